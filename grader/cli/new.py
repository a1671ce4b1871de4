"""`grader new`: the folder of a new topic."""

from __future__ import annotations

from typing import Annotated

import typer

from grader.authoring.scaffold import MARK, scaffold
from grader.cli.common import CourseOption, LangOption, echo, find_course, language
from grader.model import Text

_DONE = Text(
    """\
{folder} holds a tiny topic that already passes. Change it step by step:
  each '{mark}' says what to make your own; docs/add-a-topic.md goes through it once
  grader validate {topic}    proves that its cases are fair
  grader release    builds what students get""",
    """\
{folder} に、検証に合格する小さな課題を作りました。少しずつ書き換えてください。
  書き換えるところには '{mark}' と書いてあります。手順は docs/add-a-topic.md にあります
  grader validate {topic}    テストが公正かどうかを検証します
  grader release    学生に配るファイルを作ります""",
)


def command(
    topic: Annotated[str, typer.Argument(help="Its name: lower-case letters, digits, underscores.")],
    title: Annotated[str, typer.Option("--title", help="The heading students read; by default the name.")] = "",
    course: CourseOption = None,
    lang: LangOption = None,
) -> None:
    """Start a topic: a folder with every file it needs, tiny and complete, to be changed step by step."""
    folder = scaffold(find_course(course), topic, title)
    echo(_DONE.filled(folder=folder, mark=MARK, topic=topic).to(language(lang)))
