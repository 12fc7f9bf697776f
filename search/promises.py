"""The promised calls as search domains: what ``rules.promise`` decides, said to the database."""

from odoo.fields import Domain
from odoo.tools import SQL

from ..rules import promise as promise_rules
from ..rules.outcome import NOT_REACHED


def promises(records, now):
    """Return the domains of the promised calls: whose hour has come, has not come, and neither.

    An hour has come from ten minutes before, until somebody called without an answer since. What is
    in a queue has no promise of a later day, but where the customer answered before it: that hour
    is not waited for.

    :param records: an empty recordset, of quotations or of opportunities
    :param now: naive UTC
    """
    column = SQL.identifier(records._followup_event_field)

    def condition(model, alias, _query):
        at = SQL.identifier(alias, "followup_promised_at")
        called = SQL(
            "EXISTS (SELECT FROM sale_followup_event AS called WHERE called.%s = %s AND"
            " category = %s AND undone_on IS NULL AND date >= %s - %s)",
            column,
            SQL.identifier(alias, "id"),
            NOT_REACHED,
            at,
            promise_rules.EARLY,
        )
        model.env["sale.followup.event"].flush_model()
        return at, called

    def has_come(model, alias, query):
        at, called = condition(model, alias, query)
        return SQL("(%s <= %s AND NOT %s)", at, until, called)

    def no_hour(model, alias, query):
        at, called = condition(model, alias, query)
        answered = SQL.identifier(alias, "followup_answer_open")
        return SQL(
            "(%s IS NULL OR (%s > %s AND %s IS TRUE) OR (%s <= %s AND %s))",
            *(at, at, until, answered, at, until, called),
        )

    until = promise_rules.first_until(now)
    to_come = Domain("followup_promised_at", ">", until)
    to_come &= ~Domain("followup_answer_open", "=", True)
    return Domain.custom(to_sql=has_come), to_come, Domain.custom(to_sql=no_hour)
