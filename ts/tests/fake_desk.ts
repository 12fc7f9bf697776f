import { vi } from "vitest";
import type { DeskApi } from "../model/api";
import { entryKey, entryOfCard } from "../model/entries";
import type {
    Applied,
    BulkApplied,
    BulkRow,
    Card,
    Entry,
    MailPreview,
    QueueCount,
    Shelved,
} from "../model/types";
import { DeskStore } from "../store/desk_store";
import { fakePorts, type Mocked } from "./fake_ports";
import { effect, morelCard, priceTable } from "./fixtures";

export type FakeApi = Mocked<DeskApi>;

const NAMES: Record<number, [string, number]> = {
    1: ["Morel", 18640],
    2: ["Vercors", 42300],
    3: ["Belle-Étoile", 36150],
    4: ["Giraud", 27980],
};

/** The card of a quotation of the fake queue: 1 Morel, 2 Vercors, 3 Belle-Étoile, 4 Giraud. */
export function cardOf(res_id: number, overrides: Partial<Card> = {}): Card {
    const [partner_name, amount] = NAMES[res_id] ?? [`Customer ${res_id}`, 1000];
    return morelCard({ res_id, name: `S0${res_id}`, partner_name, amount, ...overrides });
}

export function entryOf(res_id: number, overrides: Partial<Entry> = {}): Entry {
    return { ...entryOfCard(cardOf(res_id)), answered: false, ...overrides };
}

const BULK: Record<string, string> = { email: "email_reminder", renewal: "renewal_reminder" };

export function queueOf(queue: QueueCount["queue"], count: number): QueueCount {
    const amounts = [{ currency_id: 1, amount: count * 10_000 }];
    const bulk = BULK[queue] ?? null;
    const look = {
        label: `Queue ${queue}`,
        icon: `fa-${queue}`,
        bulk,
        bulk_steps: bulk ? ["email" as const] : [],
        bulk_first: queue === "email",
    };
    return { queue, ...look, count, count_is_capped: false, amounts };
}

export function applied(overrides: Partial<Applied> = {}): Applied {
    return {
        status: "applied",
        event_id: 900,
        message: "Expires on 24/12/2026, the offer leaves in 1 minute.",
        effect: effect(),
        undo_until: "2026-11-24T10:01:00Z",
        queues: [queueOf("phone", 3), queueOf("email", 2)],
        failed_mails: 0,
        ...overrides,
    };
}

/** A row of a bulk sending: of the same customers as the fake queue. */
export function bulkRowOf(res_id: number, overrides: Partial<BulkRow> = {}): BulkRow {
    const { name, partner_name, amount } = cardOf(res_id);
    return {
        ...{ res_model: "sale.order", res_id, name, partner_id: 70 + res_id, partner_name, amount },
        currency_id: 1,
        to: `c${res_id}@client.example`,
        previous_validity_date: "2026-11-12",
        validity_date: "2026-12-24",
        said: "",
        skipped: null,
        ...overrides,
    };
}

export function bulkApplied(ids: number[]): BulkApplied {
    return {
        results: ids.map((res_id) => ({
            ...{ res_id, status: "applied", event_id: 900 + res_id, code: null },
            message: "The e-mail leaves in 60 s.",
        })),
        undo_until: "2026-11-24T10:01:00Z",
        queues: [queueOf("phone", 4), queueOf("email", 0)],
        failed_mails: 0,
    };
}

export function shelved(count: number): Shelved {
    return {
        shelved: count,
        undo_until: "2026-11-24T11:00:00Z",
        message: `${count} quotations shelved. No e-mail leaves.`,
        queues: [queueOf("phone", 4 - Math.min(count, 4)), queueOf("email", 2)],
        failed_mails: 0,
    };
}

export function mailOf(res_id: number): MailPreview {
    return {
        subject: `Our quotation S0${res_id}`,
        body: "<p>Hello</p>",
        from: '"Julie Perrin" <julie@froid.example>',
        to: `c${res_id}@client.example`,
        template: "Reminder",
        attachments: [`Quotation - S0${res_id}.pdf`],
    };
}

/** A server with four quotations to call, three in the first page's order, and an e-mail queue. */
export function fakeApi(entries: Entry[] = [1, 2, 3, 4].map((id) => entryOf(id))): FakeApi {
    const api: FakeApi = {
        openDesk: vi.fn(async (mine, asked, entry) => {
            const queues = await api.getQueues(mine);
            const shown = entry && (await api.getCard(entry).catch(() => null));
            const queue =
                asked ?? shown?.queue ?? queues.find(({ count }) => count > 0)?.queue ?? "phone";
            const page = await api.getEntries(queue, mine, 80, null);
            const free = page.entries.filter(
                (row) => !row.opened_by && row.res_id !== entry?.res_id,
            );
            const isShown = entry ? shown !== null : queue !== "email";
            const others = isShown ? free.slice(0, entry ? 1 : 2) : [];
            const cards = await Promise.all(others.map((row) => api.getCard(row)));
            return {
                ...{ queues, failed_mails: 0, queue, page, single_keys: true, fresh_for: 0 },
                first_day: false,
                cards: shown ? [shown, ...cards] : cards,
            };
        }),
        openSelection: vi.fn(async (mine, ids) => ({
            queues: await api.getQueues(mine),
            failed_mails: 0,
            entries: ids.map((id) => entryOf(id)),
            bulk: "email_reminder",
            single_keys: true,
            fresh_for: 0,
        })),
        setSingleKeys: vi.fn(async (flag) => flag),
        getQueues: vi.fn(async () => [queueOf("phone", entries.length), queueOf("email", 2)]),
        getEntries: vi.fn(async () => ({
            entries,
            next: null,
            total: entries.length,
            total_is_capped: false,
        })),
        searchEntries: vi.fn(async () => []),
        getCard: vi.fn(async ({ res_id }) => cardOf(res_id)),
        preview: vi.fn(async () => ({ effect: effect(), errors: [] })),
        applyOutcome: vi.fn(async () => applied()),
        composeMail: vi.fn(async () => ({
            status: "composing" as const,
            action: { res_model: "mail.compose.message" },
        })),
        getComposed: vi.fn(async () => applied()),
        undo: vi.fn(async () => ({
            status: "undone" as const,
            message: "Undone.",
            card: cardOf(1),
            failed_mails: 0,
        })),
        reopen: vi.fn(async (res_id) => ({
            status: "reopened" as const,
            message: "A quotation again.",
            card: cardOf(res_id, { state: "draft", outcomes: [] }),
        })),
        keepAfterOrder: vi.fn(async () => ({
            status: "kept" as const,
            message: "Kept.",
            card: cardOf(1),
        })),
        resend: vi.fn(async () => ({
            status: "resent" as const,
            message: "S01: the e-mail is sent again.",
            card: cardOf(1),
            failed_mails: 0,
        })),
        resendFailed: vi.fn(async () => ({
            ...{ sent: 3, left: 0, failed_mails: 0 },
            message: "3 e-mails are sent again.",
        })),
        openEntry: vi.fn(async () => ({ opened_by: null, next_by: null })),
        releaseEntry: vi.fn(async () => undefined),
        previewBulk: vi.fn(async (_code: string, ids: number[]) => ({
            label: "Reminder by e-mail",
            template: "Reminder",
            undo_seconds: 60,
            results: ids.map((id) => bulkRowOf(id)),
        })),
        applyBulk: vi.fn(async (_code: string, ids: number[]) => bulkApplied(ids)),
        previewMail: vi.fn(async ({ res_id }) => mailOf(res_id)),
        getDaySummary: vi.fn(async () => ({
            outcomes: [],
            total: 4,
            offers_sent: 1,
            reminders_set: 0,
            cancelled: 0,
        })),
        getNewPrices: vi.fn(async () => priceTable()),
        computeNewPrices: vi.fn(async (res_id) => cardOf(res_id)),
        getFirstDay: vi.fn(async () => null),
        closeFirstDay: vi.fn(async () => undefined),
        shelve: vi.fn(async () => shelved(2)),
        undoShelving: vi.fn(async () => ({
            ...{ queues: [queueOf("phone", 4), queueOf("email", 2)], failed_mails: 0 },
            ...{ more: false, taken_back: 2, message: "The quotations are back: 2." },
        })),
    };
    return api;
}

/** A desk open at the first card of the phone queue. */
export async function openDesk(
    api = fakeApi(),
    ports = fakePorts(),
    start: Partial<Parameters<DeskStore["nav"]["open"]>[0]> = {},
) {
    const desk = new DeskStore(api, ports);
    await desk.nav.open({ queue: null, entry: null, orderIds: [], ...start });
    await settled();
    return { desk, api, ports };
}

/** Lets everything that was fired and forgotten come to its end. */
export async function settled(): Promise<void> {
    for (let turn = 0; turn < 20; turn++) {
        await Promise.resolve();
    }
}

export const shown = (desk: DeskStore): string | null => desk.card && entryKey(desk.card);

export const ref = (res_id: number) => ({ res_model: "sale.order" as const, res_id });
