import { Component, onMounted, onWillUnmount, useRef } from "@odoo/owl";
import { readPlace, type Place, type PlaceParams } from "../../model/place";
import type { RecordRef } from "../../model/types";
import { useAddress } from "../../odoo/address";
import { useRecords, type Records } from "../../odoo/records";
import { useScreen, type Screen } from "../../odoo/screen";
import { standardActionServiceProps, user, useService, useSetupAction } from "../../odoo/services";
import { useShortcuts, type Shortcuts } from "../../odoo/shortcuts";
import type { TypingWatch } from "../../odoo/typing";
import { Layout } from "../../odoo/widgets";
import type { DeskStore } from "../../store/desk_store";
import { BulkMail } from "../bulk_mail/bulk_mail";
import { CardHistory } from "../card_history/card_history";
import { DeskMiddle, type View } from "../desk_middle/desk_middle";
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

interface Props {
    action: { params?: PlaceParams };
    resId?: number | false;
    /** What the panel left behind when the breadcrumb led away from it. */
    state?: { place?: Place };
    updateActionState?: (words: Record<string, unknown>) => void;
}

/** The panel: queues, the entry, its history; the keys, the focus, the address. */
export class FollowupDesk extends Component<Props> {
    static template = "sale_quotation_followup.FollowupDesk";
    static components = {
        ...{ BulkMail, CardHistory, DeskMiddle, FailedMails, Layout, ProgressMeter },
        ...{ LastDone, LiveVoice, QueuePanel, QueueSwitcher },
    };
    static props = { ...standardActionServiceProps };
    /** Odoo's page does not tell it, and quotation marks and a screen reader's voice depend on it. */
    lang = user.lang;
    desk!: DeskStore;
    screen!: Screen;
    keys!: Shortcuts;
    voice!: { text: string };
    private root!: { el: HTMLElement | null };
    typing!: TypingWatch;
    private records!: Records;
    private dialog!: ReturnType<typeof useService<"dialog">>;

    setup(): void {
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
        const opening =
            state?.place ?? readPlace({ resId: resId ?? false, params: action.params ?? {} });
        useSetupAction({ getLocalState: () => ({ place: desk.nav.place }) });
        useAddress(
            opening,
            () => (desk.nav.phase === "loading" ? null : desk.nav.place),
            updateActionState,
        );
        useFocus(desk, this.root);
        useKeys({ desk, root: this.root, undo: () => this.undo(), help: () => this.help() });
        onMounted(() => void desk.ahead.open(opening));
        onWillUnmount(() => desk.leave());
    }

    /** Whether the history stands beside the middle. */
    get hasHistory(): boolean {
        return this.screen.isWide && this.desk.nav.phase !== "done";
    }

    /** What the middle shows. The card before stays until the next one is late. */
    get view(): View {
        const { nav, cards, card } = this.desk;
        if (nav.phase === "error" || (cards.error !== null && nav.phase === "ready")) {
            return "error";
        }
        if (nav.phase === "bulk" || (nav.phase === "done" && !cards.isSlow)) {
            return nav.phase;
        }
        return card && !cards.isSlow ? "card" : "loading";
    }

    next(): void {
        void this.desk.next();
    }

    previous(): void {
        void this.desk.previous();
    }

    undo(): void {
        void this.desk.undo();
    }

    help(): void {
        const onSwitch = (flag: boolean): void => void this.desk.setSingleKeys(flag);
        this.dialog.add(KeyHelp, { onSwitch });
    }

    openRecord(ref: RecordRef | null): void {
        if (ref) {
            this.records.open(ref);
        }
    }
}
