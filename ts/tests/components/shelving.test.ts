import { reactive } from "@odoo/owl";
import { describe, expect, it, vi } from "vitest";
import { QueuePanel } from "../../components/queue_panel/queue_panel";
import { LastDone } from "../../components/undo_strip/last_done";
import { entryOf, fakeApi, openDesk, settled } from "../fake_desk";
import { fakePorts } from "../fake_ports";
import { click, mountComponent, nextRender, textOf } from "../mount";
import { mountDesk } from "../mount_desk";

describe("the head of a list", () => {
    it("has a button that shelves many of it", async () => {
        const { desk, ports } = await openDesk();
        const onChosen = vi.fn();
        const { target } = await mountComponent<any>(QueuePanel, {
            desk: reactive(desk),
            onChosen,
        });
        const button = target.querySelector(".o_followup_list_head button");
        expect(button?.getAttribute("aria-label")).toBe("Shelve many of this list…");
        await click(button);
        expect(ports.shelver.ask).toHaveBeenCalledTimes(1);
        expect(onChosen).toHaveBeenCalledTimes(1);
    });

    it("has none where opportunities stand below it, or nothing", async () => {
        for (const entries of [[], [entryOf(9, { res_model: "crm.lead" })]]) {
            const { desk } = await openDesk(fakeApi(entries));
            const { target } = await mountComponent<any>(QueuePanel, { desk: reactive(desk) });
            expect(target.querySelector(".o_followup_shelve_many")).toBeNull();
        }
    });
});

describe("what was shelved", () => {
    it("is told while it lasts, then stands in the strip with its undo", async () => {
        const ports = fakePorts();
        ports.shelver.ask.mockResolvedValue({ id: 7, ids: [1, 2] });
        const api = fakeApi();
        const { desk } = await openDesk(api, ports);
        const seen = reactive(desk);
        const onUndo = vi.fn();
        let finish = (): void => undefined;
        const answer = await api.shelve(7, []);
        api.shelve.mockImplementation(() => new Promise((done) => (finish = () => done(answer))));
        const { target } = await mountComponent<any>(LastDone, { desk: seen, onUndo });
        expect(textOf(target)).toBe("");
        const running = seen.shelveMany();
        await settled();
        await nextRender();
        expect(textOf(target.querySelector("[role=status]"))).toBe("0 / 2 shelved");
        finish();
        await running;
        await nextRender();
        expect(textOf(target)).toBe("Shelved 2 quotations Undo U");
        await click(target.querySelector("button"));
        expect(onUndo).toHaveBeenCalledTimes(1);
    });

    it("is asked for by Odoo's own dialog, and taken back with U", async () => {
        const { target, services, api } = await mountDesk();
        services.action.doAction.mockImplementation(async (_name: string, options: any) =>
            options.onClose({ shelving: { id: 7, ids: [1, 2] } }),
        );
        await click(target.querySelector(".o_followup_shelve_many"));
        await settled();
        await nextRender();
        const [name, options] = services.action.doAction.mock.calls[0];
        expect(name).toBe("sale_quotation_followup.action_followup_shelve");
        expect(options.additionalContext).toEqual({
            ...{ followup_panel: true, followup_queue: "phone", followup_mine: false },
        });
        const [message, notification] = services.notification.add.mock.calls.at(-1);
        expect(message).toBe("2 quotations shelved. No e-mail leaves.");
        notification.buttons[0].onClick();
        await settled();
        expect(api.undoShelving).toHaveBeenCalledWith(7);
    });
});
