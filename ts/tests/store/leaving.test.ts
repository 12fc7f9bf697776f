import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DeskError } from "../../model/errors";
import { applied, cardOf, openDesk, ref, settled, type FakeApi } from "../fake_desk";

/** An answer that comes when the test says so. */
function later<T>(): { promise: Promise<T>; come: (value: T) => void; fail: (why: Error) => void } {
    let come!: (value: T) => void;
    let fail!: (why: Error) => void;
    const promise = new Promise<T>((done, failed) => {
        come = done;
        fail = failed;
    });
    return { promise, come, fail };
}

/** Every request that the panel has made. */
function requests(api: FakeApi): number {
    return Object.values(api).reduce((count, method) => count + method.mock.calls.length, 0);
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a panel that was left", () => {
    it("has no timer, whatever was begun in it, and starts none", async () => {
        const { desk } = await openDesk();
        desk.dock.drafts.setSend(false);
        await desk.dock.press("on_track");
        desk.search.setText("Morel");
        desk.dock.drafts.setSend(true);
        expect(vi.getTimerCount()).toBeGreaterThan(3);
        desk.leave();
        expect(vi.getTimerCount()).toBe(0);
        desk.nav.refreshSoon();
        desk.dock.drafts.setNote("Trop tard");
        desk.search.setText("Giraud");
        expect(vi.getTimerCount()).toBe(0);
    });

    it("tells what was applied meanwhile, and asks for nothing more", async () => {
        const { desk, api, ports } = await openDesk();
        const answer = later<ReturnType<typeof applied>>();
        api.applyOutcome.mockReturnValue(answer.promise);
        const pressed = desk.dock.press("on_track");
        desk.leave();
        await settled();
        const before = requests(api);
        answer.come(applied());
        await pressed;
        await settled();
        expect(ports.notify.applied).toHaveBeenCalledTimes(1);
        expect(requests(api)).toBe(before);
        expect(desk.done).toBe(1);
    });

    it("undoes it from the notification, and brings no card back", async () => {
        const { desk, api, ports } = await openDesk();
        await desk.dock.press("on_track");
        desk.leave();
        await settled();
        api.openEntry.mockClear();
        const undo = vi.mocked(ports.notify.applied).mock.calls[0]![1];
        undo();
        await settled();
        expect(api.undo).toHaveBeenCalledTimes(1);
        expect(ports.notify.undone).toHaveBeenCalledTimes(1);
        expect(api.openEntry).not.toHaveBeenCalled();
    });

    it("says elsewhere that nothing was saved: no banner is in sight", async () => {
        const { desk, api, ports } = await openDesk();
        const answer = later<never>();
        api.applyOutcome.mockReturnValue(answer.promise);
        const pressed = desk.dock.press("on_track");
        desk.leave();
        answer.fail(new DeskError("unreachable", "The server does not answer."));
        await pressed;
        await settled();
        expect(ports.notify.failed).toHaveBeenCalledExactlyOnceWith("The server does not answer.");
    });

    it("says elsewhere that a colleague was faster", async () => {
        const { desk, api, ports } = await openDesk();
        const message = "Marc Faure has changed this quotation.";
        const answer = later<any>();
        api.applyOutcome.mockReturnValue(answer.promise);
        const pressed = desk.dock.press("on_track");
        desk.leave();
        api.openEntry.mockClear();
        answer.come({ status: "conflict", message, card: cardOf(1) });
        await pressed;
        await settled();
        expect(ports.notify.failed).toHaveBeenCalledExactlyOnceWith(message);
        expect(api.openEntry).not.toHaveBeenCalled();
    });

    it("gives back on the server the entry that came too late", async () => {
        const { desk, api } = await openDesk();
        const opening = await api.openDesk(false, "phone", null);
        const answer = later<typeof opening>();
        api.openDesk.mockReturnValue(answer.promise);
        const opened = desk.openQueue("phone");
        desk.leave();
        api.releaseEntry.mockClear();
        answer.come(opening);
        await opened;
        expect(api.releaseEntry.mock.calls).toEqual([[ref(1)]]);
    });
});
