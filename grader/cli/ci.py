"""`grader ci`: grade one pushed submission in a continuous integration job."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from grader import batch
from grader.cases.seeds import Seeds
from grader.cli.common import CourseOption, LangOption, echo, find_course, language, say, stub_digests
from grader.cli.grade import LevelOption, only_files, only_topics, read_level
from grader.course.course import Course
from grader.errors import StorageError
from grader.feedback.view import student_remarks, student_view
from grader.intake.one import gather_one
from grader.model import Level, Submission, Text, TopicReport
from grader.reports import labels
from grader.reports.annotations import error_lines
from grader.reports.junit import Whole, junit_xml
from grader.reports.layout import number, score
from grader.reports.markdown import summary
from grader.reports.totals import Total, broken_cases, missing_topics, not_handed_in, total
from grader.results import replace_file
from grader.sandbox import selftest

_BROKEN = Text(
    "grader: the grader failed in {cases}; these points were left out.",
    "grader: {cases} で採点システムの問題が起きました。その配点は計算から除きました。",
)


def command(
    path: Annotated[Path, typer.Argument(help="The folder, zip or file of one submission, such as a checkout.")],
    topic: Annotated[list[str] | None, typer.Option("--topic", help="Only this topic; may be repeated.")] = None,
    level: LevelOption = "sealed",
    junit: Annotated[Path | None, typer.Option("--junit", help="Write JUnit XML here.")] = None,
    page: Annotated[
        Path | None, typer.Option("--summary", help="Write the Markdown summary here; on GitHub the job's own page.")
    ] = None,
    epoch: Annotated[int, typer.Option("--epoch", min=0, help="Another number draws other hidden inputs.")] = 0,
    course: CourseOption = None,
    lang: LangOption = None,
) -> None:
    """Grade one submission; exit status 0 means graded, whatever the points, and 1 a fault that is not the student's."""
    found = find_course(course)
    asked = only_topics(found, topic)
    chosen = read_level(level)
    (submission,) = only_files([gather_one(path, found, stub_digests(found))], asked)
    selftest.require(chosen)
    setup = batch.Setup(chosen, Seeds(batch.course_key(found), epoch), None, hidden=chosen is Level.SEALED)
    reports = _judged(submission, asked, setup)
    views = [student_view(report) for report in reports]
    whole = Whole(
        total(reports, asked.topics),
        {file.topic: file.path for file in submission.files},
        missing_topics(reports, asked.topics),
        student_remarks(submission.remarks),
    )
    words = language(lang)
    remarks = (*whole.remarks, *not_handed_in(reports, asked.topics))
    text = summary(views, words, remarks, total=whole.total, files=whole.files)
    _write({page: text, junit: junit_xml(views, words, whole)})
    _tell_github(error_lines(views, words, whole.files), text, whole.total, os.environ)
    for view in views:
        echo(f"{view.topic}: {score(view.earned, view.possible)}")
    for missing in whole.missing:
        echo(f"{missing.name}: {score(0, missing.points)} ({labels.MISSING.to(words)})")
    echo(f"{labels.TOTAL.to(words)}: {score(whole.total.earned, whole.total.possible)}")
    broken = list(broken_cases(reports))
    if broken:
        say(_BROKEN.filled(cases=", ".join(broken)).to(words))
    raise typer.Exit(1 if broken else 0)


def _judged(submission: Submission, course: Course, setup: batch.Setup) -> list[TopicReport]:
    """Judge each file, and add to its result what intake remarked on it."""
    folders = {topic.name: topic.folder for topic in course.topics}
    units = [batch.Unit(file.topic, folders[file.topic], file) for file in submission.files]
    judged = {unit.file.topic: result.report for unit, result in batch.judge_all(units, setup, jobs=1)}
    found = [(file, judged[file.topic]) for file in submission.files]
    return [replace(report, remarks=report.remarks + file.remarks) for file, report in found]


def _write(texts: Mapping[Path | None, str]) -> None:
    try:
        for place, text in texts.items():
            if place is not None:
                place.parent.mkdir(parents=True, exist_ok=True)
                replace_file(place, text)
    except OSError as error:
        raise StorageError(f"The report cannot be written ({error}): name another file.") from error


def _tell_github(errors: Sequence[str], page: str, sums: Total, environment: Mapping[str, str]) -> None:
    """Write GitHub's own page, outputs and annotations, where the job runs there."""
    if environment.get("GITHUB_ACTIONS") != "true":
        return
    for line in errors:
        echo(line)
    for name, text in (
        ("GITHUB_STEP_SUMMARY", page),
        ("GITHUB_OUTPUT", f"points={number(sums.earned)}\npossible={number(sums.possible)}\n"),
    ):
        if environment.get(name):
            with Path(environment[name]).open("a", encoding="utf-8") as file:
                file.write(text)
