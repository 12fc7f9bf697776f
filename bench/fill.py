"""A database of the size asked for: rows that Odoo made once, multiplied by SQL.

Of a million orders 251,000 are sent and 98 % of those have expired: denser than life.
"""

from . import large
from .database import cursor_on

SENT, EXPIRED = 0.251, 0.979
NOBODY = 0.02  # have no salesperson


def draw(seed):
    """Return SQL for a number of [0, 1), always the same for a row number ``n`` and a seed."""
    return f"((hashint8extended(n, {seed}) & 1048575) / 1048576.0)"


def pick(ids, seed):
    return f"(ARRAY{list(ids)})[1 + floor({draw(seed)} * {len(ids)})::int]"


def one_of(base, count, seed):
    return f"({base} + 1 + floor({draw(seed)} * {count})::int)"


def numbers(count):
    return f"generate_series(1, {count}) AS series(n)"


def multiply(cursor, table, model, source, values):
    """Insert a copy of the row ``model`` for each row ``n`` of ``source``, but for ``values``.

    :param dict values: SQL by column
    :return: the id before the first of them: the n-th has that plus n
    """
    cursor.execute(
        "SELECT column_name FROM information_schema.columns "
        "WHERE table_schema = 'public' AND table_name = %s AND column_name <> 'id'",
        [table],
    )
    columns = [name for (name,) in cursor.fetchall()]
    cursor.execute(f"SELECT max(id) FROM {table}")
    (base,) = cursor.fetchone()
    found = ", ".join(values.get(name, f'model."{name}"') for name in columns)
    names = ", ".join(f'"{name}"' for name in columns)
    cursor.execute(
        f"INSERT INTO {table} (id, {names}) SELECT {base} + n, {found} "
        f"FROM {source}, (SELECT * FROM {table} WHERE id = {model}) model"
    )
    cursor.execute(f"SELECT setval('{table}_id_seq', max(id)) FROM {table}")
    return base


def fill_stock(database, ids, size):
    """Fill what Odoo has without the addon."""
    partners, leads = max(20, size // 20), max(20, size // 25)
    with cursor_on(database) as cursor:
        cursor.execute("SET session_replication_role = replica")  # without looking up every key
        first_partner = _partners(cursor, ids, partners)
        first_lead = _leads(cursor, ids, leads, (first_partner, partners))
        _orders(cursor, ids, size, (first_partner, partners), (first_lead, leads))
        large.fill(cursor, first_partner + 1, ids["companies"][0], size)
        cursor.execute(
            "CREATE TABLE bench_sent AS "
            "SELECT row_number() OVER (ORDER BY id) AS n, * FROM sale_order "
            "WHERE state = 'sent' AND name LIKE 'B%'"
        )
        _lines(cursor, ids)
        _messages(cursor, ids)
        _followers(cursor)
    vacuum(database)


def fill_addon(database, ids):
    """Fill the addon's columns of the sent quotations: rates, dates, renewals, attempts."""
    with cursor_on(database) as cursor:
        _decisions(cursor)
        _lives(cursor)
        _attempts(cursor, ids)
        _leads_of_sent(cursor)
        cursor.execute("DROP TABLE bench_sent")
    vacuum(database)


def vacuum(database):
    """Do what PostgreSQL's autovacuum does by itself in a day."""
    with cursor_on(database, autocommit=True) as cursor:
        cursor.execute("VACUUM ANALYZE")


def _partners(cursor, ids, count):
    address = f"CASE WHEN {draw(1)} < 0.9 THEN 'c' || n || '@client.example' END"
    values = {"name": "'Client ' || n", "complete_name": "'Client ' || n"}
    values |= {"email": address, "email_normalized": address}
    values["phone"] = "'+33 (0)4 ' || to_char(n, 'FM00 00 00 00')"
    cursor.execute("SELECT max(id) FROM res_partner")
    values["commercial_partner_id"] = f"{cursor.fetchone()[0]} + n"
    return multiply(cursor, "res_partner", ids["partner"], numbers(count), values)


def _leads(cursor, ids, count, partners):
    """Half of the opportunities are open."""
    first, second = ids["companies"]
    values = {
        "name": "'Affaire ' || n",
        "partner_id": one_of(*partners, 11),
        "user_id": pick(ids["users"], 12),
        "company_id": f"CASE WHEN {draw(13)} < 0.2 THEN {second} "
        f"WHEN {draw(13)} < 0.9 THEN {first} END",
        "won_status": f"CASE WHEN {draw(14)} < 0.5 THEN 'pending' "
        f"WHEN {draw(14)} < 0.8 THEN 'lost' ELSE 'won' END",
    }
    return multiply(cursor, "crm_lead", ids["lead"], numbers(count), values)


def _orders(cursor, ids, count, partners, leads):
    """Six years of orders; the sent ones are of the last three."""
    first, second = ids["companies"]
    sent, expired = f"{draw(21)} < {SENT}", f"{draw(22)} < {EXPIRED}"
    age = f"(2 + {draw(23)} * CASE WHEN {sent} THEN 1000 ELSE 2200 END)"
    partner, amount = one_of(*partners, 25), f"round((50 * pow(1000, {draw(24)}))::numeric, 2)"
    values = {
        "name": "'B' || lpad(n::text, 7, '0')",
        "client_order_ref": "'Groupe froid ' || n",
        "access_token": "md5(n::text)",
        "note": "repeat('<p>Conditions de vente.</p>', 5)",
        "state": f"CASE WHEN {sent} THEN 'sent' WHEN {draw(21)} < 0.3 THEN 'draft' "
        f"WHEN {draw(21)} < 0.5 THEN 'cancel' ELSE 'sale' END",
        "company_id": f"CASE WHEN {draw(26)} < 0.2 THEN {second} ELSE {first} END",
        "user_id": f"CASE WHEN {draw(31)} >= {NOBODY} THEN {pick(ids['users'], 27)} END",
        "opportunity_id": f"CASE WHEN {draw(28)} < 0.1 THEN {one_of(*leads, 29)} END",
        "validity_date": f"current_date + CASE WHEN {expired} "
        f"THEN LEAST(30 - {age}, -1 - 40 * {draw(30)}) ELSE 20 END::int",
    }
    values |= dict.fromkeys(("partner_id", "partner_invoice_id", "partner_shipping_id"), partner)
    values |= dict.fromkeys(("date_order", "create_date"), f"now() - interval '1 day' * {age}")
    values |= dict.fromkeys(("amount_untaxed", "amount_total"), amount)
    return multiply(cursor, "sale_order", ids["orders"][0], numbers(count), values)


def _lines(cursor, ids):
    """Two lines on whatever is sent: what cards and forms show."""
    amounts = ("price_unit", "technical_price_unit", "price_subtotal", "price_total")
    amounts += ("price_reduce_taxexcl", "price_reduce_taxinc")
    values = dict.fromkeys(amounts, "sent.amount_untaxed / 2")
    values |= {
        "order_id": "sent.id",
        "order_partner_id": "sent.partner_id",
        "company_id": "sent.company_id",
        "salesman_id": "sent.user_id",
    }
    for line in ids["lines"]:
        multiply(cursor, "sale_order_line", line, "bench_sent sent", values)


def _messages(cursor, ids):
    """The mail with the offer and one more, as the chatter shows them."""
    for number in range(2):
        values = {
            "res_id": "sent.id",
            "date": f"sent.date_order + interval '{number + 1} days'",
            "message_id": f"'<bench-{number}-' || n || '@froid.example>'",
        }
        multiply(cursor, "mail_message", ids["message"], "bench_sent sent", values)


def _followers(cursor):
    """Salespeople follow their quotations, as Odoo has it."""
    cursor.execute(
        """
        WITH follower AS (
            INSERT INTO mail_followers (res_model, res_id, partner_id)
                 SELECT 'sale.order', sent.id, users.partner_id
                   FROM bench_sent sent
                   JOIN res_users users ON users.id = sent.user_id
              RETURNING id
        )
        INSERT INTO mail_followers_mail_message_subtype_rel
                    (mail_followers_id, mail_message_subtype_id)
             SELECT follower.id, subtype.id
               FROM follower, mail_message_subtype subtype
              WHERE subtype."default" AND (subtype.res_model IS NULL OR res_model = 'sale.order')
        """
    )


def _decisions(cursor):
    """What earlier outcomes left; one in fifty is a renewal, one in 200 an order that is coming.

    One in 2,000 is a call promised for an hour of today: past ones stand first in every queue.
    """
    expected, promised = f"{draw(48)} < 0.005", f"{draw(49)} < 0.0005"
    cursor.execute(
        f"""
        UPDATE sale_order
           SET success_rate = CASE WHEN {expected} OR {draw(41)} BETWEEN 0.35 AND 0.4 THEN '3'
                                   WHEN {draw(41)} < 0.2 THEN '1'
                                   WHEN {draw(41)} < 0.35 THEN '2' END,
               followup_date = CASE WHEN {promised} THEN current_date
                                    WHEN {draw(42)} < 0.03 THEN current_date + 5 END,
               followup_promised_at = CASE WHEN {promised} THEN
                                      current_date + floor(24 * {draw(50)}) * interval '1 hour' END,
               last_followup_date = CASE WHEN {draw(41)} < 0.4 THEN current_date - 35
                                         WHEN {draw(43)} < 0.001 THEN current_date END,
               email_reminder_count = CASE WHEN {draw(44)} < 0.2 THEN 1 ELSE 0 END,
               renewed_contract_end = CASE WHEN {draw(45)} < 0.02
                                      THEN current_date + 15 - (120 * {draw(46)})::int END,
               followup_answered = {draw(47)} < 0.005,
               validity_date = CASE WHEN {expected}
                               THEN make_date(extract(year FROM current_date)::int, 12, 31)
                               ELSE sale_order.validity_date END
          FROM (SELECT n, id AS sent_id FROM bench_sent) sent
         WHERE id = sent_id
        """
    )


def _lives(cursor):
    """The days that Odoo's messages would have told: all but drafts were sent, and most closed."""
    cursor.execute(
        """
        UPDATE sale_order
           SET followup_sent_date = date_order::date + 1,
               followup_closed_date = CASE WHEN state IN ('sale', 'cancel')
                                      THEN date_order::date + 31 END
         WHERE state <> 'draft' AND name LIKE 'B%'
        """
    )
    cursor.execute(
        "UPDATE sale_order SET followup_rate_date = followup_sent_date + 7 "
        "WHERE success_rate IS NOT NULL"
    )


def _attempts(cursor, ids):
    """One or two unanswered calls on every second quotation, some of them today."""
    cursor.execute(
        f"""
        INSERT INTO sale_followup_event (order_id, number, outcome_id, code, category, user_id,
                    company_id, partner_id, date, day, amount, create_uid, create_date)
             SELECT sent.id, attempt, outcome.id, outcome.code, outcome.category, caller,
                    sent.company_id, sent.partner_id, day + interval '9 hours', day,
                    sent.amount_untaxed, caller, now()
               FROM bench_sent sent
         CROSS JOIN LATERAL (SELECT coalesce(sent.user_id, {ids["users"][0]}) AS caller) callers
         CROSS JOIN generate_series(1, 2) attempt
         CROSS JOIN LATERAL (SELECT current_date - CASE WHEN attempt = 2 AND {draw(52)} < 0.01
                             THEN 0 ELSE 30 * (3 - attempt) END AS day) days
               JOIN sale_followup_outcome outcome ON outcome.code = 'no_answer'
              WHERE {draw(51)} < 0.5
        """
    )


def _leads_of_sent(cursor):
    """What the addon computes for opportunities: the total of what is sent, the first due day."""
    cursor.execute(
        """
        UPDATE crm_lead
           SET followup_amount = found.amount,
               followup_due_after = CASE WHEN active AND won_status = 'pending'
                                         THEN found.due_after END
          FROM (SELECT opportunity_id, sum(followup_amount) AS amount,
                       min(validity_date) AS due_after
                  FROM sale_order
                 WHERE state = 'sent' AND renewed_contract_end IS NULL
              GROUP BY opportunity_id) found
         WHERE opportunity_id = crm_lead.id
        """
    )
