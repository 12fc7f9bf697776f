{
    "name": "Urgent Quotations First",
    "version": "19.0.1.0.0",
    "author": "sale_quotation_followup",
    "license": "LGPL-3",
    "depends": ["sale_quotation_followup"],
    "data": ["data/urgent.xml", "views/sale_order_views.xml"],
    "assets": {"web.assets_tests": ["sale_followup_urgent/static/tests/**/*"]},
    "uninstall_hook": "uninstall_hook",
}
