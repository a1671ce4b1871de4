"""The summary of a GitHub job."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from grader.feedback.view import student_view
from grader.model import CaseReport, Diagnosis, Evidence, Language, Outcome, Remark, Text, TopicReport
from grader.reports.markdown import MOST_BYTES, summary

MakeCase = Callable[..., CaseReport]
MakeReport = Callable[..., TopicReport]

ENGLISH = """\
    # Results: 2 / 4

    ## Softmax: 2 / 4

    _level sealed_

    ### `softmax`: 2 / 4

    - ✓ each row (2 / 2)
    - ✗ any\\_axis (0 / 2): the answer is not the expected one

      ```text
      softmax([1])
      expected  0.5
      got       0.25
      ```

      > One maximum is subtracted for the whole array.  
      > Which axis holds the classes?  

    - ! each row: the grader failed here; these points were left out

    - `a.py was used.`

    Next: softmax, any\\_axis · More help: grader hint softmax
"""  # noqa: W291 - two spaces break the line inside the quotation

JAPANESE = """\
    # 結果: 2 / 4

    ## ソフトマックス: 2 / 4

    _採点レベル: sealed_

    ### `softmax`: 2 / 4

    - ✓ 各行 (2 / 2)
    - ✗ どの軸でも (0 / 2): 期待される答えと違います

      ```text
      softmax([1])
      期待値      0.5
      あなたの値  0.25
      ```

      > 配列全体の最大値を引いています。  
      > クラスはどの軸に並んでいますか。  

    - ! 各行: 採点システム側の問題です。この配点は計算から除きました

    - `a.py を使いました。`

    次はこれ: softmax「どの軸でも」 · ヒント: grader hint softmax
"""  # noqa: W291


@pytest.mark.parametrize(("golden", "lang"), [(ENGLISH, "en"), (JAPANESE, "ja")])
def test_a_summary_reads_so(
    make_case: MakeCase, make_report: MakeReport, mistake: Diagnosis, golden: str, lang: Language
) -> None:
    """A summary reads exactly so."""
    report = make_report(
        make_case(Outcome.PASSED),
        make_case(title=Text("any_axis", "どの軸でも"), evidence=Evidence("softmax([1])", "0.5", "0.25"), diagnosis=mistake),
        make_case(Outcome.BROKEN),
        remarks=(Remark("chosen", Text("a.py was used.", "a.py を使いました。")),),
    )
    assert dedent(golden) == summary([student_view(report)], lang)


def tokens(text: str) -> list[Token]:
    """Return all tokens of a Markdown text, those inside of lines too."""
    found = MarkdownIt("commonmark").parse(text)
    return [*found, *(child for token in found for child in token.children or ())]


def outline(text: str) -> list[str]:
    """Return the kinds of a Markdown text's tokens."""
    return [token.type for token in tokens(text)]


@given(st.text(st.sampled_from("`~<>![]()|#-*_ \n\t:/.@wh&;") | st.characters(codec="utf-8")))
@example("```\n\n# Results: 10 / 10")
@example("~~~\n</details><script>x</script>")
@example("`` ![x](http://example.com/x.png)")
@example("\n- ✓ passed\n> www.example.com @teacher")
def test_a_submission_cannot_change_the_form_of_the_summary(make_case: MakeCase, make_report: MakeReport, text: str) -> None:
    """Whatever text a submission produces, the summary has the same headings, lists and fences, and no link or HTML."""
    forms = []
    for words in (text, "x"):
        evidence = Evidence(f"x{words}", f"x{words}", f"x{words}", f"x{words}")
        case = make_case(Outcome.RAISED, error=f"x{words}", place=f"x{words}", line=3, evidence=evidence)
        remark = Remark("chosen", Text(f"x{words}", "x"))
        forms.append(outline(summary([student_view(make_report(case, remarks=(remark,)))], "en")))
    assert forms[1] == forms[0]


def test_an_authors_words_are_shown_as_they_are(make_case: MakeCase, make_report: MakeReport) -> None:
    """Marks of Markdown in a title are shown, not obeyed; what stands between backticks is code."""
    title = "softmax_of *all* rows <b>`h_i`</b> [x](y) & $z$"
    found = tokens(summary([student_view(make_report(make_case(title=Text(title, title))))], "en"))
    shown = title.replace("`", "")
    assert f"✗ {shown} (0 / 2): " in next(token.content for token in _shown(found) if "softmax_of" in token.content)


def _shown(found: list[Token]) -> list[Token]:
    """Return one token a line, with the text that a reader sees."""
    lines = [token for token in found if token.type == "inline"]
    for line in lines:
        line.content = "".join(child.content for child in line.children or ())
    return lines


def test_a_summary_is_never_larger_than_github_takes(make_case: MakeCase, make_report: MakeReport) -> None:
    """A summary that would be too long leaves the details out and says so."""
    evidence = Evidence("軸" * 2_000, "軸" * 2_000, "軸" * 2_000, "軸" * 2_000)
    titles = (Text(f"row {number}", f"行 {number}") for number in range(60))
    view = student_view(make_report(*(make_case(title=title, evidence=evidence) for title in titles)))
    text = summary([view], "en")
    assert MOST_BYTES >= len(text.encode())
    assert text.endswith("Details were left out: the report is too long.\n")


def test_even_the_shortest_form_is_cut_when_it_is_too_long(make_case: MakeCase, make_report: MakeReport) -> None:
    """A summary whose headings alone are too long is cut between characters."""
    title = Text("x" * 1_000, "軸" * 400_000)
    assert MOST_BYTES >= len(summary([student_view(make_report(make_case(title=title)))], "ja").encode())
