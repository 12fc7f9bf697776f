TEMPLATES = ("reminder", "cancellation", "new_prices")

# What Odoo itself calls the activities that are left when the addon goes.
OWN_TYPES = {
    "activity_type_call": "mail.mail_activity_data_call",
    "activity_type_email": "mail.mail_activity_data_email",
    "activity_type_close": "mail.mail_activity_data_todo",
}


def post_init_hook(env):
    """Give the companies that were there before the addon its mail templates and a first day.

    Of what had expired before that day, no activity is planned.
    """
    for company in env["res.company"].with_context(active_test=False).search([]):
        templates = {
            f"followup_{kind}_template_id": company._followup_default_template(kind)
            for kind in TEMPLATES
        }
        company.write({"followup_start_date": company._followup_today(), **templates})


def uninstall_hook(env):
    """Leave Odoo's own records whole: without this, what they refer to could not be removed.

    The history of the addon goes. Done and promised activities and the reasons of lost
    opportunities stay, as Odoo's own; planned activities go with the queues they remind of.
    """
    env.cr.execute("DELETE FROM sale_followup_event")  # it keeps the outcomes
    activities = env["mail.activity"].with_context(
        active_test=False, mail_activity_quick_update=True, followup_outcome=True
    )
    activities.search([("active", "=", True), ("followup_kind", "=", "planned")]).unlink()
    for name, odoo_name in OWN_TYPES.items():
        own = env.ref(f"sale_quotation_followup.{name}", raise_if_not_found=False)
        if own:
            activities.search([("activity_type_id", "=", own.id)]).write(
                {"activity_type_id": env.ref(odoo_name).id}
            )
    _keep_used_reasons(env)


def _keep_used_reasons(env):
    """Let the reasons that lost opportunities name be the user's own from now on."""
    leads = env["crm.lead"].with_context(active_test=False)
    known = env["ir.model.data"].search(
        [("module", "=", "sale_quotation_followup"), ("model", "=", "crm.lost.reason")]
    )
    used = leads.search([("lost_reason_id", "in", known.mapped("res_id"))]).lost_reason_id
    known.filtered(lambda data: data.res_id in used.ids).unlink()
