"""Whether the addon goes without a trace, and comes back: standard input of `dev/odoo shell`.

With the addon in the database it makes what refers to its records: outcomes applied, activities
planned and promised, an opportunity lost for one of its reasons. Without, it looks for what was
left behind and opens what the addon had changed.
"""

from datetime import timedelta

from odoo.tests import Form

ADDON = "sale_quotation_followup"
env = globals()["env"]  # the shell's


def use(env):
    today = env.company._followup_today()
    env.company.followup_start_date = today - timedelta(days=30)
    admin = env.ref("base.user_admin")
    partner = env["res.partner"].create({"name": "Ravel", "email": "ravel@ravel.example"})
    product = env["product.product"].create({"name": "Groupe froid", "type": "service"})
    line = {"product_id": product.id, "price_unit": 9000, "tax_ids": False}
    vals = {
        "state": "sent",
        "partner_id": partner.id,
        "user_id": admin.id,
        "validity_date": today - timedelta(days=3),
        "order_line": [(0, 0, line)],
    }
    orders = env["sale.order"].create([vals] * 4)
    env["sale.followup.scheduler"]._cron_plan_activities()
    reason = env.ref(f"{ADDON}.lost_reason_budget")
    desk = env["sale.followup.desk"].with_user(admin)
    for order, code, values in (
        (orders[0], "on_track", {}),
        (orders[1], "lost", {"lost_reason_id": reason.id}),
        (orders[2], "call_back", {"next_date": (today + timedelta(days=9)).isoformat()}),
    ):
        revision = desk.get_card("sale.order", order.id)["revision"]
        desk.apply_outcome("sale.order", order.id, code, values, revision, f"request-{code}")
    lead = env["crm.lead"].create({"name": "Entrepôt", "type": "opportunity"})
    lead.action_set_lost(lost_reason_id=reason.id)
    kinds = env["mail.activity"].search([("followup_kind", "!=", False)]).mapped("followup_kind")
    assert sorted(kinds) == ["planned", "promised"], kinds


def left_behind(env):
    """Return what still bears the addon's name, one line for each."""
    queries = {
        "external id": "SELECT model || ' ' || name FROM ir_model_data WHERE module = %(addon)s",
        "table": "SELECT tablename FROM pg_tables WHERE tablename LIKE 'sale_followup%%'",
        "column": """SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE column_name LIKE '%%followup_%%' OR column_name IN
                ('success_rate', 'renewed_contract_end', 'email_reminder_count')""",
        "index": "SELECT indexname FROM pg_indexes WHERE indexname LIKE '%%followup_%%'",
        "filter": "SELECT name FROM ir_filters WHERE domain LIKE '%%followup_%%'",
        "view": "SELECT name FROM ir_ui_view WHERE name LIKE '%%.followup%%'",
        "cron": "SELECT cron_name FROM ir_cron WHERE cron_name LIKE 'Quotation follow-up%%'",
        "menu": "SELECT name->>'en_US' FROM ir_ui_menu WHERE name->>'en_US' LIKE 'Follow-up%%'",
        "action": "SELECT name->>'en_US' FROM ir_act_client WHERE tag LIKE 'sale_quotation%%'",
        "asset": "SELECT url FROM ir_attachment WHERE url LIKE '%%sale_quotation_followup%%'",
    }
    found = []
    for kind, query in queries.items():
        env.cr.execute(query, {"addon": ADDON})
        found += [f"{kind}: {row[0]}" for row in env.cr.fetchall()]
    return found


def check(env):
    assert not left_behind(env), left_behind(env)
    orders = env["sale.order"].search([("partner_id.name", "=", "Ravel")], order="id")
    assert orders.mapped("state") == ["sent", "cancel", "sent", "sent"], orders.mapped("state")
    for order in orders:
        Form(order)
    assert orders[2].activity_ids, "the promised call is lost"
    assert not orders[3].activity_ids, "a planned activity is left"
    lead = env["crm.lead"].with_context(active_test=False).search([("name", "=", "Entrepôt")])
    assert lead.lost_reason_id, "the reason of a lost opportunity is lost"
    for model in ("sale.order", "crm.lead", "res.config.settings", "mail.activity"):
        for kind in ("list", "form", "search"):
            env[model].get_view(view_type=kind)
    with Form(env["sale.order"]) as form:
        form.partner_id = orders[0].partner_id
    assert form.record.validity_date, "a new quotation has no expiration"
    form.record.action_quotation_sent()


is_installed = env["ir.module.module"].search([("name", "=", ADDON)]).state == "installed"
if is_installed:
    use(env)
else:
    check(env)
env.cr.commit()
print("FINE")
