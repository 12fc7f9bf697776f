from odoo.tests import tagged

from .mail_sink import MailCase

LAYOUT = "mail.mail_notification_layout_with_responsible_signature"


@tagged("post_install", "-at_install")
class TestReminderFromOdoosComposer(MailCase):
    """ "From the panel, in bulk or from Odoo's composer": the template makes the reminder."""

    @property
    def template(self):
        return self.company.followup_reminder_template_id

    def compose(self, orders, template=None, mode="comment", user=None, **vals):
        template = self.template if template is None else template
        composer = (
            self.env["mail.compose.message"]
            .with_user(user or self.seller)
            .with_context(
                mark_so_as_sent=True,
                default_model="sale.order",
                default_res_ids=orders.ids,
                default_composition_mode=mode,
                default_template_id=template.id,
                default_email_layout_xmlid=LAYOUT,
            )
            .create(vals)
        )
        composer.action_send_mail()
        self.settle()

    def test_it_counts_once_and_changes_nothing_else(self):
        order = self.quote(800)
        names = ("validity_date", "followup_date", "last_followup_date", "success_rate", "state")
        before = [order[name] for name in names]
        self.compose(order)
        self.assertEqual(1, order.email_reminder_count)
        self.assertEqual(before, [order[name] for name in names])
        self.assertFalse(order.followup_event_ids)
        self.assertEqual((["email"], "call"), (self.found_in(order), order.followup_step))

    def test_the_mail_with_the_template_of_the_outcome_counts(self):
        own = self.template.copy({"name": "À nous"})
        self.outcome("email_reminder").mail_template_id = own
        order = self.quote(800)
        self.compose(order, own)
        self.assertEqual(1, order.email_reminder_count)

    def test_the_offer_and_a_mail_without_template_do_not(self):
        order = self.quote(800)
        self.compose(order, self.env.ref("sale.email_template_edi_sale"))
        self.compose(
            order, self.env["mail.template"], body="<p>Bonjour</p>", partner_ids=self.partner.ids
        )
        self.assertEqual(0, order.email_reminder_count)

    def test_the_first_sending_of_the_offer_is_none(self):
        order = self.quote(800, state="draft")
        self.compose(order)
        self.assertEqual(("sent", 0), (order.state, order.email_reminder_count))

    def test_a_mail_to_nobody_outside_is_none(self):
        order = self.quote(800)
        self.compose(order, partner_ids=self.colleague.partner_id.ids)
        self.assertEqual(0, order.email_reminder_count)

    def test_a_mass_mailing_counts_each_once(self):
        orders = self.quotes({"amount": 800}, {"amount": 801}, {"amount": 802, "state": "draft"})
        self.compose(orders, mode="mass_mail")
        self.assertEqual([1, 1, 0], orders.mapped("email_reminder_count"))

    def test_a_template_that_is_no_reminder_is_looked_up_once_for_all(self):
        """Any mass mailing asks: what it costs does not grow with the quotations."""
        costs = []
        for number in (2, 12):
            orders = self.quotes(*[{"amount": 800 + one} for one in range(number)])
            composer = self.env["mail.compose.message"].create(
                {
                    "model": "sale.order",
                    "composition_mode": "mass_mail",
                    "template_id": self.template.copy({"name": "Vœux"}).id,
                    "res_ids": repr(orders.ids),
                }
            )
            self.settle()
            before = self.env.cr.sql_log_count
            self.assertFalse(composer._followup_reminded())
            costs.append(self.env.cr.sql_log_count - before)
        self.assertEqual(costs[0], costs[1])

    def test_a_mass_mailing_does_not_count_who_gets_nothing(self):
        self.env["mail.blacklist"]._add("noir@morel.example")
        blocked = self.env["res.partner"].create({"name": "Noir", "email": "noir@morel.example"})
        orders = self.quotes({"amount": 800}, {"amount": 801, "partner": blocked})
        self.compose(orders, mode="mass_mail")
        self.assertEqual([1, 0], orders.mapped("email_reminder_count"))

    def test_a_comment_on_many_counts_each_once(self):
        orders = self.quotes({"amount": 800}, {"amount": 801})
        self.compose(orders)
        self.assertEqual([1, 1], orders.mapped("email_reminder_count"))

    def test_the_outcome_is_not_counted_twice(self):
        order = self.quote(800)
        self.apply(order, "email_reminder")
        self.make_mails()
        self.assertEqual(("made", 1), (self.event(order).mail_state, order.email_reminder_count))

    def test_a_message_with_the_template_counts(self):
        order = self.quote(800)
        order.with_user(self.seller).message_post_with_source(
            self.template, message_type="comment", subtype_xmlid="mail.mt_comment"
        )
        self.assertEqual(1, order.email_reminder_count)
