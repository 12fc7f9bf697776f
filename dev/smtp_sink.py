"""A mail server for the demo: accepts everything and writes each mail as a file.

    smtp_sink.py PORT FOLDER

Listens on 127.0.0.1 until it is told to stop (SIGTERM). The recipients of the envelope are added on
top of each file as X-RcptTo, since blind copies leave no other trace.
"""

import signal
import sys
from datetime import datetime
from itertools import count
from pathlib import Path

from aiosmtpd.controller import Controller


class FolderHandler:
    def __init__(self, folder: Path):
        self.folder = folder
        self.numbers = count(1)

    async def handle_DATA(self, server, session, envelope):
        name = f"{datetime.now():%Y%m%d-%H%M%S}-{next(self.numbers):03}.eml"
        head = f"X-RcptTo: {', '.join(envelope.rcpt_tos)}\r\n".encode()
        # Renamed when complete: whoever watches the folder never reads half a mail.
        part = self.folder / f".{name}.part"
        part.write_bytes(head + envelope.content)
        part.rename(self.folder / name)
        return "250 Message accepted for delivery"


def main(port: int, folder: Path):
    folder.mkdir(parents=True, exist_ok=True)
    controller = Controller(FolderHandler(folder), hostname="127.0.0.1", port=port)
    controller.start()
    signal.sigwait({signal.SIGTERM, signal.SIGINT})
    controller.stop()


if __name__ == "__main__":
    # Blocked before any thread starts, so that only sigwait receives them.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT})
    main(int(sys.argv[1]), Path(sys.argv[2]))
