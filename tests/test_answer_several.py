from odoo.tests import tagged

from .answered import DAY, AnsweredMixin
from .common import FollowupCase
from .customer_case import CustomerMixin


@tagged("post_install", "-at_install")
class TestAnswerOfSeveralQuotations(AnsweredMixin, CustomerMixin, FollowupCase):
    """A customer with several quotations answers on one of them: it is shown on each."""

    def test_it_is_told_beside_the_others_and_proposed_on_its_own(self):
        order, answered = self.three({}, {})
        self.decision(answered)
        row = self.others(order)[answered]
        self.assertEqual(
            ("décision le 15/12", True, True),
            (row["answer_told"], row["answered"], row["can_join"]),
        )
        self.assertIsNone(self.card(order)["answer"])
        self.assertEqual("meeting", self.proposal(answered)["code"])

    def test_a_running_one_can_be_handled_along_once_it_was_answered(self):
        order, running = self.three({}, {"expires": "2027-01-31"})
        self.assertFalse(self.others(order)[running]["can_join"])
        self.decision(running)
        self.assertTrue(self.others(order)[running]["can_join"])

    def test_an_outcome_handles_the_answer_of_a_ticked_one_and_of_no_other(self):
        order, ticked, left = self.three({}, {}, {})
        answers = [self.decision(one) for one in (ticked, left)]
        done = self.press(order, "meeting", ticked, meeting_date=DAY)
        self.assertEqual(["handled", "open"], [one.state for one in answers])
        self.assertEqual([False, True], (order + ticked).followup_event_ids.mapped("after_answer"))
        self.undo(done)
        self.assertEqual(["open", "open"], [one.state for one in answers])
        self.press(order, "no_answer")
        self.assertEqual(["open", "open"], [one.state for one in answers])
