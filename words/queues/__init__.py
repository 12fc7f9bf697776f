"""The words of each queue, in a file that is called as the one of its rule in ``rules/queues``."""

from . import email, guards, opportunity, order_coming, phone, price_revision, renewal

QUEUES = {
    "phone": phone,
    "email": email,
    "opportunity": opportunity,
    "renewal": renewal,
    "order_coming": order_coming,
    "price_revision": price_revision,
}


def labels(env):
    """Return what the queues are called, by code."""
    return {code: queue.label(env) for code, queue in QUEUES.items()}


def step_labels(env):
    """Return what the steps are called, by code."""
    return {"call": env._("Call"), "email": env._("E-mail"), "close": env._("Close")}


def short_label(env, code):
    """Return how a queue is called in a cell of a table, None where as anywhere."""
    said = getattr(QUEUES.get(code), "short_label", None)
    return said and said(env)


def badge(order, place):
    """Return what the badge of a row and of a card says of a queue, None where nothing more.

    :param place: where the quotation stands
    """
    said = getattr(QUEUES.get(place.queue), "badge", None)
    return said and said(order, place)


def sentence(env, reason, say):
    """Return the sentence of a reason.

    :param str reason: the code of a step or a guard
    :param dict say: its params, as they are shown
    :raise ValueError: nobody has a sentence for it
    """
    for room in (guards, *QUEUES.values()):
        if found := room.sentence(env, reason, say):
            return found
    raise ValueError(reason)
