"""What one student reads on a terminal."""

from __future__ import annotations

import io
from collections.abc import Callable
from textwrap import dedent

import pytest
from rich.cells import cell_len
from rich.console import Console

from grader.feedback.view import student_view
from grader.model import (
    CaseReport,
    Diagnosis,
    Difference,
    Evidence,
    Language,
    Level,
    Outcome,
    Remark,
    Reveal,
    Text,
    TopicReport,
)
from grader.reports.terminal import topic_lines

MakeCase = Callable[..., CaseReport]
MakeReport = Callable[..., TopicReport]


@pytest.fixture(name="report")
def report_fixture(make_case: MakeCase, make_report: MakeReport, mistake: Diagnosis) -> TopicReport:
    """A result with a case of every look."""
    wrong = Difference("value", "0.09", "0", (0, 2), error=0.09, tolerance=1e-6, wrong=1, total=6)
    arrays = Evidence("softmax([[0, 1], [9, 8]])", "[[0.269 0.731]\n [0.731 0.269]]", "[[0.000 0.000]\n [0.731 0.269]]")
    return make_report(
        make_case(Outcome.PASSED, function="sigmoid", title=Text("values", "値")),
        make_case(Outcome.PASSED, function="sigmoid", title=Text("extremes", "極端な値"), points=0.25, hidden=True),
        make_case(Outcome.PASSED, function="sigmoid", title=Text("extremes", "極端な値"), points=0.25, hidden=True),
        make_case(difference=wrong, evidence=arrays, diagnosis=mistake),
        make_case(hidden=True, title=Text("any axis", "どの軸でも"), diagnosis=mistake),
        make_case(Outcome.RAISED, hidden=True, title=Text("lists", "リスト"), error="ValueError", line=12),
        make_case(Outcome.NOT_RUN, hidden=True, title=Text("large inputs", "大きな入力")),
        make_case(Outcome.BROKEN, hidden=True, title=Text("small inputs", "小さな入力")),
        make_case(reveal=Reveal.NONE),
        make_case(Outcome.NOT_IMPLEMENTED, function="softmax_jacobian"),
        make_case(Outcome.NOT_IMPLEMENTED, function="softmax_jacobian"),
        level=Level.OPEN,
        remarks=(Remark("magics_skipped", Text("cell 3: 1 line was skipped.", "cell 3: 1 行をとばしました。")),),
    )


def rendered(report: TopicReport, lang: Language, width: int = 64) -> str:
    """Return what is printed where there is no terminal."""
    console = Console(file=io.StringIO(), width=width, highlight=False, color_system=None)
    for line in topic_lines(student_view(report), lang, width):
        console.print(line, soft_wrap=True)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


ENGLISH = """\
    Softmax                                               2.5 / 16.5
      level open: practice, not a grade
      ✓ sigmoid: values, extremes (hidden) ×2              2.5 / 2.5
      ✗ softmax: each row                                      0 / 2
          the form is right, but not every value is
          softmax([[0, 1], [9, 8]])
          expected  [[0.269 0.731]
                     [0.731 0.269]]
          got       [[0.000 0.000]
                     [0.731 0.269]]
          largest error 0.09, at index [0, 2], allowed 1e-06, 1 of 6
            values differ
          → One maximum is subtracted for the whole array.
            Which axis holds the classes?
      ✗ softmax: any axis (hidden)                             0 / 2
          the answer is not the expected one
          → Same mistake as above.
      ✗ softmax: lists (hidden)                                0 / 2
          your code stopped with an error
          line 12: ValueError
      ✗ softmax: a hidden case                                 0 / 2
      – softmax: large inputs (hidden)                         0 / 2
          needs a case above to pass first
      ! softmax: small inputs (hidden)
          the grader failed here; these points were left out
      – softmax_jacobian: not written yet                      0 / 4
      · cell 3: 1 line was skipped.
      Next: softmax, each row   More help: grader hint softmax
"""

JAPANESE = """\
    ソフトマックス                                        2.5 / 16.5
      採点レベル: open（練習用の結果で、成績ではありません）
      ✓ sigmoid: 値、極端な値（非公開） ×2                 2.5 / 2.5
      ✗ softmax: 各行                                          0 / 2
          形は合っていますが、値が違うところがあります
          softmax([[0, 1], [9, 8]])
          期待値      [[0.269 0.731]
                       [0.731 0.269]]
          あなたの値  [[0.000 0.000]
                       [0.731 0.269]]
          最大の誤差 0.09、位置 [0, 2]、許容値 1e-06、6 個中 1 個の
            値が不一致
          → 配列全体の最大値を引いています。
            クラスはどの軸に並んでいますか。
      ✗ softmax: どの軸でも（非公開）                          0 / 2
          期待される答えと違います
          → 上と同じ間違いです。
      ✗ softmax: リスト（非公開）                              0 / 2
          途中でエラーが起きて止まりました
          12 行目: ValueError
      ✗ softmax: 非公開のテスト                                0 / 2
      – softmax: 大きな入力（非公開）                          0 / 2
          先に上のテストに合格する必要があります
      ! softmax: 小さな入力（非公開）
          採点システム側の問題です。この配点は計算から除きました
      – softmax_jacobian: まだ書かれていません                 0 / 4
      · cell 3: 1 行をとばしました。
      次はこれ: softmax「各行」   ヒント: grader hint softmax
"""


@pytest.mark.parametrize(("golden", "lang"), [(ENGLISH, "en"), (JAPANESE, "ja")])
def test_a_result_reads_so(report: TopicReport, golden: str, lang: Language) -> None:
    """A result reads exactly so in a pipe."""
    assert dedent(golden) == rendered(report, lang)


@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("width", [40, 57, 80])
def test_no_line_is_wider_than_the_terminal(report: TopicReport, lang: Language, width: int) -> None:
    """No line is wider than the terminal in either language."""
    assert width >= max(cell_len(line.plain) for line in topic_lines(student_view(report), lang, width))


def test_a_pipe_has_no_colour_and_no_trailing_space(report: TopicReport) -> None:
    """What goes into a pipe has neither escapes nor spaces at the end of lines."""
    lines = rendered(report, "en").splitlines()
    assert not [line for line in lines if "\x1b" in line or line != line.rstrip()]


def test_a_terminal_has_colour(report: TopicReport) -> None:
    """On a terminal a failure is marked in red."""
    lines = topic_lines(student_view(report), "en", 80)
    assert any(span.style == "red" for line in lines if "✗" in line.plain for span in line.spans)


def test_markup_in_a_value_is_text(make_case: MakeCase, make_report: MakeReport) -> None:
    """Rich's own markup in a student's value is shown as it is."""
    assert "[red]x[/]" in rendered(make_report(make_case(evidence=Evidence(got="[red]x[/]"))), "en")


def test_full_marks_are_praised(make_case: MakeCase, make_report: MakeReport) -> None:
    """When all passes, the report says so instead of naming a next step."""
    assert "All cases pass. Well done!" in rendered(make_report(make_case(Outcome.PASSED)), "en")


def test_a_case_that_reveals_nothing_is_no_next_step(make_case: MakeCase, make_report: MakeReport) -> None:
    """A case that may say nothing is not offered as the next step."""
    assert "Next" not in rendered(make_report(make_case(reveal=Reveal.NONE)), "en")


def test_cases_that_read_alike_are_one_also_where_the_first_says_what_is_known(
    make_case: MakeCase, make_report: MakeReport
) -> None:
    """What is known of a function is said once, and does not keep cases of one title apart."""
    passed = make_case(Outcome.PASSED, title=Text("one row", "1 行"))
    hidden = make_case(hidden=True, title=Text("any axis", "どの軸でも"))
    text = rendered(make_report(passed, hidden, hidden), "en", 90)
    assert "✗ softmax: any axis (hidden) ×2" in text
    assert 1 == text.count("→ What works in softmax: “one row”. Only this case does not yet.")
