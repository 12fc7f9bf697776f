// Generated from ts/components/bulk_mail/bulk_mail.ts by dev/build.mjs; do not edit.
import { Component, useEffect } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
function page(body) {
  const style = "body{margin:0;font:14px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}";
  return `<!DOCTYPE html><html><head><base target="_blank"><style>${style}</style></head><body>${body}</body></html>`;
}
class BulkMail extends Component {
  static template = "sale_quotation_followup.BulkMail";
  static props = { bulk: Object };
  setup() {
    useEffect(
      () => this.showFirst(),
      () => [this.index, this.rows[0]?.res_id]
    );
  }
  /** Where none of the list is shown, its first. */
  showFirst() {
    const [first] = this.rows;
    if (first && this.index < 0) {
      void this.props.bulk.showMail(first);
    }
  }
  get rows() {
    return this.props.bulk.ready;
  }
  get index() {
    return this.rows.findIndex(({ res_id }) => res_id === this.props.bulk.shown);
  }
  get position() {
    return _t("%s / %s", this.index + 1, this.rows.length);
  }
  get source() {
    return page(this.props.bulk.mail?.body ?? "");
  }
  get template() {
    return _t(
      "Template “%s”. The attachment is made when the e-mail leaves, with the new expiration.",
      this.props.bulk.mail?.template ?? ""
    );
  }
  get title() {
    return _t("E-mail to %s", this.props.bulk.mail?.to ?? "");
  }
  move(step) {
    const row = this.rows[this.index + step];
    if (row) {
      void this.props.bulk.showMail(row);
    }
  }
}
export {
  BulkMail
};
