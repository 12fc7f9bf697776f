{
    "name": "Odoo's tests after loading",
    "summary": "Runs every test once all modules are loaded; named in --load, never installed",
    "version": "19.0.1.0.0",
    "category": "Hidden",
    "license": "LGPL-3",
    "author": "sale_quotation_followup contributors",
    "depends": ["base"],
    "installable": False,
}
