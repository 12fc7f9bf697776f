from pathlib import Path

from odoo.tests import tagged

from .scene_case import SceneCase

AXE = Path(__file__).resolve().parents[1] / "node_modules/axe-core/axe.min.js"


@tagged("post_install", "-at_install", "tour")
class TestAnswerByKeyboard(SceneCase):
    """Tab, Enter and Space alone, pressed for real; axe has nothing serious on the way."""

    SCRIPT = "customer_scenes.mjs"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        if not AXE.exists():
            cls.skipTest(cls, "axe-core was not found: run 'make setup'")
        cls.env["res.lang"]._activate_lang("en_US")
        cls.make_outsiders()

    def quotation(self, running=False):
        order = self.calls(1)[0]
        order.write({"require_signature": False, "require_payment": False})
        if running:
            order.validity_date = "2027-01-31"
        order._portal_ensure_token()
        self.settle()
        return order

    def answer(self, lang, small=False, running=False, logged_in=False, script=True):
        """Let the customer of a quotation answer, and change the answer."""
        order, cookies = self.quotation(running), {}
        path = f"/{lang}/my/orders/{order.id}"
        if logged_in:
            self.portal.partner_id.parent_id = order.partner_id
            order.message_subscribe(self.portal.partner_id.ids)
            session = self.authenticate(self.portal.login, self.portal.login)
            cookies = {"session_id": session.sid}
        else:
            path += f"?access_token={order.access_token}"
        page = {"path": path, "lang": lang, "small": small, "script": script, "axe": str(AXE)}
        self.play("answer", cookies, **page)
        self.assertEqual(["open", "replaced"], order.followup_answer_ids.mapped("state"))
        last, first = order.followup_answer_ids
        self.assertEqual(("decision", "2026-12-12"), (first.code, str(first.date)))
        self.assertEqual("Le comité se réunit.", first.words)
        self.assertEqual("drop", last.code)
        self.assertTrue(last.lost_reason_id)
        return page, order

    def test_expired_in_french_on_a_desk(self):
        page, order = self.answer("fr")
        self.apply(order, "meeting", self.julie, meeting_date="2026-12-12")
        self.play("handled", **page)

    def test_running_in_english_on_a_phone(self):
        self.answer("en", small=True, running=True)

    def test_expired_in_english_with_login(self):
        self.answer("en", logged_in=True)

    def test_running_in_french_on_a_phone_with_login(self):
        self.answer("fr", small=True, running=True, logged_in=True)

    def test_without_javascript(self):
        self.answer("fr", script=False)
