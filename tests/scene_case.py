"""Scenes that a script of Playwright plays on the test's own Odoo."""

import json
import subprocess
from pathlib import Path

from .tour_case import TourCase

HERE = Path(__file__).resolve().parent


class SceneCase(TourCase):
    """What Odoo's tours cannot play: several tabs, real keys, no JavaScript."""

    SCRIPT = ""

    def play(self, scene, cookies=None, **situation):
        """Play a scene of the script; return what it said.

        :param dict cookies: of the browser, besides those of the test
        """
        with self.allow_requests():
            known = {"test_request_key": self.http_request_key, **self.clock_cookie()}
            told = [scene, self.base_url(), json.dumps({**known, **(cookies or {})})]
            told += [json.dumps(situation)] if situation else []
            # Odoo limits the memory of its process, and Node.js asks for more than it uses.
            node = ("prlimit", "--as=unlimited", "node", HERE / self.SCRIPT)
            ran = subprocess.run(
                (*node, *told), capture_output=True, text=True, timeout=240, check=False
            )
            self._wait_remaining_requests()
        self.assertEqual(0, ran.returncode, ran.stderr)
        self.env.invalidate_all()
        return ran.stdout
