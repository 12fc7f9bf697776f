from dataclasses import replace

from odoo import api, models

from . import followup_values


class SaleFollowupDesk(models.AbstractModel):
    """An outcome whose e-mail is edited in Odoo's own composer before it leaves."""

    _inherit = "sale.followup.desk"

    @api.model
    def compose_mail(self, res_model, res_id, code, values, revision, request_id):
        """Open Odoo's composer with the e-mail of an outcome; sending it applies the outcome.

        Closing the composer leaves everything as it is. The arguments are those of
        ``apply_outcome``.

        :return: ``{status: 'composing', action}``, or ``{status: 'conflict', message, card}``
        :raise UserError: unknown code, missing or malformed value, blocked effect, no e-mail
        :raise AccessError: the user may not write the quotation
        """
        order = self._quotation(res_model, res_id)
        request_id = followup_values.read_request_id(self.env, request_id)
        typed = followup_values.read(self.env, order, values)
        typed = replace(typed, send=True, inputs=replace(typed.inputs, send=True))
        if revision != order._followup_revision():
            return self._conflict(order)
        outcome = self._offered(order, code)
        decision = order._followup_decide(outcome, typed.inputs)
        order._followup_check(outcome, decision, typed)
        order._followup_check_mail(outcome, decision)
        composer = order._followup_composer(
            outcome,
            decision,
            {"code": code, "values": values, "revision": revision, "request_id": request_id},
        )
        return {"status": "composing", "action": self._composer_action(composer)}

    @api.model
    def get_composed(self, request_id):
        """Return the answer to the outcome of a composer that was closed.

        :return: as ``apply_outcome``, or ``{status: 'discarded'}`` where nothing was sent
        """
        self._check_salesperson()
        request_id = followup_values.read_request_id(self.env, request_id)
        events = self.env["sale.followup.event"].sudo()  # one's own, whatever became of it
        event = events.search([("user_id", "=", self.env.uid), ("request_id", "=", request_id)])
        if not event:
            return {"status": "discarded"}
        return {**event._answer(), **self._told_to_client()}

    def _composer_action(self, composer):
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Edit the e-mail"),
            "res_model": composer._name,
            "res_id": composer.id,
            "views": [[False, "form"]],
            "target": "new",
            "context": {"mark_so_as_sent": True, "hide_mail_template_management_options": True},
        }
