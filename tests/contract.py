"""The client's side of the contract: the keys of the interfaces in ts/model/types.ts."""

import re
from functools import cache
from pathlib import Path

TYPES = Path(__file__).resolve().parent.parent / "ts" / "model" / "types.ts"
INTERFACE = re.compile(r"^export interface (\w+)(?: extends (\w+))? \{\n(.*?)^\}", re.S | re.M)
KEY = re.compile(r"^    (\w+)\??:", re.M)


@cache
def interfaces():
    """Return, by interface, its keys."""
    found = {}
    for name, parent, body in INTERFACE.findall(TYPES.read_text("utf-8")):
        found[name] = found.get(parent, set()) | set(KEY.findall(body))
    return found


def check(test, name, payload):
    """Check that ``payload`` has exactly the keys that the client declares."""
    test.assertEqual(interfaces()[name], set(payload), name)
