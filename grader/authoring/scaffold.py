"""Start a topic: a folder with every file a topic has, tiny and already proved, for the author to change step by step."""

from __future__ import annotations

import importlib.util
import json
import keyword
import re
from pathlib import Path

from grader.course.course import Course
from grader.errors import StorageError, UsageError

MARK = "REPLACE"  # what the author still has to make their own; `grep REPLACE` finds the rest

# Modules of a topic folder, which an answer's file must not hide.
_PARTS = frozenset({"reference", "visible_cases", "hidden_cases", "plot", "support"})
_NAME = re.compile(r"[a-z][a-z0-9_]*")


def scaffold(course: Course, name: str, title: str = "") -> Path:
    """Make the folder of a new topic behind those a course has.

    Args:
        course: the course.
        name: what the topic and the file that students hand in are called: lower-case letters, digits and underscores.
        title: the heading students read, in one line; by default the name.

    Returns:
        The folder: its answers get full marks or lose points as they claim, and it can be released.

    Raises:
        UsageError: the name or the title cannot be had.
        StorageError: the folder cannot be written.
    """
    _check_name(course, name)
    title = title.strip() or name.replace("_", " ").capitalize()
    if not title.isprintable():
        raise UsageError(f"A title is one line of text. Received: {title!r}")
    folder = course.folder / f"{_next_number(course.folder):02}_{name}"
    try:
        for part, text in _FILES.items():
            path = folder / part.replace("<name>", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            filled = text.replace("<name>", name).replace("<title>", title).replace("<quoted title>", _quoted(title))
            path.write_text(filled, encoding="utf-8")
    except OSError as error:
        raise StorageError(f"{error.filename or folder} cannot be written ({error.strerror}).") from error
    return folder


def _check_name(course: Course, name: str) -> None:
    if not _NAME.fullmatch(name) or keyword.iskeyword(name):
        raise UsageError(
            f"A topic cannot be called '{name}': take lower-case letters, digits and underscores, a letter first, "
            "and no word of Python."
        )
    for topic in course.topics:
        if name in (topic.stem, topic.name.partition("_")[2]):
            raise UsageError(f"There is a topic '{name}' already: {topic.folder}. Change that one, or take another name.")
    if name in _PARTS:
        raise UsageError(f"A topic cannot be called '{name}': every topic folder has a file of that name. Take another name.")
    # A student's `import` would find the answer in the place of the module, or the other way round.
    module = importlib.util.find_spec(name)
    if module is not None and module.origin is not None:
        raise UsageError(f"A topic cannot be called '{name}': Python has a module of that name. Take another name.")


def _next_number(folder: Path) -> int:
    numbers = (path.name.partition("_")[0] for path in folder.iterdir() if path.is_dir())
    return 1 + max((int(number) for number in numbers if number.isdecimal()), default=0)


def _quoted(title: str) -> str:
    return json.dumps(title, ensure_ascii=False)  # the escapes of JSON are escapes of TOML too


_TOPIC = """\
# REPLACE: every value below with your topic's. docs/topic-folder.md explains each field.
title = { en = <quoted title>, ja = <quoted title> }
file = "<name>.py"
functions = ["scaled"]
needs = "numpy"
points = 3     # the sum over all cases
goals = { en = ["Multiply a whole array by a number."], ja = ["配列全体に数を掛けられるようになる。"] }
out_of_scope = { en = ["Infinite or NaN inputs."], ja = ["無限大や NaN の入力。"] }
"""

_HANDOUT = """\
# <title>

<!-- REPLACE: say what this topic is about, why it matters, and where in the lecture it stands. -->
A number that multiplies every element of an array: the smallest topic there is.

## Conventions

<!-- REPLACE: decide here whatever two fair readers could do differently. What is not decided is not tested. -->

| | in this assignment |
|---|---|
| `x` | numbers, of any shape: a NumPy array or a list, floats or integers, all finite |
| what comes back | a **new** NumPy array of `float64`, of the shape of `x` |

<!-- REPLACE: one section a function, with its call in backticks. -->
## `scaled(x, factor)`

Every element of `x` times `factor`: `scaled([1, 2], 3)` is `[3.0, 6.0]`.

## Check yourself

```console
grader check <name>       # your points so far, and what to look at next
pytest                    # the same cases, with print and the debugger
grader plot <name>        # the picture of this topic
```

## Think further

<!-- REPLACE: an open question that is not graded. -->
Which `factor` gives the array back as it was?
"""

_HANDOUT_JA = """\
# <title>

<!-- REPLACE: 何を学ぶ課題か、なぜ大切か、講義のどこに出てくるかを書きます。 -->
配列のすべての要素に 1 つの数を掛けます。いちばん小さな課題です。

## この課題での約束

<!-- REPLACE: 読み方が分かれるところは、ここですべて決めます。決めていないことはテストしません。 -->

| | 約束 |
|---|---|
| `x` | 数の並び。形は自由です。NumPy 配列でもリストでもよく、小数でも整数でもかまいません。すべて有限の値です |
| 返すもの | **新しく**作った `float64` の NumPy 配列。形は `x` と同じです |

<!-- REPLACE: 関数ごとに 1 節。見出しは呼び出しをバッククォートで囲みます（英語版と同じ見出しです）。 -->
## `scaled(x, factor)`

`x` のすべての要素に `factor` を掛けます。`scaled([1, 2], 3)` は `[3.0, 6.0]` です。

## 確認しよう

```console
grader check <name>       # 今の得点と、次に見直すところ
pytest                    # 同じテスト。print やデバッガを使えます
grader plot <name>        # この課題の図
```

## もっと考えよう

<!-- REPLACE: 採点しない、自由に考える問い。 -->
元の配列がそのまま返ってくるのは、`factor` がいくつのときですか。
"""

_MODEL_ANSWER = '''\
"""Scaling, in NumPy."""  # REPLACE: and the function below; students get this file without its solution

import numpy as np


def scaled(x, factor):
    """Multiply every element by a number: f(x)_i = factor x_i.

    Args:
        x: numbers, any shape, array-like of finite real numbers.
        factor: a finite real number.

    Returns:
        float64 array of the same shape.

    Source: REPLACE by the place in the lecture.
    """
    # BEGIN SOLUTION
    # Lists and integers become float64 first, so that the product is one too.
    return np.asarray(x, dtype=np.float64) * factor
    # END SOLUTION
'''

_REFERENCE = '''\
"""The oracle: Keras's own product.

What Keras does differently, and how it is aligned:
    * It computes in float32 unless told otherwise: here everything is made float64 first.
    * It returns tensors: they are turned into NumPy arrays.
"""  # REPLACE: same functions as the model answer, no code of it

import keras
import numpy as np


def scaled(x, factor):
    """Return keras.ops.multiply in float64."""
    return keras.ops.convert_to_numpy(keras.ops.multiply(np.array(x, dtype="float64"), np.float64(factor)))
'''

_VISIBLE_CASES = '''\
"""The cases students run themselves: fixed inputs, about a third of the points."""  # REPLACE: by cases of your functions

import numpy as np

from grader.cases import case


@case("scaled", points=1, ja="3 つの整数のリスト")
def test_scaled_integers(student, close):
    """a list of three integers"""
    close(student.scaled([1, -2, 4], 3), np.array([3.0, -6.0, 12.0]), atol=1e-9, because="one product rounds to 1e-15")
'''

_HIDDEN_CASES = '''\
"""The cases for credit: the ideas of the visible cases, other numbers."""  # REPLACE: by cases of your functions

from grader.cases import case


@case("scaled", points=2, ja="2 次元配列のいろいろな値")
def test_scaled_any_values(student, reference, rng, close):
    """any values in two dimensions"""
    x, factor = rng.normal(size=(3, 4)), float(rng.uniform(2.0, 3.0))
    close(student.scaled(x, factor), reference.scaled(x, factor), atol=1e-9, because="one product rounds to 1e-15")
'''

_PLOT = '''\
"""The picture of this topic: a wave, and the wave scaled."""  # REPLACE: by the picture that shows your idea

import numpy as np


def plot(student, figure, lang):
    """Draw a sine wave and twice the wave, from the student's own scaled."""
    axes = figure.add_subplot()
    x = np.linspace(0.0, 6.3, 100)
    axes.plot(x, np.sin(x), label="$x$")
    axes.plot(x, student.scaled(np.sin(x), 2.0), label="scaled$(x, 2)$")
    axes.legend(frameon=False)
'''

_MISCONCEPTION = '''\
"""The number is added."""  # REPLACE: one file for each mistake you expect, named after it

import numpy as np

BELIEF = {
    "en": "The number is added to every element, not multiplied.",
    "ja": "すべての要素に、数を掛けずに足しています。",
}
HINT = {
    "en": "What should come out when the number is 0?",
    "ja": "掛ける数が 0 のとき、結果はどうなるはずですか。",
}


def scaled(x, factor):
    return np.asarray(x, dtype=np.float64) + factor
'''

_ALTERNATIVE = '''\
"""Element by element, in a loop."""  # REPLACE: right answers that look different from yours; all must get full marks

import numpy as np


def scaled(x, factor):
    result = np.zeros(np.shape(x))
    for index, value in np.ndenumerate(x):
        result[index] = float(value) * factor
    return result
'''

_FILES = {
    "topic.toml": _TOPIC,
    "handout.md": _HANDOUT,
    "handout.ja.md": _HANDOUT_JA,
    "<name>.py": _MODEL_ANSWER,
    "reference.py": _REFERENCE,
    "visible_cases.py": _VISIBLE_CASES,
    "hidden_cases.py": _HIDDEN_CASES,
    "plot.py": _PLOT,
    "misconceptions/added.py": _MISCONCEPTION,
    "alternatives/loop.py": _ALTERNATIVE,
}
