TEMPLATES = ("reminder", "cancellation", "new_prices")


def post_init_hook(env):
    """Give the companies that were there before the addon its mail templates."""
    for company in env["res.company"].search([]):
        for kind in TEMPLATES:
            company[f"followup_{kind}_template_id"] = company._followup_default_template(kind)
