import { markRaw, reactive, useEnv, useState } from "@odoo/owl";
import { useComposer } from "../../odoo/composer";
import { makeDeskApi } from "../../odoo/desk_api";
import { DeskNotify } from "../../odoo/desk_notify";
import { makePorts } from "../../odoo/desk_ports";
import { useShelver } from "../../odoo/shelver";
import { useService, type Services } from "../../odoo/services";
import { TypingWatch } from "../../odoo/typing";
import { DeskStore } from "../../store/desk_store";

interface Desk {
    desk: DeskStore;
    notify: DeskNotify;
    typing: TypingWatch;
}

/**
 * The stores of one panel, observed by the component that calls this. The orm service is taken raw: the calls that say
 * goodbye are made while the component goes, when Odoo's `useService` would answer no more.
 */
export function useDesk(root: { el: HTMLElement | null }): Desk {
    const { orm } = useEnv<{ services: Services }>().services;
    const notify = new DeskNotify(useService("notification"));
    const typing = new TypingWatch(() => root.el?.querySelector(".o_followup_dock") ?? null);
    const dialogs = { composer: useComposer(), shelver: useShelver() };
    // The scope of this screen, not the one remembered: another tab may show another.
    const api = markRaw(makeDeskApi(orm, () => desk.queues.mine));
    const desk: DeskStore = useState(
        reactive(new DeskStore(api, makePorts(notify, typing, dialogs))),
    );
    return { desk, notify, typing };
}
