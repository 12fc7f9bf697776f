"""The step ``guest``: Odoo's own tests of what the addon touches, with the addon installed."""

import subprocess
from collections import Counter

from guests.odoo import Guest
from guests.suites import SUITES


def guest(run):
    """What fails must also fail without the addon: see dev/guests/odoo.py."""

    def say(text):
        run.note(text)
        if not text.startswith("CRITICAL"):  # those are shown at the end
            print(f"   {text}", flush=True)

    try:
        return Guest(SUITES["sales"], run.log.parent / "guests", say).check().count
    except (RuntimeError, ValueError, subprocess.CalledProcessError) as error:
        run.note(f"CRITICAL {error}")
        return Counter(failed=1)
