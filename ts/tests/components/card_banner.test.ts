import { describe, expect, it, vi } from "vitest";
import { CardBanner } from "../../components/card_banner/card_banner";
import type { Banner } from "../../model/banner";
import { variantCard } from "../customer_fixtures";
import { click, mountComponent, textOf } from "../mount";

async function mountBanner(banner: Banner | null) {
    const handlers = {
        onNext: vi.fn(),
        onRetry: vi.fn(),
        onGiveUp: vi.fn(),
        onTakeOver: vi.fn(),
        onResend: vi.fn(),
        onOpenRecord: vi.fn(),
        onReopen: vi.fn(),
        onApply: vi.fn(),
        onShelve: vi.fn(),
        onKeep: vi.fn(),
        onLook: vi.fn(),
    };
    const { target } = await mountComponent(CardBanner, { banner, ...handlers });
    const buttons = [...target.querySelectorAll("button")];
    const button = (label: string): HTMLElement | undefined =>
        buttons.find((candidate) => textOf(candidate).startsWith(label));
    return { target, root: target.querySelector(".o_followup_banner"), button, ...handlers };
}

const CONFLICT: Banner = {
    kind: "conflict",
    message: "Karim Benali changed this quotation at 10:41. Nothing was saved on your side.",
    changes: [
        { fact: "validity_date", before: "2026-11-12", after: "2026-12-24" },
        { fact: "success_rate", before: "1", after: "2" },
    ],
    noteKept: true,
};

describe("the banner above the card", () => {
    it("is absent where there is nothing to say", async () => {
        const { root } = await mountBanner(null);
        expect(root).toBeNull();
    });

    it("tells a conflict with the old and new values, and that the note is kept", async () => {
        const { root, button, onNext } = await mountBanner(CONFLICT);
        expect(root!.getAttribute("role")).toBe("alert");
        const text = textOf(root);
        expect(text).toContain("Karim Benali changed this quotation at 10:41.");
        expect(text).toContain("Expiration: 12/11/2026 24/12/2026");
        expect(text).toContain("Success rate: Low On track");
        expect(text).toContain("Your note is kept.");
        expect(document.activeElement).toBe(button("Next"));
        await click(button("Next"));
        expect(onNext).toHaveBeenCalledOnce();
    });

    it("does not promise a note that was never written", async () => {
        const { root } = await mountBanner({ ...CONFLICT, noteKept: false });
        expect(textOf(root)).not.toContain("Your note is kept.");
    });

    it("says that the quotation has become an order", async () => {
        const { root, button, onOpenRecord } = await mountBanner({
            kind: "became_order",
            name: "S01482",
        });
        expect(textOf(root)).toContain("This quotation has become order S01482.");
        await click(button("Open"));
        expect(onOpenRecord).toHaveBeenCalledOnce();
    });

    it("says that the quotation is cancelled and what can still be done", async () => {
        const { root, button, onReopen } = await mountBanner({
            kind: "cancelled",
            name: "S01482",
        });
        expect(textOf(root)).toContain("S01482 is cancelled. It can be set back to quotation.");
        expect(button("Next")!.classList).toContain("btn-primary");
        await click(button("Set back to quotation"));
        expect(onReopen).toHaveBeenCalledOnce();
    });

    it("says that a draft is followed up once it is sent", async () => {
        const { root, button } = await mountBanner({ kind: "draft", name: "S01482" });
        expect(textOf(root)).toContain("S01482 is a draft. It is followed up once it is sent.");
        expect(button("Open")).toBeDefined();
    });

    it("says that an e-mail did not leave, sends it again, and leads to the remedy", async () => {
        const { root, button, onOpenRecord, onResend } = await mountBanner({
            kind: "mail_failed",
            message: "Refused address: compta@ravel.example.",
        });
        expect(textOf(root)).toContain(
            "The e-mail did not leave. Refused address: compta@ravel.example.",
        );
        await click(button("Send again"));
        expect(onResend).toHaveBeenCalledOnce();
        await click(button("Correct"));
        expect(onOpenRecord).toHaveBeenCalledOnce();
    });

    it("says politely who is on the quotation, and lets one take it over", async () => {
        const { root, button, onTakeOver } = await mountBanner({
            kind: "presence",
            presence: { user_id: 7, name: "Karim Benali", since: "2026-11-24T09:38:00Z" },
            hasOthers: false,
        });
        expect(root!.getAttribute("role")).toBe("status");
        expect(textOf(root)).toContain("Karim Benali has been on this quotation since 10:38.");
        expect(root!.querySelector("img")!.getAttribute("src")).toBe(
            "/web/image/res.users/7/avatar_128",
        );
        await click(button("Take over"));
        expect(onTakeOver).toHaveBeenCalledOnce();
    });

    it("says that nothing was saved and sends the same again", async () => {
        const { root, button, onRetry } = await mountBanner({
            kind: "server_error",
            message: "The server does not answer.",
            retryable: true,
        });
        expect(root!.getAttribute("role")).toBe("alert");
        expect(textOf(root)).toContain("The follow-up was not saved. The server does not answer.");
        await click(button("Retry"));
        expect(onRetry).toHaveBeenCalledOnce();
    });

    it("does not offer to send again what the server will refuse again", async () => {
        const { button } = await mountBanner({
            kind: "server_error",
            message: "Locked.",
            retryable: false,
        });
        expect(button("Retry")).toBeUndefined();
    });

    it("says that a colleague is with the customer, where there are other quotations", async () => {
        const { root } = await mountBanner({
            kind: "presence",
            presence: { user_id: 7, name: "Karim Benali", since: "2026-11-24T09:38:00Z" },
            hasOthers: true,
        });
        expect(textOf(root)).toContain("Karim Benali has been with this customer since 10:38.");
    });

    it("proposes to shelve what an order made needless, and leaves the cursor where it is", async () => {
        const { variant } = variantCard();
        const banner = { kind: "variant" as const, variant: variant!, count: 2 };
        const { root, button, onShelve, onKeep, onLook } = await mountBanner(banner);
        expect(root!.getAttribute("role")).toBe("status");
        expect(textOf(root)).toContain("Order S00040 of 12/11/2026 for this customer");
        expect(textOf(root)).toContain("Variant A of the same opportunity · 18 900,00 € excl. tax");
        expect(document.activeElement).toBe(document.body);
        await click(button("Shelve the 2 quotations…"));
        expect(onLook).toHaveBeenLastCalledWith(true);
        expect(onShelve).toHaveBeenCalledOnce();
        await click(button("Keep"));
        expect(onLook).toHaveBeenLastCalledWith(false);
        expect(onKeep).toHaveBeenCalledOnce();
        const one = await mountBanner({ ...banner, count: 1 });
        expect(one.button("Shelve this quotation…")).toBeDefined();
    });
});
