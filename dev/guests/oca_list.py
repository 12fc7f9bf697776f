"""OCA's addons that are guests in our databases: which, and where oca_get.sh puts them."""

import re

from odoo_run import DEV, ROOT

PLACE = DEV / "oca/addons"
GET = "dev/guests/oca_get.sh"

# Where Odoo looks for addons: ours are named again, as the option replaces the configuration's.
ADDONS_PATH = ("--addons-path", f"{DEV / 'addons'},{PLACE},{ROOT / 'bridges'}")

# Our addon of its own that joins theirs.
BRIDGE = "sale_quotation_followup_contract"


def versions():
    """Return the version of each addon by its technical name, as oca.txt has them."""
    text = (ROOT / "dev/guests/oca.txt").read_text("utf-8")
    return dict(re.findall(r"^odoo-addon-(\w+)==(\S+) --hash=", text, re.MULTILINE))
