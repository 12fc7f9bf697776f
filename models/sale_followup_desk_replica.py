from inspect import signature

from odoo import api, models
from odoo.exceptions import UserError
from odoo.tools import config

from .. import words

READS = (
    *("get_queues", "get_entries", "search_entries", "get_card", "preview"),
    *("preview_bulk", "open_selection", "get_day_summary", "get_new_prices"),
    "get_first_day",
)
DELAY = "sale_quotation_followup.replica_delay"
DEFAULT_DELAY = 5  # seconds


class SaleFollowupDesk(models.AbstractModel):
    """Reading from a replica that follows the primary with a delay."""

    _inherit = "sale.followup.desk"

    @api.model
    def read_after_write(self, method, args):
        """Answer a read of the façade from the primary.

        A replica may not have yet what the user has just done, and would show them the entry that
        they have handled. Their panel asks here for as long as ``fresh_for`` says.

        :param str method: one of the façade that only reads
        :param list args: its arguments
        :raise UserError: it is none, or has other arguments
        """
        self._check_salesperson()
        if method not in READS or not isinstance(args, list):
            raise UserError(
                self.env._(
                    "“%(method)s” is nothing to read from the follow-up panel.",
                    method=words.quoting.quotable(method),
                )
            )
        read = getattr(self, method)
        try:
            signature(read).bind(*args)
        except TypeError:
            raise UserError(
                self.env._("“%(method)s” takes other arguments.", method=method)
            ) from None
        return read(*args)

    def _fresh_for(self):
        """Return for how many seconds after a write its user reads from the primary."""
        if not (config["db_replica_host"] or "replica" in config["dev_mode"]):
            return 0
        parameters = self.env["ir.config_parameter"].sudo()  # a number, of no one's
        return int(parameters.get_param(DELAY, DEFAULT_DELAY))
