from odoo.tests import tagged

from .answer_case import AnswerCase


@tagged("post_install", "-at_install")
class TestAnswerStates(AnswerCase):
    """The page says what is true."""

    def test_an_expired_and_a_running_quotation_are_asked(self):
        running = self.quote(expires="2027-01-31")
        running.require_signature = running.require_payment = False
        for order in (self.order, running):
            self.assertIn("Nous commandons", self.page(order))
            self.assertTaken(self.send(order, "order"), order)

    def test_where_odoo_offers_to_sign_the_first_and_the_last_are_its_own(self):
        order = self.quote(expires="2027-01-31")
        order.write({"require_signature": True, "require_payment": False})
        text = self.page(order)
        self.assertIn('data-bs-target="#modalaccept"', text)
        for code in ("order", "drop"):
            before = self.written(order)
            form = {**self.form(order), "answer": code}
            self.assertTaken(self.send(order, form=form), order)
            self.assertEqual(before, self.written(order))
        self.assertTaken(self.send(order, day="2026-12-15"), order)
        self.assertEqual("decision", self.answers(order).code)

    def test_drafts_orders_and_cancelled_ones_are_told_as_what_they_are(self):
        draft, confirmed = self.quote(state="draft"), self.quote()
        confirmed.action_confirm()
        cancelled, revised = self.quote(), self.quote()
        form = self.form()
        cancelled._action_cancel()
        revised.date_order = "2025-10-01"
        self.apply(revised, "revise")
        cases = (
            (draft, "en préparation"),
            (confirmed, "est confirmée"),
            (cancelled, "a été annulé"),
            (revised, "a été remplacé"),
        )
        for order, told in cases:
            order._portal_ensure_token()
            before = self.written(order)
            for found in (self.url_open(self.url(order)), self.send(order, form=form)):
                self.assertEqual(200, found.status_code)
                self.assertIn(told, found.text)
                self.assertNotIn('name="form_key"', found.text)
            self.assertEqual(before, self.written(order))
            self.assertNotIn("Où en est votre projet", self.page(order))

    def test_an_answer_that_was_handled_says_so_and_another_may_follow(self):
        self.assertTaken(self.send(day="2026-12-15"))
        self.apply(self.order, "meeting", meeting_date="2026-12-15")
        text = self.page()
        self.assertIn("prise en compte", text)
        self.assertNotIn("Modifier ma réponse", text)
        self.assertTaken(self.send(day="2026-12-18"))
        self.assertEqual(["open", "handled"], self.answers().mapped("state"))

    def test_the_company_asks_nothing_or_less(self):
        self.company.followup_answer_drop = False
        text = self.page()
        self.assertIn("Nous commandons", text)
        self.assertNotIn("plus d'actualité", text)
        self.company.followup_answers = False
        self.assertNotIn("Où en est votre projet", self.page())
        self.assertEqual("", self.order._followup_answer_url())
        before = self.written()
        self.send(form=self.form(), day="2026-12-15")
        self.assertEqual(before, self.written())

    def test_without_reasons_none_is_asked(self):
        self.env["crm.lost.reason"].search([]).followup_offered = False
        self.assertTaken(self.send(code="drop", words="Abandonné"))
        self.assertEqual("drop", self.answers().code)

    def test_the_page_speaks_the_languages_that_are_installed(self):
        self.env["res.lang"]._activate_lang("en_US")
        text = self.url_open(self.url(suffix="").replace("/fr/", "/en/")).text
        self.assertIn("Where does your project stand?", text)
        self.assertIn("Où en est votre projet", self.page())
