from odoo import fields, models

from .. import words
from ..rules import draft as draft_rules
from .sale_followup_outcome import RATES
from .sale_order import STAFF

CLOSED = ("sale", "cancel")


class SaleOrder(models.Model):
    """The days of a quotation's life that Odoo does not keep, in its company's civil days.

    Set with the change that they tell of, whoever makes it and how: button, composer, portal,
    payment, import, another addon. Empty where it is not known.
    """

    _inherit = "sale.order"

    followup_sent_date = fields.Date(
        string="First Sent On",
        copy=False,
        readonly=True,
        groups=STAFF,
        help="The day on which the offer was sent first, whoever sent it. Empty: it is not known.",
    )
    followup_closed_date = fields.Date(
        string="Closed On",
        copy=False,
        readonly=True,
        groups=STAFF,
        help="The day on which it became an order or was cancelled. Empty: it is not known.",
    )
    followup_rate_date = fields.Date(
        string="Success Rate Since",
        copy=False,
        readonly=True,
        groups=STAFF,
        help="The day since which the success rate is what it is. Empty: it is not known.",
    )

    followup_rate_before = fields.Selection(
        RATES,
        string="Success Rate Before",
        copy=False,
        readonly=True,
        groups=STAFF,
        help="The success rate until the day before it became what it is.",
    )

    followup_replaced = fields.Boolean(
        string="Replaced",
        copy=False,
        readonly=True,
        groups=STAFF,
        help="It was revised, or given up for another variant: no loss, whatever the state says.",
    )

    def _followup_days(self, vals):
        """Return what ``vals`` brings with it, by quotation: days, and a renewed expiration.

        To be asked before ``vals`` is written; what it tells itself stays.
        """
        found = {}
        if "state" not in vals and "success_rate" not in vals:
            return found
        for order in self.sudo():  # the customer, who signs or pays, reads none of these
            own = {}
            today = order._followup_company()._followup_today()
            if "success_rate" in vals and (vals["success_rate"] or False) != order.success_rate:
                own["followup_rate_date"] = today if vals["success_rate"] else False
                if order.followup_rate_date != today:
                    own["followup_rate_before"] = order.success_rate
            if "state" in vals and vals["state"] != order.state:
                own |= order._followup_turn(vals["state"], today)
            own = {name: value for name, value in own.items() if name not in vals}
            if own:
                found[order] = own
        return found

    def _followup_keep_days(self, own):
        """Write what ``_followup_days`` told: the days are ours alone, the expiration is not."""
        days = {name: value for name, value in own.items() if name != "validity_date"}
        self._followup_note(days)
        if "validity_date" in own:
            self.validity_date = own["validity_date"]

    def _followup_turn(self, state, today):
        """Return what becomes of the days, and of a passed expiration, at a change of state.

        "Quotation sent": the first sending of an expired draft renews its expiration.
        """
        if state in CLOSED:
            return {
                "followup_closed_date": today,
                **({"followup_replaced": False} if self.followup_replaced else {}),
            }
        own = {"followup_closed_date": False} if self.followup_closed_date else {}
        if (self.state, state) == ("draft", "sent"):
            own["followup_sent_date"] = self.followup_sent_date or today
            expiration = self._followup_sent_validity()
            if expiration != (self.validity_date or None):
                own["validity_date"] = expiration
        return own

    def _followup_sent_validity(self):
        """Return the expiration that the draft has once it is sent today."""
        company = self._followup_company()
        return draft_rules.sent_validity(
            self._followup_quote(with_lead=False),
            company._followup_settings(),
            company._followup_today(),
        )

    def _followup_sent_day(self):
        """Return the day that the card calls the sending, None for a draft.

        Where it is not known, that of the quotation, which is the one written on the offer.
        """
        if self.followup_sent_date or self.state == "draft":
            return self.followup_sent_date or None
        return self._followup_company()._followup_civil_date(self.date_order)

    def action_quotation_send(self):
        """Renew an expired draft before the composer makes its PDF, which says until when."""
        notices = [order._followup_before_sending() for order in self]
        action = super().action_quotation_send()
        if any(notices):
            notice = "\n".join(filter(None, notices))
            action["context"] = {**(action.get("context") or {}), "default_followup_notice": notice}
        return action

    def _followup_before_sending(self):
        """Renew the draft's expiration where it has passed; return what the composer says of it."""
        if self.state != "draft" or not self.has_access("write"):
            return ""
        company, sentences = self._followup_company(), []
        expiration = self._followup_sent_validity()
        if expiration and expiration != self.validity_date:
            self.validity_date = expiration
            sentences.append(words.draft.renewed(self.env, self, expiration))
        year = self._followup_quote(with_lead=False).date_order.year
        if year < company._followup_today().year:
            sentences.append(words.draft.old_prices(self.env, self, year))
        return " ".join(sentences)
