"""The notice of the new prices tells both totals, where nobody has made its words their own."""

from lxml import etree

from odoo import SUPERUSER_ID, api
from odoo.tools import file_open, html2plaintext
from odoo.tools.translate import TranslationImporter

ADDON = "sale_quotation_followup"
TEMPLATE = f"{ADDON}.mail_template_new_prices"
OLD = {
    "Hello, We are waiting for your order on our quotation S00012, valid until 12/31/2026. Without "
    "your order before the end of the year, we will have to revise it at the new year's prices. We "
    "remain at your disposal for any question.",
    "Bonjour, Nous revenons vers vous au sujet de notre devis S00012, valable jusqu'au 31/12/2026. "
    "Sans commande de votre part avant la fin de l'année, nous devrons le réviser en appliquant "
    "les tarifs de la nouvelle année. Nous restons à votre disposition pour toute question.",
}


def migrate(cr, version):
    """Give the template the words of this version, and their translations."""
    env = api.Environment(cr, SUPERUSER_ID, {"lang": "en_US"})
    template = env.ref(TEMPLATE, raise_if_not_found=False)
    languages = [code for code, _name in env["res.lang"].get_installed()]
    bodies = {plain(template.with_context(lang=code).body_html) for code in languages if template}
    if not bodies or bodies - OLD:
        return
    with file_open(f"{ADDON}/data/mail_template.xml", "rb") as data:
        (body,) = etree.parse(data).xpath(
            "//record[@id='mail_template_new_prices']/field[@name='body_html']"
        )
    html = "".join(etree.tostring(node, method="html", encoding="unicode") for node in body)
    template.body_html = html.strip()
    env.flush_all()
    importer = TranslationImporter(cr, verbose=False)
    for lang in languages:
        importer.load_file(f"{ADDON}/i18n/{lang[:2]}.po", lang, xmlids={TEMPLATE})
    importer.save(overwrite=True, force_overwrite=True)


def plain(body):
    """Return the words of a template, its examples included, on one line."""
    return " ".join(html2plaintext(body or "").replace("*", "").split())
