// Generated from ts/odoo/chatter.ts by dev/build.mjs; do not edit.
import { toRaw } from "@odoo/owl";
import { Thread } from "@mail/core/common/thread";
import { Store } from "@mail/model/store";
import { patch } from "@web/core/utils/patch";
import { Chatter } from "@mail/chatter/web_portal/chatter";
if ("onChange" in Store.prototype) {
  patch(Store.prototype, {
    /** Odoo's stop only silences the observer, which stays on the record: it must not hold who had asked for it. */
    onChange(record, name, callback, ...rest) {
      const tell = (...args) => callback?.(...args);
      const stop = super.onChange(record, name, tell, ...rest);
      return (...args) => {
        callback = null;
        return stop?.(...args);
      };
    }
  });
}
if ("registerMessageRef" in Thread.prototype) {
  patch(Thread.prototype, {
    /** A message that goes says so once OWL has taken it off its record: reading it as it is would put it on again. */
    registerMessageRef(message, ...rest) {
      return super.registerMessageRef(toRaw(message), ...rest);
    }
  });
}
export {
  Chatter
};
