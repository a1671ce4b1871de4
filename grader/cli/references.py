"""What the commands of an author do first: ask every reference once, and stop where one is broken."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from rich.console import Console

from grader import batch
from grader.authoring.faults import Fault
from grader.authoring.trial import trial
from grader.cli.common import refuse
from grader.cli.grade import progress
from grader.course.course import Topic
from grader.model import Language


def refuse_broken(topics: Iterable[Topic], setup: batch.Setup, jobs: int, lang: Language) -> None:
    """Let workers try the reference of every topic, and end the command where one fails."""
    folders = {topic.name: topic.folder for topic in topics}
    found: dict[str, list[Fault]] = {}
    with progress(Console(stderr=True), lang, quiet=True) as tell:
        for name, faults in batch.spread(partial(trial, setup=setup), folders, jobs):
            found[name] = faults
            tell(batch.Progress(len(found), len(folders)))
    refuse((fault for name in folders for fault in found[name]), lang)
