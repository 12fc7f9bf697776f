import { Component, useState, xml } from "@odoo/owl";
import { OutcomeDock } from "../components/outcome_dock/outcome_dock";
import type { OutcomeDraft } from "../model/draft";
import type { Card, Presence } from "../model/types";
import { emptyDraft, fakeDock, morelCard } from "./fixtures";
import { mountComponent, nextRender } from "./mount";

interface Situation {
    card?: Card;
    draft?: Partial<OutcomeDraft>;
    reserved?: Presence | null;
    services?: Record<string, any>;
}

/** The dock below a parent that gives it new props, as the desk does. */
class Host extends Component<{ given: object }> {
    static template = xml`<OutcomeDock t-props="given"/>`;
    static components = { OutcomeDock };
    static props = { given: Object };
    given!: any;

    setup(): void {
        this.given = useState(this.props.given);
    }
}

/** Mounts the dock with a store that only records; `change` gives it another draft. */
export async function mountDock({
    card = morelCard(),
    draft = {},
    reserved = null,
    services,
}: Situation = {}) {
    const dock = fakeDock();
    const given = { card, draft: { ...emptyDraft(), ...draft }, reserved, dock };
    const mounted = await mountComponent(Host, { given }, services);
    const host: { given: any } = mounted.component as any;
    const tile = (code: string): HTMLElement =>
        mounted.target.querySelector<HTMLElement>(`.o_followup_tile_button[data-code=${code}]`)!;
    const change = async (next: Partial<OutcomeDraft>): Promise<void> => {
        host.given.draft = { ...host.given.draft, ...next };
        await nextRender();
    };
    return { ...mounted, dock, tile, change };
}
