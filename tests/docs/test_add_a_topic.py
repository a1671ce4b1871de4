"""The tutorial docs/add-a-topic.md, followed to the letter in an empty folder."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "add-a-topic.md"
HERE = "/home/you/practice"  # what the page calls the folder one works in
LEFT_OUT = "…"
FENCE = re.compile(r"^(?P<fence>`{3,})(?P<info>[^`\n]*)\n(?P<text>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)


class Step(NamedTuple):
    """A block of the page: its language, what stands behind that, and its lines."""

    language: str
    rest: str
    text: str


class Command(NamedTuple):
    """A line to be typed and the lines shown below it."""

    typed: str
    shown: list[str]


def steps() -> list[Step]:
    """Every fenced block of the page, in order."""
    found = FENCE.finditer(PAGE.read_text(encoding="utf-8"))
    return [Step(*(match["info"].partition(" ")[::2]), match["text"]) for match in found]


def commands(text: str) -> Iterator[Command]:
    """The commands of a console block."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        typed, *shown = part.splitlines()
        yield Command(typed, shown)


def run(typed: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Type a command as a person would who has activated the kit's environment; both outputs arrive together."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("GRADER_", "PYTEST_"))}
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment |= {"PATH": path, "LC_ALL": "C.UTF-8", "COLUMNS": "80"}
    return subprocess.run(
        typed, shell=True, cwd=cwd, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )


def missing(shown: list[str], printed: str) -> list[str]:
    """The lines of the page that were not printed, or not in this order."""
    rest = iter(printed.splitlines())
    return [line for line in shown if line.strip() != LEFT_OUT and not any(_like(line, other) for other in rest)]


def _like(shown: str, printed: str) -> bool:
    pattern = ".*".join(re.escape(part) for part in shown.strip().split(LEFT_OUT))
    return re.fullmatch(pattern, printed.strip()) is not None


def test_every_file_to_write_is_named_above_its_block():
    """who reads the page as it is shown sees no info string, so the sentence before it must name the file"""
    page = PAGE.read_text(encoding="utf-8")
    for match in FENCE.finditer(page):
        path = match["info"].split()[-1]
        if "/" in path:
            assert f"`{path}`" in page[: match.start()].rstrip().rpartition("\n\n")[2]


@pytest.mark.slow
@pytest.mark.keras
@pytest.mark.skipif(shutil.which("bwrap") is None, reason="bubblewrap (bwrap) is not installed")
def test_the_tutorial_works_to_the_letter(tmp_path):
    """whoever writes these files and types these commands reads these lines"""
    for step in steps():
        if step.language == "console":
            for command in commands(step.text):
                done = run(command.typed, tmp_path)
                shown = [line.replace(HERE, str(tmp_path)) for line in command.shown]
                assert [] == missing(shown, done.stdout), f"$ {command.typed}\n{done.stdout}"
                assert (step.rest == "fails") is (done.returncode != 0), f"$ {command.typed}\n{done.stdout}"
        else:
            path = tmp_path / step.rest.removeprefix(">> ")
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a" if step.rest.startswith(">> ") else "w", encoding="utf-8") as file:
                file.write(step.text)
