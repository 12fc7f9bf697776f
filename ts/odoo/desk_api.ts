import { ConnectionAbortedError, ConnectionLostError, RPCError } from "@web/core/network/rpc";
import { _t } from "@web/core/l10n/translation";
import type { DeskApi } from "../model/api";
import { DeskError } from "../model/errors";
import type { EntryRef } from "../model/types";
import { freshReads } from "./fresh_reads";

const MODEL = "sale.followup.desk";

/** Exceptions whose message is written for the user. */
const FOR_THE_USER = [
    "odoo.exceptions.UserError",
    "odoo.exceptions.ValidationError",
    "odoo.exceptions.AccessError",
    "odoo.exceptions.MissingError",
    "odoo.exceptions.RedirectWarning",
];

const EXPIRED = "odoo.http.SessionExpiredException";

interface Orm {
    call(model: string, method: string, args?: unknown[], kwargs?: object): Promise<any>;
    readonly silent: Orm;
}

/**
 * The façade through Odoo's orm service. Never shows Odoo's loading indicator: the panel shows its own. The context
 * tells whose counts the panel shows, because an outcome brings them along.
 */
export function makeDeskApi(orm: Orm, isMine: () => boolean, fresh = freshReads): DeskApi {
    const call = async (method: string, ...args: unknown[]): Promise<any> => {
        try {
            return await orm.silent.call(MODEL, method, args, {
                context: { followup_mine: isMine() },
            });
        } catch (error) {
            throw asDeskError(error);
        }
    };
    const read = (method: string, ...args: unknown[]): Promise<any> =>
        fresh.isNeeded ? call("read_after_write", method, args) : call(method, ...args);
    /** Where the answer is lost, it may have been written all the same. */
    const write = (method: string, ...args: unknown[]): Promise<any> =>
        call(method, ...args).finally(() => fresh.wrote());
    const ref = ({ res_model, res_id }: EntryRef): [string, number] => [res_model, res_id];
    return {
        openDesk: (mine, queue, entry) =>
            call("open_desk", mine, queue, ...(entry ? ref(entry) : [])).then((answer) =>
                fresh.opened(answer),
            ),
        openSelection: (mine, ids) =>
            read("open_selection", mine, ids).then((answer) => fresh.opened(answer)),
        setSingleKeys: (flag) => write("set_single_keys", flag),
        getQueues: (mine) => read("get_queues", mine),
        getEntries: (queue, mine, limit, after) => read("get_entries", queue, mine, limit, after),
        searchEntries: (text, limit) => read("search_entries", text, limit),
        getCard: (entry) => read("get_card", ...ref(entry)),
        preview: (entry, code, values) => read("preview", ...ref(entry), code, values),
        applyOutcome: (entry, code, values, revision, requestId) =>
            write("apply_outcome", ...ref(entry), code, values, revision, requestId),
        composeMail: (entry, code, values, revision, requestId) =>
            write("compose_mail", ...ref(entry), code, values, revision, requestId),
        getComposed: (requestId) => write("get_composed", requestId),
        undo: (eventId) => write("undo", eventId),
        reopen: (orderId) => write("reopen", orderId),
        keepAfterOrder: (entry, orderId) => write("keep_after_order", ...ref(entry), orderId),
        resend: (eventId) => write("resend", eventId),
        resendFailed: () => write("resend_failed"),
        // Who is there is for the others to read; but who took an entry over must not read that it is a colleague's.
        openEntry: (entry, takeOver, next) =>
            (takeOver ? write : call)(
                "open_entry",
                ...ref(entry),
                takeOver,
                ...(next ? ref(next) : []),
            ),
        releaseEntry: (entry) => call("release_entry", ...ref(entry)),
        previewBulk: (code, ids) => read("preview_bulk", code, ids),
        applyBulk: (code, ids, requestId) => write("apply_bulk", code, ids, requestId),
        previewMail: (entry, code) => call("preview_mail", ...ref(entry), code),
        getDaySummary: () => read("get_day_summary"),
        getNewPrices: (orderId) => read("get_new_prices", orderId),
        computeNewPrices: (orderId) => write("compute_new_prices", orderId),
        getFirstDay: () => read("get_first_day"),
        closeFirstDay: () => write("close_first_day"),
        shelve: (shelvingId, ids) => write("shelve", shelvingId, ids),
        undoShelving: (shelvingId) => write("undo_shelving", shelvingId),
    };
}

/** Sorts what Odoo throws by what the user can do about it. Anything else is a bug and stays what it is. */
function asDeskError(error: unknown): unknown {
    if (error instanceof ConnectionLostError || error instanceof ConnectionAbortedError) {
        return new DeskError(
            "unreachable",
            _t("The server does not answer. What you typed is kept here."),
        );
    }
    if (!(error instanceof RPCError)) {
        return error;
    }
    if (error.exceptionName === EXPIRED) {
        void Promise.reject(error); // Odoo's own dialog asks to log in again
        return new DeskError(
            "unreachable",
            _t("Your session has ended. What you typed is kept here."),
        );
    }
    if (FOR_THE_USER.includes(error.exceptionName ?? "")) {
        return new DeskError("refused", error.data?.message ?? error.message);
    }
    return new DeskError("broken", _t("The server failed. What you typed is kept here."));
}
