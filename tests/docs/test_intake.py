"""What docs/intake.md says of layouts is all there is."""

from __future__ import annotations

import re
from pathlib import Path

from grader.intake.layout import LAYOUTS

PAGE = Path(__file__).parents[2] / "docs" / "intake.md"


def test_every_layout_is_described() -> None:
    """The page's table has a row for each layout, and for nothing else."""
    assert sorted(LAYOUTS) == sorted(re.findall(r"^\| `(\w+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
