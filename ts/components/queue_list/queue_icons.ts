import type { QueueCode } from "../../model/types";

const ICONS: Record<QueueCode, string> = {
    phone: "fa-phone",
    email: "fa-envelope-o",
    opportunity: "fa-star-o",
    renewal: "fa-wrench",
    order_coming: "fa-calendar-check-o",
    price_revision: "fa-tags",
};

/** The FontAwesome class of a queue. */
export function queueIcon(queue: QueueCode): string {
    return ICONS[queue];
}
