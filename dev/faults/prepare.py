# Fed to Odoo's shell: a company, its people and its sent quotations. The environment has the sizes.
import os
from datetime import timedelta

from odoo.fields import Command

clients, quotations = int(os.environ["FAULTS_CLIENTS"]), int(os.environ["FAULTS_QUOTATIONS"])
threes, together = int(os.environ["FAULTS_THREES"]), int(os.environ["FAULTS_TOGETHER"])
env = globals()["env"]  # the shell's
env = env(context={**env.context, "tracking_disable": True, "no_reset_password": True})
env["ir.module.module"].search(
    [("name", "=", "sale_quotation_followup_dev")]
).button_immediate_install()
env = env(context={**env.context, "tracking_disable": True, "no_reset_password": True})
company = env.company
company.write({"followup_undo_seconds": 0, "email": "devis@froid.example", "name": "Froid du Midi"})
company.resource_calendar_id.tz = "Europe/Paris"
company.followup_start_date = company._followup_today() - timedelta(days=30)
company.followup_manager_id = env.ref("base.user_admin")
group = env.ref("sales_team.group_sale_salesman_all_leads")
for number in range(clients):
    env["res.users"].create(
        {
            "name": f"Client {number}",
            "login": f"faults{number}",
            "password": f"faults{number}",
            "email": f"faults{number}@froid.example",
            "group_ids": [Command.link(group.id)],
        }
    )
partners = env["res.partner"].create(
    [
        {"name": f"Morel {number}", "email": f"c{number}@morel.example"}
        for number in range(together + quotations + threes)
    ]
)
# By quotation: whose it is, its name, what its first line costs. The number of each is added.
wanted = [(partner, "together", 1000) for partner in partners[:together] for _one in range(3)]
wanted += [(partner, "faults", 3000) for partner in partners[together : together + quotations]]
wanted += [
    (partner, "threes", 90_000)
    for partner in partners[together + quotations :]
    for _one in range(3)
]
product = env["product.product"].create(
    {"name": "Groupe froid", "type": "service", "taxes_id": False}
)
today = company._followup_today()
orders = env["sale.order"].create(
    [
        {
            "state": "sent",
            "partner_id": partner.id,
            "user_id": False,
            "date_order": company._followup_now() - timedelta(days=1),
            "validity_date": today - timedelta(days=1),
            "client_order_ref": name,
            "order_line": [
                Command.create(
                    {"product_id": product.id, "price_unit": price + number, "tax_ids": False}
                )
                for price in (first, 5000)
            ],
        }
        for number, (partner, name, first) in enumerate(wanted)
    ]
)
for order in orders:
    order._portal_ensure_token()  # the customers have the link of the offer
env["ir.mail_server"].search([]).active = False
env["ir.mail_server"].create(
    {"name": "Sink", "smtp_host": "127.0.0.1", "smtp_port": int(os.environ["FAULTS_SMTP"])}
)
parameters = env["ir.config_parameter"]
parameters.set_param("report.url", os.environ["FAULTS_URL"])
# A few customers write hundreds of letters: Odoo would take them for two machines that answer
# each other, and leave out what comes after the twentieth.
parameters.set_param("mail.gateway.loop.threshold", 10_000)
# Other crons have no part in this, and would be in the way of the figures.
mine = env.ref("sale_quotation_followup.ir_cron_outbox") + env.ref(
    "mail.ir_cron_mail_scheduler_action"
)
(env["ir.cron"].search([]) - mine).active = False
env.cr.commit()
