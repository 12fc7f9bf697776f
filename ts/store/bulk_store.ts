import type { DeskApi } from "../model/api";
import { BULK_LIMIT, inChunks, isReady, isTold, totalsOf, type BulkPhase } from "../model/bulk";
import { failureOf } from "../model/errors";
import type { Clock } from "../model/ports";
import type {
    Amount,
    BulkApplied,
    BulkResult,
    BulkRow,
    Entry,
    MailPreview,
    QueueCount,
    Undone,
} from "../model/types";
import { Timer } from "./timer";

/** A part of the sending under its own request number, which stays the same however often it is sent. */
interface Part {
    ids: number[];
    requestId: string;
}

/** Some were sent: rows, counts and progress follow. */
type Follower = (answer: BulkApplied) => void;

/** Reminders to many customers at once: who gets what, what was sent, what can be undone. */
export class BulkStore {
    phase: BulkPhase = "empty";
    rows: BulkRow[] = [];
    /** What the outcome is called, and the e-mail's template. */
    label = "";
    template = "";
    /** Seconds until the e-mails leave. */
    undoSeconds = 0;
    results: Record<number, BulkResult> = {};
    /** Why nothing could be read, or why the sending stopped. */
    error: string | null = null;
    isRetryable = false;
    canUndo = false;
    isUndoing = false;
    /** A selection of a list view instead of a queue. */
    isSelection = false;
    /** The outcome that all of them get. */
    code = "";
    /** The e-mail of one customer as it will be sent: the quotation asked for, what came, or why nothing did. */
    shown: number | null = null;
    mail: MailPreview | null = null;
    mailError: string | null = null;
    isMailLoading = false;
    private unticked: number[] = [];
    private parts: Part[] = [];
    private generation = 0;
    private readonly timer = new Timer();
    private source: () => Promise<number[]> = () => Promise.resolve([]);

    constructor(
        private readonly api: DeskApi,
        private readonly clock: Clock,
        private readonly newRequestId: () => string,
    ) {}

    /** Those whose customer can be reminded now. */
    get ready(): BulkRow[] {
        return this.rows.filter(isReady);
    }

    get ticked(): BulkRow[] {
        return this.ready.filter((row) => this.isTicked(row));
    }

    get skipped(): BulkRow[] {
        return this.rows.filter((row) => isTold(row, this.isSelection));
    }

    get totals(): Amount[] {
        return totalsOf(this.ready);
    }

    /** Whether there is something to do or to look at: a single customer is reminded on the card. */
    get isWorthwhile(): boolean {
        return this.isBusy || this.phase === "done" || this.ready.length > 1;
    }

    /** The reminders are on their way: nothing else may be opened. */
    get isBusy(): boolean {
        return this.phase === "sending" || this.isUndoing;
    }

    get sent(): BulkResult[] {
        return Object.values(this.results).filter(({ status }) => status === "applied");
    }

    get unsent(): BulkResult[] {
        return Object.values(this.results).filter(({ status }) => status !== "applied");
    }

    /** How many of the sending have an answer, and how many it has in all. */
    get progress(): { done: number; total: number } {
        const done = Object.keys(this.results).length;
        return { done, total: done + this.parts.flatMap(({ ids }) => ids).length };
    }

    isTicked(row: BulkRow): boolean {
        return isReady(row) && !this.unticked.includes(row.res_id);
    }

    tick(row: BulkRow, flag: boolean): void {
        const others = this.unticked.filter((id) => id !== row.res_id);
        this.unticked = flag ? others : [...others, row.res_id];
    }

    tickAll(flag: boolean): void {
        this.unticked = flag ? [] : this.ready.map(({ res_id }) => res_id);
    }

    /** Reads who of a queue can be reminded, where some stand at a step of those that are reminded together. */
    async open(
        { queue, bulk, bulk_steps: steps }: QueueCount,
        mine: boolean,
        entries: readonly Entry[],
    ): Promise<void> {
        this.clear();
        if (
            bulk !== null &&
            entries.filter(({ step }) => step && steps.includes(step)).length > 1
        ) {
            this.code = bulk;
            this.source = async () => {
                const page = await this.api.getEntries(queue, mine, BULK_LIMIT, null);
                return page.entries.map(({ res_id }) => res_id);
            };
            await this.load();
        }
    }

    /** Reads who of a selection can be reminded. */
    async openSelection(ids: number[], code: string): Promise<void> {
        this.clear();
        this.code = code;
        this.isSelection = true;
        this.source = () => Promise.resolve(ids);
        await this.load();
    }

    clear(): void {
        this.generation++;
        this.timer.stop();
        Object.assign(this, { phase: "empty", rows: [], results: {}, parts: [], unticked: [] });
        Object.assign(this, { error: null, canUndo: false, isSelection: false });
        Object.assign(this, { shown: null, mail: null, mailError: null, isMailLoading: false });
    }

    /** Reads the same again: who was reminded, answered or called meanwhile is told. */
    async load(): Promise<void> {
        const generation = ++this.generation;
        this.phase = "loading";
        this.error = null;
        this.results = {};
        this.canUndo = false;
        try {
            const ids = await this.source();
            const found = ids.length > 0 ? await this.api.previewBulk(this.code, ids) : null;
            if (generation === this.generation) {
                this.rows = found?.results ?? [];
                this.label = found?.label ?? "";
                this.template = found?.template ?? "";
                this.undoSeconds = found?.undo_seconds ?? 0;
                this.phase = "ready";
            }
        } catch (error) {
            if (generation === this.generation) {
                this.fail(error, "error");
            }
        }
    }

    /** Quietly reads again what is not being sent: an outcome changed who is in the queue. */
    async refresh(): Promise<void> {
        if (this.phase === "ready" && !this.isSelection) {
            await this.load();
        }
    }

    /** Sends to all that are ticked, part by part; `onApplied` is told of each. */
    async send(onApplied: Follower): Promise<void> {
        const ids = this.ticked.map(({ res_id }) => res_id);
        if (this.phase === "ready" && ids.length > 0) {
            this.parts = inChunks(ids).map((own) => ({
                ids: own,
                requestId: this.newRequestId(),
            }));
            await this.sendRest(onApplied);
        }
    }

    /** Sends what got no answer again: the same parts under the same numbers. */
    async retry(onApplied: Follower): Promise<void> {
        if (this.phase === "stopped") {
            await this.sendRest(onApplied);
        }
    }

    private async sendRest(onApplied: Follower): Promise<void> {
        this.phase = "sending";
        this.error = null;
        try {
            for (let part = this.parts[0]; part; part = this.parts[0]) {
                const answer = await this.api.applyBulk(this.code, part.ids, part.requestId);
                this.take(answer);
                onApplied(answer);
                this.parts = this.parts.slice(1);
            }
            this.phase = "done";
        } catch (error) {
            this.fail(error, "stopped");
        }
    }

    private take(answer: BulkApplied): void {
        const results = { ...this.results };
        for (const result of answer.results) {
            results[result.res_id] = result;
        }
        this.results = results;
        if (answer.undo_until) {
            this.canUndo = true;
            const wait = this.clock.millisecondsUntil(answer.undo_until);
            this.timer.start(() => (this.canUndo = false), wait);
        }
    }

    /** Takes back all that was sent, one by one; those that cannot be any more say why. */
    async undo(onUndone: (result: Undone) => void): Promise<void> {
        if (!this.canUndo || this.isBusy) {
            return;
        }
        this.isUndoing = true;
        try {
            for (const result of this.sent) {
                const undone = await this.api.undo(result.event_id ?? 0);
                const { status, message } = undone;
                onUndone(undone);
                const kept: BulkResult["status"] = status === "refused" ? "applied" : "skipped";
                const own = { ...result, status: kept, message };
                this.results = { ...this.results, [result.res_id]: own };
            }
            this.canUndo = false;
        } catch (error) {
            this.error = failureOf(error).message;
        } finally {
            this.isUndoing = false;
        }
    }

    /** Shows the e-mail of one customer. Of two asked for, the later one counts. */
    async showMail(row: BulkRow): Promise<void> {
        if (this.shown === row.res_id) {
            return;
        }
        this.shown = row.res_id;
        this.mailError = null;
        this.isMailLoading = true;
        const found = await this.readMail(row);
        if (this.shown === row.res_id) {
            Object.assign(this, { mail: null, ...found, isMailLoading: false });
        }
    }

    private async readMail(row: BulkRow): Promise<{ mail: MailPreview } | { mailError: string }> {
        try {
            return { mail: await this.api.previewMail(row, this.code) };
        } catch (error) {
            return { mailError: failureOf(error).message };
        }
    }

    /** The panel closes: what is being read is dropped. Reminders that are on their way leave all the same. */
    leave(): void {
        this.generation++;
        this.shown = null;
        this.timer.end();
    }

    private fail(error: unknown, phase: BulkPhase): void {
        const { message, retryable } = failureOf(error);
        this.error = message;
        this.isRetryable = retryable;
        this.phase = phase;
    }
}
