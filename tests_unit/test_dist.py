import ast
import subprocess
import unittest
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from dev import dist

ROOT = Path(__file__).resolve().parents[1]
MANIFEST = ast.literal_eval((ROOT / "__manifest__.py").read_text("utf-8"))


class TestDist(unittest.TestCase):
    """What a server gets."""

    @classmethod
    def setUpClass(cls):
        with TemporaryDirectory() as folder:
            first, second = Path(folder, "first"), Path(folder, "second")
            cls.bytes = [dist.write(place).read_bytes() for place in (first, second)]
            with zipfile.ZipFile(first / f"{dist.ADDON}.zip") as archive:
                cls.names = [name.split("/", 1) for name in archive.namelist()]
        cls.paths = [path for _addon, path in cls.names]

    def test_all_is_in_one_folder_that_has_the_technical_name(self):
        self.assertEqual({dist.ADDON}, {addon for addon, _path in self.names})

    def test_it_holds_what_the_manifest_names_and_the_license(self):
        self.assertLessEqual(
            {*MANIFEST["data"], *MANIFEST["demo"], *MANIFEST["images"]}, {*self.paths}
        )
        self.assertIn("LICENSE", self.paths)
        self.assertIn("static/src/backend/desk_loader.js", self.paths)

    def test_it_holds_nothing_of_those_who_make_and_test_it(self):
        tops = {path.split("/")[0] for path in self.paths}
        left = {"bridges", "dev", "bench", "tests", "tests_unit", "ts", "node_modules"}
        self.assertFalse(tops & left)
        self.assertFalse([path for path in self.paths if path.startswith(("docs/images/", "."))])

    def test_of_the_same_files_it_is_the_same(self):
        self.assertEqual(*self.bytes)

    def test_each_bridge_has_a_zip_of_its_own_with_what_its_manifest_names(self):
        bridges = sorted(set(dist.addons()) - {dist.ADDON})
        self.assertTrue(bridges)
        for name in bridges:
            with self.subTest(name), TemporaryDirectory() as folder:
                with zipfile.ZipFile(dist.write(Path(folder), name)) as archive:
                    paths = archive.namelist()
                manifest = (ROOT / "bridges" / name / "__manifest__.py").read_text("utf-8")
                manifest = ast.literal_eval(manifest)
                needed = ["__init__.py", "__manifest__.py", *manifest.get("data", [])]
                self.assertLessEqual({f"{name}/{path}" for path in needed}, {*paths})
                self.assertEqual({name}, {path.split("/")[0] for path in paths})
                self.assertFalse([path for path in paths if path.split("/")[1] == "tests"])

    def test_what_git_does_not_know_is_not_sent(self):
        with TemporaryDirectory() as folder, patch.object(dist, "ROOT", Path(folder)):
            for name in ("known.py", "mine.py"):
                Path(folder, name).write_text("", "utf-8")
            subprocess.run(("git", "init", "-q"), cwd=folder, check=True)
            subprocess.run(("git", "add", "known.py"), cwd=folder, check=True)
            self.assertEqual(["known.py"], dist.files())
