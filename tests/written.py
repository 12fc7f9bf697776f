"""What an outcome may write, row by row: the same before and after where something is refused."""

from contextlib import contextmanager

from odoo.exceptions import UserError

# Everything that an outcome may write, by the column that leads to the record.
WRITTEN = {
    "sale.order": {
        "sale_order": "id",
        "sale_order_line": "order_id",
        "sale_followup_event": "order_id",
        "mail_activity": "res_model = 'sale.order' AND res_id",
        "mail_message": "model = 'sale.order' AND res_id",
    },
    "crm.lead": {
        "crm_lead": "id",
        "sale_followup_event": "lead_id",
        "mail_activity": "res_model = 'crm.lead' AND res_id",
        "mail_message": "model = 'crm.lead' AND res_id",
    },
}


class WrittenMixin:
    """For tests that have ``settle`` of ``FollowupMixin``."""

    def snapshot(self, *records):
        """Return every row that an outcome on ``records`` may write, as the database has it."""
        self.settle()
        rows = {}
        for model, tables in WRITTEN.items():
            ids = [number for record in records if record._name == model for number in record.ids]
            for table, column in tables.items():
                self.env.cr.execute(
                    f"SELECT * FROM {table} WHERE {column} = ANY(%s) ORDER BY id",  # pylint: disable=sql-injection
                    [ids],
                )
                rows[table] = rows.get(table, []) + self.env.cr.dictfetchall()
        self.env.cr.execute("SELECT count(*) FROM mail_mail")
        return {**rows, "mail_mail": self.env.cr.fetchone()}

    @contextmanager
    def refused(self, *orders, error=UserError):
        """Check that the block raises ``error`` and has written nothing by then.

        No savepoint hides what was written, as that of ``assertRaises`` would. The sentence is
        left in the list that the block is given.
        """
        sentence, before = [], self.snapshot(*orders)
        try:
            yield sentence
        except error as raised:
            sentence.append(str(raised))
        else:
            self.fail("nothing was refused")
        self.assertEqual(before, self.snapshot(*orders))
        self.assertTrue(sentence[0].strip())
