from odoo import api, models

from .. import desk


class SaleFollowupDesk(models.AbstractModel):
    """The first day: what is there, what happens by itself and what does not, what to do next."""

    _inherit = "sale.followup.desk"

    @api.model
    @api.readonly
    def get_first_day(self):
        """Return what the panel tells on the first days on a database with years of quotations.

        "What is there (numbers by year), what the addon will do by itself and what it will not,
        and the three sensible next steps."

        :return: None where the user has read it, or nothing of the past is left; else ``title``,
            ``years``, ``paragraphs`` and ``steps``, each with ``text``, the ``queue`` that it
            opens, if any, and ``opens``: "years" where it leads to the years
        """
        self._check_salesperson()
        return desk.first_day.told(self.env, self.env.company)

    @api.model
    def close_first_day(self):
        """Remember that the user has read it: once for each company, on all their machines."""
        self._check_salesperson()
        desk.first_day.read(self.env, self.env.company)
        return True

    def _is_first_day(self):
        return desk.first_day.is_due(self.env, self.env.company)
