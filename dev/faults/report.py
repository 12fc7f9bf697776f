"""What was proved, and the figures beside it."""

from datetime import date

from ..md_table import table


class Report:
    def __init__(self):
        self.rows, self.passed, self.failed = [], 0, 0

    def check(self, ok, told, detail=""):
        """Count one proof; a failed one is told with what was found."""
        if ok:
            self.passed += 1
        else:
            self.failed += 1
        print(f"   {'ok' if ok else 'FAILED'}: {told}{'' if ok else f' ({detail})'}", flush=True)

    def figure(self, topic, name, value):
        self.rows.append((topic, name, value))
        print(f"   {name}: {value}", flush=True)

    def write(self, path, seed, command):
        lines = [
            "# Figures",
            "",
            f"Written by `{command}` on {date.today():%d/%m/%Y}: {self.passed} proofs held, "
            f"{self.failed} did not. `SEED={seed}` replays the same choices; when "
            "processes run and die is the machine's own.",
            "",
            *table([("Proof", "Figure", "Found"), *self.rows]),
            "",
        ]
        path.write_text("\n".join(lines), "utf-8")
