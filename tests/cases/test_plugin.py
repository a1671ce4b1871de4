"""What the end of a case means: points, blame and evidence."""

from __future__ import annotations

import itertools
import os
from pathlib import Path
from typing import Any

import hypothesis
import numpy as np
import pytest
from hypothesis import strategies as st

from grader.cases import properties
from grader.cases.plugin import Sessions
from grader.cases.seeds import Seeds
from grader.course.course import load_topic
from grader.errors import CourseError, NotRecorded, RoomError
from grader.model import Answer, Difference, Evidence, Outcome, Reveal, Text

TOY = Path(__file__).parents[1] / "toy"
RANDOM_ROWS = "test_running_total_rows"
CASE = 'def test_it(student, reference, rng, close):\n    """a title"""\n    '


def outcomes(runs: dict[str, Any]) -> set[Outcome]:
    return {one.report.outcome for one in runs.values()}


# Points and titles


def test_the_model_answer_passes_every_case_with_its_points(run):
    """13 points in 13 cases"""
    runs = run()
    assert {Outcome.PASSED} == outcomes(runs)
    assert 13.0 == sum(one.report.earned for one in runs.values())
    assert all(one.report.earned == one.report.points for one in runs.values())


def test_an_empty_file_earns_nothing_and_is_blamed_for_nothing(run):
    """every case that calls it is not implemented, or was not run"""
    runs = run(double=None, norm=None, unit=None, running_total=None)
    assert {Outcome.NOT_IMPLEMENTED, Outcome.NOT_RUN} == outcomes(runs)
    assert 0.0 == sum(one.report.earned for one in runs.values())


def test_instances_of_a_parametrised_case_share_its_points(run):
    """four shapes, two points; one wrong shape costs half a point"""
    runs = run(double=lambda x: np.multiply(x, 2.0) if np.ndim(x) != 2 else np.zeros(1))
    shares = {name: one.report for name, one in runs.items() if name.startswith("test_double_any_shape")}
    assert 4 == len(shares)
    assert {0.5} == {report.points for report in shares.values()}
    assert 1.5 == sum(report.earned for report in shares.values())


def test_titles_come_from_the_docstring_and_the_marker(run):
    """in both languages"""
    assert Text("3 and 4 have length 5", "3 と 4 の長さは 5") == run()["test_norm_values"].report.title


def test_parameters_are_named_only_where_the_student_may_see_them(run, copy_toy):
    """a visible instance has its id in the title, a hidden one gives no input away"""
    assert "any shape" == run()["test_double_any_shape[shape2]"].report.title.en
    visible = (TOY / "01_double" / "visible_cases.py").read_text(encoding="utf-8") + (
        '\n\nimport pytest\n\n@case("double", points=1, ja="題")\n@pytest.mark.parametrize("x", [1.0, 2.0])\n'
        'def test_double_numbers(student, x):\n    """numbers"""\n    assert student.double(x) == 2 * x\n'
    )
    report = run(copy_toy(visible_cases=visible))["test_double_numbers[2.0]"].report
    assert Text("numbers [2.0]", "題 [2.0]") == report.title


def test_hidden_cases_reveal_their_title_only(run, judge):
    """visible ones everything; a case may say otherwise"""
    runs = run()
    assert {(False, Reveal.FULL), (True, Reveal.TITLE)} == {(o.report.hidden, o.report.reveal) for o in runs.values()}
    shape = judge('@case("norm", points=1, ja="題", reveal="shape")\n' + CASE + "student.norm([1])")
    assert Reveal.SHAPE is shape.reveal


# Needs


def test_a_case_is_not_run_when_one_that_it_needs_failed(run):
    """and costs its points"""
    report = run(running_total=lambda x: np.zeros(3))[RANDOM_ROWS].report
    assert (Outcome.NOT_RUN, 0.0, 2.0) == (report.outcome, report.earned, report.points)


def test_a_case_is_run_when_one_that_it_needs_is_broken(run, copy_toy):
    """a fault of ours costs nobody anything"""
    visible = (TOY / "01_double" / "visible_cases.py").read_text(encoding="utf-8")
    broken = visible.replace("np.array([1.0, 3.0, 7.0])", "np.array([1.0, 3.0, 8.0])")
    runs = run(copy_toy(visible_cases=broken))
    assert Outcome.BROKEN is runs["test_running_total_values"].report.outcome
    assert Outcome.PASSED is runs[RANDOM_ROWS].report.outcome


# Whose fault


@pytest.mark.parametrize(
    "body",
    [
        "close(student.norm([3.0, 4.0]), 6.0, atol=0.1, because='wrong by an author')",
        "assert student.norm([3.0, 4.0]) == 6.0",
        "student.norm([3.0]).no_such_attribute",
        "undefined_name",
        "close(student.norm([3.0]), reference.no_such_function([3.0]), atol=0.1, because='x')",
        "close(student.norm([3.0]), 3.0, atol=-1.0, because='x')",
        "student.norm(object())",
    ],
    ids=["comparison", "assertion", "attribute", "name", "reference", "tolerance", "argument"],
)
def test_a_case_that_fails_for_the_reference_is_broken(judge, body):
    """and counts for nobody, whatever the submission answered"""
    report = judge(CASE + body)
    assert (Outcome.BROKEN, 0.0) == (report.outcome, report.earned)
    assert report.staff_note
    assert report.difference is None


def test_a_room_that_cannot_be_opened_breaks_the_case(judge, reference_with):
    """whichever side it was for"""

    def fails(*_: Any) -> Any:
        raise RoomError("No room could be opened.")

    body = CASE + "close(student.norm([3.0]), reference.norm([3.0]), atol=0.1, because='x')"
    for report in (judge(body, norm=fails), judge(body, reference_with(norm=fails))):
        assert (Outcome.BROKEN, "No room could be opened.") == (report.outcome, report.staff_note)


def test_a_question_that_follows_from_a_wrong_answer_breaks_nothing(judge, reference_with):
    """at a desk only right answers lead to questions that are recorded: the answer is wrong, and not our fault"""

    def recorded(x: Any) -> float:
        if list(x) != [3.0]:
            raise NotRecorded("No answer is recorded for this call of norm.")
        return 3.0

    body = CASE + "x = student.double([1.5])\n    close(student.norm(x), reference.norm(x), atol=0.1, because='x')"
    assert Outcome.PASSED is judge(body, reference_with(norm=recorded)).outcome
    report = judge(body, reference_with(norm=recorded), double=lambda x: np.multiply(x, 3.0))
    assert (Outcome.WRONG, 0.0) == (report.outcome, report.earned)
    assert Difference("condition", "true", "false") == report.difference


def test_a_fault_of_a_comparison_is_ours(judge, monkeypatch):
    """it takes every value, so what it raises is not held against the one that was given"""
    monkeypatch.setattr("grader.cases.compare._compare_arrays", None)
    report = judge(CASE + "close(student.norm([3.0]), 3.0, atol=0.1, because='x')")
    assert Outcome.BROKEN is report.outcome
    assert report.staff_note.startswith("TypeError: ")


def test_a_fault_of_ours_that_passes_is_not_held_against_the_student(judge):
    """also when Hypothesis meets it once and not again"""
    calls = itertools.count()

    def fails_once(x: Any) -> float:
        if next(calls) == 3:
            raise RoomError("No room could be opened.")
        return float(np.linalg.norm(x))

    case = '@given(n=st.integers(1, 9))\ndef test_it(student, reference, n):\n    """a title"""\n'
    report = judge(case + "    assert abs(student.norm([n]) - reference.norm([n])) < 1", norm=fails_once)
    assert (Outcome.BROKEN, "No room could be opened.") == (report.outcome, report.staff_note)


def test_a_fault_of_the_references_room_is_not_remembered(run, reference_with):
    """the next submission is judged"""
    sessions, calls = Sessions(), itertools.count()

    def fails_at_first(x: Any) -> float:
        if next(calls) == 0:
            raise RoomError("No room could be opened.")
        return float(np.linalg.norm(x))

    reference = reference_with(norm=fails_at_first)
    first, second = (run(None, reference, sessions, norm=lambda x: -1.0)["test_norm_values"].report.outcome for _ in range(2))
    assert (Outcome.BROKEN, Outcome.WRONG) == (first, second)


def test_the_reference_is_tried_once_for_all_submissions(run, reference_with):
    """what it says about a case is remembered"""
    sessions, reference = Sessions(), reference_with()
    asked = []
    for _ in range(3):
        before = len(reference.calls)
        run(None, reference, sessions, unit=lambda x: np.zeros(3))
        asked.append(len(reference.calls) - before)
    assert asked[0] > asked[1] == asked[2]


# What failed, and how


def test_a_wrong_value_is_a_difference_with_its_evidence(run):
    """the call, what was expected and what came"""
    report = run(norm=lambda x: 7.0)["test_norm_values"].report
    assert Outcome.WRONG is report.outcome
    assert Evidence("norm([3.0, 4.0])", "5", "7") == report.evidence
    assert Difference("value", "5", "7", error=2.0, tolerance=1e-9, wrong=1, total=1) == report.difference


def test_the_evidence_names_the_call_that_gave_the_wrong_value(judge):
    """not the one made last"""
    report = judge(
        CASE + "a, b = student.norm([3.0]), student.norm([4.0])\n    close(b, 4.0, atol=0, because='x')\n    "
        "close(a, 3.0, atol=0, because='x')",
        norm=lambda x: 5.5 if x == [3.0] else 4.0,
    )
    assert "norm([3.0])" == report.evidence.call


@pytest.mark.parametrize("check", ["assert student.norm([1]) > 0", "if student.norm([1]) <= 0: pytest.fail('no')"])
def test_a_failed_assertion_is_a_condition(judge, check):
    """`assert` and `pytest.fail` alike"""
    report = judge(CASE + check, norm=lambda x: -1.0)
    assert (Outcome.WRONG, Difference("condition", "true", "false")) == (report.outcome, report.difference)
    assert Evidence("norm([1])", got="-1") == report.evidence


def test_an_exception_in_the_submission_keeps_its_place(run):
    """class, file and line; the text is evidence"""

    def raises(x: Any) -> Any:
        raise ValueError("bad shape")

    report = run(norm=raises)["test_norm_values"].report
    assert (Outcome.RAISED, "ValueError", "answer.py", 3) == (report.outcome, report.error, report.place, report.line)
    assert Evidence("norm([3.0, 4.0])", message="bad shape") == report.evidence


@pytest.mark.parametrize(
    "value",
    [None, "text", 3, [], {"a": 1}],
    ids=lambda value: type(value).__name__,
)
def test_a_case_that_stumbles_over_a_value_is_a_bad_value(run, value):
    """arithmetic on None is not the author's mistake: the same case passes with the reference"""
    report = run(running_total=lambda x: value if np.size(x) == 5 else np.cumsum(x, axis=-1))
    report = report["test_running_total_ends_in_the_sum"].report
    assert Outcome.BAD_VALUE is report.outcome
    assert report.staff_note.startswith("AttributeError")


def test_a_changed_argument_is_found(run):
    """the case compares with the original, which the submission cannot reach"""

    def in_place(x: Any) -> Any:
        x *= 2
        return x

    runs = run(double=in_place)
    assert Outcome.WRONG is runs["test_double_argument"].report.outcome
    assert Outcome.PASSED is runs["test_double_any_shape[shape1]"].report.outcome


@pytest.mark.parametrize("outcome", [Outcome.TIMED_OUT, Outcome.CRASHED, Outcome.OUT_OF_MEMORY, Outcome.OUTPUT_TOO_LARGE])
def test_a_call_without_a_value_ends_its_case_only(run, outcome):
    """the others are judged"""
    runs = run(norm=Answer(outcome))
    assert outcome is runs["test_norm_values"].report.outcome
    assert outcome is runs["test_norm_any_numbers"].report.outcome
    assert Outcome.PASSED is runs["test_double_values"].report.outcome


# Hypothesis


def test_a_failing_example_arrives_shrunk(run):
    """the smallest input that fails is the evidence, and all that was exchanged last"""
    one = run(norm=lambda x: float(np.linalg.norm(x)) + (max(x) >= 5))["test_norm_any_numbers"]
    assert Outcome.WRONG is one.report.outcome
    assert Evidence("norm([5])", "5", "6") == one.report.evidence
    assert ["norm"] == [exchange.call.function for exchange in one.exchanges]


def test_an_answer_that_changes_is_unstable(judge):
    """the same example passed and failed"""
    answers = itertools.count(1)
    case = '@given(n=st.integers(1, 9))\ndef test_it(student, n):\n    """a title"""\n    assert student.norm([n]) > 0'
    report = judge(case, norm=lambda x: float(next(answers) % 5))
    assert (Outcome.WRONG, "unstable") == (report.outcome, report.difference.kind)


def test_a_lost_room_is_not_repeated_in_search_of_a_smaller_example(judge):
    """every repetition would cost a room and a time limit"""
    calls = []

    case = '@given(n=st.integers(1, 9))\ndef test_it(student, n):\n    """a title"""\n    student.norm([n]); student.unit([n])'
    report = judge(case, norm=lambda x: calls.append(x) or 0.0, unit=Answer(Outcome.TIMED_OUT))
    assert Outcome.TIMED_OUT is report.outcome
    assert 1 == len([x for x in calls if len(x) == 1])


@pytest.mark.parametrize("order", ["@settings(max_examples=4)\n@given(n={})\n", "@given(n={})\n@settings(max_examples=4)\n"])
def test_a_case_chooses_its_number_of_examples(judge, order):
    """with @settings on either side of @given"""
    calls = []
    body = 'def test_it(student, n):\n    """a title"""\n    student.norm([n])'
    judge(order.format("st.integers(1, 10**6)") + body, norm=lambda x: calls.append(x) or 1.0)
    assert 4 == len([x for x in calls if len(x) == 1])


def test_examples_are_bounded_and_the_same_in_every_run(judge, run):
    """25, drawn from the seed of the case"""
    drawn: list[list[Any]] = []
    for _ in range(2):
        calls: list[Any] = []
        run(norm=lambda x, calls=calls: calls.append(x) or float(np.linalg.norm(x)))
        drawn.append([x for x in calls if isinstance(x[0], int)])
    assert drawn[0] == drawn[1]
    assert 0 < len(drawn[0]) <= properties.MOST_EXAMPLES


def test_cases_have_no_deadline_and_leave_other_tests_theirs(run):
    """an example may have to wait for a warm server; this run's own profile stays in force"""
    run()

    @hypothesis.given(n=st.integers())
    def case(n: int) -> None:
        pass

    prepared: Any = properties.seeded(case, 1, lambda: None)
    assert prepared._hypothesis_internal_use_settings.deadline is None
    assert prepared._hypothesis_internal_use_settings.database is None
    assert hypothesis.settings.get_profile("engine") == hypothesis.settings.default


# Reproducible, and apart from everything else


def test_the_same_run_twice_is_the_same_report(run):
    """numbers, texts and evidence"""
    wrong = {"norm": lambda x: float(np.abs(x).sum()), "double": lambda x: np.asarray(x) ** 2}
    assert [o.report for o in run(**wrong).values()] == [o.report for o in run(**wrong).values()]


def test_hidden_numbers_depend_on_the_key_and_visible_ones_do_not(run):
    """a new epoch draws new ones"""

    def drawn(seeds: Seeds) -> list[bytes]:
        return [exchange.payload for exchange in run(seeds=seeds)[RANDOM_ROWS].exchanges]

    key = b"a key of 16 byte"
    assert drawn(Seeds(key)) == drawn(Seeds(key))
    assert len({str(drawn(seeds)) for seeds in (Seeds(key), Seeds(key, 1), Seeds(key[::-1]))}) == 3


def test_two_topics_in_one_process_keep_their_own_cases(run):
    """their case files have the same names"""
    centre = load_topic(TOY / "02_centre")
    for _ in range(2):
        assert "test_centre_values" in run(centre)
        assert "test_double_values" in run()


def test_nothing_is_printed_and_the_environment_is_left_alone(run, capfd, monkeypatch):
    """options for other runs of pytest have no say either"""
    monkeypatch.setenv("PYTEST_ADDOPTS", "--no-such-option")
    monkeypatch.setenv("PYTEST_PLUGINS", "no_such_plugin")
    before = dict(os.environ)
    assert {Outcome.PASSED} == outcomes(run())
    assert before.items() - {("PYTEST_CURRENT_TEST", before["PYTEST_CURRENT_TEST"])} <= dict(os.environ).items()
    assert ("", "") == tuple(capfd.readouterr())


def test_an_interrupt_stops_everything(run):
    """half of the cases are no result"""

    def interrupted(x: Any) -> Any:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(norm=interrupted)


# Cases that are not well formed

HEAD = "import pytest\nfrom grader.cases import case\n\n"
MARK = '@case("norm", points=1, ja="題")\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD + "def test_it(student):\n    '''a title'''\n", "needs @case"),
        (HEAD + MARK + "def test_it(student):\n    pass\n", "needs @case"),
        (HEAD + "@pytest.mark.case\ndef test_it(student):\n    '''a title'''\n", "needs @case"),
        ("import no_such_module\n", "cannot be read"),
        ("def test_it(:\n", "cannot be read"),
        (HEAD + "class TestIt:\n    " + MARK + "    def test_it(self, student):\n        '''a title'''\n", "not a method"),
        (HEAD + "pytest.skip(allow_module_level=True)\n", "cannot be read"),
        (HEAD + MARK + "def test_norm_values(student):\n    '''a title'''\n", "same name"),
        (HEAD + MARK[:-2] + ", needs=('test_no',))\ndef test_it(student):\n    '''a title'''\n", "no such case"),
        (HEAD + MARK + "def test_it(no_such_fixture):\n    '''a title'''\n", "no_such_fixture"),
        (HEAD + MARK + "@pytest.mark.skip\ndef test_it(student):\n    '''a title'''\n", "test_it"),
        (HEAD + MARK + "def test_it(student):\n    '''a title'''\n    pytest.skip('no')\n", "test_it"),
        (HEAD + '@case("norm", points=-1, ja="題")\ndef test_it(student):\n    """a title"""\n', "at least 0"),
    ],
    ids=[
        "no marker", "no title", "bare marker", "import", "syntax", "method", "skipped module", "name taken", "unknown need",
        "unknown fixture", "skipped by mark", "skipped inside", "negative points",
    ],
)  # fmt: skip
def test_a_badly_formed_case_is_an_error_of_the_course(run, copy_toy, text, said):
    """never a case that silently is not there"""
    with pytest.raises(CourseError, match=said):
        run(copy_toy(hidden_cases=text))


def test_a_topic_without_cases_is_an_error_of_the_course(run, copy_toy):
    """it would give full marks for nothing"""
    with pytest.raises(CourseError, match="no case"):
        run(copy_toy(hidden_cases="", visible_cases=""))


MIXED = """
TORN_DOWN = []


@pytest.fixture
def sample(rng):
    yield rng.normal(size=4)
    TORN_DOWN.append("sample")


@pytest.fixture(params=[2.0, 3.0])
def factor(request):
    return request.param


@case("double", points=1, ja="題")
def test_with_a_fixture(student, sample):
    '''a title'''
    assert 4 == student.double(sample).size


@case("double", points=1, ja="題")
def test_plain(student, rng):
    '''a title'''
    assert ["sample"] == TORN_DOWN
    TORN_DOWN.clear()


@case("double", points=1, ja="題")
def test_with_parameters_of_a_fixture(student, factor):
    '''a title'''
    assert 2 * factor == student.double(factor)
"""


def test_cases_may_use_what_else_pytest_offers(run, copy_toy):
    """fixtures with an end, parameters of fixtures; beside plain cases, for one submission after another"""
    topic, sessions = copy_toy(hidden_cases=HEAD + MIXED), Sessions()
    for _ in range(2):
        runs = run(topic, sessions=sessions)
        assert {Outcome.PASSED} == outcomes(runs)
        assert {"test_with_a_fixture", "test_plain"} < runs.keys()
