from odoo import SUPERUSER_ID, api, fields, models
from odoo.tools.misc import format_date

from .. import desk, words
from .sale_order import STAFF


class SaleOrder(models.Model):
    """What the customer answered on the quotation's page, and what that page is told."""

    _inherit = "sale.order"

    followup_answer_ids = fields.One2many(
        "sale.followup.answer", "order_id", readonly=True, groups=fields.NO_ACCESS
    )
    followup_answer_open = fields.Boolean(
        string="Customer's Answer",
        compute="_compute_followup_answer_open",
        store=True,
        groups=STAFF,
        help="The customer answered on the quotation's page, and nobody has handled it yet.",
    )

    @api.depends("followup_answer_ids.state")
    def _compute_followup_answer_open(self):
        for order in self:
            order.followup_answer_open = "open" in order.followup_answer_ids.mapped("state")

    def _followup_open_answers(self):
        orders = self.sudo()  # nobody's to read: what is told of them is said by whoever asks
        if not any(order.followup_answer_open for order in orders):
            return self.env["sale.followup.answer"].sudo()  # as the others, and none
        # Read with those of all the quotations that are read together.
        return orders.followup_answer_ids.filtered(lambda answer: answer.state == "open")

    def _followup_fetch_answers(self):
        """Read the answers on quotations with all that is told of them, in one query.

        Odoo's one2many reads which there are, and then what they are.
        """
        orders = self.sudo()  # nobody's to read: what is told of them is said by whoever asks
        answers = orders.env["sale.followup.answer"].search_fetch([("order_id", "in", self.ids)])
        found = answers.grouped("order_id")
        ids = [found[order].ids if order in found else () for order in orders]
        self._fields["followup_answer_ids"]._insert_cache(orders, map(tuple, ids))

    def _followup_take_answer(self, vals, author):
        """Note what the customer answered, as their message, and tell who follows it up.

        :param dict vals: of ``sale.followup.answer``
        :param author: the contact whose message it is
        :return: the answer, nothing where there were enough that day
        """
        order = self.sudo()  # the customer writes nothing of a quotation but this
        answers = order.env["sale.followup.answer"]  # as the quotation: written for the customer
        answer = answers._take(order, vals)
        if not answer:
            return answer
        for entry in order._followup_answerable():
            if not entry.followup_answered:
                entry._followup_note({"followup_answered": True})
        told = order._followup_told_of_answers()
        order.with_user(SUPERUSER_ID).with_context(followup_answer=True).message_post(
            author_id=author.id,
            body=words.answer.message(self.env, answer._answer(), answer.words, answer.phone),
            message_type="comment",
            subtype_xmlid="mail.mt_comment",
            partner_ids=told.partner_id.ids,
        )
        return answer

    def _followup_told_of_answers(self):
        """Return the users who are told: who follows it up, and whom the settings name."""
        company = self._followup_company()
        others = company.followup_answer_user_ids.filtered(
            lambda user: desk.responsible.works_in(user, company)
        )
        return desk.responsible.responsible_now(self) | others

    def _followup_answer_url(self):
        """Return the link to the question "where does your project stand?", for an e-mail.

        In the customer's language where it is installed; empty where the company does not ask.
        """
        self.ensure_one()
        order = self.sudo()  # whoever sends the e-mail
        if not order.company_id._followup_asked_answers():
            return ""
        language = self.env["res.lang"]._get_data(code=order.partner_id.lang or "")
        prefix = f"/{language.url_code}" if language.url_code else ""
        return order.get_base_url() + prefix + order.get_portal_url(suffix="/followup")

    def _followup_day_and_hour(self, instant):
        """Return the day and the hour of an instant by the company's clock, as they are shown."""
        company = self._followup_company()
        day = format_date(self.env, company._followup_civil_date(instant))
        return day, words.answer.clock(self.env, instant, company)
