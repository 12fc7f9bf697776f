"""Who calls? The text by which an entry is found, and what a search asks of it.

Each contact has its own names, address and numbers in one stored text, each quotation and
opportunity its own words: a customer's change writes on no quotation. No extension of the database
is needed: accents are folded here, and the index of trigrams is there where Odoo has it.
"""

from odoo.fields import Domain
from odoo.tools import SQL, escape_psql
from odoo.tools.sql import column_exists

from .. import words
from ..rules import fold, phone

FIELD = "followup_search_text"
NUMBERS = tuple(words.phone.FIELDS)

# By model, what is looked for as words and what as telephone numbers.
SEARCHED = {
    "res.partner": (("complete_name", "ref", "email"), NUMBERS),
    "sale.order": (("name", "client_order_ref"), ()),
    "crm.lead": (("name", "contact_name", "partner_name", "email_from"), NUMBERS),
}
CUSTOMERS = 200  # of those that are found
PEOPLE = 2000  # of these customers
ROWS = 20_000  # filled at once


def sources(record):
    """Return the fields of a record's text, as ``(words, numbers)``: those that it has."""
    return [[name for name in names if name in record._fields] for names in SEARCHED[record._name]]


def text(record):
    """Return the text by which a record is found."""
    texts, numbers = sources(record)
    return fold.searched((record[name] for name in texts), (record[name] for name in numbers))


def domain(asked):
    """Return the domain of the records whose text has all words of ``asked``, or its number."""
    named = Domain.AND(_has(word) for word in fold.asked(asked))
    return named | Domain.OR(_has(digits) for digits in phone.asked_digits(asked))


def _has(word):
    return Domain(FIELD, "ilike", escape_psql(word))


def people(env, asked):
    """Return the ids of the contacts of the customers found, whoever of each was looked for.

    They are looked up first: among words of two tables no index can choose.
    """
    partners = env["res.partner"].sudo().with_context(active_test=False)  # as their rows tell them
    found = partners.search_fetch(
        domain(asked), ["commercial_partner_id"], limit=CUSTOMERS, order="id"
    )
    firms = found.commercial_partner_id
    around = [("commercial_partner_id", "in", firms.ids)]
    others = partners._search(around, limit=PEOPLE, order="id") if firms else ()
    return list({*found.ids, *others})


def fill(cr, *models):
    """Write the texts of all records there are, before Odoo would compute them one by one.

    :param models: of these alone
    """
    for model in models or SEARCHED:
        table = SQL.identifier(model.replace(".", "_"))
        for ids, texts in _texts(cr, model):
            cr.execute(
                SQL(
                    "UPDATE %s AS filled SET %s = found.text "
                    "FROM unnest(%s::int[], %s::varchar[]) AS found(id, text) "
                    "WHERE filled.id = found.id AND found.text IS NOT NULL",
                    *(table, SQL.identifier(FIELD), ids, texts),
                )
            )


def keep(cr, model):
    """Keep the texts of a model's records in ``followup_words``, for who writes them with others.

    The table goes with the transaction.
    """
    cr.execute("CREATE TEMPORARY TABLE followup_words (id int4, text varchar) ON COMMIT DROP")
    for ids, texts in _texts(cr, model):
        cr.execute(
            "INSERT INTO followup_words SELECT * FROM unnest(%s::int[], %s::varchar[])",
            [ids, texts],
        )
    cr.execute("ANALYZE followup_words")


def _texts(cr, model):
    """Yield ids and texts of a model's records, some thousands at once."""
    texts, numbers = SEARCHED[model]
    table = model.replace(".", "_")
    names = [name for name in (*texts, *numbers) if column_exists(cr, table, name)]
    count = len(set(texts) & set(names))
    columns = SQL(", ").join(SQL.identifier(name) for name in names)
    last_id = 0
    while True:
        cr.execute(
            SQL(
                "SELECT id, %s FROM %s WHERE id > %s ORDER BY id LIMIT %s",
                *(columns, SQL.identifier(table), last_id, ROWS),
            )
        )
        rows = cr.fetchall()
        if not rows:
            return
        last_id = rows[-1][0]
        found = [fold.searched(row[1 : count + 1], row[count + 1 :]) or None for row in rows]
        yield [row[0] for row in rows], found
