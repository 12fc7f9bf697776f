"""Real HTTP calls, as a browser makes them, with the whole of the answer at hand."""

import json

from odoo.tests import HttpCase

from .common import FollowupMixin

DESK = "sale.followup.desk"


class CallCase(FollowupMixin, HttpCase):
    def log_in(self, user, debug=False):
        """Open a session; ``user`` None is somebody who has none."""
        extra = {"debug": "1"} if debug else None
        if user is None:
            self.authenticate(None, None, session_extra=extra)
        else:
            self.authenticate(user.login, "any", session_extra=extra)

    def call(self, model, method, *args, **kwargs):
        """Return "ok" or the last word of the error's name, and all that was said.

        The result of a call that worked is left in ``self.result``.
        """
        params = {"model": model, "method": method, "args": args, "kwargs": kwargs}
        response = self.url_open(
            f"/web/dataset/call_kw/{model}/{method}",
            data=json.dumps({"jsonrpc": "2.0", "method": "call", "params": params}),  # NaN too
            headers={"Content-Type": "application/json"},
        )
        answer = response.json()
        self.result = answer.get("result")
        if "error" not in answer:
            return "ok", response.text
        return answer["error"]["data"]["name"].rpartition(".")[2], response.text
