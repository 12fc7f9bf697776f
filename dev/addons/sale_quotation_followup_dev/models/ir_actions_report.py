import os

from odoo import models

STAND_IN = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
"""


class IrActionsReport(models.Model):
    _inherit = "ir.actions.report"

    def _render_qweb_pdf(self, report_ref, res_ids=None, data=None):
        """Stand a tiny PDF in for all but one in FOLLOWUP_REAL_PDF_EVERY documents."""
        every = int(os.environ.get("FOLLOWUP_REAL_PDF_EVERY") or 1)
        first = min(res_ids) if isinstance(res_ids, (list, tuple)) and res_ids else 0
        if every == 1 or first % every == 0:
            return super()._render_qweb_pdf(report_ref, res_ids=res_ids, data=data)
        return STAND_IN, "pdf"
