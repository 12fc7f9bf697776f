// Generated from ts/components/outcome_tile/outcome_icons.ts by dev/build.mjs; do not edit.
const BY_CODE = {
  call_back: "fa-phone",
  meeting: "fa-calendar",
  email_reminder: "fa-envelope-o",
  renewal_reminder: "fa-envelope-o",
  renewal_close: "fa-times-circle-o",
  not_this_year: "fa-calendar-times-o",
  revise: "fa-tags",
  shelve: "fa-archive"
};
const BY_CATEGORY = {
  not_reached: "fa-bell-slash-o",
  pending: "fa-question-circle-o",
  positive: "fa-thumbs-o-up",
  order_coming: "fa-handshake-o",
  lost: "fa-times-circle-o",
  done: "fa-check-circle-o"
};
function outcomeIcon({ code, category }) {
  return BY_CODE[code] ?? BY_CATEGORY[category];
}
export {
  outcomeIcon
};
