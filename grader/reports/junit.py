"""Results as JUnit XML, as pytest's `xunit2` writes it, for GitLab and other CI."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Sequence

from grader.feedback.view import CaseView, TopicView
from grader.model import Language, Outcome
from grader.reports.details import details
from grader.reports.layout import number

_TAGS = {Outcome.BROKEN: "error", Outcome.NOT_RUN: "skipped"}
_NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit_xml(views: Sequence[TopicView], lang: Language) -> str:
    """Return one test suite a topic and one test case a case, with its points as properties."""
    root = ET.Element("testsuites")
    for view in views:
        _add_suite(root, view, lang)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _add_suite(root: ET.Element, view: TopicView, lang: Language) -> None:
    tags = Counter(_tag(case) for case in view.cases)
    counts = {name: str(tags[tag]) for name, tag in (("errors", "error"), ("failures", "failure"), ("skipped", "skipped"))}
    # The time is required; a true one would tell what hidden cases do.
    attributes = {"name": _legal(view.topic), **counts, "tests": str(tags.total()), "time": "0"}
    suite = ET.SubElement(root, "testsuite", attributes)
    seen: Counter[tuple[str, str]] = Counter()
    for case in view.cases:
        title = case.title.to(lang)
        seen[case.function, title] += 1
        # Readers of JUnit keep one case a name: the instances of a parametrised case are told apart by a number.
        instance = seen[case.function, title]
        name = title if instance == 1 else f"{title} ({instance})"
        _add_case(suite, case, f"{view.topic}.{case.function}", name, lang)


def _add_case(suite: ET.Element, case: CaseView, classname: str, name: str, lang: Language) -> None:
    element = ET.SubElement(suite, "testcase", classname=_legal(classname), name=_legal(name), time="0")
    properties = ET.SubElement(element, "properties")
    ET.SubElement(properties, "property", name="points", value=number(case.earned))
    ET.SubElement(properties, "property", name="possible", value=number(case.points))
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
