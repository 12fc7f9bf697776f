from odoo import api, models, tools

from .. import search, words
from ..rules.queues import LEAD_ROWS, ROWS
from ..rules.tree import Tree


class SaleFollowupQueues(models.AbstractModel):
    """The queues of this database: the procedure's, and those that other addons add.

    Each method is a door: an addon inherits it and adds to what ``super()`` returns. What it needs
    to say a queue is in ``rules.tree``, ``rules.condition`` and ``search.facts``; an example is in
    docs/extending.md.
    """

    _name = "sale.followup.queues"
    _description = "Follow-up Queues"

    @api.model
    def _rows(self):
        """Return the rows of the decision on a quotation: ``Queue`` and ``Guard``, in any order."""
        return ROWS

    @api.model
    def _lead_rows(self):
        """Return the rows of the decision on an opportunity."""
        return LEAD_ROWS

    @api.model
    def _facts(self):
        """Return how the facts of quotations are searched, by their names."""
        return search.facts.FACTS

    @api.model
    def _lead_facts(self):
        """Return how the facts of opportunities are searched, by their names."""
        return search.facts.LEAD_FACTS

    @api.model
    def _labels(self):
        """Return what the queues are called, by code, in the environment's language."""
        return words.queues.labels(self.env)

    @api.model
    def _step_labels(self):
        """Return what the steps are called, by code, in the environment's language."""
        return words.queues.step_labels(self.env)

    @api.model
    def _badge(self, order, place):
        """Return what the badge of a row and of a card says of its queue, None where nothing more.

        :param place: where the quotation stands, as ``rules.types.Place``
        """
        return words.queues.badge(order, place)

    @api.model
    def _sentence(self, reason, params):
        """Return the sentence of a reason.

        :param str reason: the code of a ``Step`` or a ``Guard``
        :param dict params: what it tells, each as it is shown
        """
        return words.queues.sentence(self.env, reason, params)

    @api.model
    @tools.ormcache()
    def _quotations(self):
        """Return the decision on a quotation."""
        return Tree(self._rows())

    @api.model
    @tools.ormcache()
    def _leads(self):
        """Return the decision on an opportunity."""
        return Tree(self._lead_rows())

    @api.model
    def _selection(self):
        """Return the queues as a field lists them, in the panel's order."""
        labels = self._labels()
        return [(code, labels[code]) for code in self._quotations().on_screen]

    @api.model
    def _place_depends(self):
        """Return the fields on which it depends where a quotation stands."""
        return tuple(
            dict.fromkeys(path for fact in self._facts().values() for path in fact.depends)
        )
