"""Generated calls to every method of the façade: sound ones, spoilt ones and nonsense."""

import random
from datetime import date

from .common import QUEUES
from .junk import SCRIPT, TEXTS, junk
from .lead_case import LATE, OLD, RUNNING, LeadCase
from .outcome_picks import KINDS, PickCase

TODAY = date(2026, 11, 24)
LEADS = ((LATE,), (LATE, RUNNING), (LATE, OLD, {"state": "draft"}), (OLD,))
MARKS = (None, "0:8000.0:1", "1:-5:9", "3:0.0:1", "0:1e400:1", f"0:1:{10**30}", "9:9:9")
VALUES = (
    *("note", "meeting_date", "next_date", "lost_reason_id", "success_rate", "send"),
    *("send_ids", "quotation_ids", "project_start_date", "also", "x"),
)
ANY_OUTCOME = ("no_news", "meeting", "lost", "on_track", "email_reminder")

# How often a method is called, beside the others.
METHODS = {
    "apply_outcome": 12,
    "undo": 4,
    "preview": 3,
    "compose_mail": 3,
    "preview_mail": 3,
    "preview_bulk": 3,
    "apply_bulk": 3,
    "reopen": 3,
    "get_entries": 2,
    "get_card": 2,
    "resend": 2,
    "resend_failed": 1,
    "get_composed": 1,
    "open_desk": 2,
    "open_selection": 2,
    "set_single_keys": 1,
    "get_queues": 1,
    "search_entries": 1,
    "get_day_summary": 1,
    "open_entry": 1,
    "release_entry": 1,
    "read_after_write": 2,
    "get_new_prices": 1,
    "compute_new_prices": 1,
    "keep_after_order": 1,
    "get_first_day": 1,
    "close_first_day": 1,
    "shelve": 2,
    "undo_shelving": 1,
}


class FuzzCase(PickCase, LeadCase):
    """A pool of quotations and opportunities, and a source of calls about them."""

    def start(self, seed):
        self.rng = random.Random(seed)
        self.events, self.sent, self.sent_bulk = [1], [], []
        self.closed = self.env["sale.order"]
        self.pool = [*self.quotes(*KINDS[:6]), *(self.lead_of(*specs)[0] for specs in LEADS[:2])]

    def often(self, good, share=0.75):
        """Return a good value most of the time, else anything."""
        return good if self.rng.random() < share else junk(self.rng)

    def entry(self):
        """Return an entry of the pool; one that is over is replaced by a new one."""
        place = self.rng.randrange(len(self.pool))
        entry = self.pool[place]
        if self.is_over(entry):
            self.close(entry)
            self.pool[place] = self.another(entry._name)
        return self.pool[place]

    def close(self, entry):
        """Cancel what is still sent: else each card tells of ever more of its customer's."""
        orders = entry.order_ids if entry._name == "crm.lead" else entry
        orders.filtered(lambda one: one.state == "sent")._action_cancel()
        if entry._name == "sale.order":
            self.closed += entry

    def another(self, model):
        if model == "crm.lead":
            return self.lead_of(*self.rng.choice(LEADS))[0]
        return self.quote(**self.rng.choice(KINDS))

    def is_over(self, entry):
        is_open = entry._is_followup_open() if entry._name == "crm.lead" else entry.state == "sent"
        return not is_open or len(entry.followup_event_ids) > 6

    def orders(self):
        """Return the pool's quotations, those of its opportunities and the last closed ones."""
        return self.env["sale.order"].concat(
            self.closed[-3:],
            *(one.order_ids if one._name == "crm.lead" else one for one in self.pool),
        )

    def call(self):
        """Return a method, its arguments and the entry that it is about."""
        (method,) = self.rng.choices([*METHODS], METHODS.values())
        entry = self.entry()
        arguments = getattr(self, f"{method}_arguments", self.record)
        return method, list(arguments(entry)), entry

    def record(self, entry):
        return self.often(entry._name, 0.95), self.often(entry.id, 0.92)

    def values(self, card):
        """Return a code and values: sound ones, one of them spoilt, or nonsense."""
        if self.rng.random() < 0.15 or not card["outcomes"]:
            return self.rng.choice(ANY_OUTCOME), junk(self.rng)
        code, values = self.pick(self.rng, card, TODAY)
        chance = self.rng.random()
        if self.rng.random() < 0.3:
            values |= self.ticked(self.rng, card)
        if chance < 0.3:
            values["note"] = self.rng.choice((SCRIPT, *TEXTS))
        if chance > 0.6:
            values[self.rng.choice(VALUES)] = junk(self.rng)
        return self.often(code, 0.95), values

    def request(self, entry):
        """Return the arguments of an outcome, sometimes under a name used before."""
        card = self.card(entry)
        request = self.next_request()
        if self.sent and self.rng.random() < 0.05:
            request = self.sent[-1][-1]
        revision = self.often(card["revision"], 0.92)
        return *self.record(entry), *self.values(card), revision, self.often(request, 0.93)

    def apply_outcome_arguments(self, entry):
        if self.sent and self.rng.random() < 0.1:
            return self.rng.choice(self.sent[-3:])  # the same again
        return self.request(entry)

    def compose_mail_arguments(self, entry):
        arguments = list(self.request(entry))
        if self.rng.random() < 0.6:
            arguments[2:4] = self.mailing(entry), {}
        return arguments

    def preview_arguments(self, entry):
        return *self.record(entry), *self.values(self.card(entry))

    def preview_mail_arguments(self, entry):
        return *self.record(entry), self.often(self.mailing(entry))

    def mailing(self, entry):
        """Return the code of an outcome that sends an e-mail, where the entry has one."""
        offered = self.card(entry)["outcomes"]
        codes = [one["code"] for one in offered if one["effect"]["mail"] and not one["blocked"]]
        return self.rng.choice(codes or ANY_OUTCOME)

    def preview_bulk_arguments(self, _entry):
        self.pool[0] = self.quote(900)  # one to remind, at least
        orders = self.orders()
        ids = self.rng.sample(orders.ids, self.rng.randint(1, min(6, len(orders))))
        ids = list({*ids, self.pool[0].id})
        if self.rng.random() < 0.2:
            ids.append(junk(self.rng))
        return self.often("email_reminder", 0.9), self.often(ids, 0.9)

    def apply_bulk_arguments(self, entry):
        if self.sent_bulk and self.rng.random() < 0.2:
            return self.rng.choice(self.sent_bulk[-3:])
        return *self.preview_bulk_arguments(entry), self.often(self.next_request(), 0.93)

    def get_new_prices_arguments(self, entry):
        return (self.often(entry.id if entry._name == "sale.order" else self.orders()[:1].id, 0.9),)

    compute_new_prices_arguments = get_new_prices_arguments

    def keep_after_order_arguments(self, entry):
        return *self.record(entry), self.often(self.rng.choice(self.orders().ids))

    def get_first_day_arguments(self, _entry):
        return ()

    close_first_day_arguments = get_first_day_arguments

    def shelve_arguments(self, entry):
        orders = self.often(self.orders().ids[:3], 0.8)
        return self.undo_shelving_arguments(entry)[0], orders

    def undo_shelving_arguments(self, _entry):
        """A shelving that was begun as the dialog does, or anything."""
        shelving = self.env["sale.followup.shelving"].with_user(self.seller)
        reason = self.env.ref("sale_quotation_followup.lost_reason_not_disclosed")
        return (self.often(shelving._begin(1, reason, "").id, 0.8),)

    def undo_arguments(self, _entry):
        return (self.often(self.rng.choice(self.events[-4:])),)

    resend_arguments = undo_arguments

    def reopen_arguments(self, _entry):
        cancelled = self.orders().filtered(lambda order: order.state == "cancel")
        return (self.often(self.rng.choice((cancelled or self.orders()).ids)),)

    def open_entry_arguments(self, entry):
        following = self.record(entry) if self.rng.random() < 0.5 else ()
        return *self.record(entry), self.often(False, 0.5), *following

    def get_composed_arguments(self, _entry):
        return (self.often(self.next_request(), 0.5),)

    def open_desk_arguments(self, entry):
        shown = self.record(entry) if self.rng.random() < 0.5 else ()
        return self.often(False, 0.3), self.often(self.rng.choice(QUEUES), 0.8), *shown

    def open_selection_arguments(self, _entry):
        return self.often(False, 0.3), self.often(self.orders().ids, 0.7)

    def set_single_keys_arguments(self, _entry):
        return (self.often(self.rng.random() < 0.5),)

    def get_queues_arguments(self, _entry):
        return (self.often(False, 0.3),)

    def get_entries_arguments(self, _entry):
        queue = self.often(self.rng.choice(QUEUES), 0.8)
        mine, limit = self.often(True, 0.7), self.often(self.rng.choice((1, 80, 200)), 0.8)
        return queue, mine, limit, self.often(self.rng.choice(MARKS), 0.8)

    def search_entries_arguments(self, _entry):
        return self.often("Morel", 0.3), self.often(20, 0.8)

    def read_after_write_arguments(self, entry):
        card = ["get_card", list(self.record(entry))]
        return tuple(self.rng.choice((card, ["undo", [1]], [junk(self.rng), junk(self.rng)])))

    def get_day_summary_arguments(self, _entry):
        return ()

    def resend_failed_arguments(self, _entry):
        return ()
