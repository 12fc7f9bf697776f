"""The customer's page over real HTTP, as a browser without JavaScript and a mail scanner ask it."""

import re
from urllib.parse import parse_qs, urlsplit

from odoo.tests import HttpCase

from .common import FollowupMixin

KEY = re.compile(r'name="form_key"[^>]*value="([^"]+)"')
CSRF = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')
MAIN = re.compile(r"<main>.*</main>", re.S)


class AnswerCase(FollowupMixin, HttpCase):
    """A sent quotation that has expired, and its customer, who has nothing but its link."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.make_outsiders()
        cls.company.phone = "04 76 00 00 00"
        cls.order = cls.quote(client_order_ref="Chambre froide")
        cls.token = cls.order._portal_ensure_token()
        cls.env.flush_all()

    def url(self, order=None, token=None, suffix="/followup", **query):
        order = order or self.order
        token = order._portal_ensure_token() if token is None else token
        said = "".join(f"&{name}={value}" for name, value in query.items())
        return f"/fr/my/orders/{order.id}{suffix}?access_token={token}{said}"

    def page(self, order=None, **query):
        """Return the quotation's own page."""
        response = self.url_open(self.url(order, suffix="", **query))
        self.assertEqual(200, response.status_code)
        return response.text

    def form(self, order=None, code="decision"):
        """Return what the page's form would send besides what is typed."""
        text = self.page(order, answer=code)
        found = {"csrf_token": CSRF.search(text)[1], "answer": code}
        key = KEY.search(text)
        return {**found, "form_key": key[1]} if key else found

    def send(self, order=None, code="decision", form=None, token=None, **typed):
        """Send the form, and return the answer without following it."""
        order = order or self.order
        form = form or self.form(order, code)
        response = self.url_open(
            f"/fr/my/orders/{order.id}/followup",
            data={
                "access_token": order._portal_ensure_token() if token is None else token,
                **form,
                **typed,
            },
            allow_redirects=False,
        )
        self.settle()
        return response

    def answers(self, order=None):
        return (order or self.order).followup_answer_ids

    def assertTaken(self, response, order=None, anchor="followup_answer_title"):
        self.assertEqual(303, response.status_code, response.text[:500])
        where = urlsplit(response.headers["Location"])
        self.assertEqual(anchor, where.fragment)
        self.assertIn(f"/my/orders/{(order or self.order).id}", where.path)
        self.assertNotIn("/followup", where.path)
        return parse_qs(where.query)

    def written(self, *orders):
        """Return every row that an answer may write, as the database has it; Odoo's looks apart."""
        orders = orders or (self.order,)
        rows = self.snapshot(*orders)
        viewed = self.env.ref("sale.mt_order_viewed").id
        rows["mail_message"] = [row for row in rows["mail_message"] if row["subtype_id"] != viewed]
        self.env.cr.execute("SELECT * FROM sale_followup_answer ORDER BY id")
        rows["sale_followup_answer"] = self.env.cr.dictfetchall()
        self.env.cr.execute("SELECT * FROM sale_followup_notice ORDER BY id")
        rows["sale_followup_notice"] = self.env.cr.dictfetchall()
        return rows

    def main(self, text):
        """Return what a page says itself, without what Odoo puts around it."""
        return re.sub(r"\s+", " ", MAIN.search(text)[0])


def csrf_of(text):
    """Return the token that a page without a form has for its own scripts."""
    return re.search(r'csrf_token: "([^"]+)"|name="csrf_token"[^>]*value="([^"]+)"', text)[1]
