"""Why an entry is where it is, as its card tells it; the sentences are in ``words/queues``."""

from odoo.tools.misc import format_amount, format_date

from .. import words


def reason(env, place, currency):
    """Return why a quotation is in its queue, or why it is in none and when it comes back."""
    say = {key: _show(env, value, currency) for key, value in place.params.items()}
    sentence = env["sale.followup.queues"]._sentence(place.reason, say)
    if place.params.get("payment"):
        paying = words.payment.payment(env, place.params["payment"], place.params["since"])
        sentence = f"{paying} {sentence}"
    if not place.returns_on or place.returns_on == place.params.get("date"):
        return sentence
    back = env._("Comes back on %(date)s.", date=format_date(env, place.returns_on))
    return f"{sentence} {back}"


def card_reason(record, queue, sentence, exchanges, first=()):
    """Return the reason with what goes before it: the customer answered, a call was promised.

    :param first: what is to be known before all that
    """
    env = record.env
    sentences = [sentence]
    if queue and record.followup_date:
        sentences.insert(0, words.promise.promised(record))
    if record._name == "sale.order" and record.followup_machine_date:
        day = format_date(env, record.followup_machine_date)
        sentences.insert(0, env._("Automatic message received on %(date)s: to be read.", date=day))
    written = next((one["date"] for one in exchanges if one["kind"] == "customer"), None)
    if written and not record.followup_answer_open and record._followup_is_answered():
        day = format_date(env, record._followup_company()._followup_civil_date(written))
        sentences.insert(0, env._("The customer wrote on %(date)s.", date=day))
    return " ".join([*first, *sentences])


def _show(env, value, currency):
    if isinstance(value, float):
        return format_amount(env, value, currency, trailing_zeroes=False)
    if hasattr(value, "year"):
        return format_date(env, value)
    return value
