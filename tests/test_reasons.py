from odoo.tests import tagged

from .common import FollowupCase, arch_of


def plain(sentence):
    """Return a French sentence with its no-break spaces as spaces."""
    return sentence.replace("\xa0", " ")


@tagged("post_install", "-at_install")
class TestWhyInNoQueue(FollowupCase):
    """A quotation says why it is in no queue and when it comes back, on its form and its card."""

    def reason_of(self, order):
        return plain(order.with_context(lang="fr_FR").followup_reason)

    def assert_reason(self, sentence, **spec):
        order = self.quote(**spec)
        with self.subTest(sentence):
            self.assertFalse(order.followup_queue)
            self.assertEqual(sentence, self.reason_of(order))
            self.assertEqual(sentence, plain(self.card(order)["reason"]))

    def test_still_valid_it_comes_back_the_day_after(self):
        self.assert_reason(
            "Valable jusqu'au 30/11/2026. Revient le 01/12/2026.", expires="2026-11-30"
        )

    def test_a_date_to_come_back(self):
        self.assert_reason("Pas de relance avant le 02/12/2026.", followup_date="2026-12-02")

    def test_followed_up_today_it_comes_back_when_it_is_due_again(self):
        order = self.quote()
        self.apply(order, "no_news")
        self.assertEqual(
            "Relance déjà faite aujourd'hui. Revient le 25/11/2026.",
            self.reason_of(order),
        )
        with self.at("2026-11-25 00:01"):
            self.assertEqual("phone", order.followup_queue)

    def test_renewals(self):
        self.assert_reason(
            "Renouvellement d'un contrat qui court jusqu'au 15/01/2027. Revient le 31/12/2026.",
            renewed_contract_end="2027-01-15",
        )
        self.assert_reason(
            "Renouvellement, fin de contrat le 05/12/2026 : 1re relance envoyée. "
            "Revient le 05/01/2027.",
            renewed_contract_end="2026-12-05",
            email_reminder_count=1,
        )
        self.assert_reason(
            "Contrat terminé le 20/09/2026, mais l'offre est valable jusqu'au 30/11/2026. "
            "Revient le 01/12/2026.",
            renewed_contract_end="2026-09-20",
            expires="2026-11-30",
        )

    def test_what_does_not_come_back_says_why(self):
        self.assert_reason("Rien à relancer : le devis n'a pas de montant.", amount=0)
        self.assert_reason("Le devis n'a pas encore été envoyé.", state="draft")
        self.assert_reason("Le devis est annulé.", state="cancel")
        self.assert_reason("Le devis est devenu une commande.", state="sale")

    def test_that_of_an_opportunity_names_it(self):
        lead = self.env["crm.lead"].create(
            {"name": "Entrepôt", "type": "opportunity", "company_id": self.company.id}
        )
        order = self.quote(opportunity_id=lead.id)
        self.assertEqual(
            "À relancer sur l'opportunité « Entrepôt ».",
            self.reason_of(order),
        )

    def test_it_is_on_the_form(self):
        arch = arch_of(self.env["sale.order"].with_user(self.seller), None, "form")
        self.assertIn('name="followup_reason"', arch)
