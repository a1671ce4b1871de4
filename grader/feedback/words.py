"""What a student is told, in every language of the course: plain, kind, and nothing about what is hidden."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from grader.model import Level, Outcome, Text

OUTCOMES: Final[Mapping[Outcome, Text]] = {
    Outcome.PASSED: Text("passed", "合格です"),
    Outcome.WRONG: Text("the answer is not the expected one", "期待される答えと違います"),
    Outcome.RAISED: Text("your code stopped with an error", "途中でエラーが起きて止まりました"),
    Outcome.BAD_VALUE: Text(
        "returned something that cannot be used: plain data (numbers, arrays, lists) of the asked form is needed",
        "返された値を使えませんでした。説明にある形の数値・配列・リストなどを返してください",
    ),
    Outcome.NOT_IMPLEMENTED: Text("not written yet", "まだ書かれていません"),
    Outcome.TIMED_OUT: Text(
        # A call that comes after the topic's time is used up is told so too, although it was not at fault.
        "no answer within the time limit (of this call, or of the whole topic): is there a loop that never ends?",
        "制限時間（この呼び出し、または課題全体）のうちに答えが返りませんでした。終わらない繰り返しはありませんか",
    ),
    Outcome.OUT_OF_MEMORY: Text("needed more memory than is allowed", "使えるメモリの上限を超えました"),
    Outcome.OUTPUT_TOO_LARGE: Text("returned more data than is allowed", "返された値が大きすぎます"),
    Outcome.CRASHED: Text("your code ended the program", "プログラムそのものが終了してしまいました"),
    Outcome.NOT_RUN: Text("needs a case above to pass first", "先に上のテストに合格する必要があります"),
    Outcome.BROKEN: Text(
        "the grader failed here; these points were left out",
        "採点システム側の問題です。この配点は計算から除きました",
    ),
}

KINDS: Final[Mapping[str, Text]] = {
    "type": Text("the value is of another type than expected", "返された値の型が違います"),
    "shape": Text("the value has another shape than expected", "返された値の形（shape）が違います"),
    "dtype": Text("the numbers are of another kind (dtype) than expected", "数値の種類（dtype）が違います"),
    "not_finite": Text(
        "there is NaN or infinity where a number is expected", "数値であるはずのところが NaN か無限大になっています"
    ),
    "value": Text("the form is right, but not every value is", "形は合っていますが、値が違うところがあります"),
    "condition": Text("what this case asks for does not hold", "このテストが求める条件が成り立っていません"),
    "unstable": Text("the same call gives different answers from time to time", "同じ呼び出しなのに、毎回同じ答えになりません"),
    "changed": Text("the function changed its argument", "引数が書き換えられています"),
}
ONE_NUMBER: Final = Text("the number is not the expected one", "数値が期待される値と違います")
RETURNED_NONE: Final = Text(
    "the function returned `None`: did you forget `return`?", "`None` が返されました。`return` を書き忘れていませんか"
)
RETURNED_LIST: Final = Text(
    "the function returned a list where an array is asked for", "NumPy の配列を返すところで、リストが返されました"
)
# What is said of an exception by its class, where that says more than that there was one.
ENDINGS: Final[Mapping[str, Text]] = {
    "SystemExit": Text("your code called exit(), which ends the program", "コードの中で exit() が呼ばれ、そこで終了しました"),
    "ModuleNotFoundError": Text(
        "your code imports something that is not there when it is graded",
        "採点のときにはないものを import しています",
    ),
}

NOT_LOADED: Final = Text("the file does not load", "ファイルを読み込めません")
UNREADABLE_CODE: Final = Text(
    "Python cannot read this file, so nothing in it could be run",
    "Python がこのファイルを読み取れないため、どの関数も実行できませんでした",
)
STOPPED_LOADING: Final = Text(
    "every function needs a part of this file that could not be run",
    "このファイルには実行できなかった部分があり、どの関数もその部分を必要としています",
)
NO_KEYBOARD: Final = Text(
    "Nobody types anything when your file is run: take `input()` out.",
    "採点ではキーボードから入力できません。`input()` を取り除いてください。",
)
HAND_IN_TOO: Final = Text(
    "Hand in your own files together with this one; of libraries, only those that the topic uses are there.",
    "自分で作ったファイルは一緒に提出してください。ライブラリは、その課題で使うものだけがあります。",
)

LEVELS: Final[Mapping[Level, Text]] = {
    Level.SEALED: Text("level sealed", "採点レベル: sealed"),
    Level.OPEN: Text("level open: practice, not a grade", "採点レベル: open（練習用の結果で、成績ではありません）"),
}

HIDDEN: Final = Text("{title} (hidden)", "{title}（非公開）")
HIDDEN_CASE: Final = Text("a hidden case", "非公開のテスト")
SAME_MISTAKE: Final = Text("Same mistake as above.", "上と同じ間違いです。")
LATER: Final = Text(
    "More about this once the mistakes explained here are mended.", "ほかの説明にある間違いを直すと、ここについても説明します。"
)
WORKS: Final = Text(
    "What works in `{function}`: {working}. What does not yet: {failing}.",
    "`{function}` でできているのは{working}、まだできていないのは{failing}です。",
)
ALL_ELSE_WORKS: Final = Text(
    "What works in `{function}`: {working}. Only this case does not yet.",
    "`{function}` でできているのは{working}です。まだできていないのは、このテストだけです。",
)
NOTHING_WORKS: Final = Text("No case of `{function}` passes yet.", "`{function}` はまだどのテストにも合格していません。")
SMALLEST_CALL: Final = Text("The smallest call that fails: `{call}`.", "うまくいかない一番小さな呼び出しは `{call}` です。")
MORE_TITLES: Final = Text(" and {count} more", "ほか {count} 件")
CHANGED: Final = (
    Text("The function changes one of its arguments.", "渡された引数そのものを書き換えています。"),
    Text(
        "Which of your lines writes into one, such as `x += 1`, `x[...] = 0`, `out=x` or `x.pop()`? Work on a copy there.",
        "`x += 1`、`x[...] = 0`、`out=x`、`x.pop()` のように、書き込んでいる行はどれですか。そこではコピーを使いましょう。",
    ),
)
_KEPT: Final = Text(
    "What does your code keep from one call to the next: a global variable, a list as a default value, random numbers?",
    "前の呼び出しから残っているものはありませんか。グローバル変数、デフォルト値のリスト、乱数などを確かめてみましょう。",
)
UNSTEADY: Final = (
    Text("The same call does not give the same answer every time.", "同じ呼び出しなのに、毎回同じ答えになりません。"),
    _KEPT,
)
REMEMBERS: Final = (
    Text(
        "The function answers otherwise when it is the first to be called than after other calls.",
        "最初に呼び出したときと、ほかの呼び出しのあとに呼び出したときとで、答えが変わります。",
    ),
    _KEPT,
)
OF_VALUES: Final = Text("(Returned value no. {positions}.)", "（返された値の {positions} 番目についてです。）")

EXPECTED_AND_GOT: Final = Text("expected: {expected}, yours: {got}", "期待: {expected}、あなたの値: {got}")
VALUE_TYPE: Final = Text("type: {type}", "型: {type}")
LARGEST_ERROR: Final = Text("largest error {error}", "最大の誤差 {error}")
AT_INDEX: Final = Text("at index {where}", "位置 {where}")
ALLOWED: Final = Text("allowed {tolerance}", "許容値 {tolerance}")
WRONG_COUNT: Final = Text("{wrong} of {total} values differ", "{total} 個中 {wrong} 個の値が不一致")
LINE: Final = Text("line {line}", "{line} 行目")
PLACE_AND_LINE: Final = Text("{place}, line {line}", "{place} の {line} 行目")
