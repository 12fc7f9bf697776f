import { _t } from "@web/core/l10n/translation";
import { joinedBy, type Joined } from "../../model/customer";
import type { OutcomeDraft } from "../../model/draft";
import { effectOf } from "../../model/outcomes";
import type { Card, Effect, MailKind, Outcome } from "../../model/types";
import { formatIsoDate } from "../../odoo/dates";

/** The outcome's name and for how many quotations it is: "On track · 3 quotations". */
export function joinedLabel(label: string, count: number): string {
    return count > 1 ? _t("%s · %s quotations", label, count) : label;
}

/** What an outcome does, pressed now, and to how many; of one quotation alone it is said in the server's words. */
export interface JoinedEffect {
    effect: Effect;
    count: number;
    /** What a phone tells beside the day; empty where the server's words do. */
    brief: string;
}

export function joinedEffect(card: Card, outcome: Outcome, draft: OutcomeDraft): JoinedEffect {
    const effect = effectOf(outcome, draft);
    const joined = joinedBy(card, outcome, draft, effect);
    const { count } = joined;
    if (count === 1) {
        return { effect, count, brief: "" };
    }
    const lines =
        outcome.category === "not_reached"
            ? [_t("%s quotations unchanged", count), _t("attempt noted on all %s", count)]
            : linesOf(outcome, effect, joined, draft);
    return { effect: { ...effect, lines }, count, brief: briefOf(outcome, joined) };
}

function linesOf(outcome: Outcome, effect: Effect, joined: Joined, draft: OutcomeDraft): string[] {
    const { count, hasOtherDates } = joined;
    const [first = "", besides = ""] = effect.lines;
    if (effect.cancels) {
        const cancelled = _t("%s quotations cancelled", count);
        if (joined.sent > 0) {
            return [cancelled, mailLine(outcome, joined)];
        }
        const isKnown = draft.values.lost_reason_id !== undefined;
        return isKnown ? [cancelled, _t("they can be set back to quotation")] : [first, cancelled];
    }
    const date = effect.validity_date;
    const becomes =
        date && hasOtherDates ? _t("%s · other dates above", formatIsoDate(date)) : first;
    return [becomes, besidesLine(outcome, effect, joined, besides)];
}

/** The second line: e-mails, else when all of them come back, else the server's words for each. */
function besidesLine(
    outcome: Outcome,
    { followup_date }: Effect,
    joined: Joined,
    told: string,
): string {
    if (joined.sent > 1) {
        return mailLine(outcome, joined);
    }
    const asked = outcome.needs.find(({ name }) => name === "next_date");
    if (asked?.default === null && !followup_date) {
        return asked.required
            ? _t("all %s come back that day", joined.count)
            : _t("all %s come back tomorrow", joined.count);
    }
    return _t("%s, for all %s", told, joined.count);
}

/** What is sent: as the server tells, for managers choose it. */
const mailKind = ({ effect }: Outcome): MailKind | null => effect.mail?.kind ?? null;

/** How many are sent: "3 offers". */
function sentWords(outcome: Outcome, sent: number): string {
    switch (mailKind(outcome)) {
        case "offer":
            return _t("%s offers", sent);
        case "reminder":
            return _t("%s reminders", sent);
        default:
            return _t("%s quotations", sent);
    }
}

function mailLine(outcome: Outcome, { sent, mails }: Joined): string {
    if (mails > 1) {
        return _t("%s, %s e-mails", sentWords(outcome, sent), mails);
    }
    if (mailKind(outcome) === "offer") {
        return _t("%s offers, one e-mail", sent);
    }
    return _t("%s, one e-mail", sentWords(outcome, sent));
}

function briefOf(outcome: Outcome, { count, sent }: Joined): string {
    if (outcome.category === "not_reached") {
        return "";
    }
    return sent > 1 ? sentWords(outcome, sent) : _t("%s quotations", count);
}

/** The switch where several leave: "Send 3 offers again to claire@morel.example". */
export function joinedSwitch(
    card: Card,
    draft: OutcomeDraft,
    looked: Outcome | null,
): string | null {
    const sending = [...(looked ? [looked] : []), ...card.outcomes].find(
        ({ effect, folded }) => effect.mail && !folded,
    );
    const joined =
        sending && joinedBy(card, sending, { ...draft, send: true, effects: {} }, sending.effect);
    if (!joined || joined.sent < 2) {
        return null;
    }
    const to = joined.mails > 1 ? _t("%s addresses", joined.mails) : (card.mail?.to ?? "");
    switch (mailKind(sending)) {
        case "offer":
            return _t("Send %s offers again to %s", joined.sent, to);
        case "reminder":
            return _t("Send %s reminders to %s", joined.sent, to);
        default:
            return _t("Send the e-mail of %s quotations to %s", joined.sent, to);
    }
}
