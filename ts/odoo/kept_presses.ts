import { browser } from "@web/core/browser/browser";
import { user } from "@web/core/user";
import { session } from "@web/session";
import type { KeptPresses } from "../model/ports";
import type { Press } from "../model/press";
import { readStored, writeStored } from "./browser_storage";

/** By database and user: both may share the browser. The number names what is kept, should it change. */
const prefix = (): string => `sale_quotation_followup.${session.db}.${String(user.userId)}.press1.`;

const keyOf = (requestId: string): string => prefix() + requestId;

/** Gives back the lock of each press that this tab has. */
const held = new Map<string, () => void>();

/**
 * Whether this tab has the press from now on: the browser gives its lock to one tab, and takes it back when that tab is
 * closed. Where the browser has no locks (an address without https), two tabs may send the same request: the server
 * applies it once, and gives both the same answer.
 */
async function hold(requestId: string): Promise<boolean> {
    const { locks } = browser.navigator as Partial<Navigator>;
    if (!locks) {
        return true;
    }
    return new Promise((answer) => {
        void locks.request(keyOf(requestId), { ifAvailable: true }, (lock) => {
            answer(lock !== null);
            const isKept = browser.localStorage.getItem(keyOf(requestId)) !== null;
            return lock && isKept
                ? new Promise<void>((release) => held.set(requestId, release))
                : undefined;
        });
    });
}

function release(requestId: string): void {
    held.get(requestId)?.();
    held.delete(requestId);
}

function kept(): Press[] {
    const keys = Object.keys(browser.localStorage).filter((key) => key.startsWith(prefix()));
    const presses: Press[] = keys.map((key) => readStored(browser.localStorage, key));
    return presses.sort((one, other) => one.at.localeCompare(other.at));
}

/** What was pressed and is not saved yet, in the browser's own memory: it outlives the tab. */
export const keptPresses: KeptPresses = {
    keep: (press) => {
        writeStored(browser.localStorage, keyOf(press.requestId), press);
        void hold(press.requestId);
    },
    forget: (requestId) => {
        writeStored(browser.localStorage, keyOf(requestId), null);
        release(requestId);
    },
    release,
    take: async () => {
        const taken = await Promise.all(
            kept().map(async (press) => ((await hold(press.requestId)) ? [press] : [])),
        );
        return taken.flat();
    },
};
