"""The one sum of a submission's points: what the page, CI, the table of marks and the record say alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from grader.course.course import Topic
from grader.model import Outcome, Text, TopicReport
from grader.reports import labels
from grader.reports.layout import score


@dataclass(frozen=True, slots=True)
class Total:
    """Points over all topics asked for, whether or not they were handed in.

    `held` are the points of BROKEN cases, faults of ours, which `possible` leaves out. `scaled` is what the submission is
    worth out of `possible` and `held` together, each topic by its own share; None where a topic could not be judged at all.
    """

    earned: float
    possible: float
    held: float
    scaled: float | None


def total(reports: Sequence[TopicReport], topics: Sequence[Topic]) -> Total:
    """Add up a submission's topics.

    Args:
        reports: the topics that were handed in.
        topics: the topics asked for; what is missing could have been earned.
    """
    missing = sum(topic.points for topic in missing_topics(reports, topics))
    shares = [_scaled(report) for report in reports]
    return Total(
        earned=round(sum(report.earned for report in reports), 6),
        possible=round(sum(report.possible for report in reports) + missing, 6),
        held=round(sum(map(held, reports)), 6),
        scaled=None if None in shares else round(sum(share for share in shares if share is not None), 6),
    )


def held(report: TopicReport) -> float:
    """Return the points that faults of ours hold back from a topic."""
    return sum(case.points for case in report.cases if case.outcome is Outcome.BROKEN)


def _scaled(report: TopicReport) -> float | None:
    whole = report.possible + held(report)
    if whole == report.possible:
        return report.earned
    return report.earned * whole / report.possible if report.possible else None


def missing_topics(reports: Sequence[TopicReport], topics: Sequence[Topic]) -> list[Topic]:
    """Return the topics asked for that were not handed in."""
    there = {report.topic for report in reports}
    return [topic for topic in topics if topic.name not in there]


def not_handed_in(reports: Sequence[TopicReport], topics: Sequence[Topic]) -> tuple[Text, ...]:
    """Say which topics are missing, and what they would have been worth."""
    missing = missing_topics(reports, topics)
    if not missing:
        return ()
    en = ", ".join(f"{topic.title.en} ({score(0, topic.points)})" for topic in missing)
    ja = "、".join(f"{topic.title.ja}（{score(0, topic.points)}）" for topic in missing)
    return (Text(labels.NOT_HANDED_IN.en.format(topics=en), labels.NOT_HANDED_IN.ja.format(topics=ja)),)


def broken_cases(reports: Sequence[TopicReport]) -> Iterator[str]:
    """List the cases in which the grader failed, as `topic/case`."""
    for report in reports:
        yield from (f"{report.topic}/{case.case}" for case in report.cases if case.outcome is Outcome.BROKEN)
