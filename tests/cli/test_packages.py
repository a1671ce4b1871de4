"""Where only the student's packages are installed: one sentence, no traceback."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from grader.cli.packages import STAFF_PACKAGES
from tests.cli.conftest import run

ROOT = Path(__file__).parents[2]
# A finder that comes first and knows that some packages are not there.
HIDE = """
import sys

class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {hidden!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Hidden())
from grader.cli.main import main
sys.argv = ["grader", *{words!r}]
main()
"""


def without(hidden: list[str], *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the command where some packages are not installed."""
    return run(sys.executable, "-c", HIDE.format(hidden=set(hidden), words=list(words)), cwd=cwd)


@pytest.mark.parametrize(
    "words", [("grade", "class"), ("validate",), ("ci", "."), ("release", "--check"), ("grade", "--help")], ids=" ".join
)
def test_a_command_for_staff(tmp_path: Path, words: tuple[str, ...]) -> None:
    """It names what is not there and how to install it, and the status is 2."""
    done = without([*STAFF_PACKAGES.values(), "matplotlib"], *words, cwd=tmp_path)
    sentence = (
        f"grader: 'grader {words[0]}' needs what is not installed here ({', '.join(STAFF_PACKAGES)}): run "
        "pip install \"deep-learning-assignments[staff]\", or 'make setup' in the kit's folder.\n"
    )
    assert (2, "", sentence) == (done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize("package", ["sqlalchemy", "msgspec", "keras"])
def test_one_package_that_is_not_there(tmp_path: Path, package: str) -> None:
    """One is enough, and only that one is named."""
    done = without([package], "grade", "class", cwd=tmp_path)
    assert 2 == done.returncode
    assert f"not installed here ({package}): run" in done.stderr


def test_a_command_for_students_needs_none_of_them(built: Path) -> None:
    """`check` works without all of them, and `plot` says what it needs."""
    hidden = [*STAFF_PACKAGES.values(), "matplotlib"]
    done = without(hidden, "check", "double", cwd=built / "assignments")
    assert 1 == done.returncode
    assert "norm" in done.stdout
    done = without(hidden, "plot", "double", cwd=built / "assignments")
    assert (2, "", "grader: Plots need Matplotlib: pip install matplotlib.\n") == (done.returncode, done.stdout, done.stderr)


def test_the_list_is_that_of_the_extra() -> None:
    """What the extra `staff` installs is what is asked for."""
    extra = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]["staff"]
    assert sorted(line.partition(">=")[0] for line in extra if "[" not in line) == sorted(STAFF_PACKAGES)
