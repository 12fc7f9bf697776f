import re

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
        self.assertEqual("decision", self.assertTaken(found)["answer"][0])
        self.assertIn("Date de la décision", self.url_open(self.url(answer="decision")).text)
