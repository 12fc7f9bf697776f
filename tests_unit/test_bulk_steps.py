import unittest
from dataclasses import replace

from rules.button import Buttons
from rules.queues import QUOTATIONS, email


class TestBulkSteps(unittest.TestCase):
    """At which steps many of a queue are given an outcome at once."""

    def test_where_the_outcome_is_a_tile(self):
        steps = {code: queue.bulk_steps for code, queue in QUOTATIONS.queues.items()}
        told = {code: found for code, found in steps.items() if found}
        self.assertEqual({"email": ("email",), "renewal": ("email",)}, told)

    def test_a_queue_of_another_addon_says_another_step(self):
        buttons = {"call": Buttons(("text",)), "email": Buttons(("email_reminder",), ("text",))}
        queue = replace(email.QUEUE, bulk="text", buttons=buttons)
        self.assertEqual(("call",), queue.bulk_steps)


if __name__ == "__main__":
    unittest.main()
