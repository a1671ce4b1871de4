"""The pages students read: a topic's README, and the index of the course."""

from __future__ import annotations

import importlib.metadata
import re
import unicodedata
from collections.abc import Iterable

from grader.course.course import Course, Topic
from grader.errors import GraderError
from grader.model import Language, Text

README: dict[Language, str] = {"en": "README.md", "ja": "README.ja.md"}
DISTRIBUTION = "deep-learning-assignments"

_OTHER: dict[Language, tuple[Language, str]] = {"en": ("ja", "日本語"), "ja": ("en", "English")}
_TOP = Text(
    "**Points: {points}** · Hand in: `{file}`, or the notebook [`{notebook}`]({notebook}) · [{other}]({link})",
    "**配点: {points} 点** · 提出するファイル: `{file}`（ノートブック [`{notebook}`]({notebook}) でも可） · [{other}]({link})",
)
_TOP_OF_NOTEBOOK = Text(
    "**Points: {points}** · Hand in: this notebook, or `{file}` · [{other}]({link})",
    "**配点: {points} 点** · 提出するファイル: このノートブック（`{file}` でも可） · [{other}]({link})",
)

_INDEX = Text(
    """\
# {title}

[日本語](README.ja.md)

Each topic has a folder. Read its README, write the functions in the `.py` file or in the notebook, whichever you like
better, and hand in that one file. If it imports files of your own, such as `utils.py`, hand them in beside it.

| Topic | Points | Needs |
|---|---:|---|
{rows}

## Once

In this folder:

```console
{setup}
```
{keras}
## While you work

In a topic's folder:

```console
{commands}
```

What you see is practice. The mark also counts cases that are not in these folders: they ask for the same with other
numbers.
""",
    """\
# {title}

[English](README.md)

課題ごとにフォルダが 1 つあります。まずフォルダの中の README を読んでください。関数は `.py` ファイルとノートブックのうち、
書きやすいほうに書き、そのファイルを 1 つだけ提出してください。`utils.py` など自分で作ったファイルを import している場合は、
それも一緒に提出してください。

| 課題 | 配点 | 使うもの |
|---|---:|---|
{rows}

## 準備（最初に一度だけ）

このフォルダで実行します。

```console
{setup}
```
{keras}
## 課題に取り組むとき

課題のフォルダで実行します。

```console
{commands}
```

ここで表示されるのは練習の結果です。成績には、このフォルダに入っていない非公開のテストも使います。確かめる内容は同じで、
数値だけが違います。
""",
)
_SETUP = (
    ("pip install -r requirements.txt", Text("what the kit needs", "必要なパッケージを入れます")),
    ("pip install ..", Text("the command grader, from the folder above", "1 つ上のフォルダから grader コマンドを入れます")),
)
_COMMANDS = (
    (
        "grader check {stem}",
        Text("what is right, what is not, and what to look at", "正解・不正解と、見直すところを表示します"),
    ),
    ("pytest", Text("the same cases, with print and the debugger at hand", "同じテストです。print やデバッガが使えます")),
    ("grader plot {stem}", Text("the topic's picture, drawn with your functions", "あなたの関数で課題の図を描きます")),
)
_KERAS = Text(
    "\nTopics that need Keras also need `pip install keras tensorflow scikit-learn`.\n",
    "\nKeras を使う課題では、`pip install keras tensorflow scikit-learn` も実行してください。\n",
)
_NEEDS = {"numpy": "NumPy", "keras": "Keras"}


def introduced(topic: Topic, handout: str, lang: Language, *, notebook: bool = False) -> str:
    """Return a handout with a line under its title: points, what to hand in, the other language."""
    title, _, rest = handout.partition("\n")
    other, word = _OTHER[lang]
    notebooks = notebook_names(topic)
    line = (_TOP_OF_NOTEBOOK if notebook else _TOP).filled(
        points=f"{topic.points:g}",
        file=topic.file,
        notebook=notebooks[lang],
        other=word,
        link=notebooks[other] if notebook else README[other],
    )
    return unbroken(f"{title}\n\n{line.to(lang)}\n\n{rest.strip()}\n")


def unbroken(page: str) -> str:
    """Join lines between full-width letters: many browsers show the break as a space, which Japanese does not have."""
    lines: list[str] = []
    fenced = False
    for line in page.split("\n"):
        fenced ^= line.lstrip().startswith("```")
        before = lines[-1] if lines else ""
        ends, begins = before.rstrip("*")[-1:], line.strip(" ").lstrip("*")[:1]
        if fenced or before.startswith("#") or not (_is_wide(ends) and _is_wide(begins)):
            lines.append(line)
        else:
            lines[-1] = before + line.lstrip(" ")
    return "\n".join(lines)


def _is_wide(letter: str) -> bool:
    return letter != "" and unicodedata.east_asian_width(letter) in ("W", "F")


def notebook_names(topic: Topic) -> dict[Language, str]:
    """Return the file name of a topic's notebook in each language."""
    _, english, japanese = topic.files
    return {"en": english, "ja": japanese}


def index_page(course: Course, lang: Language) -> str:
    """Return the page that lists the topics and says how to start."""
    rows = [
        f"| [{topic.title.to(lang)}]({topic.name}/{README[lang]}) | {topic.points:g} | {_NEEDS[topic.needs]} |"
        for topic in course.topics
    ]
    uses_keras = any(topic.needs == "keras" for topic in course.topics)
    page = _INDEX.filled(
        title=course.title.to(lang),
        rows="\n".join(rows),
        setup=_console(_SETUP, lang),
        keras=_KERAS.to(lang) if uses_keras else "",
        commands=_console(((line.format(stem=course.topics[0].stem), says) for line, says in _COMMANDS), lang),
    )
    return unbroken(page.to(lang))


def requirements() -> str:
    """Return the requirements file of a student's machine: what this package needs there, and what plots need.

    Raises:
        GraderError: this package is not installed, so what it needs is not known.
    """
    try:
        declared = importlib.metadata.requires(DISTRIBUTION) or []
    except importlib.metadata.PackageNotFoundError as error:
        raise GraderError("The kit is not installed: run 'pip install -e .' in its folder.") from error
    return "# What the kit needs on your own machine; built by `grader release`.\n" + "".join(
        f"{line}\n" for line in sorted(_for_students(declared))
    )


def _for_students(declared: Iterable[str]) -> Iterable[str]:
    for line in declared:
        requirement, _, marker = line.partition(";")
        extra = re.search(r"extra == ['\"]([\w-]+)['\"]", marker)
        if extra is None:
            yield line
        elif extra[1] == "plot":
            yield requirement.strip()


def _console(commands: Iterable[tuple[str, Text]], lang: Language) -> str:
    told = list(commands)
    width = max(len(line) for line, _ in told)
    return "\n".join(f"{line:{width}}   # {says.to(lang)}" for line, says in told)
