import { beforeEach, describe, expect, it, vi } from "vitest";
import { chooseBanner } from "../../model/banner";
import { customerCard, OFFICES, variantCard } from "../customer_fixtures";
import { fakeApi, openDesk, settled } from "../fake_desk";
import { fakePorts } from "../fake_ports";
import { leadCard } from "../lead_fixtures";

async function openVariant(card = variantCard()) {
    const api = fakeApi();
    api.getCard.mockImplementation(async () => card);
    const entry = { res_model: card.res_model, res_id: card.res_id };
    const opened = await openDesk(api, fakePorts(), { queue: "phone", entry });
    return { ...opened, dock: opened.desk.dock };
}

beforeEach(() => {
    vi.useRealTimers();
});

describe("an order beside which the rest may be shelved", () => {
    it("is a banner that counts them, before an e-mail that failed and behind a colleague", async () => {
        const { desk } = await openVariant();
        expect(desk.banner).toMatchObject({ kind: "variant", count: 2 });
        const failed = variantCard({ failed_mail: { event_id: 3, message: "Refused" } });
        const presence = { user_id: 7, name: "Karim", since: "2026-11-24T09:38:00Z" };
        const facts = { card: failed, conflict: null, failure: null };
        expect(chooseBanner({ ...facts, presence: null })?.kind).toBe("variant");
        expect(chooseBanner({ ...facts, presence })?.kind).toBe("presence");
    });

    it("opens a form with the reason set, and applies the loss of all with it", async () => {
        const { dock, api } = await openVariant();
        await dock.shelve();
        expect(api.applyOutcome).not.toHaveBeenCalled();
        expect(dock.draft.values).toEqual({ lost_reason_id: 77 });
        await dock.confirm();
        expect(api.applyOutcome.mock.lastCall?.slice(1, 3)).toEqual([
            "lost",
            { lost_reason_id: 77, also: [{ res_id: OFFICES, revision: `r${String(OFFICES)}` }] },
        ]);
    });

    it("sends the outcome that the server names", async () => {
        const card = variantCard();
        const outcomes = card.outcomes.map((outcome) =>
            outcome.code === "lost" ? { ...outcome, code: "given_up" } : outcome,
        );
        const variant = { ...card.variant!, outcome: "given_up" };
        const { dock, api } = await openVariant({ ...card, outcomes, variant });
        await dock.shelve();
        await dock.confirm();
        expect(api.applyOutcome.mock.lastCall?.[1]).toBe("given_up");
    });

    it("leaves the ticks and the reason of an ordinary loss as they were", async () => {
        const { dock } = await openVariant();
        await dock.shelve();
        dock.back();
        expect(dock.draft.also).toEqual([]);
        await dock.press("lost");
        expect(dock.draft.values).toEqual({});
    });

    it("takes the reason of an ordinary loss where the user chooses one", async () => {
        const { dock, api } = await openVariant();
        await dock.shelve();
        await dock.digit(2);
        await dock.confirm();
        expect(api.applyOutcome.mock.lastCall?.[2]).toMatchObject({ lost_reason_id: 1 });
    });

    it("may be kept: the banner goes, and the card is the server's", async () => {
        const { desk, api, ports } = await openVariant();
        const card = customerCard();
        api.keepAfterOrder.mockResolvedValueOnce({ status: "kept", message: "Kept.", card });
        await desk.aftermath.keep();
        await settled();
        const entry = { res_model: "sale.order", res_id: card.res_id };
        expect(api.keepAfterOrder).toHaveBeenCalledWith(entry, 40);
        expect(ports.notify.kept).toHaveBeenCalledWith("Kept.");
        expect(desk.banner).toBeNull();
    });

    it("shelves all quotations of an opportunity", async () => {
        const { variant } = variantCard();
        const lead = leadCard({ variant: { ...variant!, res_ids: [] } });
        const { desk, dock, api } = await openVariant(lead);
        expect(desk.banner).toMatchObject({ kind: "variant", count: 3 });
        await dock.shelve();
        await dock.confirm();
        expect(api.applyOutcome.mock.lastCall?.[2]).toEqual({
            ...{ lost_reason_id: 77, quotation_ids: [1421, 1422, 1300] },
        });
    });

    it("has nothing to shelve where nothing was ordered", async () => {
        const { dock, api } = await openVariant(customerCard());
        await dock.shelve();
        await dock.confirm();
        expect(api.applyOutcome).not.toHaveBeenCalled();
    });
});
