"""What is asked of the database because of the addon, by who has nothing to do with it."""

import re
from contextlib import contextmanager

from odoo.sql_db import Cursor

from .lead_case import LeadCase

OURS = re.compile(r'"(sale_order|sale_followup\w*|mail_activity)"|^SAVEPOINT')


class CostCase(LeadCase):
    """Gathers what the database is asked about quotations, follow-ups and activities."""

    @contextmanager
    def asked(self):
        """Give the list of what is asked within the block, savepoints among it."""
        self.env.flush_all()
        self.env.invalidate_all()
        found, execute = [], Cursor.execute

        def noted(cursor, query, *args, **kwargs):
            text = getattr(query, "code", query)
            if OURS.search(text):
                found.append(text)
            return execute(cursor, query, *args, **kwargs)

        self.patch(Cursor, "execute", noted)
        yield found
        self.env.flush_all()
        self.patch(Cursor, "execute", execute)
