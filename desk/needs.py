"""What an outcome asks, as the client's form shows it."""

from .. import desk, words


def iso(day):
    """Return a date as the contract has it."""
    return day.isoformat() if day else None


def instant(moment):
    """Return a naive UTC datetime as the contract has it."""
    return moment.isoformat(timespec="seconds") + "Z" if moment else None


def needs(record, outcome):
    """Return what an outcome asks: note, dates, rate, reason, and whether to send."""
    env = record.env
    labels = words.outcome.input_labels(env)
    asked = [need(labels["note"], "note", "text")]
    for name, rule in record._followup_asked(outcome).items():
        rates = env["sale.order"]._fields["success_rate"]._description_selection(env)
        asked.append(
            need(
                labels[name],
                name,
                "choice" if name == "success_rate" else "date",
                required=rule["required"],
                default=iso(rule.get("default")),
                min=iso(rule.get("min")),
                max=iso(rule.get("max")),
                options=[option(*rate) for rate in rates] if name == "success_rate" else [],
            )
        )
        if name == "next_date" and outcome._asks_hour():
            asked.append(need(labels["next_time"], "next_time", "time"))
    if outcome.category == "lost":
        asked.append(_reason(env, labels["lost_reason_id"]))
    if outcome.mail:
        default = record._followup_send_default(outcome)
        address = words.recipient.whose(env, record._followup_recipient())
        label = words.bulk.send_label(env, outcome.mail, address)
        asked.append(need(label, "send", "boolean", default=default))
    return asked


def _reason(env, label):
    """Return the question why; that of an order instead stands beside that order alone."""
    reasons = env["crm.lost.reason"].search_fetch(
        [("is_followup", "=", True), ("id", "!=", desk.variants.reason_id(env))],
        ["name", "followup_note_required"],
        order="id",
    )
    options = [option(one.id, one.name, one.followup_note_required) for one in reasons]
    return need(label, "lost_reason_id", "choice", required=True, options=options)


def need(label, name, kind, **details):
    """Return one input of an outcome as the contract has it."""
    empty = {"required": False, "default": None, "min": None, "max": None, "options": []}
    return {"name": name, "type": kind, "label": label, **empty, **details}


def option(value, label, note_required=False):
    """Return one choice of an input as the contract has it."""
    return {"value": value, "label": label, "note_required": note_required}
