/** English, with Odoo's placeholders. */
export function _t(source: string, ...values: unknown[]): string {
    const named = values[0];
    if (values.length === 1 && typeof named === "object" && named !== null) {
        return source.replace(/%\((\w+)\)s/g, (_, key: string) =>
            String((named as Record<string, unknown>)[key]),
        );
    }
    let index = 0;
    return source.replace(/%s/g, () => String(values[index++]));
}
