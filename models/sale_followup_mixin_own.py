from odoo import models

from .. import desk, words


class SaleFollowupMixin(models.AbstractModel):
    """What one outcome alone asks, does and says: methods found by its code.

    ``_followup_outcome_CODE_PART`` of the quotation, or of the opportunity. Where there is none,
    the outcome has nothing of its own. The parts, in the order in which they are called:

    ``inputs()``              what it asks besides, as ``desk.needs.need`` makes it
    ``errors(values)``        what stands against it, as ``(field, sentence)``
    ``lines(facts)``          the two short lines of its button
    ``preview()``             what ``preview`` answers besides, as ``effect`` has it
    ``look(values)``          what is to be known before anything is written
    ``do(values, looked)``    what it does besides; returns further values of its event
    ``told()``                what the notification says of that

    ``do`` comes before the new values are taken: what it writes of ``_followup_undo_names`` is
    given back by undo.
    """

    _inherit = "sale.followup.mixin"

    def _followup_own_part(self, outcome, part):
        """Return the outcome's own method, None where it has none."""
        return getattr(self, f"_followup_outcome_{outcome.code}_{part}", None)

    def _followup_part_of(self, outcome, part, *args):
        """Return what an outcome's own method returns, None where it has none."""
        method = self._followup_own_part(outcome, part)
        return method(*args) if method else None

    def _followup_is_alone(self, outcome):
        """Tell whether the outcome is joined by no press: what it previews is looked through."""
        return self._followup_own_part(outcome, "preview") is not None

    def _followup_own_inputs(self, outcome):
        """Return what the outcome asks of its own, as ``desk.needs.need`` makes it."""
        return self._followup_part_of(outcome, "inputs") or []

    def _followup_own_input_errors(self, outcome, values):
        """Return which of the outcome's own inputs are missing, as ``(field, sentence)``."""
        missing = [
            (need["name"], words.inputs.missing(self.env, need["label"]))
            for need in self._followup_own_inputs(outcome)
            if need["required"] and values.own.get(need["name"]) in (None, "")
        ]
        return missing + (self._followup_part_of(outcome, "errors", values) or [])

    def _followup_read(self, code, values):
        """Return what a client sent with an outcome, checked to the last type.

        :param str code: as the client sent it; whether it is offered is another question
        :raise UserError: an unknown key, a wrong type, a malformed or impossible date
        """
        outcome = self.env["sale.followup.outcome"]._of_codes([code])
        return desk.values.read(self.env, self, values, self._followup_own_inputs(outcome))
