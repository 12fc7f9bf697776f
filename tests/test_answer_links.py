import re
from html import unescape

from odoo.tests import tagged

from .answer_case import AnswerCase

SCANNER = {
    "User-Agent": "Mozilla/5.0 (compatible; SafeLinks/1.0; +https://scanner.example)",
    "X-Purpose": "preview",
    "Odoo-Link-Preview": "True",
}


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
        asked = self.assertTaken(found, anchor="followup_answer")
        self.assertEqual("decision", asked["answer"][0])
        self.assertIn("Date de la décision", self.url_open(self.url(answer="decision")).text)


@tagged("post_install", "-at_install")
class TestAnswerMails(AnswerCase):
    """Every link of every e-mail, followed by what reads mail before a person does."""

    def mail_of(self, orders):
        """Make what waits of these quotations; return the e-mail as it leaves."""
        with self.at(f"{self.instant:%Y-%m-%d} 14:00"):
            events = orders.followup_event_ids.filtered(lambda one: one.mail_state == "waiting")
            self.assertEqual(len(orders), len(events))
            events[:1]._claim_and_make()
        self.settle()
        message = orders.followup_event_ids.mail_message_id
        mail = self.env["mail.mail"].search([("mail_message_id", "=", message.id)])
        return next(one.body_html for one in mail if self.partner in one.recipient_ids)

    def mails(self):
        """Yield each kind of e-mail: its name, the quotations it is about, its text."""
        yield "the offer", self.order, self.applied(self.order, "on_track")
        small = self.quotes({"amount": 800}, {"amount": 900})
        for one in small[:1]:
            yield "the reminder", one, self.applied(one, "email_reminder")
        two = self.quotes({"amount": 810}, {"amount": 910})
        self.desk().apply_bulk("email_reminder", two.ids, self.next_request())
        yield "one for two", two, self.mail_of(two)
        ended = self.quote(renewed_contract_end="2026-09-01", expires="2026-09-30")
        yield "the cancellation", ended, self.applied(ended, "renewal_close")
        with self.at("2026-12-02 10:00"):
            last = self.quote(expires="2026-12-31", success_rate="3")
            given = {"next_date": "2026-12-09", "send": True}
            yield "the new prices", last, self.applied(last, "still_expected", **given)

    def applied(self, order, code, **values):
        self.apply(order, code, **values)
        return self.mail_of(order)

    def links(self, text):
        """Return the links of a text that lead to this Odoo, as paths."""
        base = self.env["sale.order"].get_base_url()
        found = {unescape(link) for link in re.findall(r'href="([^"]+)"', text)}
        return sorted(link.removeprefix(base) for link in found if link.startswith(base))

    def ours(self, *orders):
        """Return what is written; Odoo itself tells the salesperson that a page was looked at."""
        return {name: rows for name, rows in self.written(*orders).items() if name != "mail_mail"}

    def test_no_link_of_any_mail_writes_anything_when_it_is_looked_at(self):
        seen = set()
        for kind, orders, text in self.mails():
            links, before = self.links(text), self.ours(*orders)
            paths = [link for link in links if "/my/orders/" in link or "/mail/view" in link]
            self.assertTrue(paths, f"{kind} leads nowhere: {links}")
            seen.add(kind)
            for link in links:
                for method in ("GET", "HEAD"):
                    for headers in (None, SCANNER):
                        with self.subTest(kind, link=link, method=method, scanner=bool(headers)):
                            found = self.url_open(link, headers=headers, method=method)
                            self.assertLess(found.status_code, 400)
            self.assertEqual(before, self.ours(*orders), kind)
        self.assertEqual(5, len(seen))

    def test_reminder_and_new_prices_have_one_link_to_the_question(self):
        asked = {kind: self.links(text) for kind, _orders, text in self.mails()}
        count = {
            kind: len([link for link in links if "/followup" in link])
            for kind, links in asked.items()
        }
        self.assertEqual((1, 1), (count["the reminder"], count["the new prices"]))
        self.assertEqual((0, 0), (count["the offer"], count["the cancellation"]))
