"""`grader hint`: what to read again before the next try."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.markdown import Markdown

from grader.cli.common import LangOption, can_be_run, console, language
from grader.desk.check import check
from grader.desk.folder import find_folders
from grader.feedback.view import FunctionView, TopicView
from grader.grade import Hosts
from grader.model import Language, Level, Outcome, Text

_ALL_DONE = Text(
    "Every visible case passes. Hidden cases differ in numbers, not in kind.",
    "公開されたケースはすべて通っています。非公開のケースは数値が違うだけで、種類は同じです。",
)


def command(
    topic: Annotated[str, typer.Argument(help="A topic, such as softmax.")],
    file: Annotated[Path | None, typer.Option("--file", help="Look at this .py or .ipynb instead of the topic's.")] = None,
    lang: LangOption = None,
) -> None:
    """Show the hint for the first function that does not pass yet, and its part of the handout."""
    folder = can_be_run(find_folders(Path.cwd(), topic, file))[0]
    hosts = Hosts(Level.OPEN)
    try:
        view = check(folder, file, hosts)
    finally:
        hosts.close()
    words = language(lang)
    out = console()
    function = next_function(view)
    if function is None:
        out.print(_ALL_DONE.to(words))
        return
    for case in function.cases:
        for text in case.advice:
            out.print(f"→ {text.to(words)}", markup=False)
    out.print(Markdown(handout_section(folder.path, function.name, words)))


def next_function(view: TopicView) -> FunctionView | None:
    """Return the first function with a case that does not pass, or None."""
    for function in view.functions:
        if any(case.outcome is not Outcome.PASSED for case in function.cases):
            return function
    return None


def handout_section(folder: Path, function: str, lang: Language) -> str:
    """Return the handout's section about a function; empty when the handout has none."""
    path = folder / ("README.ja.md" if lang == "ja" else "README.md")
    sections = path.read_text(encoding="utf-8").split("\n## ") if path.is_file() else []
    return next((f"## {text}" for text in sections if text.startswith(f"`{function}(")), "")
