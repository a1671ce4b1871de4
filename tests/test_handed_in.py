"""Hand-ins of kinds that real courses get, each with its right result: names, points, and what is said about them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from grader.answers.store import AnswerCache
from grader.cases.seeds import Seeds
from grader.cli.common import answer_store, stub_digests
from grader.cli.validate import PROOF_KEY
from grader.course.course import Course, load_course
from grader.grade import Bench
from grader.intake.gather import gather
from grader.model import Level, Outcome, Submission, TopicReport

ROOT = Path(__file__).parents[1]
HANDED_IN = Path(__file__).with_name("handed_in")
SOFTMAX, LOSSES, OPTIMIZERS = "01_softmax", "02_losses", "03_optimizers"

pytestmark = pytest.mark.keras  # the references need it when their answers are not known yet


@dataclass(frozen=True)
class Graded:
    """What became of one student's hand-in."""

    submission: Submission
    reports: Mapping[str, TopicReport]

    @property
    def points(self) -> dict[str, float]:
        return {topic: report.earned for topic, report in self.reports.items()}

    @property
    def remarks(self) -> list[str]:
        own = [remark.text.en for remark in self.submission.remarks]
        of_files = [remark.text.en for file in self.submission.files for remark in file.remarks]
        return own + of_files + [remark.text.en for report in self.reports.values() for remark in report.remarks]

    def lost(self, topic: str) -> set[str]:
        """The functions that lost points."""
        return {case.function for case in self.reports[topic].cases if case.earned < case.points}


@pytest.fixture(scope="module")
def course() -> Course:
    return load_course(ROOT / "solutions")


@pytest.fixture(scope="module")
def judge(course: Course) -> Iterator[Bench]:
    worker = Bench(Level.SEALED, Seeds(PROOF_KEY), AnswerCache(answer_store(course)))
    yield worker
    worker.close()


@pytest.fixture
def grade(course: Course, judge: Bench):
    """Read a hand-in and grade all of it, as `grader grade` does."""

    def run(path: Path) -> dict[str, Graded]:
        found = {}
        for submission in gather(path, course, stub_digests(course)):
            reports = {file.topic: judge.grade(course.topic(file.topic), file) for file in submission.files}
            assert not [c for r in reports.values() for c in r.cases if c.outcome is Outcome.BROKEN]
            found[submission.student] = Graded(submission, reports)
        return found

    return run


RIGHT = {SOFTMAX: 44.0}
# What is handed in, and the points of each student; the answers are right but for what is said.
FULL = {
    "a1-get-ipython-line": {"a_top": RIGHT, "b_end": RIGHT, "c_middle": RIGHT},
    "a2-import-not-in-room": {"b_pandas": RIGHT},
    "b1-long-experiment": {"a_cell_below": RIGHT, "b_script_end": RIGHT},
    "f1-ipython": {"a_assign_shell": RIGHT, "b_dotted_help": RIGHT, "e_prun": RIGHT},
    "g1-stub-copy-below": {"a_one": RIGHT},
    "i1-notebook-named-py": {"b_notebook_as_py": RIGHT},
    "j1-named-tuple": {"b_namedtuple": {OPTIMIZERS: 52.0}},
    "k1-helper-file": {"a_utils": RIGHT},
}


@pytest.mark.parametrize("kind", FULL)
def test_a_right_answer_has_full_marks_however_it_is_handed_in(grade, kind):
    """what stands around an answer costs nothing"""
    assert FULL[kind] == {student: one.points for student, one in grade(HANDED_IN / kind).items()}


@pytest.mark.parametrize(
    ("kind", "student", "named"),
    [
        ("a1-get-ipython-line", "a_top", "line 8"),
        ("a2-import-not-in-room", "b_pandas", "pandas"),
        ("b1-long-experiment", "b_script_end", "line"),
        ("g1-stub-copy-below", "a_one", "an unwritten `softmax` stands below"),
        ("i1-notebook-named-py", "b_notebook_as_py", "notebook"),
    ],
)
def test_what_was_passed_over_is_said_once(grade, kind, student, named):
    """one remark names the cause"""
    said = [remark for remark in grade(HANDED_IN / kind)[student].remarks if named in remark]
    assert 1 == len(said), said


def test_a_self_test_that_fails_costs_only_its_function(grade):
    """what stands below a failed assertion counts"""
    assert {"relu"} == grade(HANDED_IN / "a3-self-test-between")["a_assert"].lost(SOFTMAX)


def test_two_values_of_three_cost_only_their_function(grade):
    """an honest mistake ends no run"""
    ann = grade(HANDED_IN / "l1-two-of-three")["ann"]
    own = [case for case in ann.reports[OPTIMIZERS].cases if case.function == "adam_step"]
    assert own
    assert 0 == sum(case.earned for case in own)


def test_a_value_that_would_swell_is_a_wrong_value(grade):
    """a reply of 4 MB costs its function, not the run"""
    ann = grade(HANDED_IN / "l2-value-that-swells")["ann"]
    assert {"softmax"} == {c.function for c in ann.reports[SOFTMAX].cases if c.outcome is not Outcome.NOT_IMPLEMENTED}
    assert 0 == ann.reports[SOFTMAX].earned


def test_numbers_of_any_length_are_ids(grade):
    """three files are three students, each with the points of that file"""
    found = grade(HANDED_IN / "c1-ids-of-three-digits")
    assert {"101": 44.0, "102": 40.0, "103": 39.0} == {student: one.points[SOFTMAX] for student, one in found.items()}


def test_blackboard_knows_two_people(grade):
    """the last attempt of one counts, both topics of the other"""
    found = grade(HANDED_IN / "c2-blackboard" / "gradebook_ML_Week1.zip")
    assert ["s1000001", "s1000002"] == sorted(found)
    assert RIGHT == found["s1000001"].points
    assert {SOFTMAX, LOSSES} == set(found["s1000002"].points)
    assert 44.0 == found["s1000002"].points[SOFTMAX]


@pytest.mark.parametrize("form", ["folders.zip", "one_folder.zip"])
def test_manaba_knows_two_people(grade, form):
    """in both of its forms, whatever the files are called"""
    found = grade(HANDED_IN / "c3-manaba" / form)
    assert ["2600000101", "2600000102"] == sorted(found)
    assert {SOFTMAX, LOSSES} == set(found["2600000101"].points)
    assert RIGHT == found["2600000102"].points


def test_the_newest_version_of_teams_counts(grade):
    """by number, not by letters, and what was passed over is said"""
    found = grade(HANDED_IN / "d1-teams-versions")
    assert ["Doe, Jane", "Poe, Max", "Roe, Sam"] == sorted(found)
    assert [RIGHT] * 3 == [one.points for one in found.values()]
    assert any("Version 1/" in remark for remark in found["Doe, Jane"].remarks)
    assert not any("Version" in remark for remark in found["Roe, Sam"].remarks)


def test_everybody_has_a_row_whatever_the_archive(grade):
    """a tar is read as a zip is; what is not read has its reason"""
    found = grade(HANDED_IN / "e1-other-archives")
    assert ["ann", "bob", "cat", "dan", "eve", "fay"] == sorted(found)
    assert [RIGHT] * 3 == [found[student].points for student in ("ann", "dan", "eve")]
    for student in ("bob", "cat", "fay"):
        assert {} == found[student].points
        assert found[student].remarks
