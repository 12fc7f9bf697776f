// Generated from ts/components/contact_bar/contact_bar.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
class ContactBar extends Component {
  static template = "sale_quotation_followup.ContactBar";
  static props = {
    contact: Object,
    quiet: Boolean,
    onEdit: Function,
    /** None where no order can come, or several quotations are in sight: each has its own link. */
    onOrderReceived: { type: Function, optional: true }
  };
  get phoneLink() {
    return "tel:" + this.props.contact.phone.replace(/\s+/g, "");
  }
}
export {
  ContactBar
};
