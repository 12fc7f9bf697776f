import { describe, expect, it } from "vitest";
import { DeskError } from "../../model/errors";
import { fakeApi, openDesk } from "../fake_desk";
import { fakePorts } from "../fake_ports";

describe("keys pressed alone", () => {
    it("work as the server remembers it, on a queue and on a selection", async () => {
        for (const start of [{}, { orderIds: [2, 3] }]) {
            const api = fakeApi();
            const opening = await api.openDesk(false, "phone", null);
            api.openDesk.mockResolvedValue({ ...opening, single_keys: false });
            const selection = await api.openSelection(false, [2, 3]);
            api.openSelection.mockResolvedValue({ ...selection, single_keys: false });
            const { ports } = await openDesk(api, fakePorts(), start);
            expect(ports.singleKeys.single).toBe(false);
        }
    });

    it("are switched at once and remembered by the server", async () => {
        const { desk, api, ports } = await openDesk();
        const saved = desk.setSingleKeys(false);
        expect(ports.singleKeys.single).toBe(false);
        await saved;
        expect(api.setSingleKeys.mock.calls).toEqual([[false]]);
    });

    it("are as before where the server does not keep it, and the user is told", async () => {
        const { desk, api, ports } = await openDesk();
        api.setSingleKeys.mockRejectedValue(new DeskError("unreachable", "No answer."));
        await desk.setSingleKeys(false);
        expect(ports.singleKeys.single).toBe(true);
        expect(ports.notify.failed).toHaveBeenCalledWith("No answer.");
    });
});
