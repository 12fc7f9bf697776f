"""A day's work with the sample addon, committed: standard input of ``dev/odoo shell``."""

from datetime import timedelta

from odoo import Command
from odoo.tests import new_test_user

env = globals()["env"]  # the shell's

today = env.company._followup_today()
env.company.followup_start_date = today - timedelta(days=30)
user = new_test_user(env, "urgent.julie", "sales_team.group_sale_salesman_all_leads")
partner = env["res.partner"].create({"name": "Ravel", "email": "ravel@ravel.example"})
product = env["product.product"].create({"name": "Groupe froid", "type": "service"})
line = {"product_id": product.id, "price_unit": 600, "tax_ids": False}
order_vals = {
    "state": "sent",
    "partner_id": partner.id,
    "user_id": user.id,
    "validity_date": today - timedelta(days=3),
    "order_line": [Command.create(line)],
    "tag_ids": env.ref("sale_followup_urgent.tag_urgent").ids,
}
pressed, planned = env["sale.order"].create([order_vals, order_vals])
planned.client_order_ref = "planned"
env["sale.followup.scheduler"]._cron_plan_activities()
assert planned.activity_ids.filtered("followup_kind"), "nothing was planned"

desk = env["sale.followup.desk"].with_user(user)
revision = desk.get_card("sale.order", pressed.id)["revision"]
values = {"competitor": "Clim Express"}
answer = desk.apply_outcome("sale.order", pressed.id, "competitor", values, revision, "urgent")
assert answer["status"] == "applied", answer
env.cr.commit()
