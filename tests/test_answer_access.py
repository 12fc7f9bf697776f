from odoo.tests import tagged
from odoo.tools import mute_logger

from .answer_case import AnswerCase, csrf_of


@tagged("post_install", "-at_install")
class TestAnswerAccess(AnswerCase):
    """Who may answer: whoever has the link, or is the customer."""

    def wrong(self):
        other, gone = self.quote(), self.quote()
        revoked = self.quote()
        old = revoked._portal_ensure_token()
        revoked.access_token = "0" * 36
        number = gone.id
        gone.sudo().write({"state": "cancel"})
        gone.unlink()
        self.env.flush_all()
        return {
            "missing": f"/fr/my/orders/{self.order.id}/followup",
            "empty": self.url(token=""),
            "wrong": self.url(token="x" * 36),
            "accented": self.url(token="é" * 36),
            "nul": self.url(token="%00"),
            "another quotation's": self.url(token=other.access_token),
            "revoked": self.url(revoked, token=old),
            "of none": f"/fr/my/orders/{number}/followup?access_token={self.token}",
            "never": f"/fr/my/orders/{2**31}/followup?access_token={self.token}",
            "zero": f"/fr/my/orders/0/followup?access_token={self.token}",
        }

    def test_every_wrong_link_gets_the_same_plain_page(self):
        links, before = self.wrong(), None
        told = set()
        before = self.written()
        for name, link in links.items():
            found = self.url_open(link)
            with self.subTest(name):
                self.assertEqual(404, found.status_code)
                self.assertNotIn(self.order.name, found.text)
                told.add(self.main(found.text))
        self.assertEqual(1, len(told), told)
        self.assertEqual(before, self.written())

    def test_a_post_with_a_wrong_token_gets_it_too(self):
        form, told, before = self.form(), set(), self.written()
        typed = {"day": "2026-12-15"}
        for token in ("", "x" * 36, "é", self.quote()._portal_ensure_token()):
            found = self.send(form=form, token=token, **typed)
            self.assertEqual(404, found.status_code)
            told.add(self.main(found.text))
        self.assertEqual(1, len(told))
        self.assertEqual(before, self.written())

    def test_a_post_to_every_wrong_link_gets_it_too(self):
        form, links = self.form(), self.wrong()
        told, before = set(), self.written()
        for name, link in links.items():
            found = self.url_open(link, data={**form, "day": "2026-12-15"}, allow_redirects=False)
            with self.subTest(name):
                self.assertEqual(404, found.status_code)
                told.add(self.main(found.text))
        self.assertEqual(1, len(told), told)
        self.assertEqual(before, self.written())

    def test_another_company_s_quotation_is_asked_by_its_own_company(self):
        elsewhere = self.make_company("Ailleurs", followup_answers=False)
        theirs = self.quote(company=elsewhere, user=False)
        self.assertEqual(404, self.url_open(self.url(theirs, token=self.token)).status_code)
        self.assertNotIn("Où en est votre projet", self.page(theirs))
        self.assertIn("Où en est votre projet", self.page())
        self.authenticate(self.portal.login, self.portal.login)
        self.assertEqual(404, self.url_open(self.url(theirs, token="")).status_code)

    @mute_logger("odoo.http", "odoo.addons.base.models.ir_qweb")
    def test_a_post_without_its_csrf_token_is_refused(self):
        form, before = self.form(), self.written()
        for csrf in (None, "", "x", form["csrf_token"][:-1] + "x"):
            sent = {name: value for name, value in form.items() if name != "csrf_token"}
            sent |= {"csrf_token": csrf} if csrf is not None else {}
            found = self.send(form=sent, day="2026-12-15")
            self.assertEqual(400, found.status_code)
        self.assertEqual(before, self.written())

    def test_a_customer_who_is_logged_in_needs_no_link(self):
        self.portal.partner_id.parent_id = self.partner
        self.order.message_subscribe(self.portal.partner_id.ids)
        self.authenticate(self.portal.login, self.portal.login)
        form = self.form()
        self.assertTaken(self.send(form=form, token="", day="2026-12-15"))
        message = self.order.message_ids[0]
        self.assertEqual(self.portal.partner_id, message.author_id)

    def test_another_customer_is_refused(self):
        self.authenticate(self.portal.login, self.portal.login)
        form = self.form()
        before = self.written()
        self.assertEqual(404, self.send(form=form, token="", day="2026-12-15").status_code)
        self.assertEqual(before, self.written())

    def test_a_link_that_was_handed_on_names_nobody(self):
        self.authenticate(self.portal.login, self.portal.login)
        self.assertTaken(self.send(day="2026-12-15"))
        self.assertEqual(self.partner, self.order.message_ids[0].author_id)

    def test_a_colleague_looks_and_answers_nothing(self):
        self.authenticate(self.seller.login, self.seller.login + "x" * 2)
        text, before = self.page(answer="decision"), self.written()
        self.assertIn("Où en est votre projet", text)
        self.assertNotIn('name="form_key"', text)
        form = {"csrf_token": csrf_of(text), "answer": "decision"}
        self.assertTaken(self.send(form=form, day="2026-12-15"))
        self.assertEqual(before, self.written())

    def test_nothing_of_the_followup_is_on_the_page(self):
        self.order.write({"success_rate": "1", "followup_date": "2026-12-24"})
        self.apply(self.order, "no_answer", note="NOTE-SECRETE")
        self.apply(self.order, "no_news", note="AUTRE-SECRET")
        other = self.quote(77123, client_order_ref="AUTRE-DEVIS-SECRET")
        self.apply(other, "on_track", note="NOTE-DE-L-AUTRE-SECRET", send=False)
        text = "".join(
            self.page(answer=code) for code in ("", "order", "time", "decision", "call", "drop")
        )
        secrets = ("SECRET", "success_rate", "Faible", "2026-12-24", "followup_date", other.name)
        for secret in (*secrets, "77 123", "77123", "followup_reason", "followup_queue"):
            self.assertNotIn(secret, text.replace("\N{NARROW NO-BREAK SPACE}", " "))
        self.assertNotIn("Non communiquée", text)  # a reason that customers are not offered
        self.assertIn("Projet abandonné", text)
