import gzip
from pathlib import Path

from odoo.tests import TransactionCase

BACKEND = "web.assets_web"
REPORTS = "web.assets_backend_lazy"
DESK = "sale_quotation_followup.assets_desk"
OURS = "/sale_quotation_followup/"
SOURCES = Path(__file__).resolve().parent.parent / "static/src"


class TestBundle(TransactionCase):
    """What every user of Odoo loads of the addon, and what the panel's opening brings."""

    def ours(self, name):
        """Return the addon's scripts, templates and styles in a bundle."""
        bundle = self.env["ir.qweb"]._get_asset_bundle(name)
        parts = (bundle.javascripts, bundle.templates, bundle.stylesheets)
        return [[asset for asset in part if asset.url.startswith(OURS)] for part in parts]

    def test_who_never_opens_the_panel_loads_less_than_a_kilobyte_of_it(self):
        scripts, templates, styles = self.ours(BACKEND)
        self.assertTrue(scripts, "or the panel could not be opened")
        served = ";\n".join(asset.minify() for asset in scripts)
        self.assertLess(len(gzip.compress(served.encode())), 1000)
        self.assertFalse(templates + styles, "these would come on top")

    def test_each_source_is_in_one_of_the_three_bundles(self):
        names = (BACKEND, REPORTS, DESK)
        loaded = [asset.url for name in names for part in self.ours(name) for asset in part]
        found = [
            f"{OURS}static/src/{path.relative_to(SOURCES)}"
            for path in SOURCES.rglob("*")
            if path.is_file()
        ]
        self.assertEqual(sorted(found), sorted(loaded))

    def test_the_panel_s_styles_are_compiled_and_all_its_own(self):
        bundle = self.env["ir.qweb"]._get_asset_bundle(DESK, js=False)
        styles = bundle.preprocess_css()
        self.assertFalse(bundle.css_errors)
        self.assertIn(".o_followup_card", styles)
        self.assertNotIn(".btn-primary{", styles.replace(" ", ""), "Bootstrap's own, once more")
