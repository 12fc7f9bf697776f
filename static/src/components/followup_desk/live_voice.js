// Generated from ts/components/followup_desk/live_voice.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
class LiveVoice extends Component {
  static template = "sale_quotation_followup.LiveVoice";
  static props = { voice: Object };
}
export {
  LiveVoice
};
