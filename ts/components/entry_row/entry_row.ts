import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { isLead, isTried } from "../../model/entries";
import type { Entry, IsoInstant } from "../../model/types";
import { formatTime } from "../../odoo/dates";
import { formatRoundAmount } from "../../odoo/money";
import { lateness } from "../fact_words";

interface Props {
    entry: Entry;
    current: boolean;
    tabindex: number;
    doneBy?: { name: string; at: IsoInstant } | null;
    toReview?: boolean;
    follows?: boolean;
    onSelect: (entry: Entry) => void;
}

/** One row: who, how much, and the little that changes the order. */
export class EntryRow extends Component<Props> {
    static template = "sale_quotation_followup.EntryRow";
    static props = {
        entry: Object,
        current: Boolean,
        tabindex: Number,
        /** The colleague who was faster. */
        doneBy: { type: [Object, { value: null }], optional: true },
        /** What was pressed on it is not saved. */
        toReview: { type: Boolean, optional: true },
        /** The row above is the same customer's. */
        follows: { type: Boolean, optional: true },
        onSelect: Function,
    };

    /** An opportunity goes by its own name, a quotation by its customer's; his next ones go by theirs. */
    get heading(): string {
        const { entry, follows } = this.props;
        if (isLead(entry)) {
            return entry.name;
        }
        return follows ? [entry.name, entry.title].filter(Boolean).join(" · ") : entry.partner_name;
    }

    /** How many quotations one press can handle; said once, in the customer's first row. */
    get together(): number {
        const { entry, follows } = this.props;
        return follows ? 1 : (entry.customer_count ?? 1);
    }

    get togetherLabel(): string {
        return _t("%s quotations", this.together);
    }

    get togetherInWords(): string {
        return _t("%s quotations to handle", this.together);
    }

    get title(): string {
        const { entry } = this.props;
        return isLead(entry) ? entry.partner_name : entry.name;
    }

    get amount(): string {
        return formatRoundAmount(this.props.entry.amount, this.props.entry.currency_id);
    }

    get isCancelled(): boolean {
        return this.props.entry.state === "cancel";
    }

    /** The hour of a promised call: neutral before it, a warning when it has come, danger once it is over. */
    get promiseTone(): string {
        const { promise } = this.props.entry;
        const tones = { later: "secondary", soon: "secondary", now: "warning", late: "danger" };
        return promise ? tones[promise.state] : "warning";
    }

    get promiseLabel(): string {
        const { promise } = this.props.entry;
        return promise
            ? _t("Call promised for %s, %s", promise.hour, promise.text)
            : _t("Call promised");
    }

    get isTried(): boolean {
        return isTried(this.props.entry);
    }

    /** What the customer answered, what the queue says of it, else how late it is. */
    get where(): string {
        const { answer_told: answer, badge, days_late: days, promise } = this.props.entry;
        if (answer) {
            return answer;
        }
        if (promise) {
            return promise.text;
        }
        if (badge) {
            return badge;
        }
        return days > 0 ? lateness(days) : "";
    }

    get attempts(): string {
        const { attempts } = this.props.entry;
        return attempts > 0 ? `×${attempts}` : "";
    }

    get attemptsInWords(): string {
        return _t("Attempts: %s", this.props.entry.attempts);
    }

    /** What happened today, for those who did not answer: "11:02 · No answer · attempt 2". */
    get tried(): string {
        const { last_attempt_at, attempts } = this.props.entry;
        const attempt = attempts > 1 ? _t("attempt %s", attempts) : _t("first attempt");
        const words = [_t("No answer"), attempt];
        return [last_attempt_at ? formatTime(last_attempt_at) : "", ...words]
            .filter(Boolean)
            .join(" · ");
    }

    get holder(): string {
        const [firstName = ""] = (this.props.entry.opened_by?.name ?? "").split(" ");
        return firstName;
    }

    get holderInWords(): string {
        const { name = "", is_next } = this.props.entry.opened_by ?? {};
        if (is_next) {
            return _t("%s calls this customer next", name);
        }
        if (this.together > 1 || this.props.follows) {
            return _t("%s is with this customer", name);
        }
        return isLead(this.props.entry)
            ? _t("%s is on this opportunity", name)
            : _t("%s is on this quotation", name);
    }

    get doneBy(): string {
        const { doneBy } = this.props;
        return doneBy ? _t("Done by %s at %s", doneBy.name, formatTime(doneBy.at)) : "";
    }
}
