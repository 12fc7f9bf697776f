from odoo.exceptions import AccessError
from odoo.fields import Command
from odoo.tests import tagged

from .common import FollowupCase, day


class ActivityCase(FollowupCase):
    def promised(self, deadline="2026-12-02", **quote):
        """Return a quotation with a promised call, made by an outcome the day before."""
        order = self.quote(**quote)
        with self.at("2026-11-23 10:00"):
            self.apply(order, "call_back", next_date=deadline)
        self.assertEqual(1, len(order.activity_ids))
        return order

    def mass_cancel(self, orders):
        """Cancel as from Odoo's list, with whatever other addons ask for there besides."""
        wizard = self.env["sale.mass.cancel.orders"]
        asked = {
            name: self.env[field.comodel_name].create({"name": "Autre"}).id
            for name, field in wizard._fields.items()
            if field.required and field.type == "many2one"
        }
        wizard.create({"sale_order_ids": orders.ids, **asked}).action_mass_cancel()

    def plan(self, order, **vals):
        return self.env["mail.activity"].create(
            {
                "res_model_id": self.env["ir.model"]._get_id("sale.order"),
                "res_id": order.id,
                "activity_type_id": self.env.ref("mail.mail_activity_data_todo").id,
                "user_id": self.seller.id,
                "date_deadline": "2026-11-26",
                **vals,
            }
        )


@tagged("post_install", "-at_install")
class TestDoneActivity(ActivityCase):
    """« Activités / saisir l'info / Fait », where nothing was planned."""

    def test_it_is_what_odoo_leaves_of_one_that_was_planned_and_done(self):
        planned, direct = self.quotes({}, {})
        self.plan(planned, followup_kind="planned", date_deadline="2026-11-24")
        told = []
        for order in (planned, direct):
            self.apply(order, "no_news", note="Vu au salon")
            done = self.activities(order)
            message = order.message_ids.filtered("mail_activity_type_id")
            told.append(
                {
                    "activity": (done.active, bool(done.date_done), done.feedback, done.user_id),
                    "message": (message.author_id, message.subtype_id, message.message_type),
                    "words": "Vu au salon" in message.body,
                }
            )
        self.assertEqual(*told)
        self.assertEqual(day("2026-11-24"), done.date_done)  # Odoo takes the server's own day
        self.assertEqual(self.seller.partner_id, told[1]["message"][0])

    def test_nobody_leaves_one_on_a_colleague_s_quotation(self):
        order = self.quote()
        with self.refused(order, error=AccessError):
            self.apply(order, "no_news", self.colleague, revision="-")


@tagged("post_install", "-at_install")
class TestPromisedActivity(ActivityCase):
    """The promised activity holds the date of the next follow-up; one at most is open."""

    def test_there_is_one_at_most(self):
        order = self.promised()
        for number, (code, values) in enumerate(
            (
                ("meeting", {"meeting_date": "2026-12-03"}),
                ("no_news", {"next_date": "2026-12-09"}),
                ("call_back", {"next_date": "2026-12-16"}),
            )
        ):
            with self.at(f"2026-11-{24 + number} 10:00"):
                self.apply(order, code, **values)
            open_ones = order.activity_ids.filtered("followup_kind")
            self.assertEqual(1, len(open_ones), code)
            self.assertEqual(open_ones.date_deadline, order.followup_date)
        done = self.activities(order) - order.activity_ids
        self.assertEqual(4, len(done))

    def test_rescheduled_the_next_follow_up_moves(self):
        order = self.promised()
        order.activity_ids.with_user(self.seller).date_deadline = "2026-12-10"
        self.assertEqual(day("2026-12-10"), order.followup_date)
        with self.at("2026-12-09 10:00"):
            self.assertFalse(order.followup_queue)
        with self.at("2026-12-10 10:00"):
            self.assertEqual("phone", order.followup_queue)

    def test_done_the_next_follow_up_is_cleared(self):
        order = self.promised()
        order.activity_ids.with_user(self.seller).action_feedback(feedback="Rappelé")
        self.assertFalse(order.followup_date)
        self.assertEqual("phone", order.followup_queue)

    def test_deleted_the_next_follow_up_is_cleared(self):
        order = self.promised()
        order.activity_ids.with_user(self.seller).unlink()
        self.assertFalse(order.followup_date)

    def test_somebody_without_the_quotation_may_do_it_for_the_salesperson(self):
        order = self.promised()
        activity = order.activity_ids
        activity.user_id = self.colleague
        activity.with_user(self.colleague).action_done()
        self.assertFalse(order.followup_date)

    def test_opened_again_the_date_is_back(self):
        order = self.promised()
        activity = order.activity_ids
        activity.action_done()
        activity.action_unarchive()
        self.assertEqual(day("2026-12-02"), order.followup_date)

    def test_another_activity_sets_nothing_and_stays(self):
        order = self.promised()
        other = self.plan(order)
        other.date_deadline = "2027-01-31"
        self.assertEqual(day("2026-12-02"), order.followup_date)
        self.apply(order, "no_news")
        self.assertEqual(other, order.activity_ids)
        other.action_done()
        self.assertFalse(order.followup_date)

    def test_a_planned_activity_never_sets_the_date(self):
        order = self.quote()
        planned = self.plan(order, followup_kind="planned")
        planned.date_deadline = "2026-12-24"
        self.assertFalse(order.followup_date)
        planned.action_done()
        self.assertFalse(order.followup_date)

    def test_an_outcome_completes_the_planned_one(self):
        order = self.quote()
        planned = self.plan(order, followup_kind="planned", user_id=self.colleague.id)
        self.apply(order, "no_news", note="Répondu")
        self.assertFalse(planned.active)
        self.assertEqual("Répondu", planned.feedback.split("\n")[-1])
        self.assertEqual(planned, self.activities(order))

    def test_no_answer_leaves_it_open(self):
        order = self.promised()
        with self.at("2026-12-02 09:00"):
            self.apply(order, "no_answer", note="Sonne occupé")
            self.assertEqual(1, len(order.activity_ids))
            self.assertEqual(day("2026-12-02"), order.followup_date)

    def test_confirming_closes_it(self):
        order = self.promised()
        self.plan(order)
        order.with_user(self.seller).action_confirm()
        self.assertFalse(order.activity_ids.filtered("followup_kind"))
        self.assertEqual(1, len(order.activity_ids))
        self.assertFalse(order.followup_date)

    def test_cancelling_closes_it(self):
        first, second = self.promised(), self.promised()
        first.with_user(self.seller).action_cancel()
        self.mass_cancel(second)
        for order in first, second:
            self.assertEqual("cancel", order.state)
            self.assertFalse(order.activity_ids.filtered("followup_kind"))
            self.assertFalse(order.followup_date)

    def test_a_copy_promises_nothing(self):
        copy = self.promised().copy()
        self.assertFalse(copy.activity_ids or copy.followup_date)

    def test_activities_of_other_documents_are_left_alone(self):
        activity = self.env["mail.activity"].create(
            {
                "res_model_id": self.env["ir.model"]._get_id("res.partner"),
                "res_id": self.partner.id,
                "activity_type_id": self.env.ref("mail.mail_activity_data_todo").id,
                "date_deadline": "2026-11-26",
                "user_id": self.seller.id,
            }
        )
        activity.date_deadline = "2026-12-01"
        activity.action_done()
        self.assertFalse(activity.active)


@tagged("post_install", "-at_install")
class TestWorkingDays(ActivityCase):
    """The reminder after a meeting falls on a day on which the company works."""

    def reminder(self, meeting, company=None):
        company = company or self.company
        order = self.quote(company=company, user=self.manager)
        self.manager.company_ids += company
        self.apply(order, "meeting", user=self.manager, meeting_date=meeting)
        self.assertEqual(order.followup_date, order.activity_ids.date_deadline)
        return order.followup_date.isoformat()

    def test_a_week_end_is_passed_over(self):
        self.assertEqual("2026-11-30", self.reminder("2026-11-26"))
        self.assertEqual("2026-11-30", self.reminder("2026-11-27"))
        self.assertEqual("2026-11-30", self.reminder("2026-11-28"))
        self.assertEqual("2026-12-01", self.reminder("2026-11-29"))

    def test_a_holiday_is_passed_over(self):
        self.env["resource.calendar.leaves"].create(
            {
                "name": "Noël",
                "company_id": self.company.id,
                "calendar_id": self.company.resource_calendar_id.id,
                "date_from": "2026-12-24 23:00:00",
                "date_to": "2026-12-25 22:59:59",
            }
        )
        self.assertEqual("2026-12-28", self.reminder("2026-12-23"))
        self.assertEqual("2026-12-24", self.reminder("2026-12-22"))

    def test_a_saturday_worked_is_a_working_day(self):
        self.company.resource_calendar_id.attendance_ids = [
            Command.create(
                {
                    "name": "Samedi",
                    "dayofweek": "5",
                    "hour_from": 9,
                    "hour_to": 12,
                    "day_period": "morning",
                }
            )
        ]
        self.assertEqual("2026-11-28", self.reminder("2026-11-26"))

    def test_the_days_are_a_setting(self):
        self.company.followup_meeting_days = 5
        self.assertEqual("2026-12-01", self.reminder("2026-11-26"))
        self.company.followup_meeting_days = 0
        self.assertEqual("2026-11-26", self.reminder("2026-11-26"))

    def test_without_a_calendar_the_day_stays(self):
        self.company.resource_calendar_id = False
        self.company.partner_id.tz = "Europe/Paris"
        self.assertEqual("2026-11-28", self.reminder("2026-11-26"))

    def test_a_calendar_without_hours_leaves_the_day(self):
        self.company.resource_calendar_id.attendance_ids.unlink()
        self.assertEqual("2026-11-28", self.reminder("2026-11-26"))

    def test_each_company_has_its_own_calendar(self):
        dubai = self.make_company("Froid du Golfe", tz="Asia/Dubai")
        calendar = dubai.resource_calendar_id
        calendar.attendance_ids = [
            Command.clear(),
            *[
                Command.create(
                    {
                        "name": weekday,
                        "dayofweek": weekday,
                        "hour_from": 8,
                        "hour_to": 16,
                        "day_period": "morning",
                    }
                )
                for weekday in ("6", "0", "1", "2", "3")
            ],
        ]
        self.assertEqual("2026-11-29", self.reminder("2026-11-26", dubai))
        self.assertEqual("2026-11-30", self.reminder("2026-11-26"))
