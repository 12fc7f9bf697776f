// Generated from ts/components/customer_quotes/unseen_words.ts by dev/build.mjs; do not edit.
import { _t } from "@web/core/l10n/translation";
function unseenInWords({ others_cut: cut = 0, others_hidden: hidden = [] }) {
  const unlisted = cut === 1 ? _t("1 more is not listed") : _t("%s more are not listed", cut);
  return [...cut > 0 ? [unlisted] : [], ...hidden.map(hiddenInWords)];
}
function hiddenInWords({ salesperson, count }) {
  if (!salesperson) {
    return count === 1 ? _t("1 quotation without a salesperson") : _t("%s quotations without a salesperson", count);
  }
  return count === 1 ? _t("1 quotation of %s", salesperson) : _t("%s quotations of %s", count, salesperson);
}
export {
  unseenInWords
};
