"""Says what is stale in i18n/, one finding a line; exit code 1 when there is any.

check_translations.py FRESH.pot COMMITTED.pot FR.po
"""

import sys
from pathlib import Path

import polib

# The only lines of an export that change from one day to the next.
DATES = ('"POT-Creation-Date:', '"PO-Revision-Date:')


def stable_lines(path):
    lines = Path(path).read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith(DATES)]


def keys(entries):
    return {(entry.msgctxt, entry.msgid) for entry in entries}


def findings(fresh, committed, french):
    missing = [path for path in (committed, french) if not Path(path).exists()]
    if missing:
        yield from (f"{path} is missing" for path in missing)
        return
    template, old, po = polib.pofile(fresh), polib.pofile(committed), polib.pofile(french)

    for _context, msgid in sorted(keys(template) - keys(old), key=str):
        yield f"{committed} lacks: {msgid!r}"
    for _context, msgid in sorted(keys(old) - keys(template), key=str):
        yield f"{committed} still has: {msgid!r}"
    if keys(template) == keys(old) and stable_lines(fresh) != stable_lines(committed):
        yield f"{committed} differs from a fresh export in references or comments; run 'make pot'"

    translated = keys(po.translated_entries())
    for _context, msgid in sorted(keys(template) - translated, key=str):
        yield f"{french} does not translate: {msgid!r}"
    for entry in po.fuzzy_entries():
        yield f"{french} has a fuzzy translation: {entry.msgid!r}"
    for entry in po.obsolete_entries():
        yield f"{french} has an obsolete entry: {entry.msgid!r}"
    for _context, msgid in sorted(keys(po) - keys(template), key=str):
        yield f"{french} translates what no longer exists: {msgid!r}"


if __name__ == "__main__":
    found = list(findings(*sys.argv[1:]))
    print("\n".join(found))
    sys.exit(1 if found else 0)
