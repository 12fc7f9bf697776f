"""PostgreSQL, for what is not Odoo's to do: filling, weighing, watching."""

from contextlib import contextmanager

import psycopg2


@contextmanager
def cursor_on(database, autocommit=False, rollback=False):
    """Give a cursor in a transaction of its own, committed at the end unless told otherwise."""
    connection = psycopg2.connect(dbname=database)
    connection.autocommit = autocommit
    try:
        with connection.cursor() as cursor:
            yield cursor
        if not autocommit and not rollback:
            connection.commit()
    finally:
        connection.close()
