"""A kit in a temporary folder, built from the toy course, and the real command run in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TOY = Path(__file__).parents[1] / "toy"
KEY = "00" * 32

Grader = Callable[..., subprocess.CompletedProcess[str]]


def run(
    *words: str | Path, cwd: Path, env: dict[str, str] | None = None, encoding: str = "utf-8"
) -> subprocess.CompletedProcess[str]:
    """Run a program as a person would and return what it printed."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "GRADER_", "PYTEST_"))}
    environment |= {"LC_ALL": "C.UTF-8", "COLUMNS": "80", "GRADER_COURSE_KEY": KEY} | (env or {})
    return subprocess.run(
        [str(word) for word in words],
        cwd=cwd,
        env=environment,
        capture_output=True,
        encoding=encoding,
        check=False,
        timeout=120,
    )


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy course and what `grader release` builds from it; not to be changed."""
    kit = tmp_path_factory.mktemp("kit")
    shutil.copytree(TOY, kit / "solutions", ignore=shutil.ignore_patterns("__pycache__"))
    done = run(sys.executable, "-m", "grader", "release", cwd=kit)
    assert 0 == done.returncode, done.stderr
    return kit


@pytest.fixture
def kit(built: Path, tmp_path: Path) -> Path:
    """A copy of the built kit."""
    return Path(shutil.copytree(built, tmp_path / "kit"))


@pytest.fixture
def grader(kit: Path) -> Grader:
    """The command, run in the kit's folder or in one below it."""

    def command(*words: str | Path, below: str = "", **given: Any) -> subprocess.CompletedProcess[str]:
        return run(sys.executable, "-m", "grader", *words, cwd=kit / below, **given)

    return command


@pytest.fixture
def answers(kit: Path) -> dict[str, str]:
    """Texts of the toy topic `double`: the model answer, and one with a known mistake."""
    right = (kit / "solutions/01_double/double.py").read_text(encoding="utf-8")
    mistake = (kit / "solutions/01_double/misconceptions/norm_absolute.py").read_text(encoding="utf-8")
    return {"right": right, "mistaken": right + mistake}
