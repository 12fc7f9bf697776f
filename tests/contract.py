"""The client's side of the contract: the keys of the interfaces in ts/model/types/."""

import re
from functools import cache
from pathlib import Path

TYPES = Path(__file__).resolve().parent.parent / "ts" / "model" / "types"
INTERFACE = re.compile(r"^export interface (\w+)(?: extends (\w+))? \{\n(.*?)^\}", re.S | re.M)
KEY = re.compile(r"^    (\w+)\??:", re.M)


@cache
def interfaces():
    """Return, by interface, its keys."""
    text = "\n".join(path.read_text("utf-8") for path in sorted(TYPES.glob("*.ts")))
    own = {name: (parent, set(KEY.findall(body))) for name, parent, body in INTERFACE.findall(text)}

    def keys(name):
        parent, found = own[name]
        return found | keys(parent) if parent else found

    return {name: keys(name) for name in own}


def check(test, name, payload):
    """Check that ``payload`` has exactly the keys that the client declares."""
    test.assertEqual(interfaces()[name], set(payload), name)
