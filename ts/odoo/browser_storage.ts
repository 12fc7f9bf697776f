import { browser } from "@web/core/browser/browser";
import { user } from "@web/core/user";
import type { StoredDraft } from "../model/draft";
import type { DraftStorage, Preferences, ProgressStorage } from "../model/ports";
import type { StoredProgress } from "../model/progress";

/** Keys of this addon and this user: two people may share a browser. */
function keyOf(name: string): string {
    return `sale_quotation_followup.${String(user.userId)}.${name}`;
}

export function readStored(storage: Storage, key: string): any {
    const text = storage.getItem(key);
    return text === null ? null : JSON.parse(text);
}

/** Storage may be full or forbidden: then nothing is remembered, and nothing else fails. */
export function writeStored(storage: Storage, key: string, value: unknown): void {
    try {
        if (value === null) {
            storage.removeItem(key);
        } else {
            storage.setItem(key, JSON.stringify(value));
        }
    } catch (error) {
        if (!(error instanceof DOMException)) {
            throw error;
        }
    }
}

const read = (storage: Storage, name: string): any => readStored(storage, keyOf(name));

const write = (storage: Storage, name: string, value: unknown): void =>
    writeStored(storage, keyOf(name), value);

/** Whose quotations are shown: remembered for good. */
export const preferences: Preferences = {
    readMine: () => read(browser.localStorage, "mine") === true,
    writeMine: (mine) => write(browser.localStorage, "mine", mine),
};

/** What is typed: kept as long as the tab, also across a reload and a new log-in. */
export const draftStorage: DraftStorage = {
    read: (key): StoredDraft | null => read(browser.sessionStorage, `draft.${key}`),
    write: (key, draft) => write(browser.sessionStorage, `draft.${key}`, draft),
};

export const progressStorage: ProgressStorage = {
    read: (): StoredProgress | null => read(browser.sessionStorage, "progress"),
    write: (progress) => write(browser.sessionStorage, "progress", progress),
};
