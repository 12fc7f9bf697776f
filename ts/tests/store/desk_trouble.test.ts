import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DeskError } from "../../model/errors";
import { cardOf, fakeApi, openDesk, ref, settled, shown } from "../fake_desk";

const KARIM = { user_id: 7, name: "Karim Benali", since: "2026-11-24T09:38:00Z" };

beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
    vi.useRealTimers();
});

describe("a conflict", () => {
    async function conflict() {
        const opened = await openDesk();
        const card = cardOf(1, {
            validity_date: "2026-12-24",
            success_rate: "2",
            revision: "r2",
            queue: null,
        });
        const message =
            "Karim Benali changed this quotation at 10:41. Nothing was saved on your side.";
        opened.api.applyOutcome.mockResolvedValueOnce({ status: "conflict", message, card });
        opened.desk.dock.drafts.setNote("Mme Morel veut un geste sur la pose.");
        await opened.desk.dock.press("on_track");
        await settled();
        expect(shown(opened.desk)).toBe("sale.order,2");
        await opened.desk.ahead.review();
        return { ...opened, message };
    }

    it("shows the fresh card with what changed, and keeps the note", async () => {
        const { desk, message } = await conflict();
        expect(desk.card?.revision).toBe("r2");
        expect(desk.banner).toEqual({
            kind: "conflict",
            message,
            changes: [
                { fact: "validity_date", before: "2026-11-12", after: "2026-12-24" },
                { fact: "success_rate", before: "1", after: "2" },
            ],
            noteKept: true,
        });
        expect(desk.dock.draft.note).toBe("Mme Morel veut un geste sur la pose.");
        expect(desk.undoable.last).toBeNull();
        expect(desk.done).toBe(0);
    });

    it("is over with the next card", async () => {
        const { desk } = await conflict();
        await desk.next();
        expect(desk.banner).toBeNull();
        expect(shown(desk)).toBe("sale.order,2");
    });

    it("lets the user press again, on the fresh revision and as another request", async () => {
        const { desk, api } = await conflict();
        await desk.dock.press("on_track");
        expect(api.applyOutcome.mock.calls[1]!.slice(3)).toEqual(["r2", "request-2"]);
    });
});

describe("a server that does not answer", () => {
    it("loses nothing, and trying again sends the same request with the same values", async () => {
        const { desk, api } = await openDesk();
        api.applyOutcome.mockRejectedValueOnce(
            new DeskError("unreachable", "The server does not answer."),
        );
        desk.dock.drafts.setNote("Comité favorable.");
        await desk.dock.press("on_track");
        await settled();
        expect(shown(desk)).toBe("sale.order,2");
        await desk.ahead.review();
        expect(shown(desk)).toBe("sale.order,1");
        expect(desk.banner).toMatchObject({ kind: "server_error", retryable: true });
        expect(desk.dock.draft.note).toBe("Comité favorable.");
        await desk.dock.retry();
        await settled();
        const [first, second] = api.applyOutcome.mock.calls;
        expect(second).toEqual(first);
        expect(shown(desk)).toBe("sale.order,2");
        expect(desk.banner).toBeNull();
    });

    it("gets the same request again when the same outcome is pressed instead", async () => {
        const { desk, api } = await openDesk();
        api.applyOutcome.mockRejectedValueOnce(new DeskError("broken", "The server failed."));
        await desk.dock.press("on_track");
        await settled();
        await desk.ahead.review();
        await desk.dock.press("on_track");
        const [first, second] = api.applyOutcome.mock.calls;
        expect(second![4]).toBe(first![4]);
    });

    it("gets another request when the values changed", async () => {
        const { desk, api } = await openDesk();
        api.applyOutcome.mockRejectedValueOnce(new DeskError("broken", "The server failed."));
        await desk.dock.press("on_track");
        await settled();
        await desk.ahead.review();
        desk.dock.drafts.setNote("Encore.");
        await desk.dock.press("on_track");
        const [first, second] = api.applyOutcome.mock.calls;
        expect(second![4]).not.toBe(first![4]);
    });
});

describe("a refusal", () => {
    it("is told above the card and keeps what was typed", async () => {
        const { desk, api } = await openDesk();
        api.applyOutcome.mockRejectedValueOnce(
            new DeskError("refused", "S01 is locked. Unlock it first."),
        );
        desk.dock.drafts.setNote("Note.");
        await desk.dock.press("on_track");
        await settled();
        expect(desk.banner).toBeNull();
        await desk.ahead.review();
        expect(desk.banner).toEqual({
            kind: "server_error",
            message: "S01 is locked. Unlock it first.",
            retryable: false,
        });
        await desk.dock.retry();
        expect(api.applyOutcome).toHaveBeenCalledTimes(1);
        expect(desk.dock.draft.note).toBe("Note.");
    });

    it("stands under its field where the form has one", async () => {
        const { desk, api } = await openDesk();
        api.applyOutcome.mockRejectedValueOnce(
            new DeskError("refused", "S01: the meeting is in the past."),
        );
        const errors = [{ field: "meeting_date" as const, message: "The meeting is in the past." }];
        await desk.dock.press("meeting");
        desk.dock.drafts.setValue("meeting_date", "2020-01-01");
        api.preview.mockResolvedValue({ effect: cardOf(1).outcomes[4]!.effect, errors });
        await desk.dock.confirm();
        expect(desk.dock.draft.errors).toEqual(errors);
        expect(desk.banner).toBeNull();
    });
});

describe("undo", () => {
    it("shows the card as it was, with the note that had been typed", async () => {
        const { desk, api, ports } = await openDesk();
        desk.dock.drafts.setNote("Comité favorable.");
        await desk.dock.press("on_track");
        expect(desk.undoable.last).toMatchObject({ customer: "Morel", outcome: "On track" });
        await desk.ahead.undo();
        await settled();
        expect(api.undo).toHaveBeenCalledWith(900);
        expect(ports.notify.undone).toHaveBeenCalled();
        expect(shown(desk)).toBe("sale.order,1");
        expect(desk.dock.draft.note).toBe("Comité favorable.");
        expect(desk.undoable.last).toBeNull();
        expect(desk.done).toBe(0);
        expect(api.getEntries).toHaveBeenCalledTimes(2);
    });

    it("is what the notification's button does", async () => {
        const { desk, api, ports } = await openDesk();
        await desk.dock.press("on_track");
        const undo = ports.notify.applied.mock.calls[0]![1];
        undo();
        await settled();
        expect(api.undo).toHaveBeenCalledTimes(1);
    });

    it("is offered until the server's time is over", async () => {
        const { desk, api } = await openDesk();
        await desk.dock.press("on_track");
        await vi.advanceTimersByTimeAsync(59_000);
        expect(desk.undoable.last).not.toBeNull();
        await vi.advanceTimersByTimeAsync(1_000);
        expect(desk.undoable.last).toBeNull();
        await desk.ahead.undo();
        expect(api.undo).not.toHaveBeenCalled();
    });

    it("stays possible when the server does not answer", async () => {
        const { desk, api, ports } = await openDesk();
        await desk.dock.press("on_track");
        api.undo.mockRejectedValueOnce(new DeskError("unreachable", "No answer."));
        await desk.ahead.undo();
        expect(ports.notify.failed).toHaveBeenCalledWith("No answer.");
        expect(desk.undoable.last).not.toBeNull();
    });
});

describe("two people", () => {
    it("says on which entry the user is, and leaves the one before", async () => {
        const { desk, api } = await openDesk();
        await desk.next();
        expect(api.releaseEntry).toHaveBeenCalledWith(ref(1));
        expect(api.openEntry).toHaveBeenLastCalledWith(ref(2), false, ref(3));
        desk.leave();
        expect(api.releaseEntry).toHaveBeenLastCalledWith(ref(2));
    });

    it("reserves the outcomes for the colleague who has the entry open, until the user takes over", async () => {
        const api = fakeApi();
        const { desk } = await openDesk(api);
        await desk.show(ref(2));
        api.openEntry.mockResolvedValueOnce({ opened_by: KARIM, next_by: null });
        await desk.show(ref(1));
        await settled();
        expect(desk.banner).toMatchObject({ kind: "presence", presence: KARIM });
        expect(desk.list.find(ref(1))?.opened_by).toEqual(KARIM);
        await desk.dock.press("on_track");
        expect(api.applyOutcome).not.toHaveBeenCalled();
        await desk.dock.takeOver();
        expect(api.openEntry).toHaveBeenLastCalledWith(ref(1), true, ref(2));
        expect(desk.banner).toBeNull();
        await desk.dock.press("on_track");
        expect(api.applyOutcome).toHaveBeenCalledTimes(1);
    });

    it("is no obstacle when the server does not know", async () => {
        const api = fakeApi();
        api.openEntry.mockRejectedValue(new DeskError("unreachable", "No answer."));
        const { desk } = await openDesk(api);
        expect(desk.banner).toBeNull();
        await desk.dock.press("on_track");
        expect(shown(desk)).toBe("sale.order,2");
    });
});

describe("an e-mail that did not leave", () => {
    const failed = { event_id: 77, message: "No wkhtmltopdf." };

    async function openFailed() {
        const api = fakeApi();
        api.getCard.mockImplementation(async ({ res_id }) =>
            cardOf(res_id, { failed_mail: failed }),
        );
        return openDesk(api);
    }

    it("is sent again, once, and its banner goes", async () => {
        const { desk, api, ports } = await openFailed();
        expect(desk.banner).toMatchObject({ kind: "mail_failed" });
        await Promise.all([desk.aftermath.resend(), desk.aftermath.resend()]);
        expect(api.resend.mock.calls).toEqual([[77]]);
        expect(ports.notify.resent).toHaveBeenCalledOnce();
        expect(desk.aftermath.historyVersion).toBe(1); // the activity that complained is gone
        expect(desk.banner).toBeNull();
    });

    it("leaves the card alone that came meanwhile", async () => {
        const { desk } = await openFailed();
        const sending = desk.aftermath.resend();
        await desk.show(ref(2));
        await sending;
        expect(shown(desk)).toBe("sale.order,2");
    });

    it("says when it cannot be sent, and may be tried again", async () => {
        const { desk, api, ports } = await openFailed();
        api.resend.mockRejectedValueOnce(new DeskError("refused", "Not yours."));
        await desk.aftermath.resend();
        expect(ports.notify.failed).toHaveBeenCalledWith("Not yours.");
        await desk.aftermath.resend();
        expect(api.resend).toHaveBeenCalledTimes(2);
    });
});
