import type { SingleKeys } from "../model/ports";
import type { BulkStore } from "./bulk_store";
import type { CardStore } from "./card_store";
import type { DraftStore } from "./draft_store";
import type { EntryStore } from "./entry_store";
import type { FirstDayStore } from "./first_day_store";
import type { OutcomeStore } from "./outcome_store";
import type { PresenceStore } from "./presence_store";
import type { PressStore } from "./press_store";
import type { QueueStore } from "./queue_store";

/** The stores that moving from card to card concerns. */
export interface NavigationParts {
    queues: QueueStore;
    list: EntryStore;
    cards: CardStore;
    presence: PresenceStore;
    drafts: DraftStore;
    outcomes: OutcomeStore;
    bulk: BulkStore;
    presses: PressStore;
    firstDay: FirstDayStore;
    singleKeys: SingleKeys;
}
