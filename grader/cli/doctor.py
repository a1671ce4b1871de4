"""`grader doctor`: which level this machine offers, tested and not guessed."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer
from rich.markup import escape

from grader.cli.common import LangOption, console, echo, language
from grader.model import Level, Text
from grader.sandbox.selftest import Finding, examine

_VERDICT = Text("This machine offers the level {level}.", "この計算機で使えるレベル: {level}")
_NONE = Text("This machine offers no level at all.", "この計算機ではどのレベルも使えません。")
_MEANING = {
    Level.SEALED: Text("for credit: every submission in its own room", "成績に使えます（提出ごとに隔離した部屋で実行）"),
    Level.OPEN: Text("practice, not a grade", "練習用で、成績には使えません"),
}


def command(
    as_json: Annotated[bool, typer.Option("--json", help="Print data instead of text.")] = False,
    lang: LangOption = None,
) -> None:
    """Try each level and say what holds, what does not, and the remedy."""
    words = language(lang)
    found = {level: examine(level) for level in Level}
    offered = [level for level, findings in found.items() if all(finding.fine for finding in findings)]
    if as_json:
        echo(json.dumps({level: [_data(f) for f in findings] for level, findings in found.items()}, indent=2))
        raise typer.Exit(0 if offered else 1)
    out = console()
    for level, findings in found.items():
        out.print(f"[bold]{level}[/bold]  {_MEANING[level].to(words)}")
        for finding in findings:
            out.print(f"  {'✓' if finding.fine else '✗'} {escape(finding.says.to(words))}")
            if finding.remedy:
                out.print(f"    → {escape(finding.remedy.to(words))}")
    out.print(_VERDICT.filled(level=offered[0]).to(words) if offered else _NONE.to(words), style="bold")
    raise typer.Exit(0 if offered else 1)


def _data(finding: Finding) -> dict[str, Any]:
    remedy = finding.remedy.en if finding.remedy else None
    return {"name": finding.name, "fine": finding.fine, "says": finding.says.en, "remedy": remedy}
