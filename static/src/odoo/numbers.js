// Generated from ts/odoo/numbers.ts by dev/build.mjs; do not edit.
import { formatFloat } from "@web/views/fields/formatters";
function formatQuantity(value) {
  return formatFloat(value, { trailingZeros: false });
}
export {
  formatQuantity
};
