import type { StoredDraft } from "./draft";
import type { Press } from "./press";
import type { StoredProgress } from "./progress";
import type { Card, Entry, IsoInstant, Resent, ShelvingAsked, Undone } from "./types";

/** What the stores need of the browser and of Odoo, given to them when they are made. */
export interface Ports {
    notify: Notify;
    preferences: Preferences;
    drafts: DraftStorage;
    presses: KeptPresses;
    progress: ProgressStorage;
    singleKeys: SingleKeys;
    typing: Typing;
    composer: Composer;
    shelver: Shelver;
    clock: Clock;
    newRequestId(): string;
    /** Runs something once the screen shows what it has to show. */
    afterPaint(run: () => void): void;
}

/** Odoo's e-mail composer. */
export interface Composer {
    /** Opens it as the server says; comes back when it is closed, whether the e-mail was sent or not. */
    open(request: object): Promise<void>;
}

/** The quotations of a list: those selected, or the first of a queue. */
export type ShelvingScope = { ids: number[] } | { queue: string; mine: boolean };

/** Odoo's dialog that asks why many are shelved, and says who is left out. */
export interface Shelver {
    /** What is to be shelved once it is confirmed; `null` where it was closed. */
    ask(scope: ShelvingScope): Promise<ShelvingAsked | null>;
}

/** An outcome that was applied, as it is told to the user. */
export interface AppliedNews {
    customer: string;
    outcome: string;
    /** How many quotations it was for. */
    count: number;
    /** What follows from it, in the server's words. */
    message: string;
}

/** Tells the user what happened; finds the words. */
export interface Notify {
    applied(news: AppliedNews, undo: () => void): void;
    /** Another outcome is on its way: what is told of the one before ends. */
    sent(): void;
    undone(result: Undone): void;
    /** A cancelled quotation is a draft again. */
    reopened(message: string): void;
    /** A quotation stays to be followed up, beside what was ordered. */
    kept(message: string): void;
    resent(result: Pick<Resent, "status" | "message">): void;
    /** Many were shelved at once. */
    shelved(message: string, undo: () => void): void;
    takenBack(message: string): void;
    failed(message: string): void;
    /** An outcome that is blocked was pressed. */
    blocked(reason: string): void;
    /** "Next" found nothing else in the list. */
    nothingElse(): void;
    /** For screen readers: the hour of a promised call has come. */
    hourCame(entry: Entry): void;
    /** For screen readers: how many other quotations of the customer are ticked. */
    ticked(count: number): void;
    /** For screen readers: what was saved, for how many quotations, and which card came after it. */
    cardCame(saved: Pick<AppliedNews, "outcome" | "count">, card: Card | null): void;
    /** For screen readers: what is being saved, and which card came meanwhile. */
    cardAhead(outcome: string, card: Card | null): void;
}

/** What a user chose once and finds again. */
export interface Preferences {
    readMine(): boolean;
    writeMine(mine: boolean): void;
}

/** Whether the keys that are pressed alone work. */
export interface SingleKeys {
    single: boolean;
}

/** Keeps what is typed across a reload of the page and the end of a session. */
export interface DraftStorage {
    read(key: string): StoredDraft | null;
    /** `null` forgets it. */
    write(key: string, draft: StoredDraft | null): void;
}

/** Keeps presses until they are saved, also when the tab is closed. Only one tab has one at a time. */
export interface KeptPresses {
    /** This tab has it. */
    keep(press: Press): void;
    forget(requestId: string): void;
    /** Stays, for the next tab that asks. */
    release(requestId: string): void;
    /** Those that no tab has; this one has them now. */
    take(): Promise<Press[]>;
}

export interface ProgressStorage {
    read(): StoredProgress | null;
    write(progress: StoredProgress): void;
}

/** Whether the user is in the middle of writing something. */
export interface Typing {
    /** An outcome was pressed: only what is typed from now on counts. */
    mark(): void;
    isTyping(): boolean;
}

/** The time as the screen needs it: to count a day's work, to stop offering an undo. */
export interface Clock {
    today(): string;
    now(): IsoInstant;
    millisecondsUntil(instant: IsoInstant): number;
}
