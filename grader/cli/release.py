"""`grader release`: build what students get from what the author wrote."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from grader.answers import AnswerCache
from grader.authoring.release import release, stale
from grader.checking.seeds import Seeds
from grader.cli.common import CourseOption, find_course
from grader.grade import Bench
from grader.model import Level


def command(
    check: Annotated[bool, typer.Option("--check", help="Write nothing; fail when the built files are stale.")] = False,
    to: Annotated[Path | None, typer.Option("--to", help="Where to build; by default assignments/ beside it.")] = None,
    course: CourseOption = None,
) -> None:
    """Build assignments/ from solutions/: stubs, notebooks, visible cases, recorded answers; no line of a solution."""
    found = find_course(course)
    target = to or found.folder.parent / "assignments"
    with tempfile.TemporaryDirectory() as folder:
        # The answers come from the author's own code, so no walls are needed, and authors work on any machine.
        bench = Bench(Level.OPEN, Seeds(b""), AnswerCache(Path(folder, "answers.sqlite")), hidden=False)
        try:
            if check:
                old = stale(found, target, bench.judge)
                for name in old:
                    typer.echo(f"stale: {target / name}")
                if old:
                    typer.echo("Run 'grader release' and commit what it builds; move away files that it does not build.")
                raise typer.Exit(1 if old else 0)
            written = release(found, target, bench.judge)
        finally:
            bench.close()
    typer.echo(f"{len(written)} files built in {target} for {len(found.topics)} topics.")
