"""Why an e-mail was not taken, in the forms in which Odoo quotes mail servers."""

import unittest

from rules.refusal import kind_of, refused_addresses, words_of

HEAD = "Mail Delivery Failed\nMail delivery failed via SMTP server 'None'.\n"
CASES = (
    (
        "SMTPRecipientsRefused: {'a@b.fr': (550, b'5.1.1 <a@b.fr>: User unknown')}",
        "address",
        "550 5.1.1 <a@b.fr>: User unknown",
        ("a@b.fr",),
    ),
    (
        "SMTPRecipientsRefused: {'a@b.fr': (450, b'4.2.0 Wait'), 'c@b.fr': (450, b'4.2.0 Wait')}",
        "later",
        "450 4.2.0 Wait",
        ("a@b.fr", "c@b.fr"),
    ),
    ("SMTPDataError: (451, b'4.7.1 Greylisted')", "later", "451 4.7.1 Greylisted", ()),
    ("SMTPDataError: (552, b'5.2.2 Over')", "full", "552 5.2.2 Over", ()),
    (
        "SMTPDataError: (552, b'La bo\\xc3\\xaete est\\r\\n pleine')",
        "full",
        "552 La boîte est pleine",
        (),
    ),
    ('SMTPDataError: (550, b"It\'s 5.7.1 policy")', "address", "550 It's 5.7.1 policy", ()),
    ("SMTPDataError: (554, b'5.7.1 Spam')", "other", "554 5.7.1 Spam", ()),
    ("ConnectionRefusedError: [Errno 111] Connection refused", "unreachable", None, ()),
    ("SMTPServerDisconnected: please run connect() first", "unreachable", None, ()),
    ("TimeoutError: timed out", "unreachable", None, ()),
    ("connect to mx.b.fr: Connection timed out", "unreachable", None, ()),
    ("552 5.2.2 La boîte aux lettres est pleine", "full", None, ()),
    ("550 5.1.10 RESOLVER.ADR.RecipientNotFound", "other", None, ()),
    ("", "other", "", ()),
)


class TestRefusals(unittest.TestCase):
    def test_what_it_was_and_the_server_s_own_words(self):
        for text, kind, words, addresses in CASES:
            for reply in (text, HEAD + text):
                if not text and reply:
                    continue
                with self.subTest(reply):
                    self.assertEqual(kind, kind_of(reply))
                    self.assertEqual(text if words is None else words, words_of(reply))
                    self.assertEqual(addresses, refused_addresses(reply))
