"""The invented class in examples/class: what it is made of, and what grading it finds."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import nbformat
import pytest

from grader.cli.common import answer_store
from grader.cli.validate import PROOF_KEY
from grader.course.course import load_course
from grader.intake.names import stem

ROOT = Path(__file__).parents[1]
CLASS = ROOT / "examples" / "class"
STUDENTS = [f"s{number:03}" for number in range(1, 31)]

ALL_RIGHT = ["s001", "s003", "s006", "s010", "s013", "s017", "s021"]
# What every student is told: misconceptions, and what is only observed.
MISTAKES = {
    "s002": {
        "one_maximum",
        "half_sse_without_half",
        "from_logits_one_maximum",
        "softmax_grad_one_maximum",
        "adam_no_correction",
        "slope_forgotten",
        "build_pool_stride_default",
        "tagger_default_learning_rate",
    },
    "s004": {
        "no_shift",
        "cross_entropy_unguarded",
        "from_logits_no_shift",
        "adagrad_eps_outside",
        "adam_eps_outside",
        "rmsprop_eps_outside",
        "infer_times_rate",
        "layer_times_rate",
    },
    "s008": {
        "half_sse_mean_over_all",
        "cross_entropy_keras_mean",
        "from_logits_keras_mean",
        "momentum_velocity_of_gradients",
        "averaged",
        "layer_inverted",
        "train_default_batch",
        "backward_averaged",
    },
    "s009": {"rmsprop_rho_exchanged", "norms_spectral", "infer_times_rate", "layer_without_kwargs"},
    "s011": {
        "axis_zero",
        "half_sse_divided_by_samples",
        "cross_entropy_divided_by_samples",
        "momentum_averaged",
        "averaged",
        "pool_stride_is_size",
        "build_pool_stride_default",
        "norms_by_time",
        "tagger_last_state_only",
    },
    "s012": {"one_maximum", "relu_grad_one_at_zero"},
    "s014": {
        "cross_entropy_unguarded",
        "adam_returns_corrected",
        "bfgs_no_curvature_test",
        "slope_forgotten",
        "numerical_one_sided",
        "autoencoder_sigmoid_always",
        "codes_weighted_sums",
    },
    "s015": {
        "keepdims_forgotten",
        "half_sse_without_half",
        "adam_no_correction",
        "quasi_newton_without_start",
        "numerical_one_sided",
        "norms_squared",
        "max_pool_zero_start",
        "build_default_learning_rate",
    },
    "s016": {"one_maximum", "momentum_moves_with_old_v"},
    "s019": {
        "sigmoid_grad_of_output",
        "jacobian_diagonal_only",
        "half_sse_without_half",
        "half_sse_grad_factor_two",
        "adam_counts_twice",
        "sigmoid_slope_always",
        "backward_overwrites",
        "order_fgio",
    },
    "s020": {
        "relu_changes_argument",
        "cross_entropy_unguarded",
        "momentum_changes_memory",
        "params_reversed",
        "mlp_default_learning_rate",
        "train_changes_argument",
        "observed:changed",
        "step_writes_into_c",
    },
    "s022": {
        "whole_array",
        "cross_entropy_guard_of_keras",
        "adam_no_correction",
        "norms_with_bias",
        "layer_one_mask_for_batch",
        "mlp_keras_dropout",
        "pool_over_channels",
    },
    "s024": {"half_sse_mean_over_all", "cross_entropy_divided_by_samples", "adam_no_correction", "averaged", "mask_border"},
    "s025": {
        "half_sse_without_half",
        "quasi_newton_stops_early",
        "softmax_forgotten",
        "autoencoder_sigmoid_always",
        "classifier_frozen",
        "train_scaled_again",
    },
    "s026": {"cross_entropy_keras_mean", "from_logits_keras_mean", "build_not_built", "tagger_not_built"},
    "s027": {"cross_entropy_unguarded", "adam_only_m_corrected", "numerical_own_step", "inverted_scaled_twice"},
    "s028": {
        "one_maximum",
        "momentum_velocity_of_gradients",
        "bfgs_products_are_numbers",
        "relu_slope_one_at_zero",
        "forward_as_pytorch",
    },
    "s029": {"backward_first_state_is_zero", "tagger_default_learning_rate", "order_fgio"},
    "s030": {"adagrad_forgets_sum", "infer_times_rate", "step_shows_cell_without_tanh", "build_answers_every_step"},
}
# Wrong answers that no misconception of the catalogue explains: (student, function).
UNNAMED = {
    ("s002", "build_rnn_tagger"),  # named in the function's other cases, as are s008 and s029; trained weights say no more
    ("s008", "LectureDropout"),
    ("s029", "build_rnn_tagger"),
    ("s015", "design"),
    ("s022", "LectureDropout"),
    ("s023", "rnn_backward"),
    ("s025", "design"),
    ("s026", "design"),
    ("s028", "design"),
    ("s028", "train_cnn"),
}
# Softmax itself cannot be read, which is more than half of its topic's points; the functions around it count.
MAIN_FUNCTION_LOST = {("s009", "01_softmax")}
# What else a case came to, apart from a wrong answer: (student, function, outcome, exception).
OTHER_OUTCOMES = {
    ("s007", "softmax_jacobian", "timed_out", ""),
    ("s009", "LectureDropout", "raised", "ValueError"),
    ("s009", "softmax", "raised", "SyntaxError"),
    ("s009", "softmax_jacobian", "raised", "SyntaxError"),
    ("s011", "build_rnn_tagger", "raised", "ValueError"),
    ("s014", "relu", "raised", "SystemExit"),
    ("s015", "design", "not_run", ""),
    ("s015", "softmax", "raised", "ValueError"),
    ("s018", "relu_grad", "raised", "SyntaxError"),
    ("s018", "train_lstm", "raised", "SyntaxError"),
    ("s026", "build_rnn_tagger", "raised", "ValueError"),
    ("s027", "learn_codes", "not_run", ""),
    ("s027", "learn_codes", "timed_out", ""),
}
NOT_WRITTEN = {
    "s005": {
        "adam_step",
        "backward",
        "bfgs_update",
        "cross_entropy",
        "cross_entropy_from_logits",
        "gradient_norms",
        "numerical_gradient",
        "quasi_newton",
        "rmsprop_step",
        "softmax_cross_entropy_grad",
    },
    "s016": {
        "adagrad_step",
        "adam_step",
        "bfgs_update",
        "cross_entropy",
        "cross_entropy_from_logits",
        "half_sse_grad",
        "quasi_newton",
        "relu_grad",
        "rmsprop_step",
        "sigmoid_grad",
        "softmax_cross_entropy_grad",
        "softmax_jacobian",
    },
    "s024": {
        "LectureDropout",
        "bfgs_update",
        "build_regularised_mlp",
        "cross_entropy_from_logits",
        "gradient_norms",
        "inverted_dropout",
        "numerical_gradient",
        "quasi_newton",
        "softmax_cross_entropy_grad",
        "softmax_jacobian",
    },
    "s028": {"train_lstm"},
    "s030": {
        "LectureDropout",
        "adam_step",
        "backward",
        "bfgs_update",
        "build_regularised_mlp",
        "cross_entropy",
        "cross_entropy_from_logits",
        "forward",
        "gates",
        "gradient_norms",
        "half_sse",
        "half_sse_grad",
        "lstm_forward",
        "numerical_gradient",
        "quasi_newton",
        "relu",
        "relu_grad",
        "rmsprop_step",
        "sigmoid",
        "sigmoid_grad",
        "softmax",
        "softmax_cross_entropy_grad",
        "softmax_jacobian",
        "train_lstm",
    },
}
REMARKS = {
    ("s006", "magics_skipped"),
    ("s009", "chosen"),
    ("s009", "syntax_error"),
    ("s010", "encoding"),
    ("s011", "unused"),
    ("s013", "empty"),
    ("s015", "misnamed"),
    ("s017", "prints_a_lot"),
    ("s018", "syntax_error"),
    ("s023", "chosen"),
    ("s025", "magics_skipped"),
    ("s030", "unchanged"),
}

Record = dict[str, Any]


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Record]:
    """Grade the class once with the command that instructors use; its records by student.

    It gets the numbers that `grader validate` draws, so that what references and misconceptions answer to them, which the
    proof has asked where it ran before, need not be asked again.
    """
    if shutil.which("bwrap") is None:
        pytest.skip("bubblewrap (bwrap) is not installed")
    out = tmp_path_factory.mktemp("class")
    known = answer_store(load_course(ROOT / "solutions"))
    if known.is_file():
        with closing(sqlite3.connect(known)) as source, closing(sqlite3.connect(out / known.name)) as copy:
            source.backup(copy)
    done = subprocess.run(
        [sys.executable, "-m", "grader", "grade", CLASS, "--out", out, "--json"],
        cwd=ROOT,
        env={**os.environ, "GRADER_COURSE": str(ROOT / "solutions"), "GRADER_COURSE_KEY": PROOF_KEY.hex()},
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
        """There are 30 students, and nothing else."""
        assert STUDENTS == sorted(stem(path.name) for path in CLASS.iterdir())

    def test_readme(self) -> None:
        """The table in the README has a row for each student, in order."""
        text = (CLASS.parent / "README.md").read_text(encoding="utf-8")
        assert STUDENTS == re.findall(r"^\| (s\d+) \|", text, re.MULTILINE)

    @pytest.mark.parametrize("path", sorted(CLASS.rglob("*.ipynb")), ids=lambda path: f"{path.parent.name}/{path.name}")
    def test_notebooks(self, path: Path) -> None:
        """A notebook of the class is one that Jupyter opens."""
        nbformat.validate(json.loads(path.read_bytes()))

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

    def test_all_right(self, records: dict[str, Record]) -> None:
        """A student who is right has full marks in every topic that could be read, and nobody else has."""
        full = {s for s, r in records.items() if r["topics"] and all(t["earned"] == t["possible"] for t in r["topics"])}
        assert ALL_RIGHT == sorted(full)

    @pytest.mark.parametrize("student", STUDENTS)
    def test_mistakes(self, records: dict[str, Record], student: str) -> None:
        """A student is told of the mistakes that were made, and of no other."""
        told = {case["diagnosis"]["misconception"] for case in cases(records[student]) if case["diagnosis"]}
        assert MISTAKES.get(student, set()) == told

    def test_unnamed(self, records: dict[str, Record]) -> None:
        """Nearly every wrong answer is explained; the others are what no catalogue holds."""
        found = {
            (student, case["function"])
            for student, record in records.items()
            for case in cases(record)
            if case["outcome"] == "wrong" and case["diagnosis"] is None
        }
        assert UNNAMED == found

    def test_partial_credit(self, records: dict[str, Record]) -> None:
        """Points follow functions: who has four of five all right is near 80 % or above it, whatever the fifth is."""
        for student, record in records.items():
            for topic in record["topics"]:
                right = {case["function"]: True for case in topic["cases"]}
                for case in topic["cases"]:
                    right[case["function"]] &= case["outcome"] == "passed"
                share = sum(right.values()) / len(right)
                if (student, topic["topic"]) not in MAIN_FUNCTION_LOST:
                    assert topic["earned"] / topic["possible"] >= share - 0.15, (student, topic["topic"])

    def test_other_outcomes(self, records: dict[str, Record]) -> None:
        """What is untouched, endless, unreadable or ended by exit costs the function that it concerns."""
        found = {
            (student, case["function"], case["outcome"], case["error"])
            for student, record in records.items()
            for case in cases(record)
            if case["outcome"] not in ("passed", "wrong", "not_implemented")
        }
        assert OTHER_OUTCOMES == found

    def test_not_written(self, records: dict[str, Record]) -> None:
        """A function that is not written yet costs its own points, and no other function's."""
        found: dict[str, set[str]] = {}
        for student, record in records.items():
            for case in cases(record):
                if case["outcome"] == "not_implemented":
                    found.setdefault(student, set()).add(case["function"])
        assert NOT_WRITTEN == found

    def test_remarks(self, records: dict[str, Record]) -> None:
        """What is unusual about a submission is said, and nothing else."""
        said = {
            (student, remark[0])
            for student, record in records.items()
            for remark in [*record["remarks"], *(remark for topic in record["topics"] for remark in topic["remarks"])]
        }
        assert REMARKS == said
