"""A customer with 2,000 quotations and 500 orders: a card shows a few, and says how many."""

from . import reads
from .rounds import Arm

NAME = "Grand compte"
OF_EACH = {"sent": 2000, "sale": 500}
SHARE = 50  # of a smaller database, one in so many


def fill(cursor, partner_id, company_id, size):
    """Give a customer the newest quotations and orders of a company."""
    cursor.execute("UPDATE res_partner SET name = %s WHERE id = %s", [NAME, partner_id])
    for state, most in OF_EACH.items():
        cursor.execute(
            """
            UPDATE sale_order
               SET partner_id = %(partner)s,
                   partner_invoice_id = %(partner)s,
                   partner_shipping_id = %(partner)s
             WHERE id IN (SELECT id FROM sale_order
                           WHERE state = %(state)s AND company_id = %(company)s
                             AND opportunity_id IS NULL AND name LIKE 'B%%'
                        ORDER BY date_order DESC, id LIMIT %(most)s)
            """,
            {
                "partner": partner_id,
                "company": company_id,
                "state": state,
                "most": min(most, size // SHARE),
            },
        )


def page_with(browser, customer_id):
    """Return the mark of the first page of those to be called that has rows of a customer.

    :raise RuntimeError: no page has
    """
    mark, is_first = None, True
    while mark or is_first:
        is_first = False
        page = browser.call("get_entries", "phone", False, reads.PAGE, mark)
        if any(row["customer_id"] == customer_id for row in page["entries"]):
            return mark
        mark = page["next"]
    raise RuntimeError(f"no page has quotations of {NAME}")


def arms(ours):
    """Return what is measured beside the card of anybody else, and beside any other page.

    :raise RuntimeError: the customer's card is not cut, or none of theirs is to be called
    """
    theirs = [["partner_id.name", "=", NAME], ["followup_queue", "=", "phone"]]
    found = ours.call("search", theirs, model="sale.order", limit=1)
    if not found:
        raise RuntimeError(f"no quotation of {NAME} is to be called")
    card = ours.call("get_card", "sale.order", found[0])
    if not (card["others_cut"] and card["others"]):
        raise RuntimeError(f"the card of {NAME} is not cut")
    shown = reads.desk("get_card", "sale.order", found[0])
    mark = page_with(ours, card["customer_id"])
    page = reads.desk("get_entries", "phone", False, reads.PAGE, mark)
    return [
        Arm("get_card, a large customer", ours, shown, "get_card"),
        Arm("get_entries, a large customer", ours, page, "stock: list by date"),
    ]
