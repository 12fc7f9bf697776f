"""Writes each addon as a zip that is unpacked into a server's addons folder: dist.py [FOLDER].

Only what git knows, and of that what a server needs.
"""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ADDON = "sale_quotation_followup"

# What makes, tests and explains the addon; a server needs none of it.
LEFT_OUT = ("bench", "bridges", "dev", "docs/images", "static/tests", "tests", "tests_unit", "ts")
TOOLS = (
    "Makefile",
    "eslint.config.mjs",
    "package-lock.json",
    "package.json",
    "ruff.toml",
    "tsconfig.json",
    "vitest.config.ts",
)
SAME_DAY = (1980, 1, 1, 0, 0, 0)  # of the same files, the same zip


def is_served(path):
    """Tell whether a file of the checkout belongs on a server."""
    hidden = any(part.startswith(".") for part in Path(path).parts)
    return not (hidden or path in TOOLS or path.startswith(tuple(f"{one}/" for one in LEFT_OUT)))


def addons():
    """Return the addons of the checkout by name: where each begins."""
    bridges = ROOT.glob("bridges/*/__manifest__.py")
    return {ADDON: "", **{path.parent.name: f"bridges/{path.parent.name}/" for path in bridges}}


def files(begin=""):
    """Return what a server needs of an addon, as paths below where it begins in the checkout.

    A file that git does not know is nobody's to send: a note, a key, a work begun.
    """
    listed = ("git", "ls-files", "-z", "--cached")
    found = subprocess.run(listed, cwd=ROOT, capture_output=True, check=True).stdout
    paths = [path for path in found.decode().split("\0") if path.startswith(begin)]
    present = [path.removeprefix(begin) for path in paths if path and (ROOT / path).is_file()]
    return sorted(path for path in present if is_served(path))


def write(folder, name=ADDON):
    """Write an addon's zip into ``folder``; return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    target, begin = folder / f"{name}.zip", addons()[name]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in files(begin):
            entry = zipfile.ZipInfo(f"{name}/{path}", SAME_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, (ROOT / begin / path).read_bytes())
    return target


if __name__ == "__main__":
    place = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist"
    for addon in addons():
        written = write(place, addon)
        print(f"{os.path.relpath(written)}: {written.stat().st_size / 1000:.0f} kB")
