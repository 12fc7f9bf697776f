import { describe, expect, it, vi } from "vitest";
import { CardBanner } from "../../components/card_banner/card_banner";
import { ContactBar } from "../../components/contact_bar/contact_bar";
import { EntryRow } from "../../components/entry_row/entry_row";
import type { CustomerAnswer } from "../../model/types";
import { answered, answeredApi } from "../answers";
import { entryOf } from "../fake_desk";
import { morelCard, phone } from "../fixtures";
import { click, fakeServices, mountComponent, nextRender, press, textOf } from "../mount";
import { mountDesk } from "../mount_desk";
import { mountDock } from "../mount_dock";

const SCRIPT = "<script>alert(1)</script><b>gras</b>";
const MEETING = answered("meeting", { meeting_date: "2026-12-15" });

async function mountBanner(
    answer: CustomerAnswer,
    label: string | null = "Meeting planned",
    services?: Record<string, any>,
) {
    const names = ["onNext", "onRetry", "onTakeOver", "onResend", "onOpenRecord", "onReopen"];
    names.push("onGiveUp", "onShelve", "onKeep", "onLook");
    const handlers = Object.fromEntries(names.map((name) => [name, vi.fn()])) as any;
    const onApply = vi.fn();
    const banner = { kind: "answer" as const, answer, label };
    const props = { banner, ...handlers, onApply };
    const { target } = await mountComponent(CardBanner, props, services);
    return { root: target.querySelector(".o_followup_banner")!, onApply };
}

describe("the banner of a customer's answer", () => {
    it("tells the answer, the words and when it came, and applies on a click", async () => {
        const { root, onApply } = await mountBanner(MEETING);
        expect(root.getAttribute("role")).toBe("status");
        expect(textOf(root)).toContain("a decision is planned on 12/15/2026");
        expect(textOf(root)).toContain("« Le comité se réunit ce jour-là. »");
        expect(textOf(root)).toContain("on the quotation's page, today at 10:32");
        const button = root.querySelector<HTMLElement>(".btn-primary")!;
        expect(textOf(button)).toContain("Apply: Meeting planned");
        expect(document.activeElement).not.toBe(button); // focus stays on the title
        await click(button);
        expect(onApply).toHaveBeenCalledOnce();
    });

    it("warns of an answer that has waited for too long, and says why nothing better fits", async () => {
        const late = { ...MEETING, is_late: true, others: ["S00012: We order."] };
        const proposal = { code: "call_back", values: {}, message: "The 2025 prices ended." };
        const { root } = await mountBanner({ ...late, proposal });
        expect(root.classList.contains("o_followup_banner_warning")).toBe(true);
        expect(textOf(root)).toContain("The 2025 prices ended.");
        expect(textOf(root)).toContain("S00012: We order.");
    });

    it("has no button where one calls", async () => {
        const { root } = await mountBanner(answered(null), null);
        expect(root.querySelector("button")).toBeNull();
    });

    it("shows the customer's words as text", async () => {
        const { root } = await mountBanner({ ...MEETING, words: SCRIPT, quoted: SCRIPT });
        expect(root.querySelector("script, b")).toBeNull();
        expect(textOf(root)).toContain("<b>gras</b>");
    });
});

describe("the tile that the answer calls for", () => {
    it("is marked by its shape, without dots, and says so in its name", async () => {
        const { tile } = await mountDock({ card: morelCard({ answer: MEETING }) });
        const meeting = tile("meeting");
        expect(meeting.parentElement!.classList.contains("o_proposed")).toBe(true);
        expect(textOf(meeting)).toContain("Meeting planned");
        expect(textOf(meeting)).toContain("proposed by the customer's answer");
        expect(meeting.querySelector(".fa-reply")).not.toBeNull();
        expect(tile("no_news").parentElement!.classList.contains("o_proposed")).toBe(false);
    });

    it("says whose words the note is, until they are changed", async () => {
        const note = MEETING.proposal!.values.note!;
        const card = morelCard({ answer: MEETING });
        const { target, change } = await mountDock({ card, draft: { note } });
        expect(textOf(target)).toContain("taken from the customer's answer");
        await change({ note: "autre chose" });
        expect(textOf(target)).not.toContain("taken from the customer's answer");
    });
});

describe("with a phone in the hand", () => {
    const services = () =>
        fakeServices({ ui: { isSmall: true, size: 0, activeElement: document } });

    it("the answer is applied from the dock, first of all, and not from the banner", async () => {
        const card = morelCard({ answer: MEETING });
        const { target, dock } = await mountDock({ card, services: services() });
        const button = target.querySelector<HTMLElement>(".o_followup_resting > button")!;
        expect(target.querySelector(".o_followup_resting")!.firstElementChild).toBe(button);
        expect(textOf(button)).toBe("Apply: Meeting planned");
        await click(button);
        expect(dock.applyProposal).toHaveBeenCalledOnce();
        const { root } = await mountBanner(MEETING, "Meeting planned", services());
        expect(root.querySelector("button")).toBeNull();
        expect(textOf(root)).toContain("on the quotation's page, today at 10:32");
    });

    it("nothing stands there where nothing is proposed, nor twice on a laptop", async () => {
        const none = morelCard({ answer: answered(null) });
        const phone = await mountDock({ card: none, services: services() });
        expect(phone.target.querySelector(".o_followup_apply")).toBeNull();
        const laptop = await mountDock({ card: morelCard({ answer: MEETING }) });
        expect(laptop.target.querySelector(".o_followup_apply")).toBeNull();
    });
});

describe("elsewhere", () => {
    it("the row tells the answer in place of the days late", async () => {
        const entry = entryOf(1, {
            answered: true,
            answer_told: "decision on 15/12",
            days_late: 12,
        });
        const props = { entry, current: false, tabindex: 0, onSelect: vi.fn() };
        const { target } = await mountComponent(EntryRow, props);
        expect(textOf(target)).toContain("Answered decision on 15/12");
        expect(textOf(target)).not.toContain("12 days late");
    });

    it("the number that was left stands behind the contact's own", async () => {
        const { contact } = morelCard();
        const left = phone({ text: "06 12 34 56 78", href: "tel:+33612345678", kind: "left" });
        const props = { contact: { ...contact, phones: [...contact.phones, left] }, quiet: false };
        const { target } = await mountComponent(ContactBar, { ...props, onEdit: vi.fn() });
        expect(textOf(target)).toContain("06 12 34 56 78 left by the customer");
        const dialled = target.querySelector(".o_followup_phone");
        expect(textOf(dialled)).not.toContain("06 12 34 56 78");
    });
});

describe("Ctrl+Enter", () => {
    const confirm = (repeat = false) => press("Enter", { ctrlKey: true, repeat });

    it("applies what is proposed, from the title or while the note is written, and once", async () => {
        for (const selector of ["#o_followup_customer", "#o_followup_note_text"]) {
            window.sessionStorage.clear();
            const { api, find, customer } = await mountDesk(answeredApi(MEETING));
            find(selector)?.focus();
            await confirm();
            await confirm(true); // the key is held: it never reaches the next card
            await nextRender();
            expect(api.applyOutcome).toHaveBeenCalledOnce();
            expect(api.applyOutcome.mock.calls[0]![1]).toBe("meeting");
            expect(customer()).toBe("Vercors");
        }
    });

    it("does nothing where nothing is proposed", async () => {
        const { api } = await mountDesk(answeredApi(answered(null)));
        await confirm();
        expect(api.applyOutcome).not.toHaveBeenCalled();
    });
});
