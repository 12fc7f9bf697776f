from odoo import SUPERUSER_ID, api
from odoo.tools import SQL, split_every

FIELD = "followup_search_text"
ROWS = 5000


def migrate(cr, version):
    """Fill the text that the search reads, in batches, as the models have it now."""
    env = api.Environment(cr, SUPERUSER_ID, {"active_test": False})
    for name in ("res.partner", "sale.order", "crm.lead"):
        model = env[name]
        table, column = SQL.identifier(model._table), SQL.identifier(FIELD)
        cr.execute(SQL("SELECT id FROM %s WHERE %s IS NULL ORDER BY id", table, column))
        for ids in split_every(ROWS, [number for (number,) in cr.fetchall()]):
            env.add_to_compute(model._fields[FIELD], model.browse(ids))
            env.flush_all()
            env.invalidate_all()
