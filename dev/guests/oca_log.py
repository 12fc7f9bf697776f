"""What the log of an Odoo says of its tests, addon by addon."""

import re
from dataclasses import dataclass, field

# 2026-11-24 10:00:00,000 7 INFO db odoo.addons.contract.tests.test_it: Starting TestIt.test_x ...
LINE = re.compile(
    r"^\d{4}-\S+ \S+ \d+ (?:INFO|ERROR) \S+ odoo\.addons\.(?P<addon>\w+)\.tests\.\S+: "
    r"(?P<what>Starting|FAIL:|ERROR:|skipped) (?P<test>.*)$",
    re.MULTILINE,
)


@dataclass
class Tests:
    """The tests of one addon by name."""

    ran: set = field(default_factory=set)
    bad: set = field(default_factory=set)
    skipped: set = field(default_factory=set)

    def __str__(self):
        told = [f"{len(self.ran - self.bad - self.skipped)} pass"]
        told += [f"{len(self.bad)} fail"] if self.bad else []
        told += [f"{len(self.skipped)} skipped"] if self.skipped else []
        return ", ".join(told)


def read(text):
    """Return the ``Tests`` of each addon in a log."""
    found = {}
    for addon, what, test in LINE.findall(text):
        tests = found.setdefault(addon, Tests())
        if what == "Starting":
            tests.ran.add(test.removesuffix(" ..."))
        elif what == "skipped":
            tests.skipped.add(test.partition(" : ")[0])
        else:
            tests.bad.add(re.sub(r"^Subtest (\S+).*", r"\1", test))
    return found
