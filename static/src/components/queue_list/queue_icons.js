// Generated from ts/components/queue_list/queue_icons.ts by dev/build.mjs; do not edit.
const ICONS = {
  phone: "fa-phone",
  email: "fa-envelope-o",
  opportunity: "fa-star-o",
  renewal: "fa-wrench",
  order_coming: "fa-calendar-check-o",
  price_revision: "fa-tags"
};
function queueIcon(queue) {
  return ICONS[queue];
}
export {
  queueIcon
};
