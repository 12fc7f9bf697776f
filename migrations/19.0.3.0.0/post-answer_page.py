"""The customer's page: reasons to choose from, and the way there from e-mails nobody has edited."""

import hashlib
import re

from psycopg2.extras import Json

from odoo.tools import SQL

ADDON = "sale_quotation_followup"
TEMPLATES = ("mail_template_reminder",)  # that of the new prices is written anew
REASONS = (
    "lost_reason_budget",
    "lost_reason_competitor",
    "lost_reason_abandoned",
    "lost_reason_other",
)
# The texts of the reminder as they were installed, without white space: in English and in French.
INSTALLED = {
    "d5bc8778bb4fcf923f418999af82832d770f4ec6a4af2aa84ff53dfb3042e154",
    "2153147f1cb0d6fffc88180866feb8b9a4d89c29dd5f864e94ebe514eef0749b",
}
LINK = (
    '<p t-if="object._followup_answer_url()">%s <a t-att-href="object._followup_answer_url()">'
    "%s</a>.</p>"
)
SENTENCES = {
    "en": (
        "Where does your project stand?",
        "Tell us in two clicks on the page of the quotation",
    ),
    "fr": ("Où en est votre projet ?", "Dites-le-nous en deux clics sur la page du devis"),
}


def migrate(cr, version):
    cr.execute(
        SQL("UPDATE crm_lost_reason SET followup_offered = TRUE WHERE id IN (%s)", _ids(REASONS))
    )
    cr.execute(SQL("SELECT id, body_html FROM mail_template WHERE id IN (%s)", _ids(TEMPLATES)))
    for number, bodies in cr.fetchall():
        if bodies and all(_is_installed(body) for body in bodies.values()):
            linked = {language: _linked(language, body) for language, body in bodies.items()}
            cr.execute(
                SQL("UPDATE mail_template SET body_html = %s WHERE id = %s", Json(linked), number)
            )


def _ids(names):
    return SQL(
        "SELECT res_id FROM ir_model_data WHERE module = %s AND name = ANY(%s)",
        ADDON,
        list(names),
    )


def _is_installed(body):
    """Tell whether a text is as it was installed."""
    return _print(body) in INSTALLED


def _linked(language, body):
    """Return a text with its sentence and its link: in English where no French text stands."""
    is_french = language.startswith("fr") and "Bonjour" in body
    before, end, after = body.rpartition("</div>")
    return before + LINK % SENTENCES["fr" if is_french else "en"] + end + after


def _print(body):
    return hashlib.sha256(re.sub(r"\s+", "", body).encode()).hexdigest()
