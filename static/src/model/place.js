// Generated from ts/model/place.ts by dev/build.mjs; do not edit.
function readIds(value) {
  const words = typeof value === "string" ? value.split(",") : [value].flat();
  return words.map(Number).filter((id) => Number.isInteger(id) && id > 0);
}
function readPlace({ resId, params = {} }) {
  const id = Number(params.res_id ?? resId);
  const res_model = params.res_model === "crm.lead" ? "crm.lead" : "sale.order";
  return {
    queue: params.queue ?? null,
    // the server knows which there are
    entry: Number.isInteger(id) && id > 0 ? { res_model, res_id: id } : null,
    orderIds: readIds(params.order_ids),
    ...params.bulk ? { bulk: true } : {}
  };
}
function writePlace({ queue, entry, orderIds, bulk }) {
  return {
    resId: entry?.res_id ?? false,
    queue: queue ?? void 0,
    res_model: entry?.res_model === "crm.lead" ? "crm.lead" : void 0,
    order_ids: orderIds.length > 0 ? orderIds.join(",") : void 0,
    bulk: bulk ? 1 : void 0
  };
}
export {
  readPlace,
  writePlace
};
