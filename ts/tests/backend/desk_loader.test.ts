import { beforeEach, describe, expect, it, vi } from "vitest";
import { loadBundle } from "@web/core/assets";
import { registry } from "@web/core/registry";
import { openDesk, replaceLoader } from "../../backend/desk_loader";

const TAG = "sale_quotation_followup.desk";
const actions = registry.category("actions");
const action = { tag: TAG, params: { queue: "phone" } };
const add = vi.fn();
const env = { services: { notification: { add } } };

const Panel: { path?: string; displayName?: string } = {};

beforeEach(() => {
    actions.add(TAG, openDesk, { force: true });
    add.mockReset();
});

describe("the panel's loader", () => {
    it("is the action until the panel is opened, at the same address and under the same name", () => {
        expect(actions.get(TAG)).toBe(openDesk);
        expect(openDesk.path).toBe("followup");
        replaceLoader(Panel);
        expect(actions.get(TAG)).toBe(Panel);
        expect([Panel.path, Panel.displayName]).toEqual(["followup", "Follow-ups"]);
    });

    it("loads the bundle and has the same action done again, with what takes its place", async () => {
        vi.mocked(loadBundle).mockImplementationOnce(async () => replaceLoader(Panel));
        expect(await openDesk(env, action)).toBe(action);
        expect(loadBundle).toHaveBeenCalledWith("sale_quotation_followup.assets_desk");
        expect(add).not.toHaveBeenCalled();
    });

    it("says so where the bundle does not come, and can be asked again", async () => {
        vi.mocked(loadBundle).mockRejectedValueOnce(new Error("The loading failed"));
        expect(await openDesk(env, action)).toBeUndefined();
        expect(add).toHaveBeenCalledWith(expect.stringContaining("could not be loaded"), {
            type: "danger",
        });
    });

    it("says so where the bundle comes without the panel, instead of asking for it again and again", async () => {
        expect(await openDesk(env, action)).toBeUndefined();
        expect(add).toHaveBeenCalledTimes(1);
    });
});
