"""What a browser loads of the addon, in kilobytes and gzipped: everybody's, and the panel's own."""

import gzip
import json
import re
from urllib.request import urlopen

from rjsmin import jsmin

from dev.faults.machine import ROOT

KINDS = {"script": "JavaScript and templates", "link": "styles"}
FEATURES = ("components", "store")  # each folder, each file of theirs is one of its own
SORTS = {"js": "JavaScript", "xml": "templates", "scss": "styles"}

# Where Odoo says from which of our files the next part of a bundle comes.
OURS = r"/sale_quotation_followup/static/src/([\w/.]+)"
BEGINS = re.compile(rf"^/\* {OURS} \*/$|^\s*registerTemplate\(\"[\w.]+\", `{OURS}`", re.M)


def javascript():
    """Return the kilobytes of the compiled modules, before Odoo wraps each for its loader."""
    paths = sorted((ROOT / "static/src").rglob("*.js"))
    served = [jsmin(path.read_text("utf-8")) for path in paths]
    return kilobytes("\n".join(served))


def kilobytes(text):
    return len(gzip.compress(text.encode(), mtime=0)) / 1000


def bundle(machine, name):
    """Return the text of one of Odoo's bundles as a server delivers it, by kind."""
    address = f"http://127.0.0.1:{machine.ports[0]}"
    with urlopen(f"{address}/web/bundle/{name}") as answer:
        files = json.load(answer)
    texts = dict.fromkeys(KINDS, "")
    for file in files:
        with urlopen(address + file["src"]) as answer:
            texts[file["type"]] += answer.read().decode()
    return texts


def room(path):
    """Return where a file belongs: its component's folder, its store, else its layer."""
    folder, *rest = path.split("/")
    return f"{folder}/{rest[0].removesuffix('.js')}" if folder in FEATURES else folder


def parts(text):
    """Return the parts of a bundle in their order, each under its room and its sort."""
    marks = list(BEGINS.finditer(text))
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=True):
        path = mark[1] or mark[2]
        yield (room(path), path.rsplit(".", 1)[1]), text[mark.start() : end]


def rooms(texts):
    """Return by how many kilobytes the panel's bundle would be lighter without each of its rooms.

    :return: rows of the room and its kilobytes by sort, the heaviest first
    """
    found = {}
    for text in texts.values():
        pieces = list(parts(text))
        whole = kilobytes("".join(piece for _name, piece in pieces))
        for name, sort in dict.fromkeys(name for name, _piece in pieces):
            rest = "".join(piece for other, piece in pieces if other != (name, sort))
            found.setdefault(name, dict.fromkeys(SORTS, 0.0))[sort] = whole - kilobytes(rest)
    return sorted(found.items(), key=lambda row: -sum(row[1].values()))


def figures(stock, ours):
    """Return by how much the web client grows for everybody, and what the panel's opening loads."""
    before, after = (bundle(machine, "web.assets_web") for machine in (stock, ours))
    panel = bundle(ours, "sale_quotation_followup.assets_desk")
    return {
        "everybody": {kind: kilobytes(after[kind]) - kilobytes(before[kind]) for kind in KINDS},
        "panel": {kind: kilobytes(text) for kind, text in panel.items()},
        "rooms": rooms(panel),
    }
