"""What a customer typed on the quotation's page, read to the last character."""

from dataclasses import dataclass, field
from datetime import date, datetime

from .. import words
from ..rules import answer as answer_rules
from ..rules import dates
from ..rules.types import Answer

KEY_LENGTH = 64


@dataclass
class Form:
    """The form as it was sent, and what is wrong with it, by field: nothing typed is lost."""

    code: str
    day: str = ""
    hour: str = ""
    phone: str = ""
    words: str = ""
    reason: int = 0
    key: str = ""
    errors: dict = field(default_factory=dict)
    vals: dict | None = None  # of ``sale.followup.answer``, where nothing is wrong


def read(order, typed, reasons):
    """Return what was sent as a ``Form``.

    :param order: the quotation, in the customer's language
    :param dict typed: the fields of the request
    :param reasons: those that customers are offered
    """
    form = Form(
        code=_text(typed, "answer"),
        day=_text(typed, "day"),
        hour=_text(typed, "hour") if _text(typed, "answer") == "call" else "",
        phone=_text(typed, "phone") if _text(typed, "answer") == "call" else "",
        words=_text(typed, "words"),
        key=_text(typed, "form_key")[:KEY_LENGTH],
    )
    today, found = order._followup_company()._followup_today(), {}
    told, reason = None, reasons[:0]
    if form.code in answer_rules.DATED and form.day:
        told = _day(order.env, form.day)
        if not told:
            found["day"] = "unreadable"
    hour = dates.read_hour(form.hour) if form.hour else None
    if form.hour and not hour:
        found["hour"] = "unreadable"
    if form.code == "drop":
        reason = reasons.filtered(lambda one: str(one.id) == _text(typed, "reason"))
        form.reason = reason.id or 0
    if len(form.phone) > answer_rules.PHONE_LENGTH:
        found["phone"] = "too_long"
    if len(form.words) > answer_rules.WORDS_LENGTH:
        found["words"] = "too_long"
    for name in ("phone", "words", "key"):
        if not words.quoting.is_storable(getattr(form, name)):
            found["words"] = "unreadable"
    answer = Answer(form.code, told, hour, reason.name or "")
    found = {**answer_rules.errors(answer, today, bool(reasons)), **found}
    form.errors = words.answer.errors(order.env, found, today)
    form.vals = None if found else _vals(form, told, hour)
    return form


def _vals(form, day, hour):
    return {
        "code": form.code,
        "date": day,
        "hour": hour and f"{hour:%H:%M}",
        "phone": form.phone or None,
        "words": form.words or None,
        "lost_reason_id": form.reason or None,
        "form_key": form.key or None,
    }


def again(answer):
    """Return the form of an answer that the customer wants to change."""
    return Form(
        code=answer.code,
        day=answer.date.isoformat() if answer.date else "",
        hour=answer.hour or "",
        phone=answer.phone or "",
        words=answer.words or "",
        reason=answer.lost_reason_id.id,
    )


def _text(typed, name):
    found = typed.get(name)
    return found.replace("\r\n", "\n").strip() if isinstance(found, str) else ""


def _day(env, text):
    """Return the day that was typed: as a browser's calendar sends it, or in the language."""
    for written in ("%Y-%m-%d", env["res.lang"]._get_data(code=env.lang or "").date_format):
        try:
            day = datetime.strptime(text, written or "%Y-%m-%d").date()
        except ValueError:
            continue
        return day if date(1000, 1, 1) <= day <= date(9000, 1, 1) else None
    return None
