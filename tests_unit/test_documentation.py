import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


class TestDocumentation(unittest.TestCase):
    """Whoever follows a link of the documentation gets somewhere."""

    def test_each_link_leads_to_a_file_and_each_picture_is_there(self):
        pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
        found = [(page, link) for page in pages for link in LINK.findall(page.read_text("utf-8"))]
        self.assertGreater(len(found), 20)
        lost = [f"{page.name}: {link}" for page, link in found if not (page.parent / link).exists()]
        self.assertEqual([], lost)
