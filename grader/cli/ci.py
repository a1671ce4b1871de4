"""`grader ci`: grade one pushed submission in a continuous integration job."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from grader import batch
from grader.cases.seeds import Seeds
from grader.cli.common import CourseOption, LangOption, find_course, language, stub_digests
from grader.cli.grade import LevelOption, only_topics, read_level
from grader.errors import InputError, StorageError
from grader.feedback.view import TopicView, student_view
from grader.intake.gather import gather
from grader.model import Language, Level, Outcome, Submission, TopicReport
from grader.reports.annotations import error_lines
from grader.reports.junit import junit_xml
from grader.reports.layout import score
from grader.reports.markdown import summary
from grader.results import replace_file
from grader.sandbox import selftest


def command(
    path: Annotated[Path, typer.Argument(help="The folder of one submission, such as a checkout.")],
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
    found = only_topics(find_course(course), topic)
    chosen = read_level(level)
    submission = _one(gather(path, found, stub_digests(found)), path)
    selftest.require(chosen)
    setup = batch.Setup(chosen, Seeds(batch.course_key(found), epoch), None, hidden=chosen is Level.SEALED)
    order = [one.name for one in found.topics]
    folders = {one.name: one.folder for one in found.topics}
    units = [batch.Unit(file.topic, folders[file.topic], file) for file in submission.files if file.topic in order]
    judged = {unit.file.topic: result.report for unit, result in batch.judge_all(units, setup, jobs=1)}
    reports = [judged[name] for name in order if name in judged]
    views = [student_view(report) for report in reports]
    words = language(lang)
    _write(views, submission, words, junit, page)
    paths = {file.topic: file.name for file in submission.files}
    _tell_github(views, words, paths, os.environ)
    for view in views:
        typer.echo(f"{view.topic}: {score(view.earned, view.possible)}")
    broken = _broken(reports)
    if broken:
        typer.echo(f"grader: the grader failed in {', '.join(broken)}; these points were left out.", err=True)
    raise typer.Exit(1 if broken else 0)


def _one(submissions: Sequence[Submission], path: Path) -> Submission:
    if len(submissions) != 1:
        raise InputError(f"{path} holds {len(submissions)} submissions, and CI grades one: use 'grader grade' for a class.")
    return submissions[0]


def _write(views: list[TopicView], submission: Submission, lang: Language, junit: Path | None, page: Path | None) -> None:
    text = summary(views, lang)
    notes = [f"- {remark.text.to(lang)}" for remark in submission.remarks]
    try:
        if junit is not None:
            junit.parent.mkdir(parents=True, exist_ok=True)
            replace_file(junit, junit_xml(views, lang))
        if page is not None:
            page.parent.mkdir(parents=True, exist_ok=True)
            replace_file(page, "\n".join([text, *notes, ""]))
    except OSError as error:
        raise StorageError(f"The report cannot be written ({error}): name another file.") from error


def _tell_github(views: list[TopicView], lang: Language, paths: Mapping[str, str], environment: Mapping[str, str]) -> None:
    """Write GitHub's own page, outputs and annotations, where the job runs there."""
    if environment.get("GITHUB_ACTIONS") != "true":
        return
    for line in error_lines(views, lang, paths):
        typer.echo(line)
    earned, possible = sum(view.earned for view in views), sum(view.possible for view in views)
    for name, text in (
        ("GITHUB_STEP_SUMMARY", summary(views, lang)),
        ("GITHUB_OUTPUT", f"points={earned:g}\npossible={possible:g}\n"),
    ):
        if environment.get(name):
            with Path(environment[name]).open("a", encoding="utf-8") as file:
                file.write(text)


def _broken(reports: Sequence[TopicReport]) -> list[str]:
    return [f"{report.topic}/{case.case}" for report in reports for case in report.cases if case.outcome is Outcome.BROKEN]
