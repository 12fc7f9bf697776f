// Generated from ts/components/desk_middle/desk_middle.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { SHELVE } from "../../model/variant";
import { isLead } from "../../model/entries";
import { useRecords } from "../../odoo/records";
import { useScreen } from "../../odoo/screen";
import { useShortcuts } from "../../odoo/shortcuts";
import { BulkDock } from "../bulk_reminder/bulk_dock";
import { BulkReminder } from "../bulk_reminder/bulk_reminder";
import { CardBanner } from "../card_banner/card_banner";
import { CardHistory } from "../card_history/card_history";
import { EntryCard } from "../entry_card/entry_card";
import { FailedMails } from "../failed_mails/failed_mails";
import { FirstDay } from "../first_day/first_day";
import { LeadCard } from "../lead_card/lead_card";
import { OutcomeDock } from "../outcome_dock/outcome_dock";
import { progressText } from "../progress_meter/progress_meter";
import { QueueDone } from "../queue_done/queue_done";
import { LastDone } from "../undo_strip/last_done";
class DeskMiddle extends Component {
  static template = "sale_quotation_followup.DeskMiddle";
  static components = {
    ...{ BulkDock, BulkReminder, CardBanner, CardHistory, EntryCard, LeadCard },
    ...{ FailedMails, FirstDay, LastDone, OutcomeDock, QueueDone }
  };
  static props = { desk: Object, view: String, onOpenRecord: Function, onUndo: Function };
  screen;
  records;
  keys;
  setup() {
    this.keys = useShortcuts();
    this.screen = useScreen();
    this.records = useRecords();
  }
  get draft() {
    return this.props.desk.dock.draft;
  }
  get isLead() {
    const { card } = this.props.desk;
    return card !== null && isLead(card);
  }
  /** That of the card's queue, which need not be the one that is open. */
  get icon() {
    const { card, queues } = this.props.desk;
    return queues.find(card?.queue ?? null)?.icon;
  }
  /** On a phone the card tells how far one is: the control panel has no room for it. */
  get progress() {
    const { done, total } = this.props.desk;
    return this.screen.isSmall ? progressText(done, total) : "";
  }
  /**
   * Something else than the phone number is the next thing to do; not so where a mail failed, or the customer asks to
   * be called: one calls.
   */
  get isQuiet() {
    const { banner } = this.props.desk;
    const calls = banner?.kind === "answer" && banner.label === null;
    const isInTheWay = banner !== null && banner.kind !== "mail_failed" && !calls;
    return this.draft.code !== null || isInTheWay || this.saved !== "";
  }
  /** The banner's own form is open: what to press is there. */
  get isShelving() {
    return this.draft.code === SHELVE;
  }
  /** What was saved while the user was writing. */
  get saved() {
    const { waiting } = this.props.desk.aftermath;
    return waiting ? _t("Follow-up saved: %s.", waiting) : "";
  }
  openFirst(step) {
    if (step.opens === "years") {
      this.records.openYears();
    } else if (step.queue) {
      void this.props.desk.openQueue(step.queue);
    }
  }
  next() {
    void this.props.desk.next();
  }
  showMail(row) {
    if (row.skipped === null) {
      void this.props.desk.bulk.showMail(row);
    }
  }
  completeContact({ partner_id }) {
    if (partner_id) {
      this.records.editContact(partner_id, () => void this.props.desk.bulk.load());
    }
  }
  editContact() {
    const { card } = this.props.desk;
    if (card?.contact.id === 0) {
      this.props.onOpenRecord(card);
    } else if (card) {
      this.records.editContact(card.contact.id, () => this.readAgain(card));
    }
  }
  readAgain(card) {
    void this.props.desk.show(card);
  }
}
export {
  DeskMiddle
};
