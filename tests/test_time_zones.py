from odoo.tests import tagged

from .common import FollowupCase


@tagged("post_install", "-at_install")
class TestUsersWithoutATimeZone(FollowupCase):
    """A user without a time zone reads the company's hours, wherever a sentence tells one."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.nowhere = cls.make_user("nowhere", "sales_team.group_sale_salesman_all_leads", tz=False)
        cls.overseas = cls.make_user(
            "overseas", "sales_team.group_sale_salesman_all_leads", tz="Indian/Reunion"
        )

    def test_a_conflict_tells_the_hour_of_the_company(self):
        order = self.quote()
        revision = self.card(order, self.nowhere)["revision"]
        self.apply(order, "no_answer")
        for user, hour in ((self.nowhere, "10:00"), (self.overseas, "13:00")):
            answer = self.apply(order, "on_track", user=user, revision=revision, send=False)
            self.assertEqual("conflict", answer["status"])
            self.assertIn(hour, answer["message"])

    def test_the_bulk_tells_the_hour_of_the_company(self):
        order = self.quote(amount=800)
        self.apply(order, "no_answer")
        for user, hour in ((self.nowhere, "10:00"), (self.overseas, "13:00")):
            preview = self.desk(user).preview_bulk("email_reminder", order.ids)
            self.assertIn(hour, str(preview))
