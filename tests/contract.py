"""The client's side of the contract: the keys of the interfaces in ts/model/."""

import re
from functools import cache
from pathlib import Path

MODEL = Path(__file__).resolve().parent.parent / "ts" / "model"
ADDON = "sale_quotation_followup"
INTERFACE = re.compile(r"^export interface (\w+)(?: extends (\w+))? \{\n(.*?)^\}", re.S | re.M)
KEY = re.compile(r"^    (\w+)\??:", re.M)


@cache
def interfaces():
    """Return, by interface, its own keys and the interface it extends."""
    declared = "".join(path.read_text("utf-8") for path in sorted(MODEL.rglob("*.ts")))
    found = INTERFACE.findall(declared)
    return {name: (set(KEY.findall(body)), parent) for name, parent, body in found}


def keys_of(name):
    own, parent = interfaces()[name]
    return own | keys_of(parent) if parent else own


def facade_methods(env):
    """Return the names of what a client may call of the façade."""
    layers = env.registry["sale.followup.desk"].mro()
    own = [layer for layer in layers if f".{ADDON}." in layer.__module__]
    return {name for layer in own for name, one in vars(layer).items() if is_public(name, one)}


def is_public(name, attribute):
    return not name.startswith("_") and callable(attribute)


def check(test, name, payload):
    """Check that ``payload`` has exactly the keys that the client declares."""
    test.assertEqual(keys_of(name), set(payload), name)
