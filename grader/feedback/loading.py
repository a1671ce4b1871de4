"""What is said about loading: which parts of a file were passed over, why, and what else its author would want to know.

What a room tells of itself is hostile data: of it only the known forms are used, shortened. It is told before any case runs,
so nothing hidden can be in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from grader.model import Remark, Text

MOST_REMARKS = 50  # a room says as much about its loading as it likes, and what it says is stored
LONGEST_PLACE = 80
LONGEST_WORD = 80
LAST_LINE = 9_999_999

_NOT_THERE: Final = (
    "{word} is not there when your file is graded: it is no library of this topic, nor a file that you handed in",
    "採点のとき {word} はありません（この課題で使えるライブラリでも、提出されたファイルでもありません）",
)
# The remark's id, and the sentence behind the place, for each kind of thing that loading tells.
_PASSED_OVER: Final[Mapping[str, tuple[str, str, str]]] = {
    "module": ("module_not_there", *_NOT_THERE),
    "raised": (
        "stopped_while_loading",
        "running this part ended with {word}, so it was passed over",
        "実行中に {word} が起きたため、この部分をとばしました",
    ),
    "keyboard": (
        "stopped_while_loading",
        "nobody types anything when your file is run, so this part was passed over: take `input()` out",
        "採点ではキーボードから入力できないため、この部分をとばしました。`input()` を取り除いてください",
    ),
    "syntax": (
        "syntax_error",
        "Python cannot read this part ({word}), so it was passed over",
        "Python として読めない部分（{word}）があり、とばしました",
    ),
    "timed_out": (
        "unfinished",
        "this part did not finish in time, so it was passed over (is there an experiment outside of the functions?)",
        "制限時間内に終わらなかったため、この部分をとばしました（関数の外で実験や学習をしていませんか）",
    ),
    "out_of_memory": (
        "unfinished",
        "this part needed too much memory, so it was passed over",
        "メモリを使いすぎたため、この部分をとばしました",
    ),
    "crashed": (
        "unfinished",
        "this part ended the whole Python process, so it was passed over",
        "Python のプロセス自体が終了したため、この部分をとばしました",
    ),
    "sparing": (
        "unfinished",
        "the file takes too long to run, so only its definitions and imports were used from this part on",
        "ファイルの実行に時間がかかりすぎるため、ここからは定義と import だけを使いました",
    ),
    "value": (
        "name_is_a_value",
        "`{word}` is a value ({extra}) at the end of your file, not a function",
        "`{word}` はファイルの最後では関数ではなく値（{extra}）になっています",
    ),
    "misspelled": (
        "name_misspelled",
        "`{word}` looks like `{extra}`, which is not in your file: was it meant?",
        "`{word}` は、見つからない `{extra}` とよく似ています。名前の打ち間違いではありませんか",
    ),
}
_TOLD: Final[Mapping[str, tuple[str, str, str]]] = {
    "module_inside": ("module_not_there", *_NOT_THERE),
    "stub": (
        "stub_below",
        "an unwritten `{word}` stands below the one that you wrote; the written one was used",
        "書かれた `{word}` より下に未完成の `{word}` がありますが、書かれたほうを使いました",
    ),
    "value_below": (
        "name_is_a_value",
        "`{word}` becomes a value ({extra}) here; the function above was used",
        "ここで `{word}` が値（{extra}）に変わっていますが、上の関数を使いました",
    ),
    "shadowed": (
        "own_file_shadowed",
        "your file {word} is not what is imported here, since Python has a module of the same name: give it another name",
        "同じ名前のモジュールがあるため、ここで読み込まれるのはあなたの {word} ではありません。ファイル名を変えてください",
    ),
    "commands": (
        "magics_skipped",
        "what only a notebook understands (such as % or !) has no effect here ({word} in the file)",
        "ノートブック専用の命令（% や ! など）は、採点では働きません（全部で {word} か所）",
    ),
}
_KINDS: Final = {**_PASSED_OVER, **_TOLD}
_AT: Final = Text("{place}, line {line}: {what}", "{place} の {line} 行目: {what}")
_SOMEWHERE: Final = Text("{place}: {what}", "{place}: {what}")
_NEEDED: Final = Text(
    "a part of your file that could not be run is needed here: {told}",
    "ここで必要な部分が、ファイルの中で実行できませんでした。{told}",
)
_NAMES: Final = frozenset({"value", "misspelled"})  # nothing was passed over: the function has another name


class LoadNotes(NamedTuple):
    """The remarks about loading, and by file and line what is said of a call that needs what was passed over there."""

    remarks: tuple[Remark, ...]
    causes: Mapping[tuple[str, int], Text]


def load_notes(found: object) -> LoadNotes:
    """Word what the room said about loading."""
    remarks: dict[Remark, None] = {}
    causes: dict[tuple[str, int], Text] = {}
    for item in found[:MOST_REMARKS] if isinstance(found, list) else ():
        match item:
            case (str() as kind, str() as place, int() as line, str() | int() as word, *rest) if kind in _KINDS:
                extra = rest[0] if rest and isinstance(rest[0], str) else ""
            case _:
                continue
        line = min(max(line, 0), LAST_LINE)
        kind = "keyboard" if (kind, word) == ("raised", "EOFError") else kind
        name, *sentences = _KINDS[kind]
        words = {"word": str(word)[:LONGEST_WORD], "extra": extra[:LONGEST_WORD]}
        what = Text(sentences[0], sentences[1]).filled(**words)
        told = _told(_AT if line else _SOMEWHERE, place[:LONGEST_PLACE], line, what)
        end = "" if told.en.endswith("?") else "."
        remarks[Remark(name, Text(f"{told.en}{end}", f"{told.ja}。"))] = None
        if kind in _PASSED_OVER:
            needed = Text(_NEEDED.en.format(told=told.en), _NEEDED.ja.format(told=told.ja))
            causes.setdefault((place, line), told if kind in _NAMES else needed)
    return LoadNotes(tuple(remarks), causes)


def _told(frame: Text, place: str, line: int, what: Text) -> Text:
    return Text(frame.en.format(place=place, line=line, what=what.en), frame.ja.format(place=place, line=line, what=what.ja))
