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
    ``is_listed``: what fails without the addon is found by a run of its own, before. Of a long
    suite only what fails with the addon is run without it. ``tag``: of tests that Odoo runs only
    when they are asked for by it.
    """

    name: str
    installed: tuple[str, ...]
    shares: tuple[tuple[str, ...], ...]
    is_listed: bool = False
    tag: str = ""

    @property
    def tested(self):
        return tuple(sorted(module for share in self.shares for module in share))


MAIL_MODULES = ("test_mail", "test_mail_full", "test_crm_full")

SUITES = {
    suite.name: suite
    for suite in (
        Suite(
            "sales",
            SALES_MODULES,
            (("sale", "sale_management"), ("crm", "sale_crm", "sales_team", "portal")),
            is_listed=True,
        ),
        Suite(
            "beside",
            SALES_MODULES,
            (
                ("product", "sale_margin", "sale_pdf_quote_builder"),
                ("sale_loyalty", "sale_project", "sale_stock"),
            ),
        ),
        Suite(
            "mail",
            (*SALES_MODULES, *MAIL_MODULES),
            (("mail",), ("test_mail", "test_mail_full")),
        ),
        Suite(
            "leads",
            (*SALES_MODULES, *MAIL_MODULES),
            (("test_crm_full",),),
            tag="crm_performance",
        ),
        Suite("website", (*SALES_MODULES, "website_sale"), (("website_sale",),)),
        Suite("account", SALES_MODULES, (("account",),)),
    )
}
