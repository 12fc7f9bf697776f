"""Two people at once: who comes second looks again."""


def hold(record):
    """Be the one who changes ``record`` until the end of the transaction; nothing is changed.

    Waits for whoever is changing it. Where it was changed since this transaction began, PostgreSQL
    refuses, and Odoo does the whole request again on what is there now; a lock alone would let it
    go on with what it read before.
    """
    record.ensure_one()
    record.env.cr.execute(
        f'UPDATE "{record._table}" SET id = id WHERE id = %s',  # pylint: disable=sql-injection
        [record.id],
        log_exceptions=False,  # Odoo tells of it when it tries again
    )
