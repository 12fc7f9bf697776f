"""The seed of the random tests: the day's date, so that every day tries others.

It is printed; ``SEED=`` gives the same values again, on any day. ``TIMES=`` works longer.
"""

import os
from datetime import date

SEED = int(os.environ.get("SEED") or f"{date.today():%Y%m%d}")
TIMES = int(os.environ.get("TIMES") or 1)
