"""Which of Odoo's tests are run, in a database with which modules."""

from typing import NamedTuple

SALES_MODULES = (
    "sale_management",
    "sale_crm",
    "sale_stock",
    "sale_project",
    "sale_loyalty",
    "sale_margin",
    "sale_pdf_quote_builder",
    "debian_odoo_fixes",
)


class Suite(NamedTuple):
    """A set of modules whose tests are run, and what is installed meanwhile.

    Each share has a process and a database of its own; they are of about the same length.
    """

    name: str
    installed: tuple[str, ...]
    shares: tuple[tuple[str, ...], ...]

    @property
    def tested(self):
        return tuple(sorted(module for share in self.shares for module in share))


SUITES = {
    suite.name: suite
    for suite in (
        Suite(
            "sales",
            SALES_MODULES,
            (("sale", "sale_management"), ("crm", "sale_crm", "sales_team", "portal")),
        ),
        Suite(
            "further",
            (*SALES_MODULES, "test_mail", "test_mail_full", "test_crm_full", "website_sale"),
            (
                ("account", "product", "sale_margin", "sale_pdf_quote_builder"),
                (
                    "mail",
                    "sale_loyalty",
                    "sale_project",
                    "sale_stock",
                    "test_crm_full",
                    "test_mail",
                    "test_mail_full",
                    "website_sale",
                ),
            ),
        ),
    )
}
