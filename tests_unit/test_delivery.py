"""What mail servers say, in the forms that they really use."""

import unittest
from email import message_from_string, policy

from rules.delivery import is_address_refused, is_for_later, read_report, who_wrote


def reply(text: str) -> str:
    """Return what Odoo makes of an exception of smtplib."""
    return f"Mail Delivery Failed\nMail delivery failed via SMTP server 'None'.\n{text}"


class TestReplies(unittest.TestCase):
    def test_a_4xx_is_for_later(self):
        for text in (
            "SMTPDataError: (451, b'4.7.1 Greylisted')",
            "SMTPRecipientsRefused: {'a@b.fr': (450, b'4.2.0 Try again')}",
            "SMTPSenderRefused: (421, b'Too many messages', 'devis@froid.fr')",
        ):
            self.assertTrue(is_for_later(reply(text)), text)
            self.assertFalse(is_address_refused(reply(text)), text)

    def test_a_5xx_and_an_outage_are_not(self):
        for text in (
            "SMTPDataError: (550, b'Mailbox unavailable')",
            "SMTPRecipientsRefused: {'a@b.fr': (450, b'x'), 'c@b.fr': (550, b'y')}",
            "[Errno 111] Connection refused",
            "",
        ):
            self.assertFalse(is_for_later(reply(text)), text)

    def test_the_address_is_wrong_or_something_else_is(self):
        for text, wrong in (
            ("(550, b'5.1.1 User unknown')", True),
            ("(550, b'No such mailbox')", True),
            ("(553, b'Invalid')", True),
            ("(550, b'5.2.1 Mailbox disabled')", True),
            ("(550, b'5.7.1 Relaying denied')", False),
            ("(552, b'5.2.2 Mailbox full')", False),
            ("(554, b'Spam')", False),
            ("(535, b'5.7.8 Authentication failed')", False),
        ):
            self.assertEqual(wrong, is_address_refused(reply(text)), text)


class TestReports(unittest.TestCase):
    def read(self, text):
        return read_report(message_from_string(text, policy=policy.SMTP))

    def report(self, *blocks, subject="x"):
        parts = "\n\n".join(blocks)
        return (
            f"From: MAILER-DAEMON@x\nSubject: {subject}\nMIME-Version: 1.0\n"
            'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n'
            "--b\nContent-Type: text/plain\n\nmots\n\n"
            "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n"
            f"{parts}\n\n--b--\n"
        )

    def test_of_several_recipients_those_that_failed_count(self):
        found = self.read(
            self.report(
                "Final-Recipient: rfc822; a@b.fr\nAction: relayed\nStatus: 2.0.0",
                "Final-Recipient: rfc822; C@b.fr\nAction: failed\nStatus: 5.1.1\n"
                "Diagnostic-Code: smtp; 550 5.1.1\n unknown",
            )
        )
        self.assertEqual(("failed", ("c@b.fr",)), (found.kind, found.addresses))
        self.assertEqual("550 5.1.1 unknown", found.reason)

    def test_the_address_written_to_counts_besides_where_it_was_forwarded(self):
        found = self.read(
            self.report(
                "Original-Recipient: rfc822;a@b.fr\nFinal-Recipient: rfc822;z@y.fr\nAction: failed"
            )
        )
        self.assertEqual(("a@b.fr", "z@y.fr"), found.addresses)

    def test_without_an_action_the_status_tells(self):
        for status, kind in (("5.0.0", "failed"), ("4.4.7", "delayed")):
            block = f"Final-Recipient: rfc822; a@b.fr\nStatus: {status}"
            self.assertEqual(kind, self.read(self.report(block)).kind)

    def test_what_was_delivered_or_relayed_is_no_refusal(self):
        for action in ("delivered", "relayed", "expanded"):
            block = f"Final-Recipient: rfc822; a@b.fr\nAction: {action}\nStatus: 2.0.0"
            self.assertEqual("delivered", self.read(self.report(block)).kind)

    def test_words_alone(self):
        for words, kind in (
            ("Delivery to the following recipient has been delayed: <a@b.fr>", "delayed"),
            ("Ce message n’a pas encore été remis à a@b.fr, inutile de renvoyer", "delayed"),
            ("Impossible de remettre le message à <a@b.fr> : 550 inconnu", "failed"),
            ("<a@b.fr>: host mx said: 550 User unknown", "failed"),
        ):
            text = f"From: MAILER-DAEMON@x\nContent-Type: text/plain; charset=utf-8\n\n{words}\n"
            found = self.read(text)
            self.assertEqual((kind, ("a@b.fr",)), (found.kind, found.addresses), words)

    def test_an_empty_one_says_nothing(self):
        found = self.read("From: MAILER-DAEMON@x\n\n\n")
        self.assertEqual(((), ()), (found.addresses, found.message_ids))

    def test_the_name_of_the_mail_that_it_is_about(self):
        head = "From: MAILER-DAEMON@x\n"
        self.assertEqual(("<1@us>",), self.read(f"{head}In-Reply-To: <1@us>\n\nx\n").message_ids)
        quoted = f"{head}References: <0@us>\n\n<a@b.fr>: 550\n\n> Message-ID: <1@us>\n"
        self.assertEqual(("<1@us>",), self.read(quoted).message_ids)


class TestWhoWrote(unittest.TestCase):
    def who(self, headers):
        return who_wrote(message_from_string(f"{headers}\n\nBonjour\n", policy=policy.SMTP))

    def test_persons_machines_and_nobody(self):
        for headers, who in (
            ("Subject: Re: Devis", "person"),
            ("Auto-Submitted: no\nPrecedence: bulk", "person"),
            ("Precedence: list", "person"),
            ("Precedence: bulk", "machine"),
            ("Auto-Submitted: auto-generated", "machine"),
            ("Auto-Submitted: auto-generated; owner=x", "machine"),
            ("Auto-Submitted: auto-replied", "automatic"),
            ("Auto-Submitted: auto-replied (vacation)\nPrecedence: bulk", "automatic"),
            ("X-Autoreply: yes\nPrecedence: bulk", "automatic"),
            ("Precedence: auto_reply", "automatic"),
            ("Subject: Absence du bureau\nAuto-Submitted: auto-generated", "automatic"),
        ):
            self.assertEqual(who, self.who(headers), headers)


if __name__ == "__main__":
    unittest.main()
