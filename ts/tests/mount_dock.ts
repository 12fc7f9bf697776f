import { Component, useState, xml } from "@odoo/owl";
import { OutcomeDock } from "../components/outcome_dock/outcome_dock";
import type { OutcomeDraft } from "../model/draft";
import type { Card, Presence } from "../model/types";
import { emptyDraft, fakeActions, morelCard } from "./fixtures";
import { mountComponent, nextRender } from "./mount";

interface Situation {
    card?: Card;
    draft?: Partial<OutcomeDraft>;
    reserved?: Presence | null;
    services?: Record<string, any>;
}

/** The dock below a parent that gives it new props, as the desk does. */
class Host extends Component<{ dock: object }> {
    static template = xml`<OutcomeDock t-props="dock"/>`;
    static components = { OutcomeDock };
    static props = { dock: Object };
    dock!: any;

    setup(): void {
        this.dock = useState(this.props.dock);
    }
}

/** Mounts the dock with recorded actions; `change` gives it another draft. */
export async function mountDock({
    card = morelCard(),
    draft = {},
    reserved = null,
    services,
}: Situation = {}) {
    const actions = fakeActions();
    const dock = { card, draft: { ...emptyDraft(), ...draft }, reserved, actions };
    const mounted = await mountComponent(Host, { dock }, services);
    const host: { dock: any } = mounted.component as any;
    const tile = (code: string): HTMLElement =>
        mounted.target.querySelector<HTMLElement>(`.o_followup_tile_button[data-code=${code}]`)!;
    const change = async (next: Partial<OutcomeDraft>): Promise<void> => {
        host.dock.draft = { ...host.dock.draft, ...next };
        await nextRender();
    };
    return { ...mounted, actions, tile, change };
}
