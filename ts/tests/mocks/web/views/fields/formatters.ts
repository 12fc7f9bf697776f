interface Options {
    digits?: [number, number];
    humanReadable?: boolean;
}

export function formatFloat(value: number): string {
    return value.toLocaleString("fr-FR", { maximumFractionDigits: 2 });
}

/** Euros, as a French user sees them. */
export function formatMonetary(
    value: number,
    { digits = [16, 2], humanReadable }: Options = {},
): string {
    if (humanReadable && value >= 1000) {
        return `${Math.round(value / 1000)}k €`;
    }
    const decimals = digits[1];
    const format = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    return `${value.toLocaleString("fr-FR", format)} €`;
}
