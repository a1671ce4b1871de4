"""Grading whole submissions of the toy course, in real rooms."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from grader.answers.store import AnswerCache
from grader.cases.seeds import Seeds
from grader.course.course import Topic, load_course, load_topic
from grader.errors import CourseError, GraderError
from grader.grade import Bench
from grader.model import Level, Outcome, SourceFile, TopicReport
from grader.records import topic_from_json, topic_to_json

TOY = Path(__file__).parents[1] / "toy"
TOPIC = TOY / "01_double"
KEY = b"a key of 16 byte"
MIXED = (
    "import numpy as np\nprint('hello')\n"
    "def norm(x):\n    return float(np.abs(x).sum())\n"
    "def unit(x):\n    return x.no_such_attribute\n"
    "del running_total\ndef running_total(x):\n    raise NotImplementedError\n"
)


def outcome_of(report: TopicReport, case: str) -> Outcome:
    return next(one.outcome for one in report.cases if one.case == case)


def a_file(topic: Topic, *sources: str) -> SourceFile:
    cells = tuple((topic.file if not index else f"change {index}.py", text) for index, text in enumerate(sources))
    return SourceFile(topic.name, topic.file, cells, "digest")


def model(topic: Topic) -> str:
    return (topic.folder / topic.file).read_text(encoding="utf-8")


def test_the_model_answers_of_a_course_get_full_marks(grade):
    """two topics, one bench"""
    topics = load_course(TOY).topics
    reports = [grade(topic=topic) for topic in topics]
    assert [(13.0, 13.0), (3.0, 3.0)] == [(report.earned, report.possible) for report in reports]
    assert [topic.points for topic in topics] == [report.possible for report in reports]
    assert all(report.remarks == () for report in reports)


@pytest.mark.parametrize("path", sorted(TOPIC.glob("alternatives/*.py")), ids=lambda path: path.stem)
def test_alternatives_get_full_marks(grade, path):
    """written in a way nobody foresaw"""
    assert 13.0 == grade(path.read_text(encoding="utf-8")).earned


@pytest.mark.parametrize("path", sorted(TOPIC.glob("misconceptions/*.py")), ids=lambda path: path.stem)
def test_misconceptions_lose_points(grade, path):
    """and nothing is broken by them"""
    report = grade(path.read_text(encoding="utf-8"))
    assert report.earned < report.possible == 13.0


@pytest.mark.parametrize(
    "source", ["", "this is no Python", "import sys; sys.exit(0)", "while True: pass", "import os; os._exit(0)"]
)
def test_a_file_with_nothing_in_it_earns_nothing(grade, source):
    """whatever is the matter with it, and no case is broken by it"""
    report = grade(source, whole=True)
    assert (0.0, 13.0) == (report.earned, report.possible)
    assert bool(source) == bool(report.remarks)


ENDS_ITS_SERVER = """
def norm(x):
    import os, time
    try:
        os.kill({process}, 9)
        time.sleep(60)
    except ProcessLookupError:
        return float(np.sqrt(np.sum(np.square(x))))
"""


def test_a_warm_server_that_ends_costs_nobody_points():
    """its room ends with it: one case is broken, and a new server serves the rest"""
    topic, bench = load_topic(TOPIC), bench_at(Level.OPEN)
    try:
        process = bench.hosts.start("numpy")._server.pid
        report = bench.grade(topic, a_file(topic, model(topic), ENDS_ITS_SERVER.format(process=process)))
    finally:
        bench.close()
    broken = [case for case in report.cases if case.outcome is Outcome.BROKEN]
    assert ["The warm server ended, and the room with it."] == [case.staff_note for case in broken]
    assert report.earned == report.possible == 13.0 - broken[0].points


def test_functions_are_judged_apart(grade):
    """a wrong one, one that raises and one that is not written cost their own cases only"""
    report = grade(MIXED)
    assert Outcome.PASSED is outcome_of(report, "test_double_values")
    assert Outcome.WRONG is outcome_of(report, "test_norm_values")
    assert Outcome.RAISED is outcome_of(report, "test_unit_values")
    assert Outcome.NOT_IMPLEMENTED is outcome_of(report, "test_running_total_values")
    assert 4.0 == report.earned


def test_a_submission_that_changes_its_argument_is_caught(grade):
    """by the case about it; its values are right"""
    report = grade("def double(x):\n    import numpy as np\n    x = np.asarray(x, dtype=float)\n    x *= 2\n    return x\n")
    assert ["test_double_argument"] == [one.case for one in report.cases if one.outcome is not Outcome.PASSED]


@pytest.mark.parametrize(
    "end", ["import os; os._exit(0)", "import ctypes; ctypes.string_at(0)", "\n    while True: pass", "raise SystemExit"]
)
def test_one_bad_function_costs_only_its_cases(grade, end):
    """the rest of the submission is judged in another room"""
    report = grade(f"def running_total(x): {end}")
    assert {"running_total"} == {one.function for one in report.cases if one.outcome is not Outcome.PASSED}
    assert 9.0 == report.earned


# The same again


def bench_at(level: Level, cache: Path | None = None) -> Bench:
    return Bench(level, Seeds(KEY), AnswerCache(cache))


def test_the_same_submission_gives_the_same_report(grade, host_of):
    """again on the same bench, on a fresh one, with an answer cache on disk, and at level sealed but for the level"""
    host_of("numpy", Level.SEALED)  # skips where the level is not to be had
    topic = load_topic(TOPIC)
    first = grade(MIXED)
    assert first == grade(MIXED)
    sealed = bench_at(Level.SEALED)
    try:
        walled = sealed.grade(topic, a_file(topic, model(topic), MIXED))
    finally:
        sealed.close()
    assert first.cases == walled.cases
    assert (Level.OPEN, Level.SEALED) == (first.level, walled.level)


def test_remembered_answers_change_nothing(grade, tmp_path):
    """a second bench with the first one's answers gives the same report"""
    topic, cache = load_topic(TOPIC), tmp_path / "answers.sqlite"
    for _ in range(2):
        bench = bench_at(Level.OPEN, cache)
        try:
            assert grade(MIXED) == bench.grade(topic, a_file(topic, model(topic), MIXED))
        finally:
            bench.close()


def test_the_order_of_submissions_changes_nothing(grade):
    """what one did is gone when the next one comes"""
    poison = "import numpy as np, builtins\nnp.abs = np.sum = np.cumsum = None\nbuiltins.float = int\n"
    before = grade(MIXED)
    grade(poison)
    grade("import os\ndef double(x): os._exit(1)")
    assert before == grade(MIXED)


def test_a_report_survives_its_record(grade):
    """every field comes back from JSON"""
    for source in (MIXED, "def double(x): return None", "1 / 0"):
        report = grade(source)
        assert report == topic_from_json(topic_to_json(report))


# Faults of ours


def test_a_broken_case_counts_for_nobody(grade, copy_toy):
    """its points are neither earned nor possible"""
    hidden = (TOPIC / "hidden_cases.py").read_text(encoding="utf-8").replace("rng.normal(size=5)", "rng.normal(size=5, no=1)")
    report = grade(topic=copy_toy(hidden_cases=hidden))
    assert {"test_unit_any_direction", "test_running_total_ends_in_the_sum"} == {
        one.case for one in report.cases if one.outcome is Outcome.BROKEN
    }
    assert (11.0, 11.0) == (report.earned, report.possible)


@pytest.mark.parametrize("reference", ["1 / 0", "def norm(x:", "import os; os._exit(1)", "def norm(x): return object()"])
def test_a_reference_without_an_answer_breaks_the_cases_that_ask_it(grade, copy_toy, reference):
    """and no others"""
    report = grade(topic=copy_toy(reference=reference))
    assert Outcome.PASSED is outcome_of(report, "test_norm_values")
    assert Outcome.BROKEN is outcome_of(report, "test_norm_any_numbers")
    assert report.earned == report.possible > 0


def test_a_misconception_that_does_not_load_is_named(grade, copy_toy):
    """it is the author's to mend"""
    topic = copy_toy()
    path = topic.folder / "misconceptions" / "double_square.py"
    path.write_text(path.read_text(encoding="utf-8") + "\n1 / 0\n", encoding="utf-8")
    with pytest.raises(GraderError, match="double_square does not load"):
        grade("def double(x): return None", topic=topic)


def test_cases_that_cannot_be_read_are_an_error_of_the_course(grade, copy_toy):
    """of the course, not of anybody's submission"""
    with pytest.raises(CourseError, match="visible_cases"):
        grade(topic=copy_toy(visible_cases="import nothing_of_that_name"))


def test_without_hidden_cases_only_the_visible_ones_are_run():
    """as on a student's machine"""
    topic = load_topic(TOPIC)
    bench = Bench(Level.OPEN, Seeds(KEY), AnswerCache(None), hidden=False)
    try:
        report = bench.grade(topic, a_file(topic, model(topic)))
    finally:
        bench.close()
    assert {False} == {one.hidden for one in report.cases}
    assert 4.0 == report.earned == report.possible


# Attacks on the score

LIES = {
    "equal to everything": "class Lie(float):\n    __eq__ = __le__ = __lt__ = lambda a, b: True\n"
    "    __sub__ = __rsub__ = lambda a, b: 0.0\ndef norm(x): return Lie(1)",
    "NaN": "def norm(x): return float('nan')",
    "infinite": "def norm(x): return float('inf')",
    "array without elements": "import numpy as np\ndef norm(x): return np.zeros(0)",
    "all arguments": "def norm(*a): return a",
    "printed verdict": "print('13/13 PASSED')\ndef norm(x): print('PASSED'); return 0.0",
    "patched comparison": "import numpy, math\nnumpy.allclose = math.isclose = lambda *a, **k: True\ndef norm(x): return 0.0",
    "pytest hooks": "def pytest_runtest_makereport(): return 'passed'\ndef norm(x): return 0.0",
    "exit status": "import atexit, os\natexit.register(os._exit, 0)\ndef norm(x): raise SystemExit(0)",
}


@pytest.mark.parametrize("lie", LIES)
def test_a_lie_earns_what_the_wrong_answer_earns(grade: Callable[..., TopicReport], lie):
    """nothing for the function that lies, everything for the others"""
    report = grade(f"{LIES[lie]}\n")
    lost = {one.function for one in report.cases if one.outcome is not Outcome.PASSED}
    assert "norm" in lost <= {"norm", "unit"}
    assert 0.0 == sum(one.earned for one in report.cases if one.function == "norm")
