"""The two PostgreSQL servers: how far the second is behind, and how far it is to be."""

import os
import time
from contextlib import closing

import psycopg2

REPLICA = "SELECT pg_is_in_recovery()"
SENDERS = "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'"


def replica_is_up(machine):
    """Whether the second server only follows, and the first sends to it."""
    return _ask_replica(machine, REPLICA) and machine.query(SENDERS) == [(1,)]


def set_delay(machine, seconds):
    """Have the replica stay some seconds behind."""
    _ask_replica(machine, f"ALTER SYSTEM SET recovery_min_apply_delay = '{seconds}s'")
    _ask_replica(machine, "SELECT pg_reload_conf()")
    time.sleep(0.5)


def wait_until_followed(machine, patience=60):
    """Wait until the replica has all that the primary has.

    :raise RuntimeError: it does not follow
    """
    ((wanted,),) = machine.query("SELECT pg_current_wal_lsn()")
    until = time.time() + patience
    while time.time() < until:
        if _ask_replica(machine, f"SELECT pg_last_wal_replay_lsn() >= '{wanted}'"):
            return
        time.sleep(0.2)
    raise RuntimeError("the replica does not follow")


def _ask_replica(machine, statement):
    host, port = os.environ["PGHOST_REPLICA"], os.environ["PGPORT_REPLICA"]
    with closing(psycopg2.connect(dbname=machine.database, host=host, port=port)) as connection:
        connection.autocommit = True  # ALTER SYSTEM takes no transaction
        with connection.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchone()[0] if cursor.description else None
