from dataclasses import asdict
from datetime import date

from odoo.tests import tagged

from .. import desk, words
from ..rules import outcome as outcome_rules
from .common import day
from .vector_case import VectorCase, read

INPUTS = ("meeting_date", "next_date", "success_rate")


class ReplayCase(VectorCase):
    """Replays the situations through real records."""

    def replay(self, raw):
        orders, lead = self.build(raw)
        with self.at(f"{raw['today']} 10:00"):
            if "quotation" not in raw:
                self.replay_lead(raw, orders, lead)
            elif {"reopened_until", "sent_until", "milestones", "listed"} & set(raw["expected"]):
                self.replay_quote(raw, orders[0])
            elif "outcome" in raw:
                self.replay_outcome(raw, orders[0].with_user(self.seller))
            elif "shown" in raw["expected"]:
                self.replay_buttons(raw, orders[0])
            else:
                self.replay_place(raw, orders[0])

    def replay_place(self, raw, order):
        expected = raw["expected"]
        found = {
            "queue": order.followup_queue or None,
            "step": order.followup_step or None,
            "reason": order._followup_place().reason,
            "returns_on": order._followup_place().returns_on,
        }
        wanted = {**expected, "returns_on": day(expected.get("returns_on"))}
        self.assertEqual(wanted, {name: found[name] for name in wanted})
        self.assertTrue(order.followup_reason)
        queue = expected["queue"]
        self.assertEqual([queue] if queue else [], self.found_in(order))
        without = self.env["sale.order"].search([("followup_queue", "=", False)])
        self.assertEqual(queue is None, order in without)

    def replay_quote(self, raw, order):
        expected = raw["expected"]
        if "listed" in expected:
            self.assertEqual(expected["listed"], order.followup_december)
            found = self.env["sale.order"].search([("followup_december", "=", True)])
            self.assertEqual(expected["listed"], order in found)
        elif "milestones" not in expected:
            name = "sent_until" if "sent_until" in expected else "reopened_until"
            order.action_quotation_sent() if name == "sent_until" else order.action_draft()
            self.assertEqual(day(expected[name]) or False, order.validity_date)
        else:
            self.replay_timeline(expected, words.timeline.timeline(order))

    def replay_timeline(self, expected, found):
        if expected["milestones"] is None:
            self.assertIsNone(found)
            return
        told = {one["code"]: (one["date"], one["state"]) for one in found["milestones"]}
        wanted = expected["milestones"].items()
        self.assertEqual({code: (one["date"], one["state"]) for code, one in wanted}, told)
        self.assertEqual(expected["today_at"], found["today"]["position"])

    def replay_buttons(self, raw, order):
        expected = raw["expected"]
        card = self.card(order)
        self.assertEqual((expected["queue"], expected["step"]), (card["queue"], card["step"]))
        offered = card["outcomes"]
        found = {
            "shown": [one["code"] for one in offered if not one["folded"]],
            "folded": [one["code"] for one in offered if one["folded"]],
            "blocked": [
                one["code"]
                for one in offered
                if one["blocked"] and one["blocked"]["code"] == "prices_ended"
            ],
        }
        for name, codes in found.items():
            self.assertEqual(expected[name], codes, name)

    def replay_outcome(self, raw, order):
        typed, expected = dict(raw["outcome"]), raw["expected"]
        code = typed.pop("code")
        outcome = self.outcome(code).with_env(order.env)
        if "needs" in expected:
            today = order.company_id._followup_today()
            self.assertEqual(expected["needs"], plain(outcome_rules.needs(outcome._rule(), today)))
            return
        if outcome.category == "lost":
            typed["lost_reason_id"] = self.reason().id
        values = desk.values.read(order.env, order, typed)
        decision = order._followup_decide(outcome, values.inputs)
        errors = order._followup_errors(outcome, decision, values)
        refused = {error["field"] for error in errors if error["field"] in INPUTS}
        self.assertEqual(set(expected.get("errors", {})), refused)
        self.assertEqual(expected.get("blocked"), decision.blocked)
        if "blocked_date" in expected:
            self.assertEqual(day(expected["blocked_date"]), decision.params["date"])
        if "errors" in expected:
            return
        for name in ("mail", "cancels", "shortens", "postponed", "already_expired"):
            self.assertEqual(expected.get(name) or None, getattr(decision, name) or None, name)
        if not decision.blocked:
            self.assertEqual([], errors)
            self.applies(order, outcome, decision, values, expected)

    def applies(self, order, outcome, decision, values, expected):
        """Apply, then find on the record what is told, and the rest as it was."""
        touches = expected.get("touches", True)
        today = order.company_id._followup_today()
        wanted = {
            "validity_date": order.validity_date,
            "success_rate": order.success_rate,
            "followup_date": False if touches else order.followup_date,
            "last_followup_date": today if touches else order.last_followup_date,
            "email_reminder_count": order.email_reminder_count,
            "state": "cancel" if expected.get("cancels") else "sent",
        }
        for name in ("validity_date", "followup_date"):
            if name in expected:
                wanted[name] = day(expected[name]) or False
        wanted["success_rate"] = expected.get("success_rate", wanted["success_rate"])
        wanted["email_reminder_count"] = expected.get(
            "reminder_count", wanted["email_reminder_count"]
        )
        request = {"request_id": self.next_request(), "request_hash": "-"}
        event = order._followup_apply(outcome, decision, values, request)
        self.settle()
        self.assertEqual(wanted, {name: order[name] for name in wanted})
        self.assertEqual(expected.get("mail") or False, event.mail)

    def replay_lead(self, raw, orders, lead):
        expected = raw["expected"]
        if "queue" in expected:
            self.assertEqual(expected["queue"], lead.followup_queue or None)
            self.assertEqual(expected["reason"], lead._followup_place().reason)
            entries = self.env["crm.lead"].search([("followup_queue", "=", "opportunity")])
            self.assertEqual(expected["queue"] is not None, lead in entries)
            self.assertTrue(lead.followup_reason)
            return
        self.replay_lead_outcome(raw, orders, lead.with_user(self.manager))

    def replay_lead_outcome(self, raw, orders, lead):
        typed, expected = dict(raw["outcome"]), raw["expected"]
        outcome = self.outcome(typed.pop("code")).with_env(lead.env)
        if "needs" in expected:
            self.assertEqual(expected["needs"], plain(lead._followup_asked(outcome)))
            return
        if outcome.category == "lost":
            typed["lost_reason_id"] = self.reason().id
        if outcome.mail:
            typed["send_ids"] = orders.filtered(lambda order: order.state == "sent").ids
        values = desk.values.read(lead.env, lead, typed)
        decisions = lead._followup_decide(outcome, values.inputs)
        errors = lead._followup_errors(outcome, decisions, values)
        if "errors" in expected:
            found = {error["field"] for error in errors if error["field"] in INPUTS}
            self.assertEqual(set(expected["errors"]), found)
            return
        self.assertEqual(expected["blocked"], bool(errors))
        for told, order in zip(expected["quotations"], orders, strict=True):
            answer = plain(asdict(decisions[order]))
            told = {name: told[name] for name in told if name in answer}
            self.assertEqual(told, {name: answer[name] for name in told})
        if not errors:
            self.applies_on_lead(orders, lead, outcome, decisions, values, expected)

    def applies_on_lead(self, orders, lead, outcome, decisions, values, expected):
        """Apply, then find on the quotations what is told, and the rest as it was."""
        names = ("validity_date", "success_rate", "followup_date")
        wanted = {order: {name: order[name] for name in names} for order in orders}
        for order, told in zip(orders, expected["quotations"], strict=True):
            wanted[order]["state"] = "cancel" if told.get("cancels") else order.state
            if "validity_date" in told:
                wanted[order]["validity_date"] = day(told["validity_date"])
            wanted[order]["success_rate"] = told.get("success_rate", order.success_rate)
            if told.get("cancels"):
                wanted[order]["followup_date"] = False
        request = {"request_id": self.next_request(), "request_hash": "-"}
        event = lead._followup_apply(outcome, decisions, values, request)
        self.settle()
        for order in orders:
            self.assertEqual(wanted[order], {name: order[name] for name in wanted[order]})
        if not outcome.leaves_untouched:
            self.assertEqual(day(expected.get("followup_date")), lead.followup_date or None)
        sent = event.child_ids.filtered("mail").order_id.ids
        told = [
            order.id
            for order, one in zip(orders, expected["quotations"], strict=True)
            if one.get("mail") and order.state == "sent"
        ]
        self.assertEqual(told, sorted(sent))


def plain(value):
    """Return values as JSON has them."""
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return value.isoformat() if isinstance(value, date) else value


def add_tests(case, name):
    """Give ``case`` one test per vector, so that each counts and is named by its situation."""
    for number, raw in enumerate(read(name), 1):

        def test(self, raw=raw):
            with self.subTest(f"{raw['situation']} ({raw['source']})"):
                self.replay(raw)

        test.__doc__ = raw["situation"]
        setattr(case, f"test_{name}_{number:03}", test)
    return case


def situations(name):
    case = type(f"Test{name.title()}Vectors", (ReplayCase,), {"__module__": __name__})
    return tagged("post_install", "-at_install")(add_tests(case, name))


TestQueueVectors = situations("queue")
TestDecemberVectors = situations("december")
TestRenewalVectors = situations("renewal")
TestTimelineVectors = situations("timeline")
TestReopenVectors = situations("reopen")
TestLeadVectors = situations("lead")
TestOutcomeVectors = situations("outcome")
TestButtonVectors = situations("button")
