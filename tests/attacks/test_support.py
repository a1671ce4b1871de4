"""Submissions that speak for themselves: what a room says about itself earns nothing, and breaks nothing."""

from __future__ import annotations

import ast
import hashlib
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.answers.exchange import Proxy
from grader.answers.store import AnswerCache
from grader.cases.plugin import run_cases
from grader.cases.seeds import Seeds
from grader.course.course import load_topic
from grader.grade import Bench
from grader.model import Level, Outcome, SourceFile

SOLUTIONS = Path(__file__).parents[2] / "solutions"
TRICKS = sorted(Path(__file__).with_name("support").glob("*.py"))
TRAINS = ("05_", "07_", "09_")  # their references train for some seconds, once

# What a case may have done in a student's room: arrays go in and come out, objects are made, steps are taken.
CARRIED = {"predict", "predict_method", "drawn", "drawn_in_fit", "get_weights", "drawn_weights"}
CARRIED |= {"set_weights", "train_on_batch", "descend"}
MADE = {"fix_random", "saved_and_loaded", "sigmoid_classifier"}
# The same for every draw, and so what names a mistake. Whoever says there what is right is still judged by the arrays.
NAMING = {
    "weight_shapes",
    "same_weights",
    "biases",
    "outputs_in_order",
    "between_samples",
    "between_units",
    "between_calls",
    "between_batches_of_fit",
}


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    """A worker that grades for credit, where that can be had."""
    worker = Bench(Level.SEALED if shutil.which("bwrap") else Level.OPEN, Seeds(b"a key of 16 byte"), AnswerCache(None))
    yield worker
    worker.close()


@pytest.mark.keras
@pytest.mark.parametrize(
    "path",
    [pytest.param(path, id=path.stem, marks=[pytest.mark.proof] if path.stem.startswith(TRAINS) else []) for path in TRICKS],
)
def test_a_trick_earns_what_the_submission_earns_without_it(bench: Bench, path: Path) -> None:
    """its docstring says how much that is, and for what; no case is broken by it"""
    text = path.read_text(encoding="utf-8")
    said = re.search(r"^Earns: (\d+)$", text, re.MULTILINE)
    assert said is not None
    topic = load_topic(next(folder for folder in SOLUTIONS.iterdir() if path.stem.startswith(folder.name)))
    judge = bench.judge(topic)
    file = SourceFile(topic.name, topic.file, ((topic.file, text),), hashlib.sha256(text.encode()).hexdigest())
    submission = bench.hosts.submission(judge.suite, file)
    try:
        runs = run_cases(judge.suite, Proxy(submission.ask), Proxy(judge.ask_reference), bench.seeds, bench.sessions)
    finally:
        submission.close()
    reports = [run.report for run in runs]
    assert () == submission.remarks
    assert [] == [report.case for report in reports if report.outcome is Outcome.BROKEN]
    assert int(said[1]) == sum(report.earned for report in reports), [r.case for r in reports if r.earned]


@pytest.mark.parametrize("path", sorted(SOLUTIONS.glob("*/*_cases.py")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_cases_have_arrays_carried_and_judge_them_themselves(path: Path) -> None:
    """a submission can change every function of its room's `support`, so none of them says what is right"""
    used = {
        node.attr
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr == "support"
        and not (isinstance(node.value.value, ast.Name) and node.value.value.id == "reference")
    }
    assert used <= CARRIED | MADE | NAMING
