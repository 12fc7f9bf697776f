"""Why a mail server did not take an e-mail, out of what Odoo quotes of it or of its report.

Pure: given the text of the reply.
"""

import ast
import re

from .delivery import is_address_refused, is_for_later

# "(550, b'5.1.1 User unknown')", as smtplib shows a reply; before it the address it is about.
REPLY = re.compile(r"\((\d{3}), (b?(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"))")
REFUSED = re.compile(r"['\"]([^'\"\s]+@[^'\"\s]+)['\"]: \([45]\d\d, ")
FULL = re.compile(r"\b[45]\.2\.2\b|mailbox (?:is )?full|quota|bo[iî]te[^.]{0,30} pleine", re.I)
UNREACHABLE = re.compile(
    r"errno|timed? ?out|not known|no route|network is|connection (?:refused|reset|unexpectedly)"
    r"|connect\(\) first|unable to connect",
    re.I,
)


def kind_of(reply: str) -> str:
    """Return what it was: ``full``, ``address``, ``later``, ``unreachable`` or ``other``."""
    if FULL.search(words_of(reply)):
        return "full"
    if is_address_refused(reply):
        return "address"
    if is_for_later(reply):
        return "later"
    return "unreachable" if UNREACHABLE.search(reply) else "other"


def words_of(reply: str) -> str:
    """Return the server's own words, each once; without any, the last line that is told."""
    found = [f"{code} {_text(literal)}".strip() for code, literal in REPLY.findall(reply)]
    lines = [line.strip() for line in reply.splitlines() if line.strip()]
    return "; ".join(dict.fromkeys(found)) or (lines or [""])[-1]


def _text(literal: str) -> str:
    told = ast.literal_eval(literal)
    text = told.decode("utf-8", "replace") if isinstance(told, bytes) else told
    return " ".join(text.split())


def refused_addresses(reply: str) -> tuple[str, ...]:
    """Return the addresses that a reply names as refused."""
    return tuple(dict.fromkeys(REFUSED.findall(reply)))
