from odoo import api, fields, models

from .. import search


class SaleFollowupSearched(models.AbstractModel):
    """What is found by the panel's search: see ``search.text``."""

    _name = "sale.followup.searched"
    _description = "Found by the Follow-up Search"

    followup_search_text = fields.Char(
        string="Text of the Follow-up Search",
        compute="_compute_followup_search_text",
        store=True,
        index="trigram",
        prefetch=False,
        copy=False,
        groups="base.group_user",
        help="Names, addresses, references and digits, as the search of the follow-ups reads them.",
    )

    @api.depends(lambda self: self._followup_search_sources())
    def _compute_followup_search_text(self):
        for record in self:
            record.followup_search_text = search.text.text(record)

    @api.model
    def _followup_search_sources(self):
        """Return the names of the fields by which a record is found."""
        if self._name not in search.text.SEARCHED:
            return ()
        words, numbers = search.text.sources(self)
        return (*words, *numbers)
