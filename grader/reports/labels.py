"""The words around a result: headings and labels of the reports, in every language of the course."""

from __future__ import annotations

from typing import Final

from grader.model import Outcome, Text

RESULTS: Final = Text("Results", "結果")
EXPECTED: Final = Text("expected", "期待値")
GOT: Final = Text("got", "あなたの値")
BEFORE: Final = Text("before", "呼び出し前")
AFTER: Final = Text("after", "呼び出し後")
NEXT: Final = Text("Next: {function}, {title}", "次はこれ: {function}「{title}」")
REPAIR_LINE: Final = Text("Next: repair line {line} of {place}", "次はこれ: {place} の {line} 行目を直す")
REPAIR_FILE: Final = Text("Next: make the file load", "次はこれ: ファイルを読み込めるようにする")
YOUR_FILE: Final = Text("your file", "提出したファイル")
MORE_HELP: Final = Text("More help: grader hint {topic}", "ヒント: grader hint {topic}")
ALL_PASSED: Final = Text("All cases pass. Well done!", "すべてのテストに合格しました。おめでとうございます！")
NOT_HANDED_IN: Final = Text("Not handed in: {topics}", "未提出の課題: {topics}")
MISSING: Final = Text("not handed in", "未提出")
GRADED_FILE: Final = Text("Graded file:", "採点したファイル:")
SHORTENED: Final = Text("Details were left out: the report is too long.", "長すぎるため、詳細は省略しました。")

STUDENT: Final = Text("student", "学生")
TOTAL: Final = Text("total", "合計")
POSSIBLE: Final = Text("possible", "満点")
REMARKS: Final = Text("remarks", "備考")
MISUNDERSTOOD: Final = Text("What the class misunderstood", "クラス全体でつまずいた点")
STUDENTS: Final = Text("{count:>3} students", "{count:>3} 人")
ONE_STUDENT: Final = Text("  1 student ", "  1 人")
MORE_MISTAKES: Final = Text("and {count} more made by one student each", "ほかに、1 人ずつの間違いが {count} 種類")
ONE_MORE_MISTAKE: Final = Text("and 1 more made by one student", "ほかに、1 人だけの間違いが 1 種類")
NEEDS_A_LOOK: Final = Text("Needs a look", "確認が必要なもの")
NOTHING_READABLE: Final = Text("nothing could be read", "読み取れるものがありませんでした")
NOT_LOADED: Final = Text(
    "the file does not load: no function could be run", "ファイルを読み込めず、どの関数も実行できませんでした"
)
BROKEN_CASE: Final = Text("the grader failed in {case}", "{case} で採点システムの問題が起きました")
NO_HELP: Final = Text("the marks stand, but no mistake could be named", "点数は有効ですが、間違いの特定ができませんでした")
LOST_CASES: Final = {
    Outcome.CRASHED: Text("cases that ended the program: {count}", "プログラムが終了したテスト: {count} 件"),
    Outcome.TIMED_OUT: Text("cases that ran out of time: {count}", "時間切れになったテスト: {count} 件"),
}
