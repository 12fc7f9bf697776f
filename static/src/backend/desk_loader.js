// Generated from ts/backend/desk_loader.ts by dev/build.mjs; do not edit.
import { loadBundle } from "@web/core/assets";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
const TAG = "sale_quotation_followup.desk";
const actions = registry.category("actions");
async function openDesk({ services }, action) {
  const loading = loadBundle("sale_quotation_followup.assets_desk");
  const hasCome = await loading.then(
    () => actions.get(TAG) !== openDesk,
    () => false
    // Odoo forgets what did not come: the next press asks for it again
  );
  if (hasCome) {
    return action;
  }
  services.notification.add(_t("The follow-ups could not be loaded. Try again."), {
    type: "danger"
  });
  return void 0;
}
openDesk.path = "followup";
openDesk.displayName = _t("Follow-ups");
actions.add(TAG, openDesk);
function replaceLoader(panel) {
  const { path, displayName } = openDesk;
  actions.add(TAG, Object.assign(panel, { path, displayName }), { force: true });
}
export {
  openDesk,
  replaceLoader
};
