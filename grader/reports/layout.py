"""Numbers as people write them, and lines that fit a width also when letters are two columns wide."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.cells import cell_len, chop_cells, set_cell_size
from rich.text import Text as Line

NARROWEST = 40  # a narrower terminal folds the lines itself

_WIDE = r"\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_CLOSING = r"、。，．・：；？！」』）］｝〉》】〕ーァィゥェォッャュョぁぃぅぇぉっゃゅょ々…:;,.!?)\]"
# Japanese may be broken after any letter, but a line must not begin with closing punctuation or end with an opening
# bracket; other text is broken at spaces.
_PIECE = re.compile(rf"\s*(?:[「『（［｛〈《【〔]*[{_WIDE}]|[^\s{_WIDE}]+)[{_CLOSING}]*")


def number(value: float) -> str:
    """Return points with at most two digits after the point: 5, 2.5, 0.67."""
    return f"{value + 0.0:.2f}".rstrip("0").rstrip(".")


def score(earned: float, possible: float) -> str:
    """Return points over possible points: 2.5 / 3."""
    return f"{number(earned)} / {number(possible)}"


def wrap(text: str, width: int, hang: int = 0) -> list[str]:
    """Break text into lines of at most `width` columns.

    Args:
        text: one or more lines; white space at their beginning and between words is kept.
        width: columns, at least 2.
        hang: columns by which the continuation of a line is indented beyond the line itself; at most half the width.
    """
    lines = []
    for paragraph in text.expandtabs(4).split("\n"):
        margin = len(paragraph) - len(paragraph.lstrip(" "))
        indent = " " * min(margin + hang, width // 2)
        line = ""
        for piece in _PIECE.findall(paragraph):
            if line.strip() and cell_len(line + piece) > width:
                lines.append(line)
                line = indent + piece.lstrip()
            else:
                line += piece
            while cell_len(line) > width:
                head = chop_cells(line, width)[0]
                lines.append(head)
                line = indent + line[len(head) :]
        lines.append(line)
    return lines


def without_backticks(text: str) -> str:
    """Return an author's text as it is read where code has no look of its own."""
    return re.sub(r"`([^`\n]+)`", r"\1", text)


def shorten(text: str, width: int) -> str:
    """Return `text`, or its beginning and "…" when it is wider than `width` columns."""
    return text if cell_len(text) <= width else f"{set_cell_size(text, max(width - 1, 0)).rstrip()}…"


def row(mark: str, style: str, left: str, right: str, width: int) -> list[Line]:
    """Return a marked line with `right` at the right edge; a long `left` goes on below itself."""
    first, *more = wrap(left, width - cell_len(mark) - cell_len(right) - 5)
    gap = " " * (width - cell_len(mark) - cell_len(first) - cell_len(right) - 3)
    head = Line.assemble("  ", (mark, style), f" {first}{gap}{right}".rstrip())
    return [head, *(Line(f"   {' ' * cell_len(mark)}{line}") for line in more)]


def block(text: str, indent: int, width: int, *, hang: int = 0, style: str = "") -> list[Line]:
    """Return text as lines, indented and wrapped."""
    return [Line(f"{' ' * indent}{line}".rstrip(), style=style) for line in wrap(text, width - indent, hang)]


def columns(rows: Sequence[Sequence[str]], right: frozenset[int]) -> list[str]:
    """Return the rows as lines with aligned columns, two spaces apart; columns in `right` end together."""
    widths = [max(cell_len(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = []
    for cells in rows:
        padded = []
        for index, (cell, width) in enumerate(zip(cells, widths, strict=True)):
            space = " " * (width - cell_len(cell))
            padded.append(space + cell if index in right else cell + space)
        lines.append("  ".join(padded).rstrip())
    return lines
