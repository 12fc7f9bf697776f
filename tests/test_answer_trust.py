import re

from odoo.tests import tagged
from odoo.tools import mute_logger

from ..rules.answer import A_DAY
from .answer_case import AnswerCase
from .junk import SCRIPT, TEXTS

SCANNER = {
    "User-Agent": "Mozilla/5.0 (compatible; SafeLinks/1.0; +https://scanner.example)",
    "X-Purpose": "preview",
    "Odoo-Link-Preview": "True",
}
SOUND = ("2026-12-01", "2028-02-29")
LIVE = ("<script>alert", "<img src=x", '<img src="x"')


@tagged("post_install", "-at_install")
class TestAnswerLinks(AnswerCase):
    """Looking writes nothing: mail scanners open every link."""

    def every_link(self):
        codes = ("order", "time", "decision", "call", "drop", "again", "x", "")
        return [
            self.url(),
            *(self.url(answer=code) for code in codes),
            *(self.url(suffix="", answer=code) for code in codes),
        ]

    def test_get_and_head_of_every_link_write_nothing(self):
        before = self.written()
        for link in self.every_link():
            for headers in (None, SCANNER):
                with self.subTest(link=link, scanner=bool(headers)):
                    found = self.url_open(link, headers=headers)
                    self.assertEqual(200, found.status_code)
                    found = self.url_open(link, headers=headers, method="HEAD")
                    self.assertLess(found.status_code, 400)
        self.assertEqual(before, self.written())

    def test_the_links_of_our_emails_lead_to_the_page(self):
        small = self.quote(amount=800)
        for kind in ("reminder", "new_prices"):
            template = self.company[f"followup_{kind}_template_id"]
            body = template._render_field("body_html", small.ids, compute_lang=True)[small.id]
            found = re.findall(r'href="([^"]+/followup[^"]*)"', body)
            with self.subTest(kind):
                self.assertEqual(1, len(found), body)
                link = found[0].replace("&amp;", "&").partition("://")[2]
                self.assertIn("/fr/my/orders/", link)
                before = self.written(small)
                page = self.url_open("/" + link.partition("/")[2])
                self.assertIn("Où en est votre projet", page.text)
                self.assertEqual(before, self.written(small))

    def test_a_link_of_an_email_opens_the_answer_it_names(self):
        link = self.url(answer="decision").removeprefix("/fr")
        found = self.url_open(link, allow_redirects=False)
        self.assertEqual("decision", self.assertTaken(found)["answer"][0])
        self.assertIn("Date de la décision", self.url_open(self.url(answer="decision")).text)


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
        form = {"csrf_token": CSRF_OF(text), "answer": "decision"}
        self.assertTaken(self.send(form=form, day="2026-12-15"))
        self.assertEqual(before, self.written())

    def test_nothing_of_the_followup_is_on_the_page(self):
        self.order.write({"success_rate": "1", "followup_date": "2026-12-24"})
        self.apply(self.order, "no_answer", note="NOTE-SECRETE")
        self.apply(self.order, "no_news", note="AUTRE-SECRET")
        text = "".join(
            self.page(answer=code) for code in ("", "order", "time", "decision", "call", "drop")
        )
        for secret in ("SECRET", "success_rate", "Faible", "2026-12-24", "followup_date"):
            self.assertNotIn(secret, text)
        self.assertNotIn("Non communiquée", text)  # a reason that customers are not offered
        self.assertIn("Projet abandonné", text)


@tagged("post_install", "-at_install")
class TestAnswerSent(AnswerCase):
    """What is sent is taken once, as it was sent."""

    def test_each_answer_is_taken(self):
        reason = self.reason("budget")
        cases = {
            "order": {"day": "2026-12-05"},
            "time": {},
            "decision": {"day": "2026-12-15", "words": "Le comité se réunit."},
            "call": {"day": "2026-12-01", "hour": "14:30", "phone": "06 12 34 56 78"},
            "drop": {"reason": str(reason.id), "words": "Trop cher"},
        }
        for code, typed in cases.items():
            order = self.quote()
            with self.subTest(code):
                self.assertTaken(self.send(order, code, **typed), order)
                answer = self.answers(order)
                self.assertEqual((code, "open"), (answer.code, answer.state))
                self.assertEqual(typed.get("words", False), answer.words)
                self.assertTrue(order.followup_answer_open)
                page = self.page(order)
                self.assertIn("a reçu votre réponse", page)
                self.assertNotIn('name="form_key"', page)
        self.assertEqual(
            "14:30", self.env["sale.followup.answer"].search([("hour", "!=", False)]).hour
        )
        self.assertEqual(reason, answer.lost_reason_id)

    def test_it_applies_nothing(self):
        before = self.written()
        self.assertTaken(self.send(day="2026-12-15"))
        after = self.written()
        changed = {
            name
            for old, new in zip(before["sale_order"], after["sale_order"], strict=True)
            for name in new
            if old[name] != new[name]
        }
        own = {"followup_answer_open", "followup_answered", "write_date", "write_uid"}
        self.assertLessEqual(changed, own)
        self.assertEqual([], after["sale_followup_notice"])
        self.assertEqual(before["sale_order_line"], after["sale_order_line"])
        self.assertEqual(before["sale_followup_event"], after["sale_followup_event"])

    def test_the_salesperson_is_told_by_odoo(self):
        self.assertTaken(self.send(day="2026-12-15", words="Merci"))
        message = self.order.message_ids[0]
        self.assertEqual(("comment", self.partner), (message.message_type, message.author_id))
        self.assertIn(self.seller.partner_id, message.notified_partner_ids)
        self.assertIn("Une décision est prévue le 15/12/2026", message.body)
        self.assertFalse(message.is_internal)

    def test_whom_the_settings_name_is_told_too(self):
        self.company.followup_answer_user_ids = self.manager | self.portal
        self.assertTaken(self.send(day="2026-12-15"))
        told = self.order.message_ids[0].notified_partner_ids
        self.assertIn(self.manager.partner_id, told)
        self.assertNotIn(self.portal.partner_id, told)

    def test_a_form_is_taken_once(self):
        form = self.form()
        for _one in range(3):
            self.assertTaken(self.send(form=form, day="2026-12-15"))
        self.assertEqual(1, len(self.answers()))
        self.apply(self.order, "on_track", send=False)
        self.assertTaken(self.send(form=form, day="2026-12-15"))  # from the browser's history
        self.assertEqual(["handled"], self.answers().mapped("state"))

    def test_the_same_words_from_two_windows_are_one_answer(self):
        for _one in range(2):
            self.assertTaken(self.send(day="2026-12-15", words="Oui"))
        self.assertEqual(1, len(self.answers()))

    def test_a_new_answer_replaces_the_open_one(self):
        self.assertTaken(self.send(day="2026-12-15"))
        self.assertIn("2026-12-15", self.page(answer="decision"))  # filled in, to be changed
        self.assertTaken(self.send(day="2026-12-18"))
        self.assertEqual(["open", "replaced"], self.answers().mapped("state"))
        self.assertIn("18/12/2026", self.page())

    def test_ten_a_day(self):
        for number in range(A_DAY):
            self.assertTaken(self.send(day="2026-12-15", words=str(number)))
        form = {**self.form(), "form_key": "one-more"}
        before = self.written()
        self.assertTaken(self.send(form=form, day="2026-12-15", words="onze"))
        self.assertEqual(before, self.written())
        self.assertIn("04 76 00 00 00", self.page())
        self.assertIn("déjà répondu plusieurs fois", self.page())
        with self.at("2026-11-25 10:00"):
            self.assertTaken(self.send(day="2026-12-15", words="demain"))
        self.assertEqual(A_DAY + 1, len(self.answers()))

    def test_what_is_wrong_stands_under_its_field_and_nothing_is_lost(self):
        cases = (
            ("decision", {"words": "Mes mots"}, "Saisissez une date"),
            ("decision", {"day": "2026-11-23", "words": "Mes mots"}, "24/11/2026"),
            ("decision", {"day": "bientôt", "words": "Mes mots"}, "Indiquez une date"),
            ("decision", {"day": "2099-12-31", "words": "Mes mots"}, "prochaines années"),
            ("call", {"day": "2026-12-01", "hour": "25:00", "words": "Mes mots"}, "14:30"),
            ("call", {"day": "2026-12-01", "phone": "9" * 41, "words": "Mes mots"}, "40"),
            ("drop", {"words": "Mes mots"}, "motif"),
            (
                "drop",
                {"reason": str(self.reason("not_disclosed").id), "words": "Mes mots"},
                "motif",
            ),
            ("order", {"words": "x" * 1001 + "Mes mots"}, "1000"),
        )
        before = self.written()
        for code, typed, told in cases:
            with self.subTest(code=code, typed=typed):
                found = self.send(code=code, **typed)
                self.assertEqual(200, found.status_code)
                self.assertIn("Mes mots", found.text)
                self.assertIn(told, found.text)
                self.assertRegex(found.text, "invalid-feedback|text-danger")
        self.assertEqual(before, self.written())

    def test_a_day_may_be_typed_as_one_writes_it(self):
        self.assertTaken(self.send(day="15/12/2026"))
        self.assertEqual("2026-12-15", self.answers().date.isoformat())

    def test_words_are_text_everywhere(self):
        self.assertTaken(
            self.send(code="call", day="2026-12-01", words=SCRIPT, phone="<b>06</b> 12 34 56 78")
        )
        card = self.card(self.order)
        self.assertEqual(SCRIPT, card["answer"]["words"])
        self.apply(self.order, "call_back", **card["answer"]["proposal"]["values"])
        shown = [self.page(), *self.messages(self.order)]
        shown += self.activities(self.order).mapped("note")
        mails = self.env["mail.mail"].search([]).filtered(lambda one: one.res_id == self.order.id)
        shown += mails.mapped("body_html")
        for text in filter(None, shown):
            for live in LIVE:
                self.assertNotIn(live, text)
        self.assertIn("&lt;script&gt;", self.page())

    @mute_logger("odoo.http")
    def test_nonsense_is_refused_without_a_fault(self):
        form, before = self.form(), self.written()
        fields = ("day", "hour", "phone", "words", "reason", "form_key", "answer", "access_token")
        for name in fields:
            for text in TEXTS:
                if "\ud800" in text or "\udfff" in text:
                    continue  # no browser can send half a character
                if name == "day" and text in SOUND:
                    continue
                with self.subTest(name=name, text=text[:20]):
                    typed = {"day": "2026-11-01", name: text[:5000]}
                    found = self.send(form={**form}, **typed)
                    self.assertIn(found.status_code, (200, 303, 404))
        self.assertEqual(before, self.written())


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


def CSRF_OF(text):
    return re.search(r'csrf_token: "([^"]+)"|name="csrf_token"[^>]*value="([^"]+)"', text)[1]
