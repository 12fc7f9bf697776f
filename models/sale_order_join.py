from dataclasses import dataclass, field
from typing import Any

from odoo import models

from .. import words
from ..rules import join


@dataclass
class Along:
    """The quotations handled along with a card's own, and what each becomes.

    ``left`` are those that were ticked and stay as they are, as the contract has them.
    """

    decisions: dict[Any, Any] = field(default_factory=dict)
    left: list[dict] = field(default_factory=list)


class SaleOrder(models.Model):
    """Handled along with another quotation of the customer: each by its own rule, cap and step."""

    _inherit = "sale.order"

    def _followup_standing(self):
        """Return where the quotation stands, and what is offered there."""
        return self._followup_place(), self._followup_offered()[0]

    def _followup_joined(self, outcome, values, template=None, standing=None):
        """Return what an outcome would do to the quotation where it is ticked on another's card.

        What its own card would not offer leaves it as it is, and says so.

        :param values: asked once, the same for all
        :param template: of the outcome's e-mail, where the caller has it
        :param standing: as ``_followup_standing``, where the caller has it
        """
        blocked, decision = self._followup_join(outcome, values, standing)
        told = {"res_id": self.id, "name": self.name}
        if blocked:
            code, message = blocked
            told |= {"lines": [], "validity_date": None, "mail_to": None}
            return {**told, "blocked": {"code": code, "message": message}}
        effect = self._followup_effect(outcome, decision, values, template)
        return {
            **told,
            "lines": effect["lines"],
            "validity_date": effect["validity_date"],
            "mail_to": effect["mail"] and effect["mail"]["to"],
            "blocked": None,
        }

    def _followup_join(self, outcome, values, standing=None):
        """Return why the outcome leaves the quotation alone, and what it becomes otherwise.

        :return: ``(code, sentence)`` or nothing, and the decision
        """
        place, offered = standing or self._followup_standing()
        queue = self.env["sale.followup.queues"]._quotations().queues.get(place.queue)
        code = join.why_not(place.queue, queue and queue.model, place.reason, may_write=True)
        if not code and self._followup_is_alone(outcome):
            code = "alone"
        if not code and outcome not in offered:
            code = "not_offered"
        if code:
            return (code, words.join.left_alone(self, code, place)), None
        decision = self._followup_decide(outcome, values.inputs)
        return self._followup_blocked(outcome, decision, values), decision

    def _followup_along(self, outcome, values):
        """Return what becomes of these quotations, handled along with another one: an ``Along``."""
        along = Along()
        for order in self:
            blocked, decision = order._followup_join(outcome, values)
            if not blocked:
                errors = order._followup_errors(outcome, decision, values)
                blocked = errors and ("refused", errors[0]["message"])
            if blocked:
                left = {"res_id": order.id, "name": order.name, "message": blocked[1]}
                along.left.append(left)
            else:
                along.decisions[order] = decision
        return along
