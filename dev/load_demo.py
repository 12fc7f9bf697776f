"""Loads the addon's demo data, alone, into a database whose other modules have none.

Standard input of `dev/odoo shell`. Odoo's own switch (--with-demo) loads a module's demo data only
when all modules below it have theirs, and `odoo module force-demo` loads everybody's.
"""

from odoo.modules.loading import load_demo
from odoo.modules.module_graph import ModuleGraph

from odoo.addons.sale_quotation_followup.demo import Demo

ADDON = "sale_quotation_followup"

env = globals()["env"]  # the shell's
module = env["ir.module.module"].search([("name", "=", ADDON)])
graph = ModuleGraph(module.env.cr, mode="load")
graph.extend(module.search([("state", "=", "installed")]).mapped("name"))
if not load_demo(module.env, graph[ADDON], {}, "init"):
    raise SystemExit("The demo data could not be loaded; the reason is above.")
module.demo = True
Demo(module.env).build()

# A French company to the last line, where its chart is installed: HT and TTC differ everywhere.
orders = module.env["sale.order"].search([("amount_untaxed", ">", 0)])
taxed = orders.filtered(lambda one: round(one.amount_untaxed * 1.2 - one.amount_total, 1) == 0)
if "l10n_fr_account" in graph and (not orders or taxed != orders):
    raise SystemExit("Some quotations of the demo data are without TVA 20 %.")

# The browser's bundles, so that the first page does not have to wait for them.
module.env["ir.qweb"]._pregenerate_assets_bundles()
module.env.cr.commit()
