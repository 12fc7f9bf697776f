"""Three contracts beside the demo data of the addon, where that is there."""

from datetime import timedelta

from dateutil.relativedelta import relativedelta

from odoo import Command

CORE = "sale_quotation_followup"

# Key of the customer, salesperson, days until the end, key of the quotation that renews it.
CONTRACTS = (
    ("glycines", "julie", 10, "glycines"),
    ("rex", "julie", 45, "rex"),
    ("morel", "julie", 12, None),
)


def post_init_hook(env):
    """Make the contracts once, and only among the demo's own customers."""
    if not _ref(env, "customer_morel"):
        return
    today = env.company._followup_today()
    for customer, user, days, quote in CONTRACTS:
        end = today + timedelta(days=days)
        start = end - relativedelta(years=1) + timedelta(days=1)
        partner = _ref(env, f"customer_{customer}")
        line = {
            "product_id": _ref(env, "product_ent").id,
            "name": "Entretien du #START# au #END#",
            "recurring_rule_type": "yearly",
            "date_start": start,
            "recurring_next_date": start,
            "date_end": end,
        }
        contract = env["contract.contract"].create(
            {
                "name": f"Maintenance {partner.commercial_partner_id.name}",
                "partner_id": partner.id,
                "user_id": _ref(env, f"user_{user}").id,
                "line_recurrence": True,
                "contract_line_ids": [Command.create(line)],
            }
        )
        if quote:
            _ref(env, f"quote_{quote}").followup_contract_id = contract


def _ref(env, key):
    return env.ref(f"{CORE}.demo_{key}", raise_if_not_found=False)
