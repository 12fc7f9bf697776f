import os
import subprocess
import tempfile
import unittest
from pathlib import Path

SCRIPT = Path(__file__).resolve().parent.parent / "dev/other_dates.sh"


class TestOtherDates(unittest.TestCase):
    """The suite on other days cannot pass without having been run."""

    def test_without_libfaketime_it_fails_and_says_what_to_install(self):
        with tempfile.TemporaryDirectory() as folder:
            find = Path(folder) / "find"
            find.write_text("#!/bin/sh\n")  # which finds nothing
            find.chmod(0o755)
            ran = subprocess.run(
                (SCRIPT, "2028-02-29"),
                env={**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"},
                capture_output=True,
                text=True,
                check=False,
            )
        self.assertEqual(1, ran.returncode)
        self.assertIn("install the package libfaketime", ran.stderr)


if __name__ == "__main__":
    unittest.main()
