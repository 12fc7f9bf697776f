"""What mail servers say of an e-mail: refused, not yet, read; and who writes by himself.

Pure: given what came in, whatever the server's language.
"""

import re
from email.message import Message
from typing import NamedTuple

ADDRESS = re.compile(r"[\w.+'%/=-]+@[\w-]+(?:\.[\w-]+)+")
MESSAGE_ID = re.compile(r"^[>\s]*Message-ID:\s*(<[^<>\s]+>)", re.IGNORECASE | re.MULTILINE)
# A reply as Odoo quotes it: "SMTPDataError: (451, b'4.7.1 Greylisted')", "{'a@b': (550, b'…')}".
REPLY = re.compile(r"\((\d{3}), b?['\"](?:(\d\.\d{1,3}\.\d{1,3}))?")

# Words of servers that report without the standard's part, in English and in French.
DELAYED = (
    "delayed",
    "still trying",
    "not yet been delivered",
    "will be retried",
    "no need to resend",
    "do not need to resend",
    "retardé",
    "retardée",
    "n'a pas encore été",
    "nouvelle tentative",
    "inutile de renvoyer",
    "pas nécessaire de renvoyer",
)
AUTOMATIC_PRECEDENCE = ("auto_reply", "auto-reply")
MACHINE_PRECEDENCE = ("bulk", "junk")
ALWAYS_AUTOMATIC = ("X-Autoreply", "X-Autorespond", "X-Autorespond-Subject", "X-AutoReply-From")
AUTOMATIC_SUBJECTS = (
    "automatic reply:",
    "auto:",
    "out of office:",
    "autoreply:",
    "réponse automatique",
    "absence du bureau",
    "message d'absence",
)


class Report(NamedTuple):
    """What a server or a mail program reports of an e-mail that it was given."""

    kind: str  # "failed", "delayed", "delivered" or "read"
    addresses: tuple[str, ...] = ()
    message_ids: tuple[str, ...] = ()
    reason: str = ""


def is_for_later(reply: str) -> bool:
    """Tell whether a mail server refused for now: every reply of the conversation is a 4xx."""
    codes = [code for code, _status in REPLY.findall(reply)]
    return bool(codes) and all(code.startswith("4") for code in codes)


def is_address_refused(reply: str) -> bool:
    """Tell whether a mail server refused the address, not the text, the size or the sender.

    A full mailbox (5.2.2) and a policy (5.7.x) are no wrong address.
    """
    for code, status in REPLY.findall(reply):
        if status:
            found = status.startswith("5.1.") or status == "5.2.1"
        else:
            found = code in ("550", "551", "553")
        if found:
            return True
    return False


def read_report(message: Message) -> Report:
    """Return what a report says; without the standard's parts, what its words say."""
    if message.get_param("report-type") == "disposition-notification":
        return Report("read", message_ids=_message_ids(message))
    blocks = [
        block
        for part in message.walk()
        if part.get_content_type() == "message/delivery-status"
        for block in part.get_payload()
        if isinstance(block, Message)
    ]
    recipients = [block for block in blocks if block["Final-Recipient"] or block["Action"]]
    if not recipients:
        return _read_words(message)
    actions = {}
    for block in recipients:
        actions.setdefault(_action(block), []).append(block)
    kind = next((one for one in ("failed", "delayed") if one in actions), "delivered")
    told = actions.get(kind, recipients)
    return Report(
        kind,
        tuple(dict.fromkeys(address for block in told for address in _recipients(block))),
        _message_ids(message),
        " ".join(filter(None, (_diagnostic(block) for block in told)))[:300],
    )


def _action(block: Message) -> str:
    action = str(block["Action"] or "").split(";")[0].strip().lower()
    if not action:
        action = "delayed" if str(block["Status"] or "").strip().startswith("4") else "failed"
    return action


def _recipients(block: Message) -> list[str]:
    found = f"{block['Original-Recipient'] or ''} {block['Final-Recipient'] or ''}"
    return [address.lower() for address in ADDRESS.findall(found)]


def _diagnostic(block: Message) -> str:
    text = str(block["Diagnostic-Code"] or block["Status"] or "")
    return " ".join(text.split(";", 1)[-1].split())


def _read_words(message: Message) -> Report:
    text = _text(message)
    own, _mark, _original = text.partition("Message-ID:")
    words = f"{message['Subject'] or ''} {own}".lower().replace("’", "'")
    kind = "delayed" if any(word in words for word in DELAYED) else "failed"
    failed = str(message["X-Failed-Recipients"] or "")
    addresses = ADDRESS.findall(failed) or ADDRESS.findall(own)
    lines = [line.strip() for line in own.splitlines() if re.search(r"\b[45]\d\d\b", line)]
    return Report(
        kind,
        tuple(dict.fromkeys(address.lower() for address in addresses)),
        _message_ids(message),
        " ".join(lines)[:300],
    )


def _message_ids(message: Message) -> tuple[str, ...]:
    """Return the names of the e-mail that a report is about, the most certain ones alone."""
    found = []
    for part in message.walk():
        if part.get_content_type() in ("message/rfc822", "text/rfc822-headers"):
            original = part.get_payload()
            head = original[0] if isinstance(original, list) and original else None
            for name in ("Message-Id", "X-Microsoft-Original-Message-ID"):
                if head is not None and head[name]:
                    found.append(str(head[name]).strip())
            if head is None:
                found += MESSAGE_ID.findall(_content(part))
        elif part.get_content_type() == "message/disposition-notification":
            found += re.findall(r"<[^<>\s]+>", _block_text(part, "Original-Message-ID"))
    found = found or MESSAGE_ID.findall(_text(message))
    if not found:
        found = re.findall(
            r"<[^<>\s]+>", f"{message['In-Reply-To'] or ''} {message['References'] or ''}"
        )
    return tuple(dict.fromkeys(found))


def _block_text(part: Message, name: str) -> str:
    payload = part.get_payload()
    blocks = payload if isinstance(payload, list) else []
    values = [str(block[name]) for block in blocks if block[name]]
    return " ".join(values) or (payload if isinstance(payload, str) else "")


def _text(message: Message) -> str:
    parts = (part for part in message.walk() if part.get_content_type() == "text/plain")
    return "\n".join(_content(part) for part in parts)


def _content(part: Message) -> str:
    payload = part.get_payload(decode=True) or b""
    return payload.decode(part.get_content_charset() or "utf-8", "replace")


def who_wrote(message: Message) -> str:
    """Return who wrote an e-mail: a ``person``, a ``machine``, or nobody (``automatic``).

    Out-of-office and receipts (RFC 3834) answer nothing. A ticket system that sends a person's
    words calls itself generated or bulk: somebody should read it.
    """
    submitted = str(message.get("Auto-Submitted", "")).strip().lower()
    if submitted.startswith("no"):
        return "person"  # its writer says so
    precedence = str(message.get("Precedence", "")).strip().lower()
    subject = str(message.get("Subject", "")).strip().lower().replace("’", "'")
    if (
        submitted.startswith(("auto-replied", "auto-notified"))
        or any(name in message for name in ALWAYS_AUTOMATIC)
        or precedence in AUTOMATIC_PRECEDENCE
        or subject.startswith(AUTOMATIC_SUBJECTS)
    ):
        return "automatic"
    return "machine" if submitted or precedence in MACHINE_PRECEDENCE else "person"
