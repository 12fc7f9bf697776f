// What a page asks the server beside the screen, in its own session.

export async function call(page, model, method, args) {
    const answer = await page.evaluate(
        async ([url, params]) => {
            const body = JSON.stringify({ jsonrpc: "2.0", method: "call", params });
            const headers = { "Content-Type": "application/json" };
            return (await fetch(url, { method: "POST", headers, body })).json();
        },
        [
            `/web/dataset/call_kw/${model}/${method}`,
            { model, method, args, kwargs: { context: { lang: "fr_FR", tz: "Europe/Paris" } } },
        ],
    );
    if (answer.error) {
        throw new Error(`${model}.${method}: ${answer.error.data.message}`);
    }
    return answer.result;
}

/** The first entry that the panel's search finds. */
export async function find(page, customer) {
    const [found] = await call(page, "sale.followup.desk", "search_entries", [customer, 1]);
    return found;
}

/** Applies an outcome as somebody else would: through the façade. */
export async function applyAs(page, customer, code, values) {
    const { res_model, res_id } = await find(page, customer);
    const desk = (method, ...args) => call(page, "sale.followup.desk", method, args);
    const { revision } = await desk("get_card", res_model, res_id);
    await desk("apply_outcome", res_model, res_id, code, values, revision, crypto.randomUUID());
}
