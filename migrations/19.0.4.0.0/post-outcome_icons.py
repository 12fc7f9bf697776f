ICONS = {
    "call_back": "fa-phone",
    "meeting": "fa-calendar",
    "email_reminder": "fa-envelope-o",
    "renewal_reminder": "fa-envelope-o",
    "renewal_close": "fa-times-circle-o",
    "not_this_year": "fa-calendar-times-o",
    "revise": "fa-tags",
}


def migrate(cr, version):
    """Give the outcomes their own icons; Odoo has given each its category's."""
    for code, icon in ICONS.items():
        cr.execute("UPDATE sale_followup_outcome SET icon = %s WHERE code = %s", [icon, code])
