"""PostgreSQL, for what is not Odoo's to do: filling, counting, explaining."""

from contextlib import contextmanager

import psycopg2


@contextmanager
def cursor_on(database, autocommit=False):
    """Give a cursor in a transaction of its own, committed at the end."""
    connection = psycopg2.connect(dbname=database)
    connection.autocommit = autocommit
    try:
        with connection.cursor() as cursor:
            yield cursor
        if not autocommit:
            connection.commit()
    finally:
        connection.close()
