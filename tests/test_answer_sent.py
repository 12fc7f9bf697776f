from odoo.tests import tagged
from odoo.tools import mute_logger

from ..rules.answer import A_DAY
from .answer_case import AnswerCase
from .junk import SCRIPT, TEXTS

SOUND = ("2026-12-01", "2028-02-29")
LIVE = ("<script>alert", "<img src=x", '<img src="x"')


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

    def test_no_field_cuts_the_customers_words_in_silence(self):
        text = self.page(answer="decision")
        self.assertNotIn("maxlength", text[text.index("<textarea") : text.index("</textarea>")])

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
