import hashlib
from dataclasses import replace

from odoo import models

from ..rules import button as button_rules
from ..rules import outcome as outcome_rules
from ..rules import queue as queue_rules
from ..rules.dates import add_days
from . import followup_sentence


class SaleOrder(models.Model):
    """What an outcome would do to a quotation: read only, nothing is written here."""

    _inherit = "sale.order"

    def _followup_offered(self):
        """Return the outcomes offered today, in the managers' order, and the folded codes."""
        if self.state != "sent":
            return self.env["sale.followup.outcome"], ()
        place = self._followup_place()
        quote = self._followup_quote()
        over = quote.date_order.year < self.company_id._followup_today().year
        offered = button_rules.buttons(place.queue, place.step, quote.is_renewal, over)
        codes = (*offered.shown, *offered.folded)
        return self.env["sale.followup.outcome"]._of_codes(codes), offered.folded

    def _followup_decide(self, outcome, inputs):
        """Return what the rules decide for this quotation today."""
        company = self.company_id
        return outcome_rules.decide(
            outcome._rule(),
            self._followup_quote(),
            inputs,
            company._followup_settings(),
            company._followup_today(),
            company._followup_working_day,
        )

    def _followup_sends(self, outcome, values):
        """Tell whether the e-mail of the outcome leaves: unless unticked, or already announced."""
        if not outcome.mail:
            return False
        return self._followup_send_default(outcome) if values.send is None else values.send

    def _followup_send_default(self, outcome):
        """The notice of the new prices is ticked until one was sent this year."""
        if outcome.mail != "new_prices":
            return True
        year = self.company_id._followup_today().year
        return not any(
            event.mail == "new_prices"
            and event.day.year == year
            and event.mail_state in ("waiting", "made")
            for event in self.sudo().followup_event_ids  # history of a readable quotation
        )

    def _followup_blocked(self, outcome, decision, values):
        """Return why the outcome cannot be applied as ``(code, sentence)``, or nothing."""
        code, params = decision.blocked, decision.params
        if not code and decision.cancels:
            invoice = self.sudo().invoice_ids.filtered(  # only its name is told
                lambda move: move.state == "draft"
            )[:1]
            if self.locked:
                code = "locked"
            elif invoice:
                code, params = "draft_invoice", {"invoice": invoice.display_name}
        if not code and self._followup_sends(outcome, values):
            code = None if self.partner_id._followup_address() else "no_address"
        return code and (code, followup_sentence.blocked(self.env, code, self, params))

    def _followup_effect(self, outcome, decision, values):
        """Return the ``effect`` of the façade: what the button shows before it is pressed."""
        quote, company = self._followup_quote(), self.company_id
        today = company._followup_today()
        sends = self._followup_sends(outcome, values)
        after = replace(
            quote,
            validity_date=decision.validity_date,
            success_rate=decision.success_rate,
            followup_date=decision.followup_date,
            last_followup_date=today,
            email_reminder_count=decision.reminder_count,
        )
        address = self.partner_id._followup_address()
        attempts = self._followup_attempts_by_id() if outcome.leaves_untouched else {}
        facts = {
            "old_validity_date": quote.validity_date,
            "attempt": attempts.get(self.id, {}).get("count", 0) + 1,
            "returns_on": queue_rules.place(after, company._followup_settings(), today).returns_on,
            "tomorrow": add_days(today, 1),
            "year": today.year,
            "send": sends,
            "meeting_days": company.followup_meeting_days,
            "rate_given": values.inputs.success_rate is not None,
            "reason_given": values.lost_reason_id is not None,
            "rate_labels": dict(self._fields["success_rate"]._description_selection(self.env)),
        }
        mail = sends and {
            "template": self._followup_template(outcome).name,
            "to": address or None,
            "blocked": None
            if address
            else followup_sentence.blocked(self.env, "no_address", self, {}),
        }
        return {
            "validity_date": _iso(decision.validity_date),
            "previous_validity_date": _iso(quote.validity_date),
            "success_rate": decision.success_rate,
            "mail": mail or None,
            "followup_date": _iso(decision.followup_date),
            "cancels": decision.cancels,
            "lines": followup_sentence.effect_lines(self.env, outcome, decision, facts),
            "quotations": [],
            "prices": None,
        }

    def _followup_template(self, outcome):
        """Return the template of the outcome's e-mail: its own, the company's, or Odoo's offer."""
        if not outcome.mail:
            return self.env["mail.template"]
        if outcome.mail_template_id:
            return outcome.mail_template_id
        if outcome.mail == "offer":
            return self._find_mail_template()
        return self.company_id[f"followup_{outcome.mail}_template_id"]

    def _followup_attempts_by_id(self):
        """Return the unanswered calls by quotation: ``count``, ``today`` and ``last``."""
        groups = (
            self.env["sale.followup.event"]
            .sudo()
            ._read_group(  # of readable quotations
                [
                    ("order_id", "in", self.ids),
                    ("code", "=", "no_answer"),
                    ("undone_on", "=", False),
                ],
                ["order_id", "day:day"],
                ["__count", "date:max"],
            )
        )
        attempts = {}
        for order, day, count, last in groups:
            found = attempts.setdefault(order.id, {"count": 0, "today": 0, "last": last})
            found["count"] += count
            found["last"] = max(found["last"], last)
            if day == order.company_id._followup_today():
                found["today"] = count
        return attempts

    def _followup_last_event(self):
        """Return the newest event, also of those made in this very transaction."""
        events = self.sudo().followup_event_ids  # history of a readable quotation
        return events.sorted("number")[-1:]

    def _followup_revision(self):
        """Return an opaque word that changes when anything a decision depends on does."""
        last = self._followup_last_event()
        outcomes, _folded = self._followup_offered()
        facts = (
            [outcome._rule() for outcome in outcomes],
            self._followup_quote(),
            self.company_id._followup_settings(),
            self.company_id._followup_today(),
            self.locked,
            self.followup_answered,  # an outcome says that the answer was read
            self.partner_id._followup_address(),
            (last.id, last.undone_on),
        )
        return hashlib.sha256(repr(facts).encode()).hexdigest()[:32]


def _iso(day):
    return day.isoformat() if day else None
