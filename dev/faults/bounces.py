"""Mails that come back after the mail server took them: refused, full, given up, only late."""

import json
import random
import re
from collections import Counter, defaultdict

from .customers import noticed

TOPIC = "Mails that come back"
# Of the reports by kind: action, status, and what the follow-up is then.
KINDS = {
    "refused": ("failed", "5.1.1", "failed"),
    "full": ("failed", "5.2.2", "failed"),
    "given up": ("failed", "4.4.7", "failed"),
    "late": ("delayed", "4.4.1", "made"),
}
REPORT = """From: MAILER-DAEMON@mx.morel.example
To: bounce@froid.example
Subject: Undelivered Mail Returned to Sender
Message-Id: <report-{number}@mx.morel.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Sorry.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.morel.example

Final-Recipient: rfc822; {address}
Action: {action}
Status: {status}

--b
Content-Type: text/rfc822-headers

Message-Id: {message_id}

--b--
"""
STATES = """
    SELECT event.id, event.mail_state, message.message_id, event.mail_to
      FROM sale_followup_event event JOIN mail_message message ON message.id = event.mail_message_id
     WHERE event.id = ANY(%s)
"""


def run(machine, events, sink, chosen, report):
    """Let a fifth of what arrived come back; at the end each event says what was really said."""
    rows = machine.query(STATES, events)
    expected = {row[0]: "made" if row[2] in sink.accepted else "failed" for row in rows}
    before = [row[:2] for row in rows if row[1] != expected[row[0]]]
    report.check(not before, "each event says what the mail server said", before[:3])
    arrived = defaultdict(list)  # one e-mail may be that of several events
    for row in sorted(row for row in rows if expected[row[0]] == "made"):
        arrived[row[2]].append(row)
    chance, reports, sent = random.Random(chosen.seed), [], Counter()
    for number, same in enumerate(
        chance.sample(list(arrived.values()), max(len(KINDS), len(arrived) // 5))
    ):
        kind = list(KINDS)[number % len(KINDS)]
        action, status, becomes = KINDS[kind]
        expected |= dict.fromkeys((row[0] for row in same), becomes)
        event, _state, message_id, address = same[0]
        values = {"action": action, "status": status, "number": number}
        raw = REPORT.format(address=address, message_id=message_id, **values)
        reports += [(event, raw)] * (1 + number % 2)  # each second one twice
        sent[kind] += 1
    path = machine.logs / "reports.json"
    path.write_text(json.dumps(reports), "utf-8")
    told = machine.write_reports("bouncer", path)
    lost = re.findall("^LOST .*", told, re.MULTILINE)
    report.check(not lost, "no report is lost", lost[:3])
    report.check(noticed(machine, chosen.patience), "each report is done in the end")
    wrong = [row[:2] for row in machine.query(STATES, events) if row[1] != expected[row[0]]]
    report.check(not wrong, "each event says what the reports said", wrong[:3])
    for kind, count in sorted(sent.items()):
        report.figure(TOPIC, kind, count)
