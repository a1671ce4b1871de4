"""`grader check`: a student's answer within a second."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from grader.cli.common import LangOption, can_be_run, console, echo, language
from grader.desk.check import check
from grader.desk.folder import find_folders
from grader.grade import Hosts
from grader.model import Level, Outcome
from grader.reports.terminal import topic_lines


def command(
    topic: Annotated[str | None, typer.Argument(help="A topic, such as softmax; all of them when left out.")] = None,
    file: Annotated[Path | None, typer.Option("--file", help="Check this .py or .ipynb instead of the topic's.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print data instead of text.")] = False,
    lang: LangOption = None,
) -> None:
    """Check your own work: each visible case, what differs, and which mistake it looks like."""
    hosts = Hosts(Level.OPEN)
    try:
        views = [check(folder, file, hosts) for folder in can_be_run(find_folders(Path.cwd(), topic, file))]
    finally:
        hosts.close()
    if as_json:
        echo(json.dumps([asdict(view) for view in views], indent=2))
    else:
        out = console()
        words = language(lang)
        for view in views:
            for line in topic_lines(view, words, out.width):
                out.print(line)
            out.print()
    passed = all(case.outcome is Outcome.PASSED for view in views for case in view.cases)
    raise typer.Exit(0 if passed else 1)
