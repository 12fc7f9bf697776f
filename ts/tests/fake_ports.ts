import { vi, type Mock } from "vitest";
import type { StoredDraft } from "../model/draft";
import type { KeptPresses, Notify, Ports } from "../model/ports";
import type { Press } from "../model/press";
import type { StoredProgress } from "../model/progress";

export type Mocked<T> = {
    [K in keyof T]: T[K] extends (...args: any[]) => any ? Mock<T[K]> : T[K];
};

/** What the browser keeps of presses, and which of them a tab has. */
function fakeKept(kept: { presses: Press[]; held: Set<string> }): KeptPresses {
    const others = (id: string): Press[] => kept.presses.filter((one) => one.requestId !== id);
    return {
        keep: (press) => {
            kept.presses = [...others(press.requestId), press];
            kept.held.add(press.requestId);
        },
        forget: (id) => {
            kept.presses = others(id);
            kept.held.delete(id);
        },
        release: (id) => void kept.held.delete(id),
        take: async () => {
            const free = kept.presses.filter(({ requestId }) => !kept.held.has(requestId));
            free.forEach(({ requestId }) => kept.held.add(requestId));
            return free;
        },
    };
}

/** The browser in memory; `typing.now` says whether the user is writing. */
export function fakePorts() {
    const drafts = new Map<string, StoredDraft>();
    const kept = { presses: [] as Press[], held: new Set<string>() };
    const memory = { mine: false, progress: null as StoredProgress | null, requests: 0 };
    const typing = { now: false, mark: vi.fn(), isTyping: () => typing.now };
    const notify: Mocked<Notify> = {
        applied: vi.fn(),
        sent: vi.fn(),
        undone: vi.fn(),
        reopened: vi.fn(),
        kept: vi.fn(),
        shelved: vi.fn(),
        takenBack: vi.fn(),
        ticked: vi.fn(),
        resent: vi.fn(),
        failed: vi.fn(),
        blocked: vi.fn(),
        nothingElse: vi.fn(),
        hourCame: vi.fn(),
        cardCame: vi.fn(),
        cardAhead: vi.fn(),
    };
    const ports = {
        notify,
        typing,
        singleKeys: { single: true },
        composer: { open: vi.fn(async () => undefined) },
        shelver: { ask: vi.fn<Ports["shelver"]["ask"]>(async () => null) },
        preferences: {
            readMine: () => memory.mine,
            writeMine: (mine) => {
                memory.mine = mine;
            },
        },
        drafts: {
            read: (key) => drafts.get(key) ?? null,
            write: (key, draft) => {
                if (draft) {
                    drafts.set(key, draft);
                } else {
                    drafts.delete(key);
                }
            },
        },
        presses: fakeKept(kept),
        progress: {
            read: () => memory.progress,
            write: (progress) => {
                memory.progress = progress;
            },
        },
        clock: {
            today: () => "2026-11-24",
            now: () => "2026-11-24T10:00:00Z",
            millisecondsUntil: () => 60_000,
        },
        newRequestId: () => `request-${++memory.requests}`,
        afterPaint: (run) => run(),
    } satisfies Ports;
    return { ...ports, memory, kept, storedDrafts: drafts };
}
