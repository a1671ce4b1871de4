"""The invented class in examples/class: what it is made of, and what grading it finds."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest

from grader.intake.names import stem

ROOT = Path(__file__).parents[1]
CLASS = ROOT / "examples" / "class"
STUDENTS = [f"s{number:03}" for number in range(1, 25)]

ALL_RIGHT = ["s001", "s003", "s006", "s010", "s017", "s021", "s023"]
MISTAKES = {
    "s002": {"one_maximum", "half_sse_without_half", "from_logits_one_maximum", "softmax_grad_one_maximum"},
    "s004": {"no_shift", "cross_entropy_unguarded", "from_logits_no_shift"},
    "s008": {"half_sse_mean_over_all", "cross_entropy_keras_mean", "from_logits_keras_mean"},
    "s011": {"axis_zero", "half_sse_divided_by_samples", "cross_entropy_divided_by_samples"},
    "s012": {"one_maximum", "relu_grad_one_at_zero"},
    "s014": {"cross_entropy_unguarded"},
    "s015": {"keepdims_forgotten", "half_sse_without_half"},
    "s016": {"one_maximum"},
    "s019": {"sigmoid_grad_of_output", "jacobian_diagonal_only", "half_sse_without_half", "half_sse_grad_factor_two"},
    "s020": {"relu_changes_argument", "cross_entropy_unguarded"},
    "s022": {"whole_array", "cross_entropy_guard_of_keras"},
    "s024": {"half_sse_mean_over_all", "cross_entropy_divided_by_samples"},
}
# What else a case came to, apart from a wrong answer: (student, function, outcome, exception).
OTHER_OUTCOMES = {
    ("s005", "cross_entropy", "not_implemented", ""),
    ("s005", "cross_entropy_from_logits", "not_implemented", ""),
    ("s005", "softmax_cross_entropy_grad", "not_implemented", ""),
    ("s007", "softmax_jacobian", "timed_out", ""),
    ("s009", "sigmoid", "raised", "SyntaxError"),
    ("s009", "relu", "raised", "SyntaxError"),
    ("s009", "softmax", "raised", "SyntaxError"),
    ("s009", "sigmoid_grad", "raised", "SyntaxError"),
    ("s009", "relu_grad", "raised", "SyntaxError"),
    ("s009", "softmax_jacobian", "raised", "SyntaxError"),
    ("s014", "relu", "raised", "SystemExit"),
    ("s015", "softmax", "raised", "ValueError"),
    ("s016", "sigmoid_grad", "not_implemented", ""),
    ("s016", "relu_grad", "not_implemented", ""),
    ("s016", "softmax_jacobian", "not_implemented", ""),
    ("s016", "half_sse_grad", "not_implemented", ""),
    ("s016", "cross_entropy", "not_implemented", ""),
    ("s016", "cross_entropy_from_logits", "not_implemented", ""),
    ("s016", "softmax_cross_entropy_grad", "not_implemented", ""),
    ("s018", "relu_grad", "raised", "SyntaxError"),
    ("s024", "softmax_jacobian", "not_implemented", ""),
    ("s024", "cross_entropy_from_logits", "not_implemented", ""),
    ("s024", "softmax_cross_entropy_grad", "not_implemented", ""),
}
REMARKS = {
    ("s006", "magics_skipped"),
    ("s009", "syntax_error"),
    ("s010", "encoding"),
    ("s011", "unused"),
    ("s013", "empty"),
    ("s015", "misnamed"),
    ("s017", "prints_a_lot"),
    ("s018", "syntax_error"),
    ("s023", "chosen"),
}

Record = dict[str, Any]


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Record]:
    """Grade the class once with the command that instructors use; its records by student."""
    if shutil.which("bwrap") is None:
        pytest.skip("bubblewrap (bwrap) is not installed")
    out = tmp_path_factory.mktemp("class")
    topics = ["--topic", "softmax", "--topic", "losses"]
    done = subprocess.run(
        [sys.executable, "-m", "grader", "grade", CLASS, *topics, "--out", out, "--jobs", "1", "--json"],
        cwd=ROOT,
        env={**os.environ, "GRADER_COURSE": str(ROOT / "solutions"), "GRADER_COURSE_KEY": "7c" * 32},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {record["student"]: record for record in json.loads(done.stdout)}


def cases(record: Record) -> list[Record]:
    """Return all cases of a student."""
    return [case for topic in record["topics"] for case in topic["cases"]]


def read(name: str) -> bytes:
    """Return the bytes of a file of the class."""
    return (CLASS / name).read_bytes()


class TestFiles:
    """What was handed in, as it lies on the disk."""

    def test_students(self) -> None:
        """There are 24 students, and nothing else."""
        assert STUDENTS == sorted(stem(path.name) for path in CLASS.iterdir())

    def test_readme(self) -> None:
        """The table in the README has a row for each student, in order."""
        text = (CLASS.parent / "README.md").read_text(encoding="utf-8")
        assert STUDENTS == re.findall(r"^\| (s\d+) \|", text, re.MULTILINE)

    @pytest.mark.parametrize(
        "name", [f"{student}/{topic}.ipynb" for student in ("s006", "s018") for topic in ("softmax", "losses")]
    )
    def test_notebooks(self, name: str) -> None:
        """A notebook of the class is one that Jupyter opens."""
        nbformat.validate(json.loads(read(name)))

    def test_shift_jis(self) -> None:
        """The file in Shift_JIS has not been converted."""
        assert "シグモイド関数" in read("s010/softmax.py").decode("cp932")

    def test_byte_order_mark(self) -> None:
        """The file with a byte order mark has kept it."""
        assert read("s020/softmax.py").startswith(b"\xef\xbb\xbf")

    def test_line_ends(self) -> None:
        """The file with Windows line ends has kept all of them."""
        data = read("s020/softmax.py")
        assert 0 < data.count(b"\n") == data.count(b"\r\n")

    def test_empty(self) -> None:
        """The empty file is empty."""
        assert b"" == read("s013/losses.py")


@pytest.mark.slow
@pytest.mark.keras
class TestGrades:
    """What grading the class finds."""

    def test_everyone(self, records: dict[str, Record]) -> None:
        """Every student has a record."""
        assert STUDENTS == sorted(records)

    def test_nothing_broken(self, records: dict[str, Record]) -> None:
        """No case fails by the grader's fault."""
        assert [] == [case["case"] for record in records.values() for case in cases(record) if case["outcome"] == "broken"]

    @pytest.mark.parametrize("student", ALL_RIGHT)
    def test_all_right(self, records: dict[str, Record], student: str) -> None:
        """A student who is right has full marks in both topics."""
        topics = records[student]["topics"]
        assert ["01_softmax", "02_losses"] == [topic["topic"] for topic in topics if topic["earned"] == topic["possible"]]

    @pytest.mark.parametrize("student", STUDENTS)
    def test_mistakes(self, records: dict[str, Record], student: str) -> None:
        """A student is told of the mistakes that were made, and of no other."""
        told = {case["diagnosis"]["misconception"] for case in cases(records[student]) if case["diagnosis"]}
        assert MISTAKES.get(student, set()) == told

    def test_no_mistake_without_a_name(self, records: dict[str, Record]) -> None:
        """Every wrong answer is explained by a mistake."""
        wrong = [case for record in records.values() for case in cases(record) if case["outcome"] == "wrong"]
        assert [] == [case["case"] for case in wrong if case["diagnosis"] is None]

    def test_other_outcomes(self, records: dict[str, Record]) -> None:
        """What is untouched, endless, unreadable or ended by exit costs the function that it concerns."""
        found = {
            (student, case["function"], case["outcome"], case["error"])
            for student, record in records.items()
            for case in cases(record)
            if case["outcome"] not in ("passed", "wrong")
        }
        assert OTHER_OUTCOMES == found

    def test_remarks(self, records: dict[str, Record]) -> None:
        """What is unusual about a submission is said, and nothing else."""
        said = {
            (student, remark[0])
            for student, record in records.items()
            for remark in [*record["remarks"], *(remark for topic in record["topics"] for remark in topic["remarks"])]
        }
        assert REMARKS == said
