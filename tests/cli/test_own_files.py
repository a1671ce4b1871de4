"""What works with plain `pytest` in a topic's folder works in a room, and the other way round."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Grader, run

HELPER = "import numpy as np\n\n\ndef twice(x):\n    return 2.0 * np.asarray(x, dtype=np.float64)\n"


def practice(folder: Path) -> subprocess.CompletedProcess[str]:
    return run(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", cwd=folder)


@pytest.fixture
def folder(kit: Path) -> Path:
    return kit / "assignments" / "01_double"


def written(folder: Path, right: str, above: str, below: str = "", **beside: str) -> None:
    (folder / "double.py").write_text(f"{above}\n{right}\n{below}\n", encoding="utf-8")
    for name, text in beside.items():
        path = folder / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("above", "below", "beside"),
    [
        ("from utils import twice", "double = twice", {"utils": HELPER}),
        ("from utils import *", "double = twice", {"utils": HELPER}),
        ("from tools.shapes import twice", "double = twice", {"tools__shapes": HELPER}),
        ("import tools.shapes as s", "double = s.twice", {"tools__init": "", "tools__shapes": HELPER}),
        (
            "from last_week import twice",
            "double = twice",
            {"last_week": f"from utils import *\n1 / 0\n{HELPER}", "utils": "X = 1"},
        ),
    ],
    ids=["module", "star", "folder", "package", "another answer"],
)
def test_own_files_are_there_in_both(
    folder: Path, grader: Grader, answers: dict[str, str], above: str, below: str, beside: dict[str, str]
) -> None:
    """modules, folders, and what they import in their turn"""
    written(folder, answers["right"], above, below, **beside)
    checked, tried = grader("check", "double", below="assignments"), practice(folder)
    assert (0, 0) == (checked.returncode, tried.returncode), checked.stdout + tried.stdout
    assert "4 / 4" in checked.stdout
    assert "4 passed" in tried.stdout


@pytest.mark.parametrize("line", ["import sqlalchemy", "import pytest as p", "import tests.inline", "import no_such_module"])
def test_what_a_room_lacks_is_told_before_the_hand_in(folder: Path, grader: Grader, answers: dict[str, str], line: str) -> None:
    """although it is installed here, and costs nothing"""
    written(folder, answers["right"], line)
    module = line.split()[1].partition(".")[0]
    checked, tried = grader("check", "double", below="assignments"), practice(folder)
    assert (0, 0) == (checked.returncode, tried.returncode), checked.stdout + tried.stdout
    sentence = f"double.py, line 1: {module} is not there when your file is graded"
    assert sentence in " ".join(checked.stdout.split())
    assert sentence in tried.stdout


def test_both_go_as_far_as_a_file_goes(folder: Path, grader: Grader, answers: dict[str, str]) -> None:
    """and name the line that was passed over"""
    written(folder, answers["right"], "assert 1 == 2", "data = open('nowhere.csv')")
    checked, tried = grader("check", "double", below="assignments"), practice(folder)
    assert (0, 0) == (checked.returncode, tried.returncode), checked.stdout + tried.stdout
    for output in (" ".join(checked.stdout.split()), tried.stdout):
        assert "double.py, line 1: running this part ended with AssertionError" in output


def test_a_missing_function_is_explained_in_practice(folder: Path, answers: dict[str, str]) -> None:
    """by the part that was passed over"""
    written(folder, answers["right"], "", "def double(x:\n    return 1\ndel norm\nfrom nowhere import norm")
    done = practice(folder)
    assert 1 == done.returncode
    assert "this part of your file was passed over" in done.stdout
    assert "No module named 'nowhere'" in done.stdout


def test_an_error_in_a_helper_shows_its_line_in_practice(folder: Path, answers: dict[str, str]) -> None:
    """with its text, as for any file"""
    written(
        folder,
        answers["right"],
        "from utils import double",
        "from utils import double",
        utils="\n\ndef double(x):\n    return x.nowhere\n",
    )
    done = practice(folder)
    assert "utils.py:4" in done.stdout
    assert "return x.nowhere" in done.stdout
