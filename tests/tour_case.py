"""What the tests in a real browser need: a salesperson at work and an ear on the façade."""

import threading
from functools import wraps
from unittest.mock import patch

from odoo.tests import HttpCase

from .common import OWN, FollowupMixin, utc

METHODS = (
    "open_desk",
    "get_queues",
    "get_entries",
    "search_entries",
    "get_card",
    "preview",
    "apply_outcome",
    "undo",
    "open_entry",
    "release_entry",
    "get_day_summary",
)


class TourCase(FollowupMixin, HttpCase):
    """Julie calls her customers, in French; ``requests`` holds what her browser asked for."""

    CUSTOMERS = (
        "Hôtel Alizé",
        "Boulangerie Brun",
        "Clinique Chartreuse",
        "Domaine Delmas",
        "École Étoile",
        "Ferme Fontaine",
        "Garage Gilbert",
    )

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.julie = cls.make_user("julie.martin", OWN, name="Julie Martin")

    def setUp(self):
        super().setUp()
        self.requests, self.inside = [], threading.local()
        for method in METHODS:
            self.listen(method)

    def listen(self, method):
        """Write down each request for ``method``."""
        desk = self.registry["sale.followup.desk"]
        original = getattr(desk, method)

        @wraps(original)
        def answer(model, *args, **kwargs):
            if getattr(self.inside, "facade", False):  # the façade's own calls are no requests
                return original(model, *args, **kwargs)
            self.requests.append(method)
            self.inside.facade = True
            try:
                return original(model, *args, **kwargs)
            finally:
                self.inside.facade = False

        self.startPatcher(patch.object(desk, method, answer))

    def faster(self, user, code, theirs):
        """Let ``user`` apply ``theirs`` just before Julie's first request for ``code`` comes."""
        desk = self.registry["sale.followup.desk"]
        apply_outcome, done = desk.apply_outcome, []

        @wraps(apply_outcome)
        def second(model, res_model, res_id, wanted, *args, **kwargs):
            if wanted == code and not done:
                done.append(res_id)
                first = model.with_user(user)
                revision = first.get_card(res_model, res_id)["revision"]
                apply_outcome(first, res_model, res_id, theirs, {}, revision, "faster")
            return apply_outcome(model, res_model, res_id, wanted, *args, **kwargs)

        self.startPatcher(patch.object(desk, "apply_outcome", second))

    def calls(self, count=7, **spec):
        """Create Julie's quotations to follow up by phone, one a customer, in this order."""
        partners = self.env["res.partner"].create(
            [
                {
                    "name": name,
                    "email": f"contact@client{number}.example",
                    "phone": f"+33 4 65 71 22 3{number}",
                    "lang": "fr_FR",
                }
                for number, name in enumerate(self.CUSTOMERS[:count])
            ]
        )
        return self.quotes(
            *[
                {"amount": 16000 - 1000 * number, "partner": one, "user": self.julie, **spec}
                for number, one in enumerate(partners)
            ]
        )

    def tour(self, name, path="/odoo/followup", **options):
        """Run a tour as Julie, in a browser whose clock shows what the server's shows."""
        options = {"cookies": self.clock_cookie(), **options}
        self.start_tour(path, name, **{"login": self.julie.login, "timeout": 180, **options})
        self.env.invalidate_all()

    def clock_cookie(self):
        """Return what sets a browser's clock by the server's: see ts/tours/clock.ts."""
        milliseconds = int((self.instant - utc("1970-01-01 00:00", "UTC")).total_seconds() * 1000)
        return {"followup_now": str(milliseconds)}

    def events(self, *orders):
        """Return the codes of what was applied to each quotation, the first one first."""
        return [order.followup_event_ids.sorted("id").mapped("code") for order in orders]
