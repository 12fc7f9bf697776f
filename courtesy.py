"""Hooks into Odoo's machinery are courtesies: what goes wrong in one is ours alone."""

import logging
from contextlib import contextmanager, nullcontext

_logger = logging.getLogger(__name__)


@contextmanager
def courtesy(told, cr=None, flush=False):
    """Do something beside what somebody else is doing: it fails alone, and is logged.

    :param str told: what is done, for the log
    :param cr: the cursor, where the block writes: what it wrote is then taken back
    :param bool flush: it writes with the ORM. What was pending before is written first, outside
        the savepoint, so that its errors stay its writer's. Without, the block inserts with SQL:
        nothing of it is left in the cache.
    """
    savepoint = cr.savepoint(flush=flush) if cr else nullcontext()
    try:
        with savepoint:
            yield
    except Exception:  # whatever it is, it must not stop those whose business it is not
        _logger.warning("Not done by the follow-up: %s", told, exc_info=True)
