"""What is said of wrong answers that no misconception explains: only what holds for all of them."""

from __future__ import annotations

import pytest

from grader.model import Diagnosis, Outcome, TopicReport

DOUBLE = "import numpy as np\ndef double(x):\n    x = np.asarray(x, dtype=float)\n    {}\n"
TOTAL = "import numpy as np\ndef running_total(x):\n    x = np.asarray(x, dtype=float)\n    t = np.cumsum(x, axis=-1)\n    {}\n"
NORM = "import numpy as np\ndef norm(x):\n    x = np.asarray(x, dtype=float)\n    {}\n"


def diagnoses(report: TopicReport) -> dict[str, Diagnosis]:
    return {case.case: case.diagnosis for case in report.cases if case.diagnosis}


def observed(report: TopicReport) -> set[str]:
    return {diagnosis.misconception for diagnosis in diagnoses(report).values()}


@pytest.mark.parametrize(
    ("source", "relation"),
    [
        (DOUBLE.format("return -2 * x"), "negated"),
        (DOUBLE.format("return 4 * x"), "double"),
        (DOUBLE.format("return 1 * x"), "half"),
        (DOUBLE.format("return 3 * x"), "constant_factor"),
        (DOUBLE.format("return (2 * x).T"), "transposed"),
        (DOUBLE.format("return (2 * x)[..., ::-1] if x.ndim else 2 * x"), "reversed_last"),
        (DOUBLE.format("return (2 * x).tolist()"), "list"),
        (DOUBLE.format("return (2 * x)[..., None]"), "extra_axis"),
        (DOUBLE.format("return np.squeeze(2 * x)"), "missing_axis"),
        (DOUBLE.format("return np.rint(10 * x).astype(int) // 5"), ""),
        (DOUBLE.format("return (2 * x).astype(int)"), "whole"),
        (DOUBLE.format("return np.where(x < 0, np.nan, 2 * x)"), "not_finite"),
        (DOUBLE.format("return 2 * x.astype(np.float32)"), "single"),
        (DOUBLE.format("return (2 * x.astype(np.float32)).astype(float)"), "single"),
        (DOUBLE.format("y = 2 * x; x += 1; return y"), "changed"),
        (TOTAL.format("return t.ravel()"), "flattened"),
        (TOTAL.format("return t / x.shape[-1]"), "divided_by_all"),
        (TOTAL.format("return t * x.shape[-1]"), "times_all"),
        (NORM.format("return np.array([np.sqrt(x @ x)])"), "boxed"),
    ],
)
def test_how_the_answers_stand_to_the_right_ones_is_observed(grade, source, relation):
    """in whatever topic: the same words for all"""
    assert ({f"observed:{relation}"} if relation else set()) == observed(grade(source))


@pytest.mark.parametrize(
    "source",
    [
        DOUBLE.format("return 2 * x if x.ndim != 1 else -2 * x"),
        DOUBLE.format("return 2 * x.T if x.ndim == 2 else 2 * x + 1"),
        DOUBLE.format("return x * np.float64(x.size + 3)"),
        NORM.format("return float(np.sqrt(x @ x)) + 0.5"),
    ],
    ids=["passed cases contradict", "not all failures", "another factor each time", "nothing that is known"],
)
def test_what_does_not_hold_for_all_answers_is_not_said(grade, source):
    """a wrong remark is worse than none"""
    assert set() == observed(grade(source))


def test_one_number_that_is_twice_the_right_one_is_no_evidence(grade, copy_toy):
    """it may be so by chance"""
    topic = copy_toy(hidden_cases="from grader.cases import case\n")
    assert set() == observed(grade(NORM.format("return 10.0"), topic=topic))


@pytest.mark.parametrize(
    ("source", "mistake", "besides"),
    [
        (DOUBLE.format("return (x ** 2).tolist()"), "double_square", "they come as a list, not as an array"),
        (DOUBLE.format("return -x ** 2"), "double_square", "they have the opposite sign"),
        (DOUBLE.format("return (x ** 2).T"), "double_square", "the axes have changed places (the answer is transposed)"),
        (TOTAL.format("return (t - x)[np.newaxis]"), "running_total_exclusive", "the answer has an axis of length 1 too many"),
    ],
)
def test_a_mistake_is_named_with_what_comes_on_top_of_it(grade, source, mistake, besides):
    """its answers in another form, or with the other sign"""
    found = diagnoses(grade(source)).values()
    assert {mistake} == {diagnosis.misconception for diagnosis in found}
    assert f"Besides, {besides}." in {diagnosis.besides.en for diagnosis in found if diagnosis.besides}


def test_a_mistake_is_not_named_for_one_number_in_another_form(grade):
    """the only wrong number besides 0 is 7 here"""
    assert {} == diagnoses(grade(NORM.format("return np.array([np.abs(x).sum()])")))


REPEATED = '''
import numpy as np
from grader.cases import case


@case("double", points=1, ja="2 回")
def test_double_twice(student, reference, close):
    """twice in a row"""
    for _ in range(2):
        close(student.double(np.arange(5.0)), reference.double(np.arange(5.0)), atol=1e-9, because="exact")
'''


def test_answers_that_differ_from_time_to_time_are_observed(grade, copy_toy):
    """the same call, another answer"""
    source = "import numpy as np\nkept = []\ndef double(x):\n    kept.append(0)\n    return 2 * np.asarray(x) * len(kept)\n"
    topic = copy_toy(visible_cases=REPEATED, hidden_cases="from grader.cases import case\n")
    assert {"observed:unsteady"} == observed(grade(source, topic=topic))


PAIRS = '''
import numpy as np
from grader.cases import case


@case("double", points=1, ja="2 つの値")
def test_double_pairs(student, reference, rng, close):
    """two values"""
    for n in (3, 4):
        x = rng.normal(size=(n, 2))
        close(student.double(x), (reference.double(x), 2.0 * x), atol=1e-9, because="exact")
'''


def test_which_of_several_returned_values_is_meant_is_said(grade, copy_toy):
    """where the others are right"""
    files = {"visible_cases": PAIRS.replace("(reference.double(x), 2.0 * x)", "reference.double(x)")}
    two = "import numpy as np\ndef double(x):\n    return {}\n"
    topic = copy_toy(hidden_cases="from grader.cases import case\n", reference=two.format("(2.0 * x, 2.0 * x)"), **files)
    found = diagnoses(grade(two.format("(2.0 * x, -2.0 * x)"), topic=topic))["test_double_pairs"]
    assert ("observed:negated", "(Returned value no. 2.)") == (found.misconception, found.besides.en)


@pytest.mark.parametrize(
    "value",
    [
        "['a' * 3_000_000] + ['b'] * 300_000",
        "[np.zeros((1,) * 16)] * 1_000",
        "[[1.0, 2.0], [3.0]]",
        "[2**1000, 1]",
        "2**1000",
        "np.zeros((2,) * 16)",
        "{'a': [None, b'a', np.float16('nan')]}",
        "np.zeros((0, 2**30))",
        "(1.0, [2.0, (True, np.uint64(2**64 - 1))])",
    ],
)
def test_no_value_stops_the_diagnosis(grade, value):
    """NumPy would make terabytes of the first; each costs the points of its own function only"""
    report = grade(f"import numpy as np\ndef double(x):\n    return {value}\n")
    assert 0.0 == sum(case.earned for case in report.cases if case.function == "double")
    assert [] == [case.staff_note for case in report.cases if "failed" in case.staff_note or case.outcome is Outcome.BROKEN]
    assert report.earned > 0
