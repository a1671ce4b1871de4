"""Results as JUnit XML, as pytest's `xunit2` writes it, for GitLab and other CI."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grader.course.course import Topic
from grader.feedback.view import CaseView, TopicView
from grader.model import Language, Outcome, Text
from grader.reports import labels
from grader.reports.details import details
from grader.reports.layout import number
from grader.reports.totals import Total

_TAGS = {Outcome.BROKEN: "error", Outcome.NOT_RUN: "skipped"}
_NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Whole:
    """What the report says of a submission beside its topics' results.

    `files` tells where in the submission each topic's file is; `missing` are the topics asked for that were not handed in.
    """

    total: Total
    files: Mapping[str, str]
    missing: Sequence[Topic]
    remarks: Sequence[Text]


def junit_xml(views: Sequence[TopicView], lang: Language, whole: Whole | None = None) -> str:
    """Return one test suite a topic and one test case a case, with its points as properties.

    Args:
        views: the topics of one submission.
        lang: language of the text.
        whole: adds a last suite, with the total, what was not handed in and what is said of the submission.
    """
    root = ET.Element("testsuites")
    for view in views:
        _add_suite(root, view, lang, whole.files.get(view.topic, "") if whole else "")
    if whole is not None:
        _add_whole(root, whole, lang)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _add_whole(root: ET.Element, whole: Whole, lang: Language) -> None:
    count = str(len(whole.missing))
    attributes = {"name": "total", "errors": "0", "failures": "0", "skipped": count, "tests": count, "time": "0"}
    suite = ET.SubElement(root, "testsuite", attributes)
    _add_properties(suite, {"points": number(whole.total.earned), "possible": number(whole.total.possible)})
    for topic in whole.missing:
        title = topic.title.to(lang)
        element = ET.SubElement(suite, "testcase", classname=_legal(topic.name), name=_legal(title), time="0")
        _add_properties(element, {"points": "0", "possible": number(topic.points)})
        ET.SubElement(element, "skipped", message=labels.MISSING.to(lang))
    _add_remarks(suite, whole.remarks, lang)


def _add_properties(element: ET.Element, values: Mapping[str, str]) -> None:
    properties = ET.SubElement(element, "properties")
    for name, value in values.items():
        ET.SubElement(properties, "property", name=name, value=_legal(value))


def _add_remarks(suite: ET.Element, remarks: Sequence[Text], lang: Language) -> None:
    if remarks:
        ET.SubElement(suite, "system-out").text = _legal("\n".join(remark.to(lang) for remark in remarks))


def _add_suite(root: ET.Element, view: TopicView, lang: Language, file: str) -> None:
    tags = Counter(_tag(case) for case in view.cases)
    counts = {name: str(tags[tag]) for name, tag in (("errors", "error"), ("failures", "failure"), ("skipped", "skipped"))}
    # The time is required; a true one would tell what hidden cases do.
    attributes = {"name": _legal(view.topic), **counts, "tests": str(tags.total()), "time": "0"}
    suite = ET.SubElement(root, "testsuite", attributes)
    if file:
        _add_properties(suite, {"file": file})
    seen: Counter[tuple[str, str]] = Counter()
    for case in view.cases:
        title = case.title.to(lang)
        seen[case.function, title] += 1
        # Readers of JUnit keep one case a name: the instances of a parametrised case are told apart by a number.
        instance = seen[case.function, title]
        name = title if instance == 1 else f"{title} ({instance})"
        _add_case(suite, case, f"{view.topic}.{case.function}", name, lang)
    _add_remarks(suite, view.remarks, lang)


def _add_case(suite: ET.Element, case: CaseView, classname: str, name: str, lang: Language) -> None:
    element = ET.SubElement(suite, "testcase", classname=_legal(classname), name=_legal(name), time="0")
    _add_properties(element, {"points": number(case.earned), "possible": number(case.points)})
    tag = _tag(case)
    if tag:
        message = case.sentence.to(lang) if case.sentence is not None else ""
        verdict = ET.SubElement(element, tag, message=_legal(message))
        lines = [*details(case, lang), *(advice.to(lang) for advice in case.advice)]
        verdict.text = _legal("\n".join(lines)) or None


def _tag(case: CaseView) -> str:
    return "" if case.outcome is Outcome.PASSED else _TAGS.get(case.outcome, "failure")


def _legal(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
