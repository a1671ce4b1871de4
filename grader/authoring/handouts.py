"""Find in a handout what would spoil the rest of its page: a code block or a formula that is not closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from grader.authoring.faults import OPEN_FENCE, OPEN_FORMULA, Fault

_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})(?P<info>.*)")
# What holds no formula: an escaped sign, or code in a line.
_PLAIN = re.compile(r"\\.|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)", re.DOTALL)


def open_ends(path: Path, text: str) -> Iterator[Fault]:
    """Yield the code blocks and formulas of a handout that are not closed."""
    fence, opened = "", 0
    prose: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        match = _FENCE.match(line)
        inside = bool(fence)
        if not fence and match and ("`" not in match["info"] or match["fence"][0] == "~"):
            fence, opened, inside = match["fence"], number, True
        elif fence and match and match["fence"].startswith(fence) and not match["info"].strip():
            fence = ""
        prose.append("" if inside else line)
    if fence:
        yield Fault(path, opened, OPEN_FENCE.filled(fence=fence))
    yield from _open_formulas(path, prose)


def _open_formulas(path: Path, lines: list[str]) -> Iterator[Fault]:
    """Yield the formulas that are not closed in their paragraph; an empty line ends a paragraph."""
    start = 0
    for end in [*(number for number, line in enumerate(lines) if not line.strip()), len(lines)]:
        # What holds no formula leaves its line ends, so that lines count on.
        text = _PLAIN.sub(lambda match: "\n" * match[0].count("\n"), "\n".join(lines[start:end]))
        mark = ""
        for match in re.finditer(r"\$\$?", text):
            if not mark:
                mark, place = match[0], match.start()
            elif match[0] == mark:
                mark = ""
        if mark:
            yield Fault(path, start + 1 + text.count("\n", 0, place), OPEN_FORMULA.filled(mark=mark))
        start = end + 1
