// Generated from ts/components/key_help/key_help.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useShortcuts } from "../../odoo/shortcuts";
import { Dialog } from "../../odoo/widgets";
class KeyHelp extends Component {
  static template = "sale_quotation_followup.KeyHelp";
  static components = { Dialog };
  static props = { close: Function, onSwitch: Function };
  keys;
  setup() {
    this.keys = useShortcuts();
  }
  get title() {
    return _t("Keyboard shortcuts");
  }
  get singleLines() {
    const line = (keys, does, between = "") => ({
      keys,
      does,
      between
    });
    return [
      line(["1", "7"], _t("Choose the outcome shown under that digit"), "…"),
      line(["N", "P"], _t("Next / previous quotation"), "/"),
      line(["C"], _t("Call the customer")),
      line(["O"], _t("Write the note")),
      line(["A"], _t("Handle the customer's other quotations too")),
      line(["E"], _t("Send the offer again: yes / no")),
      line(["U"], _t("Undo the last outcome")),
      line(["R"], _t("Go to what was not saved")),
      line(["?"], _t("Show this list"))
    ];
  }
  get lastingLines() {
    const { command, enter, isMac } = this.keys;
    const elsewhere = isMac ? { where: _t("elsewhere:"), keys: [_t("Ctrl"), enter] } : { where: _t("on a Mac:"), keys: ["⌘", enter] };
    return [
      {
        keys: [command, enter],
        between: "+",
        does: _t("Confirm, or apply the customer's answer"),
        elsewhere
      },
      { keys: [_t("Esc")], between: "", does: _t("Leave the input") }
    ];
  }
  onChange(ev) {
    this.props.onSwitch(ev.target.checked);
  }
}
export {
  KeyHelp
};
