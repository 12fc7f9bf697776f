"""A mail server that is slow, refuses, or answers too late, by a seeded plan."""

import asyncio
import email
import random
import threading
import time
from collections import defaultdict
from email import policy

from aiosmtpd.controller import Controller


class AnyPort(Controller):
    """Listens on whichever port is free."""

    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        return super()._trigger_server()


class Sink:
    """Keeps, by Message-Id, when each mail was accepted.

    ``plan`` is the share of mails by mode: ``slow`` waits up to a second before the answer,
    ``busy`` answers 451, ``limit`` 421, after which Odoo hangs up in the middle of its batch,
    ``refused`` answers 550; the others, at first all, are accepted at once.
    """

    def __init__(self, seed):
        self.random, self.plan = random.Random(seed), {}
        self.accepted, self.attachments = defaultdict(list), defaultdict(set)
        self.answers = defaultdict(int)
        self.kill_before_answer = 0  # so many mails are accepted and their sender killed
        self.kill = None
        self.lock = threading.Lock()
        self.controller = AnyPort(self, hostname="127.0.0.1", port=0, ready_timeout=60)
        self.controller.start()
        self.port = self.controller.port

    def stop(self):
        self.controller.stop()

    def mode(self):
        chance = self.random.random()
        for mode, share in self.plan.items():
            if chance < share:
                return mode
            chance -= share
        return "normal"

    async def handle_DATA(self, _server, _session, envelope):  # the name is aiosmtpd's
        message = email.message_from_bytes(envelope.content, policy=policy.default)
        key = message["Message-Id"].strip()
        # An address that was good stays good, also where the sender died before it heard so.
        mode = "normal" if key in self.accepted else self.mode()
        self.answers[mode] += 1
        if mode == "busy":
            return "451 Try again later"
        if mode == "limit":
            return "421 4.7.0 Too many messages"
        if mode == "refused":
            return "550 No such mailbox"
        with self.lock:
            self.accepted[key].append(time.time())
            for part in message.iter_attachments():
                self.attachments[key].add((part.get_filename(), len(part.get_content())))
            die = self.kill_before_answer > 0 and len(self.accepted[key]) == 1
            self.kill_before_answer -= die
        if die:
            await asyncio.to_thread(self.kill, key)
        if mode == "slow":
            await asyncio.sleep(self.random.random())
        return "250 Accepted"
