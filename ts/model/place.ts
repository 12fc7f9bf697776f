import type { EntryRef, QueueCode, ResModel } from "./types";

/** Where the panel is: what its address says, and what a form or a list asks for when it opens the panel. */
export interface Place {
    queue: QueueCode | null;
    entry: EntryRef | null;
    /** A selection of quotations instead of a queue. */
    orderIds: number[];
    /** The selection is to be reminded all at once. */
    bulk?: boolean;
}

/** What Odoo knows of the place when it opens the panel; from an address all values are text or numbers. */
export interface PlaceSource {
    resId?: number | false;
    params?: PlaceParams;
}

/** The words of an address's query, or what a form or a list asks for. Anybody may have typed them. */
export interface PlaceParams {
    queue?: unknown;
    res_model?: unknown;
    res_id?: unknown;
    order_ids?: unknown;
    bulk?: unknown;
}

/** The address's own words; `undefined` leaves a word out. */
export interface PlaceWords extends Record<string, unknown> {
    resId: number | false;
    queue: QueueCode | undefined;
    res_model: ResModel | undefined;
    order_ids: string | undefined;
    bulk: 1 | undefined;
}

function readIds(value: unknown): number[] {
    const words: unknown[] = typeof value === "string" ? value.split(",") : [value].flat();
    return words.map(Number).filter((id) => Number.isInteger(id) && id > 0);
}

/** Reads a place from an address (`resId`, `queue`, `res_model`) or from an action's parameters (`res_id`, …). */
export function readPlace({ resId, params = {} }: PlaceSource): Place {
    const id = Number(params.res_id ?? resId);
    const res_model = params.res_model === "crm.lead" ? "crm.lead" : "sale.order";
    return {
        queue: (params.queue as QueueCode | undefined) ?? null, // the server knows which there are
        entry: Number.isInteger(id) && id > 0 ? { res_model, res_id: id } : null,
        orderIds: readIds(params.order_ids),
        ...(params.bulk ? { bulk: true } : {}),
    };
}

/** Writes a place for an address. A quotation is the rule, so only a lead names its model. */
export function writePlace({ queue, entry, orderIds, bulk }: Place): PlaceWords {
    return {
        resId: entry?.res_id ?? false,
        queue: queue ?? undefined,
        res_model: entry?.res_model === "crm.lead" ? "crm.lead" : undefined,
        order_ids: orderIds.length > 0 ? orderIds.join(",") : undefined,
        bulk: bulk ? 1 : undefined,
    };
}
