"""`grader release`: build what students get from what the author wrote."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from grader import batch
from grader.authoring.form import faults
from grader.authoring.release import ask_everything, release, stale
from grader.cases.seeds import Seeds
from grader.cli.common import CourseOption, LangOption, answer_store, echo, find_course, language, refuse
from grader.cli.grade import amount, progress, workers_for
from grader.cli.references import refuse_broken
from grader.course.course import Course
from grader.model import Language, Level


def command(
    check: Annotated[bool, typer.Option("--check", help="Write nothing; fail when the built files are stale.")] = False,
    to: Annotated[Path | None, typer.Option("--to", help="Where to build; by default assignments/ beside it.")] = None,
    jobs: Annotated[int, typer.Option("--jobs", min=0, help="Workers; 0 is one a core.")] = 0,
    course: CourseOption = None,
    lang: LangOption = None,
) -> None:
    """Build assignments/ from solutions/: stubs, notebooks, visible cases, recorded answers; no line of a solution."""
    found = find_course(course)
    words = language(lang)
    refuse((fault for one in found.topics for fault in faults(one)), words)
    target = to or found.folder.parent / "assignments"
    if check:
        old = stale(found, target)
        for name in old:
            echo(f"stale: {target / name}")
        if old:
            echo("Run 'grader release' and commit what it builds; move away files that it does not build.")
        raise typer.Exit(1 if old else 0)
    # The answers come from the author's own code, so no walls are needed, and authors work on any machine.
    setup = batch.Setup(Level.OPEN, Seeds(b""), answer_store(found), hidden=False)
    jobs = workers_for(jobs, len(found.topics), words)
    refuse_broken(found.topics, setup, jobs, words)
    _ask(found, setup, jobs, words)
    judge = batch.worker_bench(setup).judge
    written = release(found, target, judge)
    echo(f"{len(written)} files built in {target} for {amount(len(found.topics), 'topic', 'en')}.")


def _ask(course: Course, setup: batch.Setup, jobs: int, lang: Language) -> None:
    """Let workers ask for the answers of all topics, so that building them finds every answer in the store."""
    folders = {topic.name: topic.folder for topic in course.topics}
    with progress(Console(stderr=True), lang, quiet=True) as tell:
        for done, _ in enumerate(batch.spread(partial(ask_everything, setup=setup), folders, jobs), start=1):
            tell(batch.Progress(done, len(folders)))
