import { loadBundle } from "@web/core/assets";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";

const TAG = "sale_quotation_followup.desk";
const actions = registry.category("actions");

interface Env {
    services: { notification: { add(message: string, options: object): void } };
}

/**
 * Stands in the panel's place until somebody opens it: brings its bundle, in which the panel takes this place, and has
 * the action done again. All of the addon's code that a user of Odoo loads who never opens the panel.
 */
export async function openDesk({ services }: Env, action: object): Promise<object | undefined> {
    const loading = loadBundle("sale_quotation_followup.assets_desk");
    const hasCome = await loading.then(
        () => actions.get(TAG) !== openDesk,
        () => false, // Odoo forgets what did not come: the next press asks for it again
    );
    if (hasCome) {
        return action;
    }
    services.notification.add(_t("The follow-ups could not be loaded. Try again."), {
        type: "danger",
    });
    return undefined;
}

/** With a path of its own, Odoo gives the query of the address back as parameters. */
openDesk.path = "followup";
openDesk.displayName = _t("Follow-ups");

actions.add(TAG, openDesk);

/** Puts the panel in the place of what loaded it. */
export function replaceLoader(panel: object): void {
    const { path, displayName } = openDesk;
    actions.add(TAG, Object.assign(panel, { path, displayName }), { force: true });
}
