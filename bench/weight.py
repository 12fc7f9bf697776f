"""What a browser loads of the addon, in kilobytes and gzipped: everybody's, and the panel's own."""

import gzip
import json
from urllib.request import urlopen

from rjsmin import jsmin

from dev.faults.machine import ROOT

KINDS = {"script": "JavaScript and templates", "link": "styles"}


def javascript():
    """Return the kilobytes of the compiled modules, before Odoo wraps each for its loader."""
    paths = sorted((ROOT / "static/src").rglob("*.js"))
    served = [jsmin(path.read_text("utf-8")) for path in paths]
    return len(gzip.compress("\n".join(served).encode(), mtime=0)) / 1000


def bundle(machine, name):
    """Return the kilobytes of one of Odoo's bundles as a server delivers it, by kind."""
    address = f"http://127.0.0.1:{machine.ports[0]}"
    with urlopen(f"{address}/web/bundle/{name}") as answer:
        files = json.load(answer)
    kilobytes = dict.fromkeys(KINDS, 0.0)
    for file in files:
        with urlopen(address + file["src"]) as answer:
            kilobytes[file["type"]] += len(gzip.compress(answer.read(), mtime=0)) / 1000
    return kilobytes


def figures(stock, ours):
    """Return by how much the web client grows for everybody, and what the panel's opening loads."""
    before, after = (bundle(machine, "web.assets_web") for machine in (stock, ours))
    return {
        "everybody": {kind: after[kind] - before[kind] for kind in KINDS},
        "panel": bundle(ours, "sale_quotation_followup.assets_desk"),
    }
