from dataclasses import replace

from odoo import models

from .. import desk, words
from ..rules import button as button_rules
from ..rules import outcome as outcome_rules
from ..rules.dates import add_days
from ..rules.due import is_due


class SaleOrder(models.Model):
    """What an outcome would do to a quotation: read only, nothing is written here."""

    _inherit = "sale.order"

    def _followup_entry(self, in_queue, settings, today):
        return desk.card.entry(self, in_queue, settings, today)

    def _followup_card(self):
        return desk.card.order_card(self)

    def _followup_open_quotes(self):
        return self.filtered(lambda order: order.state == "sent")

    def _followup_threads(self):
        return [(self._name, self.ids)]

    def _followup_reason(self):
        place, told = self._followup_place(), None
        if self.followup_answer_open:  # the card tells the answer, and here how it stands besides
            told = self._followup_place(replace(self._followup_quote(), answer=None))
        sentence = words.queue.reason(self.env, told or place, self.followup_currency_id)
        return place.queue, sentence

    def _followup_own_needs(self, outcome, decision):
        return []

    def _followup_offered(self):
        """Return the outcomes offered today, in the managers' order, and the folded codes."""
        if self.state != "sent":
            return self.env["sale.followup.outcome"], ()
        place = self._followup_place()
        quote = self._followup_quote()
        over = quote.date_order.year < self.company_id._followup_today().year
        queue = self.env["sale.followup.queues"]._quotations().queues.get(place.queue)
        offered = button_rules.buttons(queue, place.step, quote.is_renewal, over)
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
        """The notice of the new prices is ticked until one was sent this year.

        And not where they are lower: nobody is hurried by that.
        """
        if outcome.mail != "new_prices":
            return True
        if self._followup_are_lower():
            return False
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
            code, params = self._followup_cancel_blocked()
        if not code and self._followup_sends(outcome, values):
            code = None if self._followup_can_write(outcome) else "no_address"
        return code and (code, words.outcome.blocked(self.env, code, self, params))

    def _followup_cancel_blocked(self):
        """Return why the quotation cannot be cancelled, as ``(code, params)``."""
        if self.locked:
            return "locked", {}
        invoice = self.sudo().invoice_ids.filtered(  # only its name is told
            lambda move: move.state == "draft"
        )[:1]
        return ("draft_invoice", {"invoice": invoice.display_name}) if invoice else (None, {})

    def _followup_effect(self, outcome, decision, values, template=None):
        """Return the ``effect`` of the façade: what the button shows before it is pressed.

        :param template: that of the e-mail, where the caller has it
        """
        sends = self._followup_sends(outcome, values)
        facts = self._followup_effect_facts(outcome, decision, values, sends)
        template = template or self._followup_template(outcome)
        warning = facts["notice_warning"]
        return {
            "validity_date": _iso(decision.validity_date),
            "previous_validity_date": _iso(facts["old_validity_date"]),
            "success_rate": decision.success_rate,
            "mail": self._followup_mail_effect(outcome, template, warning) if sends else None,
            "followup_date": _iso(decision.followup_date),
            "followup_hour": facts["hour"] or None,
            "cancels": decision.cancels,
            "lines": words.outcome.effect_lines(
                self.env, outcome, decision, facts, self._followup_part_of(outcome, "lines", facts)
            ),
            "quotations": [],
            "prices": None,
            "others": [],
        }

    def _followup_effect_facts(self, outcome, decision, values, sends):
        """Return what the two lines of the button tell.

        :param bool sends: whether its e-mail leaves
        """
        quote, company = self._followup_quote(), self.company_id
        today = company._followup_today()
        after = replace(
            quote,
            validity_date=decision.validity_date,
            success_rate=decision.success_rate,
            followup_date=decision.followup_date,
            last_followup_date=today,
            answer=None,
            email_reminder_count=decision.reminder_count,
        )
        attempts = self._followup_attempts() if outcome.leaves_untouched else 0
        return {
            "old_validity_date": quote.validity_date,
            "attempt": attempts + 1,
            "returns_on": self._followup_place(after).returns_on,
            "tomorrow": add_days(today, 1),
            "year": today.year,
            "send": sends,
            "hour": self._followup_hour(values),
            "meeting_days": company.followup_meeting_days,
            "rate_given": values.inputs.success_rate is not None,
            "reason_given": values.lost_reason_id is not None,
            "rate_labels": dict(self._fields["success_rate"]._description_selection(self.env)),
            **self._followup_notice_facts(outcome, sends),
        }

    def _followup_mail_effect(self, outcome, template, warning):
        """Return which e-mail leaves, whereto, and what to know of it before."""
        address = self._followup_written_to(outcome, template)
        return {
            "kind": outcome.mail,
            "template": template.name or "",
            "to": address or None,
            "blocked": None if address else words.outcome.blocked(self.env, "no_address", self, {}),
            "warning": words.revision.archived(self, outcome.mail) or warning,
        }

    def _followup_template(self, outcome):
        """Return the template of the outcome's e-mail: its own, the company's, or Odoo's offer."""
        if not outcome.mail:
            return self.env["mail.template"]
        if outcome.mail_template_id:
            return outcome.mail_template_id
        if outcome.mail == "offer":
            return self._find_mail_template() or self.env["mail.template"]
        return self.company_id[f"followup_{outcome.mail}_template_id"]

    def _followup_is_due(self):
        """Tell whether the quotation's validity has passed today, or its customer has answered."""
        company = self.company_id
        quote = self._followup_quote(with_lead=False)
        late = is_due(quote, company._followup_settings(), company._followup_today())
        return late or quote.answer is not None

    def _followup_facts(self):
        outcomes, _folded = self._followup_offered()
        return (
            [outcome._rule() for outcome in outcomes],
            self._followup_quote(),
            self._followup_is_answered(),  # an outcome says that the answer was read
            self.followup_machine_date,
            self._followup_open_answers().ids,
            *self._followup_facts_on_lead(),
        )

    def _followup_facts_on_lead(self):
        """Return what a decision on the quotation's opportunity depends on."""
        last = self._followup_last_event()
        return (
            self._followup_quote(with_lead=False),
            self.company_id._followup_settings(),
            self.company_id._followup_today(),
            self.locked,
            self._followup_recipient(),
            (last.id, last.undone_on),
        )


def _iso(day):
    return day.isoformat() if day else None
