"""The addon's JavaScript, as Odoo serves it: its own modules, without comments, gzipped."""

import gzip

from rjsmin import jsmin

from odoo.tools.js_transpiler import transpile_javascript

from dev.faults.machine import ROOT


def javascript():
    """Return kilobytes."""
    served = []
    for path in sorted((ROOT / "static/src").rglob("*.js")):
        url = f"/sale_quotation_followup/{path.relative_to(ROOT)}"
        served.append(jsmin(transpile_javascript(url, path.read_text("utf-8"))))
    return len(gzip.compress("\n".join(served).encode(), mtime=0)) / 1000
