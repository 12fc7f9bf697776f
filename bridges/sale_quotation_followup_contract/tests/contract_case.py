from odoo.fields import Command

from odoo.addons.sale_quotation_followup.tests.common import day


class ContractMixin:
    """A maintenance contract that ends in fifteen days; today is 24 November 2026."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.service = cls.env["product.product"].create(
            {
                **{"name": "Entretien annuel", "type": "service", "list_price": 1200},
                **{"taxes_id": False, "company_id": cls.company.id},
            }
        )
        cls.env["account.journal"].create(
            {
                **{"name": "Ventes", "code": "VTE", "type": "sale"},
                "company_id": cls.company.id,
            }
        )

    @classmethod
    def line(cls, end="2026-12-09", **vals):
        return {
            "name": "Entretien annuel",
            "product_id": cls.service.id,
            "quantity": 1,
            "recurring_rule_type": "yearly",
            "recurring_interval": 1,
            "date_start": day("2025-12-10"),
            "recurring_next_date": day("2025-12-10"),
            "date_end": end and day(end),
            **vals,
        }

    @classmethod
    def contract(cls, *lines, **vals):
        """Create a customer's contract with a line each; one that is ended by its line alone."""
        company = vals.pop("company", cls.company)
        return (
            cls.env["contract.contract"]
            .with_context(tracking_disable=True)
            .create(
                {
                    "name": "Contrat de maintenance",
                    "code": "C-0012",
                    "partner_id": cls.partner.id,
                    "company_id": company.id,
                    "user_id": cls.seller.id,
                    "line_recurrence": True,
                    "contract_line_ids": [Command.create(line) for line in lines or (cls.line(),)],
                    **vals,
                }
            )
        )

    def renewal(self, contract, **vals):
        """Create a sent quotation that renews the contract."""
        return self.quote(1200, followup_contract_id=contract.id, **vals)

    def to_renew(self, user=None):
        user = user or self.seller
        contracts = self.env["contract.contract"].with_user(user)
        contracts = contracts.with_context(allowed_company_ids=user.company_ids.ids)
        return contracts.search([("followup_to_renew", "=", True)])
