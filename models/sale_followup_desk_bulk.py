import logging

from psycopg2 import OperationalError

from odoo import api, models
from odoo.exceptions import ConcurrencyError, UserError

from .. import desk, words
from ..desk.values import Values
from ..rules.outcome import is_bulk
from .sale_followup_event_together import share_mail
from .sale_order_apply import request_hash
from .sale_order_mail import BULK_LIMIT

_logger = logging.getLogger(__name__)


class SaleFollowupDesk(models.AbstractModel):
    """Reminders to many customers at once: first who gets what, then the sending."""

    _inherit = "sale.followup.desk"

    @api.model
    @api.readonly
    def preview_bulk(self, code, ids):
        """Return who would get the e-mail of an outcome, and who is skipped and why.

        :param str code: an outcome that sends a reminder and asks nothing
        :param list ids: 1 to 200 quotations
        :return: ``{label, template, undo_seconds, results}``; a result is a row with the new
            expiration, or with the reason for which the quotation is ``skipped``
        :raise UserError: another outcome, too many quotations
        """
        outcome = self._bulk_outcome(code)
        orders, readable = self._bulk_orders(ids)
        facts = desk.bulk.Facts(readable)
        seconds = self.env.companies.mapped("followup_undo_seconds")
        return {
            "label": outcome.name,
            "template": readable[:1]._followup_template(outcome).name or "" if readable else "",
            "undo_seconds": max(seconds),
            "results": [self._bulk_row(order, readable, outcome, facts) for order in orders],
        }

    @api.model
    def apply_bulk(self, code, ids, request_id):
        """Apply an outcome to many quotations: a result or a reason for each.

        Each is applied by itself: where one fails, it is as it was, and the others go on. The
        same ``request_id`` of the same user again gives the first answer and applies nothing.

        :param str code: an outcome that sends a reminder and asks nothing
        :param list ids: 1 to 200 quotations
        :param str request_id: the client's name for this request, 1 to 64 characters
        :return: ``{results, undo_until, queues, failed_mails}``; the status of a result is
            ``applied``, ``skipped`` or ``failed``
        :raise UserError: another outcome, too many quotations, a request id used for another
        """
        outcome = self._bulk_outcome(code)
        orders, readable = self._bulk_orders(ids)
        request_id = desk.values.read_request_id(self.env, request_id)
        asked = request_hash(code, ids)
        batches = self.env["sale.followup.batch"]
        answer = batches._first_answer(request_id, asked)
        if not answer:
            request = {"request_id": request_id, "request_hash": asked}
            answer = self._bulk_apply(orders, readable, outcome, request)
            batches._remember(request_id, asked, answer)
        return {**answer, **self._told_to_client()}

    def _bulk_apply(self, orders, readable, outcome, request):
        facts = desk.bulk.Facts(readable)
        results = [self._bulk_result(order, readable, outcome, facts, request) for order in orders]
        events = self.env["sale.followup.event"].browse(
            [result["event_id"] for result in results if result["event_id"]]
        )
        events = events.sudo()  # just written; history is nobody's to write
        share_mail(
            (one, one.order_id._followup_written_to(one.outcome_id, one.mail_template_id))
            for one in events.filtered("mail_state")
        )
        until = min(events.mapped("undo_until"), default=None)
        return {"results": results, "undo_until": desk.card.instant(until)}

    def _bulk_outcome(self, code):
        """Return the outcome ``code`` where it can be applied to many."""
        self._check_salesperson()
        outcome = self.env["sale.followup.outcome"]
        if isinstance(code, str):
            outcome = outcome._of_codes((code,))
        if not outcome or not is_bulk(outcome._rule(), self.env.company._followup_today()):
            raise UserError(words.bulk.not_bulk(self.env, code))
        return outcome

    def _bulk_orders(self, ids):
        """Return the quotations as they were asked for, and those that are there to be read."""
        is_list = isinstance(ids, list) and 0 < len(ids) <= BULK_LIMIT
        if not (
            is_list
            and all(type(one) is int and 0 < one < 2**31 for one in ids)
            and len(set(ids)) == len(ids)
        ):
            raise UserError(words.bulk.too_many(self.env, BULK_LIMIT))
        orders = self.env["sale.order"].browse(ids)
        readable = orders.exists()._filtered_access("read")
        readable.fetch(desk.card.ENTRY_FIELDS)
        return orders, readable

    def _bulk_skip(self, order, readable, outcome, facts):
        """Return why a quotation is left out as ``(code, sentence)``, or nothing."""
        code = None
        if order not in readable:
            code = "gone"
        elif not order.has_access("write"):
            code = "forbidden"
        if code:
            return code, words.bulk.skipped(self.env, code, order, {})
        return desk.bulk.skip(order, outcome, facts)

    def _bulk_row(self, order, readable, outcome, facts):
        found = self._bulk_skip(order, readable, outcome, facts)
        row = {
            "res_model": "sale.order",
            "res_id": order.id,
            "name": "",
            "partner_id": None,
            "partner_name": "",
            "amount": 0.0,
            "currency_id": self.env.company.currency_id.id,
            "to": None,
            "previous_validity_date": None,
            "validity_date": None,
            "said": "",
            "skipped": {"code": found[0], "message": found[1]} if found else None,
        }
        if order not in readable:
            return row
        partner = order.partner_id
        row |= {
            "name": order.name,
            "partner_id": partner.id,
            "partner_name": partner._followup_name(),
            "amount": order.amount_untaxed,
            "currency_id": order.currency_id.id,
            "to": order._followup_written_to(outcome) or None,
            "previous_validity_date": desk.card.iso(order.validity_date),
        }
        if not found:
            ordered = facts.ordered.get(order.id)
            row["said"] = words.orders.said(self.env, ordered) if ordered else ""
            decision = order._followup_decide(outcome, Values().inputs)
            row["validity_date"] = desk.card.iso(decision.validity_date)
        return row

    def _bulk_result(self, order, readable, outcome, facts, request):
        """Apply to one quotation, in a savepoint of its own."""
        found = self._bulk_skip(order, readable, outcome, facts)
        result = {"res_id": order.id, "status": "skipped", "event_id": None}
        if found:
            return {**result, "code": found[0], "message": found[1]}
        try:
            with self.env.cr.savepoint():
                event = self._bulk_one(order, outcome, request)
        except (OperationalError, ConcurrencyError):
            raise  # the whole request is tried again
        except UserError as error:
            return {**result, "status": "failed", "code": "refused", "message": str(error)}
        except Exception:
            _logger.exception("Bulk reminder: quotation %s failed", order.id)
            message = words.bulk.bulk_failed(self.env, order)
            return {**result, "status": "failed", "code": "broken", "message": message}
        return {
            **{"res_id": order.id, "status": "applied", "event_id": event.id},
            **{"code": None, "message": event.answer["message"]},
        }

    def _bulk_one(self, order, outcome, request):
        decision = order._followup_decide(outcome, Values().inputs)
        order._followup_check(outcome, decision, Values())
        own = {**request, "request_id": f"{request['request_id']}:{order.id}"}
        event = order._followup_apply(outcome, decision, Values(), own)
        self.env.flush_all()
        return event
