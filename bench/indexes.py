"""What the addon's indexes weigh, and what they add to a write."""

import time
from statistics import median

from .database import cursor_on

ROWS, ROUNDS = 1000, 5
OWN = """
    SELECT indexrelid::regclass::text, pg_relation_size(indexrelid), pg_get_indexdef(indexrelid)
      FROM pg_index
     WHERE indrelid IN ('sale_order'::regclass, 'crm_lead'::regclass)
       AND indexrelid::regclass::text ~ '^(sale_order|crm_lead)_followup_'
  ORDER BY 1
"""
WRITE = """
    UPDATE sale_order SET followup_date = current_date + %s
     WHERE id IN (SELECT id FROM sale_order WHERE state = 'sent' ORDER BY id LIMIT %s)
"""


def sizes(database):
    """Return name, megabytes and definition of each index."""
    with cursor_on(database) as cursor:
        cursor.execute(OWN)
        return [(name, size / 2**20, text) for name, size, text in cursor.fetchall()]


def write_cost(database):
    """Return the microseconds that a written quotation costs with the indexes, and without."""
    names = [name for name, _size, _text in sizes(database) if name.startswith("sale_order")]
    found = {True: [], False: []}
    for number in range(ROUNDS):
        for has_indexes in (True, False):
            with cursor_on(database, rollback=True) as cursor:
                if not has_indexes:
                    cursor.execute(f"DROP INDEX {', '.join(names)}")
                began = time.perf_counter()
                cursor.execute(WRITE, [number, ROWS])
                found[has_indexes].append((time.perf_counter() - began) / ROWS * 1e6)
    return median(found[True]), median(found[False])
