"""What the browser loads of the addon: its JavaScript without comments and blanks, gzipped."""

import gzip

from rjsmin import jsmin

from dev.faults.machine import ROOT


def javascript():
    """Return the kilobytes of the compiled modules, before Odoo wraps each for its loader."""
    paths = sorted((ROOT / "static/src").rglob("*.js"))
    served = [jsmin(path.read_text("utf-8")) for path in paths]
    return len(gzip.compress("\n".join(served).encode(), mtime=0)) / 1000
