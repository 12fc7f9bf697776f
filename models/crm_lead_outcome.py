from dataclasses import replace

from odoo import models

from .. import desk, words
from ..rules import button as button_rules
from ..rules import lead as lead_rules
from ..rules import outcome as outcome_rules


class CrmLead(models.Model):
    """What an outcome would do to an opportunity and its quotations: nothing is written here."""

    _inherit = "crm.lead"

    def _followup_entry(self, in_queue, settings, today):
        return desk.lead_card.entry(self, today)

    def _followup_card(self):
        return desk.lead_card.card(self)

    def _followup_customer(self):
        partner = desk.lead_card.customer(self).sudo()  # a number, whoever may see the contact
        return partner.commercial_partner_id.id, self._followup_company().id

    def _followup_card_quotes(self):
        return self._followup_quotations()

    def _followup_open_quotes(self):
        readable = self._followup_quotations().sudo(False)._filtered_access("read")
        return readable.filtered(lambda order: order.state == "sent")

    def _followup_threads(self):
        readable = self._followup_quotations().sudo(False)._filtered_access("read")
        return [(self._name, self.ids), ("sale.order", readable.ids)]

    def _followup_reason(self):
        place, elsewhere = self._followup_place(), len(self._followup_elsewhere())
        told = place
        if self.followup_answer_open:  # the card tells the answer, and here how it stands besides
            told = self._followup_place(replace(self._followup_lead(), answer=None))
        sentences = [words.lead.lead_reason(self, told)]
        if elsewhere:
            sentences.append(words.lead.elsewhere(self.env, elsewhere))
        return place and place.queue, " ".join(sentences)

    def _followup_recipient(self):
        """Return who would get the e-mails, as far as the opportunity knows."""
        return desk.lead_card.customer(self)._followup_recipient(self._followup_company())

    def _followup_own_needs(self, outcome, decisions):
        return desk.lead_card.needs(self, outcome, decisions)

    def _followup_send_default(self, outcome):
        return True

    def _followup_offered(self):
        """Return the outcomes offered today, in the managers' order, and the folded codes."""
        place = self._followup_place()
        if not place:
            return self.env["sale.followup.outcome"], ()
        queue = self.env["sale.followup.queues"]._leads().queues.get(place.queue)
        offered = button_rules.buttons(queue, place.step, False, False)
        codes = (*offered.shown, *offered.folded)
        return self.env["sale.followup.outcome"]._of_codes(codes), offered.folded

    def _followup_decide(self, outcome, inputs):
        """Return what the rules decide today, by quotation."""
        company, decisions = self._followup_company(), {}
        for order in self._followup_quotations():
            decisions[order] = lead_rules.decide_on_lead(
                outcome._rule(),
                [order._followup_quote(with_lead=False)],
                inputs,
                order.company_id._followup_settings(),
                order.company_id._followup_today(),
                company._followup_working_day,
            )[0]
        return decisions

    def _followup_asked(self, outcome, values=None):
        return lead_rules.needs_on_lead(
            outcome._rule(),
            self._followup_project_start(values),
            self._followup_company()._followup_today(),
        )

    def _followup_project_start(self, values):
        typed = values and values.project_start_date
        return typed or self.project_start_date or None

    def _followup_concerned(self, outcome, decisions, values):
        """Return what is written, by quotation: all that the outcome touches, or those ticked.

        A quotation that the rules block is skipped. Nothing is written on a quotation where the
        outcome only plans the opportunity's next follow-up.
        """
        rule = outcome._rule()
        if not (rule.base or rule.rate or rule.mail or rule.cancels):
            return {}
        ticked = values.quotation_ids if rule.cancels else None
        return {
            order: decision
            for order, decision in decisions.items()
            if decision.touches and not decision.blocked and (ticked is None or order.id in ticked)
        }

    def _followup_sent(self, outcome, decisions, values):
        """Return the quotations whose e-mail leaves: those ticked, by default the latest due one.

        Where none is due, the latest one. Drafts are not sent again, and those that are blocked
        would be sent with a past expiration.
        """
        concerned = self._followup_concerned(outcome, decisions, values)
        none = self.env["sale.order"]
        if not outcome.mail or values.send is False:
            return none
        sendable = none.concat(*(order for order in concerned if order.state == "sent"))
        if values.send_ids is not None:
            return sendable.filtered(lambda order: order.id in values.send_ids)
        due = sendable.filtered(lambda order: order._followup_is_due())
        return (due or sendable).sorted(lambda order: (order.date_order, order.id))[-1:]

    def _followup_left(self, decisions, concerned):
        """Return the quotations that stay in play when those ``concerned`` are cancelled."""
        left = [order for order, one in decisions.items() if order not in concerned and one.touches]
        return self.env["sale.order"].concat(*left)

    def _followup_closes(self, outcome, decisions, values):
        """Tell whether the opportunity is lost with its last quotation; an order keeps it open."""
        if not outcome.cancels:
            return False
        concerned = self._followup_concerned(outcome, decisions, values)
        ordered = self.sudo().order_ids.filtered(  # whoever looks, an order is an order
            lambda order: order.state == "sale"
        )
        left = self._followup_left(decisions, concerned) or self._followup_elsewhere()
        return not ordered and not left

    def _followup_next_date(self, outcome, decisions, values):
        """Return the opportunity's next follow-up, and whether it was postponed."""
        if outcome.leaves_untouched:
            return self.followup_date or None, False
        if self._followup_closes(outcome, decisions, values):
            return None, False
        company = self._followup_company()
        today = company._followup_today()
        planned, postponed = outcome_rules.planned_date(
            outcome._rule(),
            values.inputs,
            company._followup_settings(),
            today,
            company._followup_working_day,
        )
        start = self._followup_project_start(values)
        if outcome.next_step in ("meeting", "asked") and not planned:
            return None, False  # nothing is decided before the date is given
        return lead_rules.lead_followup_date(values.inputs, start, planned, today), postponed

    def _followup_blocked(self, outcome, decisions, values):
        """Return why the outcome cannot be applied as ``(code, sentence)``, or nothing."""
        if lead_rules.is_blocked(list(decisions.values())):
            order, decision = next(item for item in decisions.items() if item[1].blocked)
            return decision.blocked, words.outcome.blocked(
                self.env, decision.blocked, order, decision.params
            )
        if outcome.cancels:
            return None  # the ticks say which: what stands against one is told beside it
        concerned = self._followup_concerned(outcome, decisions, values)
        out_of_reach = self._followup_out_of_reach(concerned)
        if out_of_reach:
            return "not_writable", words.lead.not_writable(out_of_reach[0])
        for order in self._followup_sent(outcome, decisions, values):
            if not order._followup_can_write(outcome):
                return "no_address", words.lead.no_address(self.env, order)
        return None

    def _followup_out_of_reach(self, orders):
        """Return those of the quotations that the user may not write."""
        orders = self.env["sale.order"].concat(*orders)
        mine = orders.sudo(False)._filtered_access("write")
        everybodys = orders.sudo()  # told by name: the call is about the whole project
        return everybodys - mine.with_env(everybodys.env)

    def _followup_effect(self, outcome, decisions, values):
        """Return the ``effect`` of the façade: what the button shows before it is pressed."""
        concerned = self._followup_concerned(outcome, decisions, values)
        sent = self._followup_sent(outcome, decisions, values)
        followup_date, postponed = self._followup_next_date(outcome, decisions, values)
        attempts = self._followup_attempts() if outcome.leaves_untouched else 0
        facts = {
            "decisions": decisions,
            "concerned": concerned,
            "sent": sent,
            "followup_date": followup_date,
            "hour": self._followup_hour(values),
            "postponed": postponed,
            "closes": self._followup_closes(outcome, decisions, values),
            "attempt": attempts + 1,
            "returns_on": self._followup_returns_on(concerned, followup_date),
            "meeting_days": self._followup_company().followup_meeting_days,
            "rates": dict(
                self.env["sale.order"]._fields["success_rate"]._description_selection(self.env)
            ),
        }
        dated = [(order, one) for order, one in concerned.items() if one.sets_expiration]
        rates = {one.success_rate for one in concerned.values()} if outcome.success_rate else set()
        return {
            "validity_date": _iso(dated and dated[0][1].validity_date),
            "previous_validity_date": _iso(dated and dated[0][0].validity_date),
            "success_rate": next(iter(rates), None),
            "mail": self._followup_mail_effect(outcome, sent),
            "followup_date": _iso(followup_date),
            "followup_hour": facts["hour"] or None,
            "cancels": outcome.cancels,
            "lines": words.lead.effect_lines(self.env, outcome, facts),
            "prices": None,
            "others": [],
            "quotations": [
                {
                    "res_id": order.id,
                    "name": order.name,
                    "lines": words.lead.quotation_lines(self.env, outcome, order, facts),
                    "blocked": self._followup_quotation_blocked(order, decision, concerned),
                }
                for order, decision in decisions.items()
            ],
        }

    def _followup_mail_effect(self, outcome, sent):
        if not sent:
            return None
        templates = {order: order._followup_template(outcome) for order in sent}
        addresses = {
            order: order._followup_written_to(outcome, template)
            for order, template in templates.items()
        }
        missing = next((order for order, address in addresses.items() if not address), None)
        return {
            "kind": outcome.mail,
            "template": templates[sent[0]].name,
            "to": ", ".join(dict.fromkeys(filter(None, addresses.values()))) or None,
            "blocked": missing and words.lead.no_address(self.env, missing),
            "warning": words.revision.archived(self.env["sale.order"].concat(*sent), outcome.mail),
        }

    def _followup_quotation_blocked(self, order, decision, concerned):
        """Return why one quotation stays as it is while the others change, or None."""
        if decision.blocked:
            return words.outcome.blocked(self.env, decision.blocked, order, decision.params)
        if order not in concerned:
            return None
        if self._followup_out_of_reach([order]):
            return words.lead.not_writable(order)
        if decision.cancels:
            code, params = order._followup_cancel_blocked()
            return code and words.outcome.blocked(self.env, code, order, params)
        return None

    def _followup_returns_on(self, concerned, followup_date):
        """Return the day on which the opportunity is an entry again after an outcome today."""
        quotes = []
        for order in self._followup_quotations() + self._followup_elsewhere():
            quote = replace(order._followup_quote(with_lead=False), answer=None)
            decision = concerned.get(order)
            if decision:
                quote = replace(quote, validity_date=decision.validity_date)
                quote = replace(quote, state="cancel" if decision.cancels else quote.state)
            quotes.append((quote, order.company_id._followup_settings()))
        today = self._followup_company()._followup_today()
        after = replace(
            self._followup_lead(),
            followup_date=followup_date,
            last_followup_date=today,
            due_after=lead_rules.first_due_day(quotes),
            answer=None,
        )
        return self._followup_place(after).returns_on

    def _followup_facts(self):
        last, orders = self._followup_last_event(), self._followup_quotations()
        outcomes, _folded = self._followup_offered()
        return (
            [outcome._rule() for outcome in outcomes],
            self._followup_lead(),
            self._is_followup_open(),
            self.project_start_date,
            self._followup_is_answered(),  # an outcome says that the answer was read
            self._followup_open_answers().ids,
            self._followup_company()._followup_settings(),
            self._followup_company()._followup_today(),
            (last.id, last.undone_on),
            [(order.id, order._followup_facts_on_lead()) for order in orders],
            self._followup_elsewhere().ids,
            self._followup_out_of_reach(orders).ids,
        )


def _iso(day):
    return day.isoformat() if day else None
