from odoo import api, fields, models

from .contract_contract import STAFF

OPEN = ("draft", "sent")


class SaleOrder(models.Model):
    """A quotation that renews a contract: its follow-up goes by that contract's real end."""

    _inherit = "sale.order"

    followup_contract_id = fields.Many2one(
        "contract.contract",
        string="Renewed Contract",
        copy=False,
        check_company=True,
        index="btree_not_null",
        groups=STAFF,
        help="The contract that this quotation renews; its end decides when it is followed up.",
    )
    followup_contract_customer_id = fields.Many2one(
        related="partner_id.commercial_partner_id", string="Customer of the Contract"
    )
    followup_contract_proposed_id = fields.Many2one(
        "contract.contract",
        string="Contract That Ends Soon",
        compute="_compute_followup_contract_proposed_id",
        groups=STAFF,
    )
    # The addon's own field, which an addon that knows contracts computes (docs/extending.md).
    renewed_contract_end = fields.Date(
        compute="_compute_renewed_contract_end", store=True, readonly=False
    )

    @api.depends("state", "followup_contract_id.followup_end")
    def _compute_renewed_contract_end(self):
        """Follow the contract while the quotation is open; an order renewed the end of its day.

        Without a contract, what was typed stays.
        """
        for order in self:
            contract = order.followup_contract_id
            follows = contract and order.state in OPEN
            order.renewed_contract_end = (
                contract.followup_end if follows else order.renewed_contract_end
            )

    @api.depends("partner_id", "company_id", "state", "followup_contract_id")
    def _compute_followup_contract_proposed_id(self):
        """Propose the customer's contract that ends first, of those that nobody renews yet."""
        contracts = self.env["contract.contract"]
        for order in self:
            customer = order.partner_id.commercial_partner_id
            found = contracts
            if customer and order.state in OPEN and not order.followup_contract_id:
                found = contracts.search(
                    [
                        ("followup_to_renew", "=", True),
                        ("commercial_partner_id", "=", customer.id),
                        ("company_id", "=", order.company_id.id),
                    ],
                    order="followup_end, id",
                    limit=1,
                )
            order.followup_contract_proposed_id = found

    def action_followup_renews(self):
        """Let this quotation renew the contract that is proposed."""
        self.check_access("write")
        for order in self:
            order.followup_contract_id = order.followup_contract_proposed_id

    def _followup_card_facts(self):
        """Tell the contract on the card, where the user may see it."""
        facts, contract = super()._followup_card_facts(), self.followup_contract_id
        if not contract or not contract.has_access("read"):
            return facts
        return [
            *facts,
            {
                "label": self.env._("Renewed contract"),
                "value": contract.display_name or contract.code or "",
                "link": f"/odoo/contract.contract/{contract.id}",
            },
        ]

    def write(self, vals):
        before = {}
        if "state" in vals:
            renewals = self.sudo()  # whoever confirms or cancels it
            before = {order: order.state for order in renewals if order.followup_contract_id}
        result = super().write(vals)
        for order, state in before.items():
            if order.state != state:
                order._followup_tell_contract(state)
        return result

    def _followup_tell_contract(self, before):
        """Note on the contract what became of its renewal."""
        link, contract = self._get_html_link(), self.followup_contract_id
        told = None
        if self.state == "sale":
            told = self.env._("Renewed: %(order)s is confirmed.", order=link)
        elif self.state == "cancel":
            told = self.env._("The renewal %(order)s was cancelled.", order=link)
        elif before == "cancel":
            told = self.env._("The renewal %(order)s is a quotation again.", order=link)
        if told:
            contract._message_log(body=told)
