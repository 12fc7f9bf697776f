TEMPLATES = ("reminder", "cancellation", "new_prices")


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
