import { expect, it, vi } from "vitest";
import { EntryCard } from "../../components/entry_card/entry_card";
import { LeadCard } from "../../components/lead_card/lead_card";
import type { Card } from "../../model/types";
import { OTHERS } from "../customer_fixtures";
import { emptyDraft, fakeDock, morelCard } from "../fixtures";
import { leadCard } from "../lead_fixtures";
import { mountComponent } from "../mount";

const TYPED = "<img src=x onerror=alert(1)><script>alert(2)</script>";

/** The same card with a tag in everything that somebody may have typed. */
function spoilt(card: Card): Card {
    const typed = { name: TYPED, partner_name: TYPED, title: TYPED, reason: TYPED };
    return {
        ...card,
        ...typed,
        contact: { ...card.contact, name: TYPED, function: TYPED },
        last_exchanges: card.last_exchanges.map((one) => ({ ...one, author: TYPED, text: TYPED })),
        others: OTHERS.map((one) => ({ ...one, title: TYPED })),
        quotations: card.quotations.map((one) => ({ ...one, title: TYPED })),
    };
}

it("shows a tag that was typed into a quotation as text", async () => {
    const prices: any = {};
    const props = {
        card: spoilt(morelCard()),
        changes: [],
        quiet: false,
        prices,
        ...asked,
        ...handlers,
    };
    expectText((await mountComponent(EntryCard, props)).target);
});

it("shows a tag that was typed into an opportunity as text", async () => {
    const props = { card: spoilt(leadCard()), ...asked, onShow: vi.fn(), ...handlers };
    expectText((await mountComponent(LeadCard, props)).target);
});

const asked = { draft: emptyDraft(), dock: fakeDock(), holder: null };
const handlers = { onOpenRecord: vi.fn(), onEditContact: vi.fn() };

function expectText(target: HTMLElement): void {
    expect(target.querySelectorAll("img, script")).toHaveLength(0);
    expect(target.textContent).toContain(TYPED);
}
