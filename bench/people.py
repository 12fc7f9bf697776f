# Fed to Odoo's shell, before the addon is installed: two companies, their people, and one customer,
# opportunity and quotation of each to be multiplied. Prints their ids for fill.py.
import json
import os
from datetime import timedelta

from odoo import fields
from odoo.fields import Command

people = int(os.environ["BENCH_PEOPLE"])
env = globals()["env"]  # the shell's
env = env(context={**env.context, "tracking_disable": True, "no_reset_password": True})
first = env.company
first.write({"name": "Froid du Midi", "email": "devis@froid.example"})
second = env["res.company"].create(
    {"name": "Froid du Nord", "email": "nord@froid.example", "currency_id": first.currency_id.id}
)
companies = first | second
companies.resource_calendar_id.tz = "Europe/Paris"
env.user.company_ids = companies
env = env(context={**env.context, "allowed_company_ids": companies.ids})

# The last one sees only their own documents, the others everybody's.
groups = [env.ref("sales_team.group_sale_salesman_all_leads")] * (people - 1)
groups.append(env.ref("sales_team.group_sale_salesman"))
users = env["res.users"].create(
    [
        {
            "name": f"Vendeur {number}",
            "login": f"bench{number}",
            "password": f"bench{number}",
            "email": f"bench{number}@froid.example",
            "company_id": first.id,
            "company_ids": [Command.set(companies.ids)],
            "group_ids": [Command.link(group.id)],
        }
        for number, group in enumerate(groups)
    ]
)
partner = env["res.partner"].create(
    {"name": "Modele", "email": "modele@client.example", "phone": "+33 4 67 00 00 00"}
)
product = env["product.product"].create(
    {"name": "Groupe froid", "type": "service", "taxes_id": False}
)
orders = env["sale.order"]
for company in companies:
    orders += env["sale.order"].create(
        {
            "state": "sent",
            "company_id": company.id,
            "partner_id": partner.id,
            "user_id": users[0].id,
            "date_order": fields.Datetime.now() - timedelta(days=40),
            "order_line": [
                Command.create({"product_id": product.id, "price_unit": 1000, "tax_ids": False})
                for _line in range(2)
            ],
        }
    )
lead = env["crm.lead"].create(
    {"name": "Modele", "type": "opportunity", "partner_id": partner.id, "user_id": users[0].id}
)
message = orders[0].message_post(
    body="Bonjour, voici votre offre.", message_type="comment", subtype_xmlid="mail.mt_comment"
)
env["ir.mail_server"].search([]).active = False
env.cr.commit()
ids = {
    "companies": companies.ids,
    "users": users.ids,
    "user_partners": users.partner_id.ids,
    "partner": partner.id,
    "orders": orders.ids,
    "lines": [line.id for line in orders[0].order_line],
    "lead": lead.id,
    "message": message.id,
}
print("IDS", json.dumps(ids))
