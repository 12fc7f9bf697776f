import { toRaw } from "@odoo/owl";
import { Thread } from "@mail/core/common/thread";
import { Store } from "@mail/model/store";
import { patch } from "@web/core/utils/patch";

export { Chatter } from "@mail/chatter/web_portal/chatter";

// Odoo remembers every record whose chatter was shown as long as the page lives, and each of them goes on holding the
// components that showed it, with all their DOM: after a day of calls, hundreds of histories that nobody sees. There are
// two ties, and one alone holds everything. They are cut here, once the panel was opened, for Odoo's own forms as well.
// An Odoo without one of these methods keeps its histories, and nothing else is missing.

if ("onChange" in Store.prototype) {
    patch(Store.prototype, {
        /** Odoo's stop only silences the observer, which stays on the record: it must not hold who had asked for it. */
        onChange(record: object, name: unknown, callback: Callback | null, ...rest: unknown[]) {
            const tell: Callback = (...args) => callback?.(...args);
            const stop = super.onChange(record, name, tell, ...rest);
            return (...args: unknown[]) => {
                callback = null;
                return stop?.(...args);
            };
        },
    });
}

if ("registerMessageRef" in Thread.prototype) {
    patch(Thread.prototype, {
        /** A message that goes says so once OWL has taken it off its record: reading it as it is would put it on again. */
        registerMessageRef(message: object, ...rest: unknown[]) {
            return super.registerMessageRef(toRaw(message), ...rest);
        },
    });
}

type Callback = (...args: unknown[]) => unknown;
