"""What mail servers really send back, as raw messages: ``%s`` stand for what the e-mail was."""

ORIGINAL = """
--b1
Content-Type: message/rfc822

From: devis@froid.example
To: {address}
Subject: Notre devis
Message-Id: {message_id}

Bonjour,
"""

HEADERS_ONLY = """
--b1
Content-Type: text/rfc822-headers

From: devis@froid.example
To: {address}
Subject: Notre devis
Message-Id: {message_id}
"""

REPORT = """Return-Path: <>
From: {sender}
To: {bounce}
Subject: {subject}
Message-Id: <{number}@mx.morel.example>
Date: Tue, 24 Nov 2026 10:40:00 +0100
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain; charset=utf-8

{words}

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.morel.example
Arrival-Date: Tue, 24 Nov 2026 10:02:00 +0100

Final-Recipient: rfc822; {address}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; {diagnostic}
{original}
--b1--
"""

POSTFIX = {
    "sender": "MAILER-DAEMON@mx.morel.example (Mail Delivery System)",
    "subject": "Undelivered Mail Returned to Sender",
    "words": "I'm sorry to have to inform you that your message could not be delivered.",
    "action": "failed",
    "status": "5.1.1",
    "diagnostic": "550 5.1.1 <{address}>: Recipient address rejected: User unknown",
}
EXCHANGE_FRENCH = {
    "sender": "Microsoft Outlook <postmaster@morel.example>",
    "subject": "=?utf-8?q?Non_remis_=3A_Notre_devis?=",
    "words": "Votre message n'a pas pu être remis à {address}. L'adresse est introuvable.",
    "action": "failed",
    "status": "5.1.10",
    "diagnostic": "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found",
}
FULL = {
    **EXCHANGE_FRENCH,
    "words": "La boîte aux lettres du destinataire est pleine.",
    "status": "5.2.2",
    "diagnostic": "552 5.2.2 <{address}>: La boîte aux lettres est pleine",
}
GIVEN_UP = {
    **POSTFIX,
    "words": "Ce message n'a pas pu être distribué pendant cinq jours.",
    "status": "4.4.1",
    "diagnostic": "connect to mx.morel.example: Connection timed out",
}
DELAYED = {
    **POSTFIX,
    "subject": "Delayed Mail (still being retried)",
    "words": "THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.",
    "action": "delayed",
    "status": "4.4.1",
    "diagnostic": "451 4.4.1 Connection timed out",
}

QMAIL = """Return-Path: <>
From: MAILER-DAEMON@mx.morel.example
To: {bounce}
Subject: failure notice
Message-Id: <{number}@mx.morel.example>
Date: Tue, 24 Nov 2026 10:40:00 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Hi. This is the qmail-send program at mx.morel.example.
I'm afraid I wasn't able to deliver your message to the following addresses.

<{address}>:
550 sorry, no mailbox here by that name (#5.1.1)

--- Below this line is a copy of the message.

From: devis@froid.example
To: {address}
Message-ID: {message_id}

Bonjour,
"""

FRENCH_WORDS = """Return-Path: <>
From: MAILER-DAEMON@mx.morel.example
To: {bounce}
Subject: =?utf-8?q?Message_non_distribu=C3=A9?=
Message-Id: <{number}@mx.morel.example>
Date: Tue, 24 Nov 2026 10:40:00 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Le message suivant n'a pas pu être remis à son destinataire :

  {address} : 550 utilisateur inconnu
"""

READ = """Return-Path: <>
From: Claire Morel <{address}>
To: {bounce}
Subject: Lu : Notre devis
Message-Id: <{number}@morel.example>
Date: Tue, 24 Nov 2026 10:40:00 +0100
MIME-Version: 1.0
Content-Type: multipart/report; report-type=disposition-notification; boundary="b1"

--b1
Content-Type: text/plain; charset=utf-8

Votre message a été lu.

--b1
Content-Type: message/disposition-notification

Final-Recipient: rfc822; {address}
Original-Message-ID: {message_id}
Disposition: manual-action/MDN-sent-automatically; displayed
{original}
--b1--
"""


def report(server, original="", template=REPORT, **values):
    """Return a raw report.

    :param dict server: one of the servers above
    :param str original: how the e-mail is attached
    :param values: ``address``, ``message_id``, ``bounce``, ``number``
    """
    words = {name: text.format(**values) for name, text in server.items()}
    return template.format(original=original.format(**values), **{**words, **values})
