// Generated from ts/odoo/registry.ts by dev/build.mjs; do not edit.
import { registry } from "@web/core/registry";
function registerClientAction(tag, component) {
  registry.category("actions").add(tag, component);
}
export {
  registerClientAction
};
