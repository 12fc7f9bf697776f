import { reactive, useState } from "@odoo/owl";
import { isMacOS } from "@web/core/browser/feature_detection";
import { _t } from "@web/core/l10n/translation";
import type { SingleKeys } from "../model/ports";

/** What the keys are called on this machine, and whether those that are pressed alone work. */
class Shortcuts implements SingleKeys {
    /** Letters and digits pressed alone; off for who speaks to the machine, or leans on it. */
    single = true;

    /** The key as `aria-keyshortcuts` tells it, nothing while it does not work. */
    alone(key: string): string | undefined {
        return this.single ? key : undefined;
    }

    get isMac(): boolean {
        return isMacOS();
    }

    /** The key beside Enter with which one confirms: Odoo takes ⌘ on a Mac, where others have Ctrl. */
    get command(): string {
        return this.isMac ? "⌘" : _t("Ctrl");
    }

    get enter(): string {
        return _t("Enter");
    }

    /** The same for `aria-keyshortcuts`. */
    get confirm(): string {
        return this.isMac ? "Meta+Enter" : "Control+Enter";
    }

    /** A title with the key behind it: "Next (N)". */
    titled(title: string, key: string): string {
        return this.single ? _t("%(title)s (%(key)s)", { title, key }) : title;
    }
}

/** One for the page: a bottom sheet is no child of the panel. */
export const shortcuts = reactive(new Shortcuts());

export type { Shortcuts };

/** The keys as the component shows them; it is drawn again when they are switched. */
export function useShortcuts(): Shortcuts {
    return useState(shortcuts);
}
