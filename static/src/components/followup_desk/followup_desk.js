// Generated from ts/components/followup_desk/followup_desk.ts by dev/build.mjs; do not edit.
import { Component, onMounted, onWillUnmount, useRef } from "@odoo/owl";
import { readPlace } from "../../model/place";
import { useAddress } from "../../odoo/address";
import { useRecords } from "../../odoo/records";
import { useScreen } from "../../odoo/screen";
import { standardActionServiceProps, user, useService, useSetupAction } from "../../odoo/services";
import { useShortcuts } from "../../odoo/shortcuts";
import { Layout } from "../../odoo/widgets";
import { BulkMail } from "../bulk_mail/bulk_mail";
import { CardHistory } from "../card_history/card_history";
import { DeskMiddle } from "../desk_middle/desk_middle";
import { FailedMails } from "../failed_mails/failed_mails";
import { KeyHelp } from "../key_help/key_help";
import { ProgressMeter } from "../progress_meter/progress_meter";
import { QueuePanel } from "../queue_panel/queue_panel";
import { QueueSwitcher } from "../queue_switcher/queue_switcher";
import { LastDone } from "../undo_strip/last_done";
import { LiveVoice } from "./live_voice";
import { useDesk } from "./use_desk";
import { useFocus } from "./use_focus";
import { useKeys } from "./use_keys";
class FollowupDesk extends Component {
  static template = "sale_quotation_followup.FollowupDesk";
  static components = {
    ...{ BulkMail, CardHistory, DeskMiddle, FailedMails, Layout, ProgressMeter },
    ...{ LastDone, LiveVoice, QueuePanel, QueueSwitcher }
  };
  static props = { ...standardActionServiceProps };
  /** Odoo's page does not tell it, and quotation marks and a screen reader's voice depend on it. */
  lang = user.lang;
  desk;
  screen;
  keys;
  voice;
  root;
  typing;
  records;
  dialog;
  setup() {
    this.root = useRef("root");
    const { desk, notify, typing } = useDesk(this.root);
    this.desk = desk;
    this.typing = typing;
    this.voice = notify.voice;
    this.screen = useScreen();
    this.keys = useShortcuts();
    this.records = useRecords();
    this.dialog = useService("dialog");
    const { action, state, resId, updateActionState } = this.props;
    const opening = state?.place ?? readPlace({ resId: resId ?? false, params: action.params ?? {} });
    useSetupAction({ getLocalState: () => ({ place: desk.nav.place }) });
    useAddress(
      opening,
      () => desk.nav.phase === "loading" ? null : desk.nav.place,
      updateActionState
    );
    useFocus(desk, this.root);
    useKeys({ desk, root: this.root, undo: () => this.undo(), help: () => this.help() });
    onMounted(() => void desk.ahead.open(opening));
    onWillUnmount(() => desk.leave());
  }
  /** Whether the history stands beside the middle. */
  get hasHistory() {
    return this.screen.isWide && this.desk.nav.phase !== "done";
  }
  /** What the middle shows. The card before stays until the next one is late. */
  get view() {
    const { nav, cards, card } = this.desk;
    if (nav.phase === "error" || cards.error !== null && nav.phase === "ready") {
      return "error";
    }
    if (nav.phase === "bulk" || nav.phase === "done" && !cards.isSlow) {
      return nav.phase;
    }
    return card && !cards.isSlow ? "card" : "loading";
  }
  next() {
    void this.desk.next();
  }
  previous() {
    void this.desk.previous();
  }
  undo() {
    void this.desk.undo();
  }
  help() {
    const onSwitch = (flag) => void this.desk.setSingleKeys(flag);
    this.dialog.add(KeyHelp, { onSwitch });
  }
  openRecord(ref) {
    if (ref) {
      this.records.open(ref);
    }
  }
}
export {
  FollowupDesk
};
