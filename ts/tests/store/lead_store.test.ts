import { beforeEach, describe, expect, it, vi } from "vitest";
import { chooseBanner } from "../../model/banner";
import { blockedReason } from "../../model/outcomes";
import { applied, fakeApi, openDesk, settled } from "../fake_desk";
import { fakePorts } from "../fake_ports";
import { emptyDraft, effect, outcomeOf, withOutcome } from "../fixtures";
import { leadCard } from "../lead_fixtures";

const LATE = 1421;
const RUNNING = 1422;

async function openLead(card = leadCard()) {
    vi.useFakeTimers();
    const api = fakeApi();
    api.getCard.mockImplementation(async () => card);
    const entry = { res_model: "crm.lead" as const, res_id: 31 };
    const opened = await openDesk(api, fakePorts(), { queue: "opportunity", entry });
    return { ...opened, dock: opened.desk.dock };
}

const later = async (): Promise<void> => {
    await vi.advanceTimersByTimeAsync(300);
    await settled();
};

beforeEach(() => {
    vi.useRealTimers();
});

describe("the ticks", () => {
    it("are the server's until the user ticks, and are then sent as they are", async () => {
        const { dock, api } = await openLead();
        expect(dock.draft.sendIds).toEqual([LATE]);
        await dock.press("on_track");
        expect(api.applyOutcome.mock.lastCall?.[2]).toEqual({ send: true });
    });

    it("go with the outcomes that send, and with no other", async () => {
        const { dock, api } = await openLead();
        dock.drafts.tick(RUNNING, true);
        expect(dock.draft.sendIds).toEqual([LATE, RUNNING]);
        await later();
        expect(api.preview.mock.calls.map(([, code]) => code)).toEqual([
            "on_track",
            "order_coming",
        ]);
        await dock.press("no_news");
        expect(api.applyOutcome.mock.lastCall?.[2]).toEqual({});
    });

    it("may all be taken away", async () => {
        const { dock, api } = await openLead();
        dock.drafts.tick(LATE, false);
        await dock.press("order_coming");
        expect(api.applyOutcome.mock.lastCall?.[2]).toEqual({ send: true, send_ids: [] });
    });

    it("are remembered on the way to another card and back", async () => {
        const { dock, desk, ports } = await openLead();
        dock.drafts.tick(RUNNING, true);
        dock.drafts.setProjectStart("2027-03-01");
        expect(ports.storedDrafts.get("crm.lead,31")).toMatchObject({
            sendIds: [LATE, RUNNING],
            projectStart: "2027-03-01",
        });
        await desk.nav.reload();
        await settled();
        expect(dock.draft.sendIds).toEqual([LATE, RUNNING]);
    });

    it("lift a missing address by the preview", () => {
        const blocked = { code: "no_address", message: "S01421: no e-mail address" };
        const outcome = outcomeOf(withOutcome(leadCard(), "on_track", { blocked }), "on_track");
        expect(blockedReason(outcome, emptyDraft())).toBe(blocked.message);
        const effects = { on_track: effect() };
        expect(blockedReason(outcome, { ...emptyDraft(), effects })).toBeNull();
        expect(blockedReason(outcome, emptyDraft(false))).toBeNull();
    });
});

describe("the project's start", () => {
    it("is the opportunity's until it is typed, and goes with any outcome", async () => {
        const { dock, api } = await openLead(leadCard({ project_start_date: "2027-03-01" }));
        expect(dock.draft.projectStart).toBe("2027-03-01");
        dock.drafts.setProjectStart("2027-06-01");
        await dock.press("no_answer");
        expect(api.applyOutcome.mock.lastCall?.[2]).toEqual({ project_start_date: "2027-06-01" });
    });

    it("computes every tile anew, and the date proposed in a form is the server's again", async () => {
        const { dock, api } = await openLead();
        dock.drafts.setProjectStart("2027-06-01");
        await later();
        const codes = api.preview.mock.calls.map(([, code]) => code);
        expect(codes).toEqual(leadCard().outcomes.map(({ code }) => code));
        dock.openForm("on_track");
        expect(dock.draft.values).toEqual({});
    });
});

describe("the outcome in sight", () => {
    it("is the one looked at, or the one whose form is open, and forgotten with the card", async () => {
        const { dock, desk } = await openLead();
        expect(dock.draft.looked).toBeNull();
        dock.drafts.look("on_track");
        expect(dock.draft.looked).toBe("on_track");
        dock.openForm("lost");
        expect(dock.draft.looked).toBe("lost");
        dock.back();
        await desk.show({ res_model: "crm.lead", res_id: 31 });
        await settled();
        expect(dock.draft.looked).toBeNull();
    });
});

describe("a lost opportunity", () => {
    it("asks which quotations, all of them ticked", async () => {
        const { dock, api } = await openLead();
        await dock.press("lost");
        expect(dock.draft.values.quotation_ids).toEqual([LATE, RUNNING, 1300]);
        dock.drafts.setValue("lost_reason_id", 1);
        dock.drafts.setValue("quotation_ids", [LATE]);
        api.applyOutcome.mockResolvedValueOnce(applied());
        await dock.confirm();
        expect(api.applyOutcome.mock.lastCall?.[2]).toEqual({
            lost_reason_id: 1,
            quotation_ids: [LATE],
        });
    });

    it("takes no outcome any more once it is closed, and says why", async () => {
        for (const state of ["won", "lost"] as const) {
            const card = leadCard({ state });
            const { dock } = await openLead(card);
            expect(dock.isOpenCard).toBe(false);
            const facts = { card, conflict: null, failure: null, presence: null };
            expect(chooseBanner(facts)).toEqual({
                kind: "lead_closed",
                name: card.name,
                won: state === "won",
            });
        }
    });
});
