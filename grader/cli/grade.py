"""`grader grade`: a class from a folder or zip to marks."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from grader import batch, results
from grader.authoring.faults import Fault
from grader.authoring.form import faults_of_code
from grader.cases.seeds import Seeds
from grader.cli.common import (
    CourseOption,
    LangOption,
    LayoutOption,
    console,
    echo,
    find_course,
    language,
    say,
    stub_digests,
    tell_faults,
)
from grader.course.course import Course, Topic
from grader.errors import UsageError
from grader.feedback.text import one_line
from grader.gradebook.book import Gradebook
from grader.gradebook.facts import COURSE_KEY, changed, require_known_key
from grader.intake.bounds import MB
from grader.intake.gather import Told, take_in
from grader.intake.remarks import OTHER_TOPICS
from grader.model import Language, Level, StudentReport, Submission, Text
from grader.reports.classroom import class_table
from grader.reports.handed_in import reading
from grader.reports.json_ import ascii_only, to_json
from grader.reports.totals import held, total
from grader.sandbox import selftest

_DONE = Text(
    "{students} · {topics} · {units} ({known} known already) · {seconds} · {workers} · level {level}{proof}",
    "提出 {students} · 課題 {topics} · 採点の単位 {units}（うち採点済み {known}）· {seconds} · ワーカー {workers} · "
    "レベル {level}{proof}",
)
_PROOF = Text(" (self-test passed)", "（自己診断 合格）")
_OPEN = Text(
    "Level open: practice, not a grade. Only visible cases were run.",
    "レベル open は練習用で、成績にはなりません。公開されたケースだけを実行しました。",
)
_BROKEN = Text(
    "The grader failed in {units}: these points were left out, the records say why, and the same command tries them again.",
    "{units} で採点システムの問題が起きました。この配点は計算から除き、理由は記録に残しました。同じコマンドで採点し直せます。",
)
MOST_BROKEN = 5  # units named at the end; "Needs a look" says more
_WHERE = Text(
    "Marks: {marks}   records: {records}   feedback for students: {feedback}",
    "点数: {marks}   記録: {records}   学生への返却: {feedback}",
)

_A_CORE = Text("--jobs {jobs}: {workers}, one a core.", "--jobs {jobs}: コア数に合わせてワーカーを {workers} にします。")
_A_UNIT = Text(
    "--jobs {jobs}: {workers}, one for each piece of work.", "--jobs {jobs}: 作業の数に合わせてワーカーを {workers} にします。"
)
_BROKEN = Text(
    "grader: the grader failed in {units}: their points are held back; see 'Needs a look', then run the same command again.",
    "grader: {units} で採点システムの問題が起きました。その配点は保留しています。"
    "「確認が必要なもの」を見てから、同じコマンドをもう一度実行してください。",
)
_MOST_UNITS = 5  # named in one sentence; a fault of ours may concern the whole class
_LONGEST = 500
_READING = Text("Reading submissions: {done} of {total} …", "提出物を読み込み中: {total} 件中 {done} 件 …")
_UNPACKING = Text("Unpacking the archive: {size} MB so far …", "アーカイブを展開中: {size} MB …")
READING_SECONDS = 2.0  # reading that takes longer says how far it is, as often

LevelOption = Annotated[str, typer.Option("--level", help="sealed (for credit) or open (practice: visible cases only).")]
OutOption = Annotated[Path, typer.Option("--out", help="Folder for the gradebook, marks and records.")]


def command(
    path: Annotated[Path, typer.Argument(help="A folder, zip or tar of submissions.")],
    topic: Annotated[list[str] | None, typer.Option("--topic", help="Only this topic; may be repeated.")] = None,
    layout: LayoutOption = None,
    jobs: Annotated[int, typer.Option("--jobs", min=0, help="Workers; 0 is one a core.")] = 0,
    level: LevelOption = "sealed",
    out: OutOption = Path("results"),
    epoch: Annotated[int, typer.Option("--epoch", min=0, help="Another number draws other hidden inputs.")] = 0,
    new_key: Annotated[bool, typer.Option("--new-key", help="Grade anew with another course key than before.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print every record as JSON.")] = False,
    course: CourseOption = None,
    lang: LangOption = None,
) -> None:
    """Grade a folder, zip or tar of submissions; what was graded before is not run again. Exit status 1: a fault of ours."""
    words = language(lang)
    whole = find_course(course)
    found = only_topics(whole, topic)
    chosen = read_level(level)
    # By all topics, also when some are graded: a file of another one is that, not one of no topic.
    intake = take_in(path, whole, stub_digests(whole), layout, reading_progress(words))
    submissions = only_files(intake.submissions, found)
    say(reading(intake.title, len(submissions), intake.unused, words))
    tell_faults(_faults(found, submissions), words)  # its units will be BROKEN where that is what it comes to; the others count
    selftest.require(chosen)
    started = time.monotonic()
    setup = batch.Setup(chosen, Seeds(batch.course_key(found), epoch), out / "answers.sqlite", chosen is Level.SEALED)
    with Gradebook.open(out / "gradebook.sqlite") as gradebook:
        plan = batch.plan(submissions, found, setup, gradebook)
        _tell_changes(plan, setup, gradebook, out, words, new_key=new_key)
        jobs = workers_for(jobs, len(plan.waiting), words)
        with progress(Console(stderr=True), words) as tell:
            reports = batch.grade_class(plan, path, setup, gradebook, jobs, tell)
    written = results.write(out, reports, found, words)
    if as_json:
        records = (to_json(report, total(report.topics, found.topics)).rstrip() for report in reports)
        echo(ascii_only("[" + ",".join(records) + "]"))
        raise typer.Exit(_status(reports, words))
    page = console()
    for line in class_table(reports, found.topics, words, page.width):
        page.print(line)
    page.print(_done(plan, found, time.monotonic() - started, jobs, chosen).to(words))
    if chosen is Level.OPEN:
        page.print(_OPEN.to(words))
    page.print(_WHERE.filled(marks=written.marks, records=written.records, feedback=written.feedback).to(words))
    raise typer.Exit(_status(reports, words))


def _status(reports: Sequence[StudentReport], lang: Language) -> int:
    """Return the exit status: 1 where a fault of ours holds points back, and say in which units."""
    units = [f"{report.student}/{topic.topic}" for report in reports for topic in report.topics if held(topic)]
    if not units:
        return 0
    more = f" (+{len(units) - _MOST_UNITS})" if len(units) > _MOST_UNITS else ""
    say(_BROKEN.filled(units=one_line(", ".join(units[:_MOST_UNITS]), _LONGEST) + more).to(lang))
    return 1


def _faults(course: Course, submissions: list[Submission]) -> Iterator[Fault]:
    """Yield the mistakes in the topics handed in; another may still be in the making, and must not stop these."""
    handed_in = {file.topic for submission in submissions for file in submission.files}
    return (fault for topic in course.topics if topic.name in handed_in for fault in faults_of_code(topic))


def _tell_changes(
    plan: batch.Plan, setup: batch.Setup, gradebook: Gradebook, out: Path, lang: Language, *, new_key: bool
) -> None:
    """Say what has changed since this gradebook's last run; another course key stops the run, unless it is meant."""
    now, units = batch.facts(setup), len(plan.waiting)
    if not new_key:
        require_known_key(now, gradebook.values_of(COURSE_KEY), units, str(out / "gradebook.sqlite"))
    if said := changed(now, gradebook.last_facts(), units, len(plan.units)):
        say(said.to(lang))


def _done(plan: batch.Plan, course: Course, seconds: float, jobs: int, level: Level) -> Text:
    counts = plan.counts
    proof = _PROOF if level is Level.SEALED else Text("", "")

    def line(lang: Language) -> str:
        return _DONE.to(lang).format(
            students=amount(counts.submissions, "submission", lang),
            topics=amount(len(course.topics), "topic", lang),
            units=amount(counts.units, "unit", lang),
            known=counts.known,
            seconds=duration(seconds, lang),
            workers=amount(jobs, "worker", lang),
            level=level,
            proof=proof.to(lang),
        )

    return Text(line("en"), line("ja"))


def amount(count: int, thing: str, lang: Language) -> str:
    """Return a count with its noun, in English singular or plural; Japanese says the noun elsewhere."""
    return str(count) if lang == "ja" else f"{count} {thing}{'' if count == 1 else 's'}"


def workers_for(jobs: int, units: int, lang: Language) -> int:
    """Return how many workers there are to be, and say so when fewer than `jobs` can have something to do.

    Args:
        jobs: the number asked for; 0 is one a core.
        units: how many pieces of work there are.
        lang: the language to say it in.
    """
    cores = batch.cores()
    workers = max(1, min(jobs or cores, cores, units))
    if workers < jobs and units:
        reason = _A_UNIT if units < min(jobs, cores) else _A_CORE
        said = reason.filled(jobs=jobs, workers=amount(workers, "worker", lang))
        print(said.to(lang), file=sys.stderr)  # noqa: T201
    return workers


def read_level(word: str) -> Level:
    """Return the level of that name.

    Raises:
        UsageError: there is none.
    """
    if word not in list(Level):
        raise UsageError(f"There is no level '{word}'. Levels: {', '.join(Level)}.")
    return Level(word)


def only_topics(course: Course, words: list[str] | None) -> Course:
    """Return the course with the topics named, or all."""
    if not words:
        return course
    chosen: list[Topic] = [course.topic(word) for word in words]
    return Course(course.folder, course.title, tuple(topic for topic in course.topics if topic in chosen))


def only_files(submissions: list[Submission], course: Course) -> list[Submission]:
    """Leave out the files of topics that are not being graded, and say so where nothing else was handed in."""
    names = {topic.name for topic in course.topics}
    kept: list[Submission] = []
    for one in submissions:
        files = tuple(file for file in one.files if file.topic in names)
        other = [] if files or not one.files else [OTHER_TOPICS.about(files=", ".join(file.name for file in one.files))]
        kept.append(replace(one, files=files, remarks=(*one.remarks, *other)))
    return kept


def reading_progress(lang: Language) -> Told:
    """Return what says on standard error how far reading is, when that takes long."""
    said = time.monotonic()

    def now_and_then(text: Text, **facts: int) -> None:
        nonlocal said
        if (now := time.monotonic()) - said > READING_SECONDS:
            said = now
            say(text.filled(**facts).to(lang))

    return Told(
        lambda done, total: now_and_then(_READING, done=done, total=total),
        lambda size: now_and_then(_UNPACKING, size=size // MB),
    )


def duration(seconds: float, lang: Language) -> str:
    """Return a time as a person says it."""
    if seconds < 60:
        return f"{seconds:.1f} s" if lang == "en" else f"{seconds:.1f} 秒"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if lang == "en" else f"{minutes} 分 {rest} 秒"


@contextmanager
def progress(where: Console, lang: Language, *, quiet: bool = False) -> Iterator[batch.Tell]:
    """Show how far a run is: a bar with an estimate on a terminal, a line a tenth in a pipe (none when quiet)."""
    label = "Grading" if lang == "en" else "採点中"
    if where.is_terminal:
        columns = (TextColumn(label), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn())
        with Progress(*columns, console=where, transient=True) as bar:
            task = bar.add_task(label)
            yield lambda now: bar.update(task, completed=now.done, total=now.total)
        return
    told = -1

    def line(now: batch.Progress) -> None:
        nonlocal told
        tenth = 10 * now.done // max(now.total, 1)
        if now.total and tenth > told and not quiet:
            told = tenth
            print(f"{label} {now.done}/{now.total}", file=sys.stderr, flush=True)  # noqa: T201

    yield line
