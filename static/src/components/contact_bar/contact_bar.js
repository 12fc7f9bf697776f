// Generated from ts/components/contact_bar/contact_bar.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useShortcuts } from "../../odoo/shortcuts";
class ContactBar extends Component {
  static template = "sale_quotation_followup.ContactBar";
  static props = {
    contact: Object,
    quiet: Boolean,
    onEdit: Function,
    /** None where no order can come, or several quotations are in sight: each has its own link. */
    onOrderReceived: { type: Function, optional: true }
  };
  keys;
  setup() {
    this.keys = useShortcuts();
  }
  /** Keyed by what is written: a number that was corrected is drawn anew, whatever an extension made of the old. */
  get numbers() {
    const { id, phones } = this.props.contact;
    const first = phones.findIndex(({ href }) => href !== null);
    return phones.map((phone, index) => ({
      ...phone,
      key: `${id}:${index}:${phone.text}`,
      isFirst: index === first
    }));
  }
  icon({ kind }) {
    return kind === "mobile" ? "fa-mobile" : "fa-phone";
  }
  calls({ kind }) {
    return kind === "mobile" ? _t("Call the mobile") : _t("Call the customer");
  }
}
export {
  ContactBar
};
