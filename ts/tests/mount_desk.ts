import { expect, onTestFinished, vi } from "vitest";
import { FollowupDesk } from "../components/followup_desk/followup_desk";
import type { EntryRef, ResModel } from "../model/types";
import { fakeApi, type FakeApi } from "./fake_desk";
import { fakeServices, mountComponent, nextRender, textOf } from "./mount";

/** What the browser's clock shows: the fake server's answers are of the same minute. */
const NOW = "2026-11-24T10:00:00Z";

/** The façade's methods behind Odoo's orm service, as the server would be called. */
function ormOf(api: FakeApi): Record<string, any> {
    const entry = (res_model: ResModel, res_id: number): EntryRef => ({ res_model, res_id });
    const methods: Record<string, (...args: any[]) => unknown> = {
        open_desk: (mine, queue, model, id) =>
            api.openDesk(mine, queue, id ? entry(model, id) : null),
        open_selection: api.openSelection,
        set_single_keys: api.setSingleKeys,
        get_queues: api.getQueues,
        get_entries: api.getEntries,
        search_entries: api.searchEntries,
        get_card: (model, id) => api.getCard(entry(model, id)),
        preview: (model, id, ...rest: [any, any]) => api.preview(entry(model, id), ...rest),
        apply_outcome: (model, id, ...rest: [any, any, any, any]) =>
            api.applyOutcome(entry(model, id), ...rest),
        undo: api.undo,
        resend_failed: api.resendFailed,
        open_entry: (model, id, takeOver, next, nextId) =>
            api.openEntry(entry(model, id), takeOver, nextId ? entry(next, nextId) : null),
        release_entry: (model, id) => api.releaseEntry(entry(model, id)),
        get_day_summary: api.getDaySummary,
        get_first_day: api.getFirstDay,
        close_first_day: api.closeFirstDay,
        shelve: api.shelve,
        undo_shelving: api.undoShelving,
    };
    const orm: Record<string, any> = {
        call: vi.fn(async (_model: string, method: string, args: unknown[]) =>
            methods[method]!(...args),
        ),
    };
    orm.silent = orm;
    return orm;
}

/** Mounts the whole panel on a fake server and waits until something is in sight. */
export async function mountDesk(
    api = fakeApi(),
    props: Record<string, unknown> = {},
    small = false,
) {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(NOW) });
    onTestFinished(() => void vi.useRealTimers());
    const services = fakeServices({
        orm: ormOf(api),
        ui: { isSmall: small, size: small ? 1 : 5, activeElement: document },
    });
    const updateActionState = vi.fn();
    const mounted = await mountComponent<any>(
        FollowupDesk,
        { action: {}, resId: false, updateActionState, ...props },
        services,
    );
    await vi.waitFor(
        () =>
            expect(
                mounted.target.querySelector(".o_followup_card, .o_followup_done, [role=alert]"),
            ).not.toBeNull(),
        { timeout: 4000 }, // the machine may be busy
    );
    await nextRender();
    const find = (selector: string): HTMLElement | null =>
        mounted.target.querySelector<HTMLElement>(selector);
    const customer = (): string => textOf(find("#o_followup_customer"));
    return { ...mounted, api, updateActionState, find, customer };
}
