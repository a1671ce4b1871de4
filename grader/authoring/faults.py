"""A mistake of an author, and every sentence that is said about one."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from grader.model import Language, Text


class Fault(NamedTuple):
    """What is wrong in a file of a topic; `line` is 0 for the file as a whole."""

    path: Path
    line: int
    text: Text

    def to(self, lang: Language) -> str:
        """Return the fault as one line, which editors and terminals find the place by."""
        return f"{self.path}:{self.line}: {self.text.to(lang)}" if self.line else f"{self.path}: {self.text.to(lang)}"


MISSING = Text(
    "this file is missing: see docs/topic-folder.md.",
    "このファイルがありません。docs/topic-folder.md を見てください。",
)
NOT_UTF8 = Text("this file is not UTF-8: save it as UTF-8.", "UTF-8 ではありません。UTF-8 で保存してください。")
SYNTAX = Text(
    "Python cannot read this line ({why}): correct it.", "この行は Python として読めません（{why}）。直してください。"
)
TWICE = Text(
    "'{name}' is defined in line {first} already, and Python keeps only the last: give one another name.",
    "'{name}' は {first} 行目ですでに定義されています。Python は最後の定義だけを残すので、片方の名前を変えてください。",
)
LACKS = Text(
    "'{name}', which topic.toml lists under functions, is not defined here: write it, or take it off the list.",
    "topic.toml の functions にある '{name}' が定義されていません。書くか、一覧から外してください。",
)
NONE_OF_THEM = Text(
    "none of the topic's functions ({names}) is defined here, so this answer changes nothing: correct the name.",
    "課題の関数（{names}）がどれも定義されていないため、何も変わりません。名前を直してください。",
)
NOT_A_CASE = Text(
    "'{name}' has no @case(...), so it has no points: mark it, or give it a name that does not begin with test_.",
    "'{name}' に @case(...) がなく、配点がありません。付けるか、test_ で始まらない名前にしてください。",
)
NEVER_RUN = Text(
    "'{name}' has @case(...) but is never run: its name must begin with test_.",
    "'{name}' には @case(...) がありますが、実行されません。名前を test_ で始めてください。",
)
UNKNOWN_FUNCTION = Text(
    "@case is for '{name}', which the topic does not have; its functions are {names}.",
    "@case の '{name}' はこの課題の関数ではありません。関数は {names} です。",
)
NO_POINTS = Text(
    "@case of '{name}' says no points: add points=1.",
    "'{name}' の @case に points がありません。points=1 のように書いてください。",
)
NO_TITLE = Text(
    "'{name}' has no docstring, which is its title in English: add one line.",
    "'{name}' に docstring（英語の題）がありません。1 行で書いてください。",
)
NO_JAPANESE_TITLE = Text(
    "the title of '{name}' in Japanese is missing: add ja=\"...\" to its @case.",
    "'{name}' の日本語の題がありません。@case に ja=\"...\" を書いてください。",
)
WRONG_SUM = Text(
    "points is {stated}, but the cases add up to {sum}: write points = {sum}, or change a case.",
    "points は {stated} ですが、ケースの合計は {sum} です。points = {sum} とするか、ケースの配点を直してください。",
)
FORBIDDEN_IMPORT = Text(
    "a case file must not import {name}: it may import numpy, pytest, hypothesis, grader.cases, and what of the standard "
    "library reaches neither files, processes nor the network; right answers come from `reference`.",
    "ケースのファイルで {name} は読み込めません。使えるのは numpy、pytest、hypothesis、grader.cases と、ファイル・プロセス・"
    "ネットワークに触れない標準ライブラリです。正解は `reference` に尋ねてください。",
)
NO_TEXT = Text(
    '{name} must be written here as {{"en": "...", "ja": "..."}}.',
    '{name} をここに {{"en": "...", "ja": "..."}} の形で書いてください。',
)
NO_LANGUAGE = Text("{name} has no text for '{lang}': add it.", "{name} に '{lang}' の文がありません。書いてください。")
SAME_CODE = Text(
    "this misconception has the same code as {other}: take one of the two away.",
    "この誤りは {other} と同じコードです。どちらかを削除してください。",
)
OPEN_FENCE = Text(
    "this code block is not closed: add a line {fence} below it.",
    "コードブロックが閉じていません。下に {fence} だけの行を足してください。",
)
OPEN_FORMULA = Text(
    "this formula is not closed: add the second {mark} (a dollar sign in prose is written \\$).",
    "数式が閉じていません。対になる {mark} を足してください（文中のドル記号は \\$ と書きます）。",
)
NO_ANSWER = Text("{why}", "参照実装が答えられません: {why}")
UNSOUND = Text("the case '{name}' {why}", "ケース '{name}' が参照実装でも失敗します: {why}")
