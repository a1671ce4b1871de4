"""What several commands share: the language, the console, and where things lie."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from grader.answers.recorded import INSTALL_KERAS
from grader.authoring.faults import Fault
from grader.cli.locale import language_of_locale
from grader.course.course import Course, load_course
from grader.desk.folder import TopicFolder
from grader.errors import UsageError
from grader.model import Language

COURSE_VARIABLE = "GRADER_COURSE"


class Lang(StrEnum):
    """A language of messages."""

    EN = "en"
    JA = "ja"


LangOption = Annotated[Lang | None, typer.Option("--lang", help="Language of messages; by default the locale's.")]
CourseOption = Annotated[
    Path | None, typer.Option("--course", help="The course folder; by default ./solutions or $GRADER_COURSE.")
]


LayoutOption = Annotated[
    str | None, typer.Option("--layout", help="How the folder or zip is arranged, instead of a look at it: see docs/intake.md.")
]


def language(chosen: Lang | None) -> Language:
    """Return the language asked for, else that of the locale."""
    if chosen is not None:
        return "ja" if chosen is Lang.JA else "en"
    return language_of_locale()


def console() -> Console:
    """Return the console for results: standard output, without colour and without a fixed width in a pipe."""
    return Console(highlight=False, soft_wrap=not sys.stdout.isatty())


def find_course(chosen: Path | None) -> Course:
    """Load the course folder.

    Raises:
        UsageError: there is none where one was named, or in the usual places.
    """
    if chosen is None and COURSE_VARIABLE in os.environ:
        chosen = Path(os.environ[COURSE_VARIABLE])
    for folder in [chosen] if chosen is not None else [Path("solutions"), Path()]:
        if (folder / "course.toml").is_file():
            return load_course(folder)
    where = chosen or Path.cwd()
    raise UsageError(f"No course was found in {where}: name the folder that holds course.toml with --course.")


def refuse(faults: Iterable[Fault], lang: Language) -> None:
    """Tell every mistake of an author, a line each, and end the command with exit status 1; without any, do nothing."""
    if tell_faults(faults, lang):
        raise typer.Exit(1)


def tell_faults(faults: Iterable[Fault], lang: Language) -> bool:
    """Tell every mistake of an author, a line each, and whether there is any."""
    lines = [fault.to(lang) for fault in faults]
    for line in lines:
        say(line)
    return bool(lines)


def echo(text: str) -> None:
    """Print a result. Typer's own way writes UTF-8 to a terminal that has said it cannot show it."""
    print(text)  # noqa: T201


def say(text: str) -> None:
    """Print what is no result, such as how far a command is, on standard error."""
    print(text, file=sys.stderr, flush=True)  # noqa: T201


def answer_store(course: Course) -> Path:
    """Return where the answers of a course's own references and misconceptions are kept from one command to the next."""
    return course.folder.parent / ".work" / "answers.sqlite"


def stub_digests(course: Course) -> frozenset[str]:
    """Return the digests of every file as released to students, to tell an untouched stub from work."""
    digests: set[str] = set()
    for path in course.folder.parent.glob("assignments/*/expected.json"):
        try:
            digests.update(json.loads(path.read_text(encoding="utf-8"))["files"].values())
        except (OSError, ValueError, KeyError):
            continue  # a damaged release is found by `release --check`; grading does not need it
    return frozenset(digests)


def can_be_run(folders: list[TopicFolder]) -> list[TopicFolder]:
    """Leave out topics that need what is not installed, and say so, once.

    Raises:
        UsageError: none is left.
    """
    able = [folder for folder in folders if not folder.recording.lacking]
    if not able:
        raise UsageError(folders[0].recording.lacking)
    left_out = [folder.recording.suite.stem for folder in folders if folder.recording.lacking]
    if left_out:
        say(f"grader: left out, since they need Keras ({INSTALL_KERAS}): {', '.join(left_out)}")
    return able
