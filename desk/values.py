"""What a client sends with an outcome, checked to the last type before anything is written."""

import re
from dataclasses import dataclass, field
from datetime import date, time

from odoo.exceptions import UserError

from ..rules import dates, join
from ..rules.types import Inputs
from ..words.join import too_many
from ..words.outcome import input_labels
from ..words.quoting import is_storable, quotable

NOTE_LENGTH = 4000
REQUEST_LENGTH = 64
KEYS = {
    "note",
    "meeting_date",
    "next_date",
    "next_time",
    "lost_reason_id",
    "success_rate",
    "send",
}
ORDER_KEYS = {*KEYS, "also"}
LEAD_KEYS = {*KEYS, "send_ids", "quotation_ids", "project_start_date"}
IDS_LENGTH = 1000
ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


@dataclass(frozen=True)
class Values:
    """Well-formed values; None where nothing was said.

    ``send_ids`` and ``quotation_ids`` are the quotations ticked on an opportunity: those whose
    e-mail leaves, those that are lost. ``next_time`` is False where what was typed is no hour.
    """

    inputs: Inputs = field(default_factory=Inputs)
    note: str = ""
    next_time: time | bool | None = None
    send: bool | None = None
    lost_reason_id: int | None = None
    send_ids: tuple[int, ...] | None = None
    quotation_ids: tuple[int, ...] | None = None
    project_start_date: date | None = None
    also: tuple[tuple[int, str], ...] = ()  # other quotations of the customer, as they were shown
    own: dict = field(default_factory=dict)  # what one outcome alone asks, by name


def read(env, record, values, own=()) -> Values:
    """Return ``values`` as typed values.

    :param record: the quotation or opportunity, named in the errors
    :param dict values: what the client sent
    :param list own: what the outcome alone asks, as ``needs.need`` makes it
    :raise UserError: an unknown key, a wrong type, a malformed or impossible date
    """
    if not isinstance(values, dict):
        raise UserError(env._("%(name)s: the values must be given by name.", name=record.name))
    known = set(LEAD_KEYS if record._name == "crm.lead" else ORDER_KEYS)
    known |= {need["name"] for need in own}
    unknown = sorted(str(key) for key in set(values) - known)
    if unknown:
        raise UserError(
            env._(
                "%(name)s: unknown value “%(keys)s”. Reload the page and try again.",
                name=record.name,
                keys=quotable(", ".join(unknown)),
            )
        )
    given = {key: value for key, value in values.items() if value is not None and value != ""}
    return Values(
        inputs=Inputs(
            meeting_date=_date(env, record, given, "meeting_date"),
            next_date=_date(env, record, given, "next_date"),
            success_rate=_typed(env, record, given, "success_rate", str),
            send=given.get("send") is not False,
        ),
        note=_note(env, record, given),
        next_time=_hour(env, record, given, "next_time"),
        send=_typed(env, record, given, "send", bool),
        lost_reason_id=_typed(env, record, given, "lost_reason_id", int),
        send_ids=_ids(env, record, given, "send_ids"),
        quotation_ids=_ids(env, record, given, "quotation_ids"),
        project_start_date=_date(env, record, given, "project_start_date"),
        also=_also(env, record, given),
        own={need["name"]: _own(env, record, given, need) for need in own},
    )


def read_request_id(env, request_id) -> str:
    """Return the client's name for a request: 1 to 64 printable characters."""
    if (
        not isinstance(request_id, str)
        or not 0 < len(request_id) <= REQUEST_LENGTH
        or not (request_id.isprintable())
    ):
        raise UserError(
            env._(
                "The request must be named by 1 to %(length)s characters. Reload the page.",
                length=REQUEST_LENGTH,
            )
        )
    return request_id


def _typed(env, record, given, key, kind):
    value = given.get(key)
    if value is not None and type(value) is not kind:  # a bool is no number here
        raise _malformed(env, record, key, value)
    return value


def _ids(env, record, given, key):
    value = _typed(env, record, given, key, list)
    if value is None:
        return None
    if len(value) > IDS_LENGTH or any(type(number) is not int for number in value):
        raise _malformed(env, record, key, value)
    return tuple(value)


def _also(env, record, given):
    """Return the quotations ticked beside the card's own, each with the revision that was shown."""
    ticked = _typed(env, record, given, "also", list) or []
    if not all(_is_ticked(one) and one["res_id"] != record.id for one in ticked):
        raise _malformed(env, record, "also", ticked)
    found = {one["res_id"]: one["revision"] for one in ticked}
    if len(found) < len(ticked):
        raise _malformed(env, record, "also", ticked)
    if len(found) > join.MOST:
        raise UserError(too_many(env, join.MOST))
    return tuple(found.items())


def _is_ticked(one):
    return (
        isinstance(one, dict)
        and set(one) == {"res_id", "revision"}
        and type(one["res_id"]) is int
        and 0 < one["res_id"] < 2**31
        and type(one["revision"]) is str
    )


def _note(env, record, given):
    return _text(env, record, given, "note")


def _text(env, record, given, key):
    text = _typed(env, record, given, key, str) or ""
    if not is_storable(text):
        raise _malformed(env, record, key, text)
    if len(text) > NOTE_LENGTH:
        raise UserError(
            env._(
                "%(name)s: the note is too long. Shorten it to %(length)s characters.",
                name=record.name,
                length=NOTE_LENGTH,
            )
        )
    return text.strip()


def _own(env, record, given, need):
    """Return an input that one outcome alone asks, of the type that its need tells."""
    name, kind = need["name"], need["type"]
    if kind == "date":
        return _date(env, record, given, name)
    if kind == "boolean":
        return _typed(env, record, given, name, bool)
    if kind == "choice":
        chosen = given.get(name)
        if chosen is not None and chosen not in [option["value"] for option in need["options"]]:
            raise _malformed(env, record, name, chosen)
        return chosen
    return _text(env, record, given, name)


def _date(env, record, given, key):
    value = _typed(env, record, given, key, str)
    if value is None:
        return None
    try:
        if not ISO_DATE.fullmatch(value):
            raise ValueError(value)
        day = date.fromisoformat(value)
        if not 1000 <= day.year <= 9000:  # which Odoo can write down, and months be added to
            raise ValueError(value)
    except ValueError:
        raise _malformed(env, record, key, value) from None
    return day


def _hour(env, record, given, key):
    value = _typed(env, record, given, key, str)
    return None if value is None else dates.read_hour(value) or False


def _malformed(env, record, key, value):
    return UserError(
        env._(
            "%(name)s: “%(value)s” cannot be used as “%(key)s”. Correct it and try again.",
            name=record.name,
            key=input_labels(env).get(key, key),
            value=quotable(value),
        )
    )
