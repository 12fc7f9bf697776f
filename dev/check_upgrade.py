"""Whether an upgrade keeps the data: standard input of `dev/odoo shell`, before and after it.

Before, with the version that was released last, it works as people do: outcomes applied, e-mails
that wait, activities, an entry left open, and what managers have made their own. It writes down
every row of it. After, each row must be as it was, and the work must go on from there.
"""

import json
from datetime import timedelta

from lxml import etree

from odoo import Command
from odoo.exceptions import AccessError
from odoo.tests import Form, new_test_user
from odoo.tools import file_path

ADDON = "sale_quotation_followup"
NOTE = "followup_upgrade_check"  # where the rows are written down
env = globals()["env"]  # the shell's

# What must be as it was, by the rows looked at; columns that came since are not compared. Who is
# with a customer is forgotten after minutes, and by an upgrade.
KEPT = {
    "sale_followup_event": "true",
    "sale_followup_outcome": "true",
    "sale_followup_batch": "true",
    "sale_order": "true",
    "crm_lead": "true",
    "crm_lost_reason": "true",
    "res_company": "true",
    "mail_activity": "true",
    "mail_message": "model IN ('sale.order', 'crm.lead')",
    "mail_template": "model = 'sale.order'",
    "ir_filters": "model_id = 'sale.order'",
}

# Columns that a migration changes on purpose, or that only tell when a row was last written.
CHANGED = {"write_date", "write_uid"}


def rows(env):
    """Return each row that must be kept, by table and id, as text by column."""
    found = {}
    for table, condition in KEPT.items():
        env.cr.execute(f"SELECT id, to_json(kept) FROM {table} kept WHERE {condition}")
        found[table] = {
            str(number): {name: str(value) for name, value in row.items() if name not in CHANGED}
            for number, row in env.cr.fetchall()
        }
    return found


def use(env):
    today = env.company._followup_today()
    user = new_test_user(env, "julie", "sales_team.group_sale_salesman_all_leads")
    env.company.write(
        {
            "followup_start_date": today - timedelta(days=30),
            "followup_phone_threshold": 7000,
            "followup_meeting_days": 4,
            "followup_undo_seconds": 90,
        }
    )
    change_records(env)
    orders, lead = quotations(env, user, today)
    env["sale.followup.scheduler"]._cron_plan_activities()
    later = (today + timedelta(days=9)).isoformat()
    reason = env.ref(f"{ADDON}.lost_reason_budget").id
    for record, code, values in (
        (orders[0], "on_track", {"note": "Rappeler le siège"}),
        (orders[1], "no_answer", {}),
        (orders[2], "lost", {"lost_reason_id": reason}),
        (orders[3], "call_back", {"next_date": later}),
        (lead, "order_coming", {"project_start_date": later}),
    ):
        apply(env, user, record, code, values)
    apply(env, user, orders[8], "revise", {})
    desk = env["sale.followup.desk"].with_user(user)
    desk.apply_bulk("email_reminder", orders[4:6].ids, "batch")
    desk.open_entry("sale.order", orders[6].id, False)


def change_records(env):
    """Make the addon's own records different, as a manager may."""
    on_track, meeting = (env.ref(f"{ADDON}.outcome_{code}") for code in ("on_track", "meeting"))
    on_track.write({"name": "Bien parti", "sequence": 3, "expiration_months": 2, "color": 5})
    meeting.active = False
    env.ref(f"{ADDON}.mail_template_reminder").body_html = "<p>Bonjour, notre relance</p>"
    env.ref(f"{ADDON}.filter_phone").name = "Mes appels"
    env.ref(f"{ADDON}.lost_reason_budget").name = "Trop cher"
    env.ref(f"{ADDON}.ir_cron_planning").interval_number = 2


def quotations(env, user, today):
    """Create sent quotations, two of them small, and an opportunity with one of its own."""
    partner = env["res.partner"].create({"name": "Ravel", "email": "ravel@ravel.example"})
    product = env["product.product"].create({"name": "Groupe froid", "type": "service"})
    lead = env["crm.lead"].create(
        {"name": "Entrepôt", "type": "opportunity", "partner_id": partner.id, "user_id": user.id}
    )

    def vals(price, **more):
        line = {"product_id": product.id, "price_unit": price, "tax_ids": False}
        return {
            "state": "sent",
            "partner_id": partner.id,
            "user_id": user.id,
            "validity_date": today - timedelta(days=3),
            "order_line": [Command.create(line)],
            **more,
        }

    orders = env["sale.order"].create(
        [vals(9000)] * 4
        + [vals(600)] * 2
        + [vals(9000, success_rate="2"), vals(800, renewed_contract_end=today + timedelta(days=9))]
        + [vals(9000, date_order=f"{today.year - 1}-11-03 12:00:00")]
    )
    env["sale.order"].create(vals(9000, opportunity_id=lead.id))
    return orders, lead


def apply(env, user, record, code, values):
    desk = env["sale.followup.desk"].with_user(user)
    revision = desk.get_card(record._name, record.id)["revision"]
    request = f"{record.id}-{code}"
    answer = desk.apply_outcome(record._name, record.id, code, values, revision, request)
    assert answer["status"] == "applied", answer
    return answer


def check(env, before):
    """Compare each row with what it was, then go on working."""
    after = rows(env)
    for table, kept in before.items():
        assert kept, f"nothing was in {table}"
        for number, row in kept.items():
            now = after[table].get(number)
            assert now, f"{table} {number} is gone"
            lost = {
                name: (value, now.get(name))
                for name, value in row.items()
                if value != now.get(name)
            }
            assert not lost, f"{table} {number}: {lost}"
        new = [row for number, row in after[table].items() if number not in kept]
        assert not new, f"{table} has rows that nobody made: {new}"
    assert env.ref(f"{ADDON}.ir_cron_planning").interval_number == 2
    go_on(env)


def go_on(env):
    user = env["res.users"].search([("login", "=", "julie")])
    orders = env["sale.order"].search([("partner_id.name", "=", "Ravel")], order="id")
    events = orders.followup_event_ids
    assert set(events.mapped("mail_state")) == {"waiting", False}, events.mapped("mail_state")
    try:
        events[0].with_user(env.ref("base.user_admin")).write({"note": "autre"})
    except AccessError:
        pass
    else:
        raise AssertionError("a manager may edit the history")
    desk = env["sale.followup.desk"].with_user(user)
    leads = env["mail.activity"].with_context(active_test=False)
    leads = leads.search([("res_model", "=", "crm.lead"), ("followup_kind", "!=", False)])
    assert set(leads.activity_type_id.mapped("res_model")) == {"crm.lead"}, "a type of before"
    for order in orders:
        Form(order)
        desk.get_card("sale.order", order.id)
    assert orders[8].followup_revision_ids.state == "draft", "a revision is lost"
    event = orders[0].followup_event_ids
    assert desk.undo(event.id)["status"] == "undone", "an outcome of before cannot be undone"
    assert orders[0].state == "sent" and not orders[0].success_rate
    apply(env, user, orders[1], "on_track", {})
    env["sale.followup.scheduler"]._cron_plan_activities()
    planned = orders[6].activity_ids.filtered(lambda one: one.followup_kind == "planned")
    assert len(planned) == 1, "a planned activity is lost or doubled"


def check_stored(env):
    """What a migration filled in SQL is what Odoo computes."""
    for model, name in (
        ("sale.order", "followup_has_open_lead"),
        ("crm.lead", "followup_due_after"),
    ):
        records = env[model].with_context(active_test=False).search([])
        filled = records.mapped(name)
        assert any(filled), f"no {model} has {name}"
        env.add_to_compute(records._fields[name], records)
        assert records.mapped(name) == filled, f"{name} of {model} was not filled right"


def check_icons(env):
    """Outcomes that were there before have the icons that a new database gets."""
    said = etree.parse(file_path(f"{ADDON}/data/sale_followup_outcome.xml"))
    icons = said.xpath("//record/field[@name='icon']")
    assert icons, "no outcome says its icon"
    for icon in icons:
        outcome = env.ref(f"{ADDON}.{icon.getparent().get('id')}")
        assert outcome.icon == icon.text, f"{outcome.code} has {outcome.icon}"
    assert env.ref(f"{ADDON}.outcome_no_answer").icon == "fa-bell-slash-o", "not its category's"


parameters = env["ir.config_parameter"]
noted = parameters.get_param(NOTE)
if noted:
    check_stored(env)
    check_icons(env)
    check(env, json.loads(noted))
else:
    use(env)
    env.cr.commit()  # with it the messages that a transaction makes at its end
    parameters.set_param(NOTE, json.dumps(rows(env)))
env.cr.commit()
print("FINE")
