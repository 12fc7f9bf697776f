"""Codes to sentences, in the language of the environment."""

from . import (
    bulk,
    company,
    conflict,
    draft,
    inputs,
    lead,
    mail,
    orders,
    outcome,
    payment,
    phone,
    promise,
    queue,
    queues,
    quoting,
    recipient,
    renewal,
    revision,
    summary,
    timeline,
)
