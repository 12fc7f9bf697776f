import { beforeEach, describe, expect, it } from "vitest";
import { fakeApi, ref } from "../fake_desk";
import { router } from "../mocks/web/core/browser/router";
import { press } from "../mount";
import { mountDesk } from "../mount_desk";

beforeEach(() => {
    window.localStorage.clear();
    window.sessionStorage.clear();
    router.replaced.length = 0;
});

describe("the address", () => {
    it("says the entry and the queue, and is no step of the history for the card that the panel chose by itself", async () => {
        const { updateActionState } = await mountDesk();
        expect(updateActionState).toHaveBeenLastCalledWith(
            expect.objectContaining({ resId: 1, queue: "phone" }),
        );
        expect(router.replaced).toHaveLength(1);
        await press("n");
        expect(updateActionState).toHaveBeenLastCalledWith(
            expect.objectContaining({ resId: 2, queue: "phone" }),
        );
        expect(router.replaced).toHaveLength(1);
    });

    it("opens the panel where it says, and is repeated before Odoo writes its own", async () => {
        const { customer, updateActionState, find } = await mountDesk(fakeApi(), {
            resId: 3,
            action: { params: { queue: "email" } },
        });
        expect(customer()).toBe("Belle-Étoile");
        expect(find(".o_followup_queue.o_current")?.dataset.queue).toBe("email");
        expect(updateActionState.mock.calls.map(([words]) => [words.resId, words.queue])).toEqual([
            [3, "email"],
        ]);
    });

    it("gains a step of the history by the first Next after a reload", async () => {
        const { updateActionState } = await mountDesk(fakeApi(), {
            resId: 1,
            action: { params: { queue: "phone" } },
        });
        await press("n");
        expect(updateActionState).toHaveBeenLastCalledWith(expect.objectContaining({ resId: 2 }));
        expect(router.replaced).toHaveLength(0);
    });

    it("is the place left behind when the breadcrumb leads back", async () => {
        const place = { queue: "email", entry: ref(4), orderIds: [] };
        const { customer } = await mountDesk(fakeApi(), { resId: 1, state: { place } });
        expect(customer()).toBe("Giraud");
    });
});
