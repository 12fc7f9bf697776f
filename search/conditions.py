"""A condition of the rules as a domain."""

from odoo.fields import Domain

from ..rules.clause import clauses


def domain(condition, facts, companies, calendar):
    """Return the domain of the records of which a condition holds.

    :param condition: made for the day of ``calendar``
    :param dict facts: by its name, how a fact is searched: see ``search.facts``
    :param companies: those of the calendar
    """

    def literal(one):
        fact = facts[one.compare.fact.name]
        return fact.search(one.compare, one.is_meant, companies, calendar)

    return Domain.AND(
        Domain.OR(Domain.AND(map(literal, alternative)) for alternative in clause)
        for clause in clauses(condition)
    )
