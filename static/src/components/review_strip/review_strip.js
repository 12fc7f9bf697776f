// Generated from ts/components/review_strip/review_strip.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useShortcuts } from "../../odoo/shortcuts";
class ReviewStrip extends Component {
  static template = "sale_quotation_followup.ReviewStrip";
  static props = { reviews: Array, onReview: Function };
  keys;
  setup() {
    this.keys = useShortcuts();
  }
  /** The one that failed last: who hears it is told of each. */
  get last() {
    return this.props.reviews.at(-1) ?? null;
  }
  get text() {
    const names = this.props.reviews.map(({ press }) => press.name);
    return _t("%s: to review", names.join(", "));
  }
  get why() {
    return this.last?.conflict?.message ?? this.last?.failure?.message ?? "";
  }
}
export {
  ReviewStrip
};
