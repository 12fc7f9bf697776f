import type { Category, Outcome } from "../../model/types";

const BY_CODE: Record<string, string> = {
    call_back: "fa-phone",
    meeting: "fa-calendar",
    email_reminder: "fa-envelope-o",
    renewal_reminder: "fa-envelope-o",
    renewal_close: "fa-times-circle-o",
    not_this_year: "fa-calendar-times-o",
    revise: "fa-tags",
    shelve: "fa-archive",
};

const BY_CATEGORY: Record<Category, string> = {
    not_reached: "fa-bell-slash-o",
    pending: "fa-question-circle-o",
    positive: "fa-thumbs-o-up",
    order_coming: "fa-handshake-o",
    lost: "fa-times-circle-o",
    done: "fa-check-circle-o",
};

/** The FontAwesome class of an outcome: its own, else its category's. */
export function outcomeIcon({ code, category }: Pick<Outcome, "code" | "category">): string {
    return BY_CODE[code] ?? BY_CATEGORY[category];
}
