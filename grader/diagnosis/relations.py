"""How a wrong answer can stand to the right one, whatever the topic, and what a student reads of it.

It is an observation, not a cause: it holds for the numbers that were seen, and the hint asks where it comes from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from grader.diagnosis import makings
from grader.diagnosis.makings import Making
from grader.model import Text


@dataclass(frozen=True, slots=True)
class Relation:
    """One way in which an answer can stand to the right one.

    `least` is how many different numbers must show it, `calls` how many different calls. `besides` is what is said when it
    comes on top of a misconception; without it the relation is not looked for there.
    """

    id: str
    made: Making
    belief: Text
    hint: Text
    besides: Text | None = None
    least: int = 3
    calls: int = 1


def _form(name: str, made: Making, en: str, ja: str, hint: Text, least: int = 3) -> Relation:
    """Return a relation in which the numbers are right, and which can come on top of a misconception."""
    belief = Text(f"The numbers are right, but {en}.", f"数値は合っていますが、{ja}。")
    return Relation(name, made, belief, hint, Text(f"Besides, {en}.", f"また、{ja}。"), least)


_FACTORS = Text(
    "Compare the factors in the formula with those in your code, one by one.",
    "式に出てくる係数と、コードの中の係数を 1 つずつ見比べてみましょう。",
)
_MEAN = Text(
    "Is a sum or a mean asked for, and over what? Count how often your code divides, and by what.",
    "求められているのは和ですか、平均ですか。コードの中で何回、何で割っているか数えてみましょう。",
)
_ARRAY = Text("`np.array(...)` makes an array of a list.", "`np.array(...)` を使うと、リストを配列に変えられます。")
_SHAPE = Text(
    "Print the shape of your answer and compare it with the one in the description. `keepdims` and `reshape` decide on it.",
    "答えの `shape` を表示して、説明にある形と比べてみましょう。`keepdims` や `reshape` の使い方で変わります。",
)
_TABLE = Text(
    "Print the shapes of the two arrays that you combine: (n, 1) and (n,) together give (n, n).",
    "組み合わせている 2 つの配列の `shape` を表示してみましょう。(n, 1) と (n,) を組み合わせると (n, n) になります。",
)
_DTYPE = Text(
    "Print the `dtype` of your answer. In which line does it get it? Arithmetic and `np.zeros_like` keep that of the argument.",
    "答えの `dtype` を表示して、どの行で決まったのか調べてみましょう。四則演算や `np.zeros_like` は引数の型を引き継ぎます。",
)
_BUFFER = Text(
    "Which dtype has the array that you write into? An array of integers keeps no fractions.",
    "値を書き込んでいる配列の `dtype` は何ですか。整数の配列には小数部分が残りません。",
)
_FINITE = Text(
    "Look for a division by 0, the logarithm of 0, or the exponential of a large number.",
    "0 による割り算、0 の対数、大きな数の指数関数がないか確かめてみましょう。",
)
_SIGN = Text(
    "Look at the order of each subtraction: is a minus sign missing, or is there one too many?",
    "引き算の順序を確かめてみましょう。マイナスが抜けていたり、余分に付いていたりしませんか。",
)
_AXES = Text(
    "Which axis stands for what, in the argument and in the answer? Try it with an array that is not square.",
    "引数と答えで、それぞれの軸が何を表しているか書き出してみましょう。正方形でない配列で試すと分かりやすくなります。",
)
_ORDER = Text(
    "Follow one element through your code: in which place does it end up?",
    "1 つの要素に注目して、答えのどの位置に入るか追いかけてみましょう。",
)
_PRECISION = Text(
    "Look for `float32` or `float16` in your code; NumPy's own choice is float64.",
    "コードの中に `float32` や `float16` がないか探してみましょう。NumPy の標準は float64 です。",
)

SINGLE: Final = _form(
    "single",
    makings.single,
    "they have only the precision of float32, about seven digits",
    "精度が float32（約 7 桁）しかありません",
    _PRECISION,
)
# What changes the form comes first, then the most exact: a student is told the first that fits.
RELATIONS: Final[tuple[Relation, ...]] = (
    _form("list", makings.listed, "they come as a list, not as an array", "配列ではなくリストで返されています", _ARRAY, 2),
    _form(
        "boxed", makings.boxed, "a number comes inside an array", "数値 1 つではなく、配列に入った形で返されています", _SHAPE, 1
    ),
    _form(
        "extra_axis",
        makings.reshaped(1),
        "the answer has an axis of length 1 too many",
        "答えに長さ 1 の軸が余分に付いています",
        _SHAPE,
        2,
    ),
    _form(
        "missing_axis",
        makings.reshaped(-1),
        "an axis of length 1 is missing in the answer",
        "答えから長さ 1 の軸がなくなっています",
        _SHAPE,
        2,
    ),
    _form(
        "flattened",
        makings.flattened,
        "they stand in one row: the shape is lost",
        "1 列に並んでいて、元の形（shape）がなくなっています",
        _SHAPE,
    ),
    Relation(
        "table",
        makings.table,
        Text(
            "The answer is a square table; the right numbers stand on its diagonal.",
            "答えが正方形の表になっていて、正しい数値はその対角線上に並んでいます。",
        ),
        _TABLE,
    ),
    _form(
        "integers",
        makings.typed("i", np.int64, "f"),
        "they are integers (dtype), not floats",
        "小数（float）ではなく整数の型（dtype）になっています",
        _DTYPE,
        1,
    ),
    _form(
        "booleans",
        makings.typed("b", np.bool_, "fi"),
        "they are True and False in place of 1 and 0",
        "1 と 0 ではなく True と False になっています",
        _DTYPE,
        1,
    ),
    _form(
        "floats",
        makings.typed("f", np.float64, "ib"),
        "they are floats (dtype), which is not what is asked for",
        "型（dtype）が float で、求められている型と違います",
        _DTYPE,
        1,
    ),
    Relation(
        "not_finite",
        makings.not_finite,
        Text("NaN or infinity comes out where a number is expected.", "数値であるはずのところが NaN か無限大になっています。"),
        _FINITE,
        least=1,
    ),
    _form("negated", makings.scaled(-1.0), "they have the opposite sign", "符号が逆になっています", _SIGN),
    Relation(
        "double",
        makings.scaled(2.0),
        Text("The answer is twice the right one.", "答えが、正しい値の 2 倍になっています。"),
        _FACTORS,
    ),
    Relation(
        "half",
        makings.scaled(0.5),
        Text("The answer is half of the right one.", "答えが、正しい値の半分になっています。"),
        _FACTORS,
    ),
    _form(
        "transposed",
        makings.transposed,
        "the axes have changed places (the answer is transposed)",
        "軸が入れ替わっています（転置されています）",
        _AXES,
    ),
    _form(
        "reversed_first",
        makings.reversed_along(0),
        "they stand in reverse order along the first axis",
        "最初の軸に沿った並び順が逆になっています",
        _ORDER,
        5,
    ),
    _form(
        "reversed_last",
        makings.reversed_along(-1),
        "they stand in reverse order along the last axis",
        "最後の軸に沿った並び順が逆になっています",
        _ORDER,
        5,
    ),
    _form(
        "whole",
        makings.whole,
        "their fractions are lost: whole numbers come out",
        "小数部分がなくなり、整数の値だけになっています",
        _BUFFER,
        2,
    ),
)
ON_TOP: Final = (*(relation for relation in RELATIONS if relation.besides), SINGLE)

_SIZES: Final[dict[str, Text]] = {
    "all": Text("the number of elements of the argument", "引数の要素の個数"),
    "first": Text("the length of the argument's first axis", "引数の最初の軸の長さ"),
    "last": Text("the length of the argument's last axis", "引数の最後の軸の長さ"),
    "axis": Text("the length of one axis of the argument", "引数のいずれかの軸の長さ"),
}
_TIMES = Text("The answer is the right one times {size}.", "答えが、正しい値に{size}を掛けたものになっています。")
_DIVIDED = Text("The answer is the right one divided by {size}.", "答えが、正しい値を{size}で割ったものになっています。")


def by_size(name: str, power: int) -> Relation:
    """Return the relation of answers that are off by a length of the argument: times it (power 1) or divided (power -1)."""
    size, sentence = _SIZES[name], _TIMES if power > 0 else _DIVIDED
    belief = Text(sentence.en.format(size=size.en), sentence.ja.format(size=size.ja))
    return Relation(f"{'times' if power > 0 else 'divided_by'}_{name}", makings.sized(name, power), belief, _MEAN, calls=2)


def by_constant(factor: float) -> Relation:
    """Return the relation of answers that are the right ones times one and the same number."""
    belief = Text(
        "The answer is the right one times a constant factor.", "答えが、正しい値に一定の数を掛けたものになっています。"
    )
    return Relation("constant_factor", makings.scaled(factor), belief, _FACTORS, least=4, calls=2)
