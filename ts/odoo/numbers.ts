import { formatFloat } from "@web/views/fields/formatters";

/** A number as the user writes it, without zeros at its end: "2", "1,5". */
export function formatQuantity(value: number): string {
    return formatFloat(value, { trailingZeros: false });
}
