"""Grading whole submissions of the toy course, in real rooms."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from grader.answers.store import AnswerCache
from grader.cases.seeds import Seeds
from grader.course.course import Topic, load_course, load_topic
from grader.grade import Bench, cases_killed, without_chance
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


KILLS_ONCE = """
def norm(x):
    import os, pathlib
    marks = pathlib.Path({folder!r})
    number = len(list(marks.iterdir()))
    if number < {times}:
        (marks / str(number)).touch()
        os.kill({process}, 9)
        while True: pass
    return float(np.sqrt(np.sum(np.square(x))))
"""


def killing(tmp_path: Path, process: str, times: int) -> TopicReport:
    """Grade an answer that kills a process of ours the first `times` times; at level open it can."""
    topic, bench = load_topic(TOPIC), bench_at(Level.OPEN)
    source = KILLS_ONCE.format(folder=str(tmp_path), times=times, process=process)
    try:
        return bench.grade(topic, a_file(topic, model(topic), source))
    finally:
        bench.close()


SUPERVISOR = "os.getppid()"
SERVER = "int(open(f'/proc/{os.getppid()}/stat').read().rpartition(')')[2].split()[1])"


@pytest.mark.parametrize("process", ["os.getpid()", SUPERVISOR, SERVER], ids=["room", "supervisor", "server"])
@pytest.mark.parametrize("times", [1, 2])
def test_what_is_ended_from_outside_costs_nobody_points(grade, tmp_path, process, times):
    """a room, its supervisor, its warm server, as on a machine out of memory: the unit is judged again on a fresh server"""
    assert grade() == killing(tmp_path, process, times)


@pytest.mark.parametrize("body", ["os.kill(os.getpid(), 9)", "os.killpg(0, 9)"])
def test_a_function_that_kills_its_room_each_time_is_charged(grade, body):
    """its own cases, and no others"""
    report = grade(f"def norm(x):\n    import os\n    {body}")
    lost = [one for one in report.cases if one.outcome is not Outcome.PASSED]
    assert {(Outcome.CRASHED, "SIGKILL"), (Outcome.NOT_RUN, "")} >= {(one.outcome, one.error) for one in lost}
    assert "norm" in {one.function for one in lost} <= {"norm", "unit"}
    assert 13.0 == report.possible


def test_a_kill_counts_only_where_it_came_each_time(make_case, make_report):
    """other cases that were killed, and those that were not run, are broken"""
    killed = make_case(Outcome.CRASHED, case="a", error="SIGKILL", points=2.0)
    chance = make_case(Outcome.CRASHED, case="b", error="SIGKILL", points=3.0)
    waiting, wrong = make_case(Outcome.NOT_RUN, case="c", points=4.0), make_case(Outcome.WRONG, case="d", points=5.0)
    report = without_chance(make_report(killed, chance, waiting, wrong), {"a"})
    assert [Outcome.CRASHED, Outcome.BROKEN, Outcome.BROKEN, Outcome.WRONG] == [case.outcome for case in report.cases]
    assert 7.0 == report.possible
    assert {"a", "b"} == cases_killed(make_report(killed, chance, waiting, wrong))


def test_an_exception_may_be_called_as_the_signal_is(make_case, make_report):
    """it is an exception all the same"""
    assert set() == cases_killed(make_report(make_case(Outcome.RAISED, error="SIGKILL")))


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


def test_a_misconception_that_does_not_load_costs_the_names_only(grade, copy_toy):
    """the marks stand, and staff read which file it is"""
    before = grade("def double(x): return None")
    topic = copy_toy()
    path = topic.folder / "misconceptions" / "double_square.py"
    path.write_text(path.read_text(encoding="utf-8") + "\n1 / 0\n", encoding="utf-8")
    report = grade("def double(x): return None", topic=topic)
    assert [(one.outcome, one.earned) for one in before.cases] == [(one.outcome, one.earned) for one in report.cases]
    failed = [one for one in report.cases if one.outcome not in (Outcome.PASSED, Outcome.NOT_RUN)]
    assert failed
    assert all("double_square does not load" in one.staff_note for one in failed)


def test_cases_that_cannot_be_read_break_the_topic(grade, copy_toy):
    """nobody loses points, and staff read the one sentence that names the file"""
    report = grade(topic=copy_toy(visible_cases="import nothing_of_that_name"))
    assert (0.0, 0.0) == (report.earned, report.possible)
    (only,) = report.cases
    assert Outcome.BROKEN is only.outcome
    assert "visible_cases" in only.staff_note
    assert report == topic_from_json(topic_to_json(report))


@pytest.mark.parametrize("place", ["run_cases", "topic_report"])
def test_an_error_of_ours_breaks_one_unit(grade, monkeypatch, place):
    """with what was raised and where in the staff's record, and no folder of this machine"""

    def fail(*_: object) -> None:
        raise ZeroDivisionError("of ours")

    monkeypatch.setattr(f"grader.grade.{place}", fail)
    report = grade()
    (only,) = report.cases
    assert (Outcome.BROKEN, 0.0) == (only.outcome, report.possible)
    assert only.staff_note.startswith("ZeroDivisionError: of ours (at grade.py:")
    assert "/" not in only.staff_note


def test_an_error_of_ours_in_one_case_breaks_that_case(grade, monkeypatch):
    """the others count"""
    monkeypatch.setattr("grader.cases.plugin.describe", None)
    report = grade("def norm(x): return 'a'")
    broken = {one.case for one in report.cases if one.outcome is Outcome.BROKEN}
    assert broken
    assert {"norm", "unit"} >= {one.function for one in report.cases if one.case in broken}
    assert Outcome.PASSED in {one.outcome for one in report.cases}


@pytest.mark.parametrize("place", ["diagnose", "detect.find", "detect.observe"])
def test_an_error_of_ours_beside_the_marks_costs_no_marks(grade, monkeypatch, place):
    """what comes of it is a note"""
    before = grade("def norm(x): return 0.0")
    monkeypatch.setattr(f"grader.grade.{place}", None)
    report = grade("def norm(x): return 0.0")
    assert (before.earned, before.possible) == (report.earned, report.possible)


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
