import signal
import subprocess
import sys
import unittest
from pathlib import Path

SCRIPT = Path(__file__).resolve().parent.parent / "dev/beside.sh"

# Says that it runs, and how it is ended, as Odoo would.
PROGRAM = """
import signal, sys, time
def end(number, frame):
    print(f"ended by {number}", flush=True)
    sys.exit(7)
signal.signal(signal.SIGTERM, end)
print("runs", flush=True)
time.sleep(30)
"""


class TestBeside(unittest.TestCase):
    """What a wrapper of dev/ is told, the program it runs is told."""

    def start(self, program, *arguments):
        # Whoever runs the tests may ignore the hang-up, and what is ignored no shell can take.
        heard = ("env", "--default-signal=HUP,TERM")
        shell = ("bash", "-euo", "pipefail", "-c", f'. "{SCRIPT}"; run_beside "$@"', "wrapper")
        return subprocess.Popen(
            [*heard, *shell, sys.executable, "-c", program, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def test_signals_reach_the_program(self):
        for number in (signal.SIGTERM, signal.SIGHUP):
            with self.subTest(number), self.start(PROGRAM) as wrapper:
                self.assertEqual("runs\n", wrapper.stdout.readline())
                wrapper.send_signal(number)
                told, _errors = wrapper.communicate(timeout=20)
                self.assertEqual(
                    (f"ended by {signal.SIGTERM.value}\n", 7), (told, wrapper.returncode)
                )

    def test_ctrl_c_is_not_ignored_by_the_program(self):
        program = "import signal; print(signal.getsignal(signal.SIGINT) is not signal.SIG_IGN)"
        with self.start(program) as wrapper:
            self.assertEqual("True\n", wrapper.communicate(timeout=20)[0])

    def test_input_arguments_and_exit_code_are_passed_through(self):
        program = "import sys; print(sys.stdin.read() + sys.argv[1]); sys.exit(3)"
        with self.start(program, "a b") as wrapper:
            told, _errors = wrapper.communicate("typed ", timeout=20)
            self.assertEqual(("typed a b\n", 3), (told, wrapper.returncode))
