{
    "name": "Quotation Follow-up: Contracts",
    "version": "19.0.3.0.0",
    "category": "Sales/Sales",
    "summary": "Renewals that follow the end of the contract they renew",
    "author": "Quotation Follow-up contributors",
    "license": "AGPL-3",
    "depends": ["sale_quotation_followup", "contract_sale"],
    "data": [
        "security/ir.model.access.csv",
        "views/contract_views.xml",
        "views/sale_order_views.xml",
    ],
    "post_init_hook": "post_init_hook",
    "assets": {
        "web.assets_tests": ["sale_quotation_followup_contract/static/tests/**/*"],
    },
}
