import { describe, expect, it, vi } from "vitest";
import { DeskError } from "../../model/errors";
import { fakeApi, openDesk, settled, shelved, shown } from "../fake_desk";
import { fakePorts } from "../fake_ports";

const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);

/** The desk on its phone queue, where Odoo's dialog sorts out some quotations. */
async function openShelving(count = 2, start: { orderIds?: number[] } = {}) {
    const ports = fakePorts();
    ports.shelver.ask.mockResolvedValue({ id: 7, ids: numbers(count) });
    return openDesk(fakeApi(), ports, start);
}

describe("many shelved at once", () => {
    it("asks for the queue in sight, and for whose quotations it shows", async () => {
        const { desk, ports } = await openShelving();
        await desk.shelveMany();
        expect(ports.shelver.ask).toHaveBeenCalledWith({ queue: "phone", mine: false });
    });

    it("asks for the quotations that were selected in a list", async () => {
        const { desk, ports } = await openShelving(2, { orderIds: [3, 1] });
        await desk.shelveMany();
        expect(ports.shelver.ask).toHaveBeenCalledWith({ ids: [3, 1] });
    });

    it("shelves what the dialog sorted out, tells it, and opens the list again", async () => {
        const { desk, api, ports } = await openShelving();
        await desk.shelveMany();
        await settled();
        expect(api.shelve.mock.calls).toEqual([[7, [1, 2]]]);
        expect(ports.notify.shelved.mock.calls[0]![0]).toBe(
            "2 quotations shelved. No e-mail leaves.",
        );
        expect(desk.shelving.last).toEqual({ id: 7, count: 2 });
        expect(api.openDesk).toHaveBeenCalledTimes(2);
        expect(shown(desk)).toBe("sale.order,1");
    });

    it("goes on in batches of 25 and says how far it is", async () => {
        const { desk, api } = await openShelving(60);
        const told: unknown[] = [];
        api.shelve.mockImplementation(async (_id, ids) => {
            told.push({ ...desk.shelving.progress, ids: ids.length });
            return shelved(ids.at(-1)!);
        });
        await desk.shelveMany();
        expect(told).toEqual([
            { done: 0, total: 60, ids: 25 },
            { done: 25, total: 60, ids: 25 },
            { done: 50, total: 60, ids: 10 },
        ]);
        expect(desk.shelving.progress).toBeNull();
        expect(desk.shelving.last).toEqual({ id: 7, count: 60 });
    });

    it("keeps what was shelved before the server failed, to be taken back", async () => {
        const { desk, api, ports } = await openShelving(60);
        api.shelve
            .mockResolvedValueOnce(shelved(25))
            .mockRejectedValueOnce(new DeskError("unreachable", "No answer."));
        await desk.shelveMany();
        expect(ports.notify.failed).toHaveBeenCalledWith("No answer.");
        expect(ports.notify.shelved).not.toHaveBeenCalled();
        expect(desk.shelving.last).toEqual({ id: 7, count: 25 });
    });

    it("does nothing where the dialog was closed", async () => {
        const { desk, api, ports } = await openShelving();
        ports.shelver.ask.mockResolvedValue(null);
        await desk.shelveMany();
        expect(api.shelve).not.toHaveBeenCalled();
        expect(api.openDesk).toHaveBeenCalledTimes(1);
        expect(desk.shelving.isBusy).toBe(false);
    });

    it("is taken back by the same key as an outcome, all at once", async () => {
        const { desk, api, ports } = await openShelving();
        await desk.shelveMany();
        await desk.undo();
        expect(api.undoShelving).toHaveBeenCalledWith(7);
        expect(ports.notify.takenBack).toHaveBeenCalledWith("The quotations are back: 2.");
        expect(desk.shelving.last).toBeNull();
        expect(api.openDesk).toHaveBeenCalledTimes(3);
    });

    it("is taken back in batches too, and says how far it is", async () => {
        const { desk, api } = await openShelving(60);
        await desk.shelveMany();
        const told: unknown[] = [];
        const last = await api.undoShelving(7);
        api.undoShelving.mockImplementation(async () => {
            told.push(desk.shelving.progress?.done);
            return { ...last, taken_back: 25 * told.length, more: told.length < 3 };
        });
        await desk.undo();
        expect(told).toEqual([0, 25, 50]);
        expect(desk.shelving.last).toBeNull();
    });

    it("can be taken back while the list is still being read again", async () => {
        const { desk, api } = await openShelving();
        api.openDesk.mockImplementationOnce(() => new Promise(() => undefined));
        void desk.shelveMany();
        await settled();
        expect(api.openDesk).toHaveBeenCalledTimes(2);
        await desk.undo();
        expect(api.undoShelving).toHaveBeenCalledWith(7);
    });

    it("gives the undo to an outcome that was applied after it, then has it back", async () => {
        const { desk, api } = await openShelving();
        await desk.shelveMany();
        await settled();
        await desk.dock.digit(2);
        await settled();
        await desk.undo();
        expect(api.undo).toHaveBeenCalledTimes(1);
        expect(api.undoShelving).not.toHaveBeenCalled();
        await desk.undo();
        expect(api.undoShelving).toHaveBeenCalledTimes(1);
    });

    it("is no more to be taken back once its hour is over", async () => {
        vi.useFakeTimers();
        const { desk } = await openShelving();
        await desk.shelveMany();
        vi.advanceTimersByTime(60_001);
        expect(desk.shelving.last).toBeNull();
        vi.useRealTimers();
    });

    it("says why it could not be taken back", async () => {
        const { desk, api, ports } = await openShelving();
        await desk.shelveMany();
        api.undoShelving.mockRejectedValue(new DeskError("refused", "Too late."));
        await desk.undo();
        expect(ports.notify.failed).toHaveBeenCalledWith("Too late.");
        expect(desk.shelving.progress).toBeNull();
    });
});
