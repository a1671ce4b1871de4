"""A file counts as far as it goes: one line that fails, hangs or cannot be read costs itself, and what really needs it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.course.course import Topic, load_topic
from grader.feedback.view import student_view
from grader.grade import Bench
from grader.intake.source import Source, read_source
from grader.model import Outcome, OwnFile, Reveal, SourceFile, TopicReport

TOPIC = Path(__file__).parents[1] / "toy" / "01_double"
MODEL = (TOPIC / "double.py").read_text(encoding="utf-8")
HEAD, NORM = MODEL.split("def norm(x):")
NORM, UNIT = NORM.split("def unit(x):")
NORM, UNIT = f"def norm(x):{NORM}", f"def unit(x):{UNIT}"
ALL = 13.0

GradeFile = Callable[..., TopicReport]


@pytest.fixture(scope="module")
def topic() -> Topic:
    """The toy; a file of it has a second to load."""
    return load_topic(TOPIC)


@pytest.fixture
def graded(bench: Bench, topic: Topic) -> GradeFile:
    """Grade a file, or a notebook of several cells, with the student's own files beside it."""

    def grade(*cells: str, **beside: str) -> TopicReport:
        labels = ["double.py"] if len(cells) == 1 else [f"double.ipynb cell {number}" for number in range(1, len(cells) + 1)]
        own = tuple(OwnFile(f"{name}.py", text, "digest") for name, text in beside.items())
        return bench.grade(
            topic, SourceFile(topic.name, "double.py", tuple(zip(labels, cells, strict=True)), "digest", (), own)
        )

    return grade


def told(report: TopicReport) -> list[str]:
    return [note.en for note in student_view(report).remarks]


def lost_functions(report: TopicReport) -> set[str]:
    return {case.function for case in report.cases if case.outcome is not Outcome.PASSED}


# Situations, each after a public report of a student or an instructor


@pytest.mark.parametrize(
    ("line", "remark"),
    [
        ("get_ipython().run_line_magic('matplotlib', 'inline')", "what only a notebook understands"),
        ("import pandas as pd", "pandas is not there when your file is graded"),
        ("from google.colab import drive", "google is not there when your file is graded"),
        ("assert 1 == 2", "ended with AssertionError"),
        ("open('data/train.csv')", "ended with FileNotFoundError"),
        ("import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/x')", "ended with URLError"),
        ("name = input('name: ')", "nobody types anything"),
        ("exit()", "ended with SystemExit"),
        ("x = = 1", "Python cannot read this part (SyntaxError)"),
        ("def mine(x)\n    return x", "Python cannot read this part (SyntaxError)"),
        ("import os; os._exit(0)", "ended the whole Python process"),
        ("while True: pass", "did not finish in time"),
    ],
)
@pytest.mark.parametrize("place", ["above", "between", "below"])
def test_a_line_that_cannot_run_costs_itself(graded, line, remark, place):
    """wherever it stands"""
    where = {"above": (line, MODEL), "between": (HEAD, line, NORM, UNIT), "below": (MODEL, line)}[place]
    report = graded("\n".join(where) + "\n")
    assert ALL == report.earned
    assert [True] == [remark in note for note in told(report)]


def test_a_self_test_that_fails_costs_its_function_only(graded):
    """the four that stand below are right"""
    wrong = "def norm(x):\n    return float(np.sum(x))\n\n\nassert norm([3.0, 4.0]) == 5.0\n\n\n"
    report = graded(HEAD + wrong + UNIT)
    assert {"norm", "unit"} == lost_functions(report)  # unit divides by it
    assert ["double.py, line 26: running this part ended with AssertionError, so it was passed over."] == told(report)


@pytest.mark.parametrize("cell", ["files = !ls", "np.exp?", "%matplotlib inline"])
def test_a_cell_with_a_command_in_it_counts(graded, cell):
    """IPython reads it as on the student's desk"""
    report = graded("import numpy as np", f"{cell}\n\n{HEAD}", NORM, UNIT)
    assert ALL == report.earned
    assert [True] == ["double.ipynb cell 2, line 1: what only a notebook understands" in note for note in told(report)]


def test_a_cell_below_a_measuring_magic_counts(graded):
    """without a remark"""
    report = graded("import numpy as np", f"%%prun -q\n{HEAD}", NORM, UNIT)
    assert ALL == report.earned
    assert [] == told(report)


def test_an_experiment_below_the_functions_is_passed_over(graded):
    """its cell and line are named"""
    report = graded(MODEL, "import time\nwhile True:\n    time.sleep(1)")
    assert ALL == report.earned
    assert [True] == ["double.ipynb cell 2, line 2: this part did not finish in time" in note for note in told(report)]


def test_a_stub_copied_below_the_answer_does_not_undo_it(graded):
    """it is told"""
    report = graded(MODEL, "def norm(x):\n    raise NotImplementedError('norm: not written yet')")
    assert ALL == report.earned
    assert [True] == ["an unwritten `norm` stands below the one that you wrote" in note for note in told(report)]


def test_a_named_tuple_is_a_tuple(graded):
    """and a matrix an array"""
    report = graded(MODEL + "\n_double = double\ndef double(x): return _double(x).view(np.recarray)\n")
    assert ALL == report.earned


def test_a_helper_beside_the_answer_is_there(graded):
    """with last week's answer that it imports in its turn"""
    utils = "from last_week import total\ndef length(x):\n    return total(x) ** 0.5\n"
    last = "import numpy as np\nimport pandas\ndef total(x):\n    return np.sum(np.square(np.asarray(x, float)))\n"
    report = graded(
        f"from utils import length\n{HEAD}def norm(x):\n    return length(x)\n\n\n{UNIT}", utils=utils, last_week=last
    )
    assert ALL == report.earned
    assert [True] == [note.startswith("last_week.py, line 2: pandas is not there") for note in told(report)]


# What is told of what is lost


def test_the_cause_is_named_not_the_consequences(graded):
    """every case that misses NumPy is told the line that should have imported it"""
    report = graded(MODEL.replace("import numpy as np", "from pandas_of_mine import np"))
    assert 0.0 == report.earned
    assert {("ModuleNotFoundError", 3)} == {(case.error, case.line) for case in report.cases if case.outcome is Outcome.RAISED}
    fault = student_view(report).fault
    assert fault is not None
    assert ("ModuleNotFoundError", 3, "double.py") == (fault.error, fault.line, fault.place)
    assert [True] == ["line 3: pandas_of_mine is not there when your file is graded" in note for note in told(report)]


def test_what_needs_a_part_that_was_passed_over_is_told_so(graded):
    """visible and hidden cases in the same words, and only those"""
    report = graded(MODEL + "\ntable = open('table.csv')\ndef norm(x):\n    return table\n")
    assert {"norm", "unit"} == lost_functions(report)
    seen = [case for case in student_view(report).cases if case.outcome is Outcome.RAISED]
    assert {"FileNotFoundError", ""} == {case.error for case in seen}  # of a hidden case only common exceptions are named
    assert all("is needed here: double.py, line " in case.sentence.en for case in seen if case.sentence)
    assert student_view(report).fault is None


def test_a_syntax_error_costs_its_function_and_says_where(graded):
    """not that it is not written yet"""
    report = graded(HEAD + "def norm(x):\n    return (1\n\n\n" + UNIT)
    assert {"norm", "unit"} == lost_functions(report)
    lost = [case for case in report.cases if case.function == "norm"]
    assert {(Outcome.RAISED, "SyntaxError", 23)} == {(case.outcome, case.error, case.line) for case in lost}


@pytest.mark.parametrize(
    ("norm", "sentence"),
    [
        ("def nrom(x): return 1.0", "`nrom` looks like `norm`, which is not in your file: was it meant?"),
        ("def Norm(x): return 1.0", "`Norm` looks like `norm`, which is not in your file: was it meant?"),
        ("norm = 5.0", "`norm` is a value (float) at the end of your file, not a function"),
    ],
)
def test_a_function_under_another_name_is_told_as_that(graded, norm, sentence):
    """never as not written yet, where its author's own code shows what happened"""
    report = graded(f"{HEAD}{norm}\n\n\n{UNIT}")
    lost = [case for case in report.cases if case.function == "norm"]
    assert {Outcome.RAISED} == {case.outcome for case in lost}
    assert all(case.cause is not None and sentence in case.cause.en for case in lost)


def test_a_function_that_becomes_a_value_below_counts(graded):
    """with a remark"""
    report = graded(f"{MODEL}\nnorm = norm([3.0, 4.0])\n")
    assert ALL == report.earned
    assert [True] == ["`norm` becomes a value (float64) here; the function above was used" in note for note in told(report)]


def test_loading_tells_nothing_that_a_call_finds_out(graded):
    """what is said of a hidden case's cause was said before any case ran"""
    source = (
        f"{MODEL}\nimport sys\ndef norm(x):\n"
        "    e = NameError(name='secret'); sys.modules['submission'].__dict__['told'] = x\n"
        "    raise e\n"
    )
    report = graded(source)
    hidden = [case for case in report.cases if case.hidden and case.function == "norm"]
    assert hidden
    assert all(case.cause is None and case.reveal is not Reveal.FULL for case in hidden)


def test_a_file_of_which_nothing_can_be_run_does_not_load(graded):
    """it ends every room, whatever is left out"""
    report = graded("import os\nclass A:\n    os._exit(0)\n" * 8)
    assert 0.0 == report.earned
    fault = student_view(report).fault
    assert fault is not None
    assert "the file does not load" == fault.title.en
    assert "The file ended the whole Python process while it was loading." == fault.sentence.en


# A notebook under another ending is the intake's; what it takes out of one is run cell by cell


def test_a_notebook_is_loaded_from_its_file(graded):
    """as it was saved"""
    cells = ["import numpy as np", "!ls", HEAD, "1 / 0", NORM, UNIT]
    notebook = {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {},
        "cells": [
            {"cell_type": "code", "id": f"c{number}", "metadata": {}, "execution_count": None, "outputs": [], "source": cell}
            for number, cell in enumerate(cells)
        ],
    }
    source = read_source("double.ipynb", json.dumps(notebook).encode())
    assert isinstance(source, Source)
    report = graded(*(text for _, text in source.cells))
    assert ALL == report.earned
    assert 2 == len(told(report))


@pytest.mark.parametrize("line", ["%pylab inline", "%pylab", "%pylab --no-import-all inline"])
def test_what_pylab_brings_in_is_there(graded, line):
    """an answer of an old lecture's notebook imports NumPy by it, and by nothing else"""
    report = graded(MODEL.replace("import numpy as np", line))
    assert ALL == report.earned
