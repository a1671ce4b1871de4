"""Make what students start from: the model answer without its solution regions."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from grader.authoring.folder import read_part
from grader.course.course import Topic
from grader.errors import CourseError

BEGIN = "# BEGIN SOLUTION"
END = "# END SOLUTION"
# A misspelt mark would hand out the solution, so whatever looks like one must be one.
_LIKE_A_MARK = re.compile(r"\b(?:begin|end)[\s_-]*solution", re.IGNORECASE)
_SHORTEST_SECRET = 12  # shorter lines, such as `return x`, say nothing
# Nor do these: every topic asks for float64, handouts name the call that sets the seed, and the rest stands in any program.
_IDIOM = re.compile(
    r"(\w+) = np\.asarray\(\1(?:, dtype=[\w.]+)?\)|for \w+ in range\([\w.]+\):|\w+ = \[\]|return \w+|[\w.]+\(\w*\)"
)


class Secret(NamedTuple):
    """One line of a solution that no released file may hold; `line` counts from 1."""

    path: Path
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Stub:
    """A stub, and the lines that were taken out of it."""

    source: str
    secrets: tuple[Secret, ...]


class _Region(NamedTuple):
    """The line numbers of two marks, and the function or method that they stand in (empty: in none)."""

    begin: int
    end: int
    owner: str


def stub_source(topic: Topic) -> str:
    """Return the text of a topic's stub.

    Raises:
        CourseError: as `make_stub`.
    """
    return make_stub(topic).source


def make_stub(topic: Topic) -> Stub:
    """Take the solution regions out of a topic's model answer.

    A region in a function becomes a NotImplementedError; one outside of functions disappears.

    Raises:
        CourseError: marks that do not pair up, a function of the topic without a region, or a file that does not compile.
    """
    path = topic.folder / topic.file
    source = read_part(topic, topic.file)
    lines = source.split("\n")
    marks = _marks(path, lines)
    tree = _compiled(source, f"{path} is not valid Python")
    regions = tuple(_Region(begin, end, _owner(tree.body, begin)) for begin, end in marks)
    _check_functions(topic, tree, regions)
    stub = _without(lines, regions)
    left = _compiled(stub, f"{path}: without its solution regions it is not valid Python")
    for name in sorted(set(topic.functions) - set(_definitions(left))):
        raise CourseError(f"{path}: the function {name} disappears with a solution region; begin the region inside it.")
    return Stub(stub, _secrets(path, lines, regions))


def solution_lines(topic: Topic) -> dict[int, str]:
    """Return the lines of a model answer that students write, each with the function or method that it stands in.

    Raises:
        CourseError: as `make_stub`.
    """
    path = topic.folder / topic.file
    source = read_part(topic, topic.file)
    body = _compiled(source, f"{path} is not valid Python").body
    marks = _marks(path, source.split("\n"))
    return {line: _owner(body, line) for begin, end in marks for line in range(begin + 1, end)}


def stands_in(line: str, text: str) -> bool:
    """Tell whether a line of code stands anywhere in a text, also in the middle of a sentence."""
    # ASCII: between Japanese letters a line of code stands by itself.
    return line in text and re.search(rf"(?<!\w){re.escape(line)}(?!\w)", text, re.ASCII) is not None


def _marks(path: Path, lines: Sequence[str]) -> list[tuple[int, int]]:
    """Return the line numbers of each pair of marks."""
    pairs: list[tuple[int, int]] = []
    begin = 0
    for number, line in enumerate(lines, start=1):
        where, mark = f"{path}, line {number}", line.strip()
        if mark == BEGIN:
            if begin:
                raise CourseError(f"{where}: a solution region begins inside that of line {begin}; end that one first.")
            begin = number
        elif mark == END:
            if not begin:
                raise CourseError(f"{where}: '{END}' has no '{BEGIN}' before it.")
            if _indent(line) != _indent(lines[begin - 1]):
                raise CourseError(f"{where}: '{END}' must be indented like its '{BEGIN}' in line {begin}.")
            pairs.append((begin, number))
            begin = 0
        elif _LIKE_A_MARK.search(line):
            raise CourseError(f"{where}: a mark is '{BEGIN}' or '{END}', alone on its line. Received: {mark!r}")
    if begin:
        raise CourseError(f"{path}, line {begin}: '{BEGIN}' has no '{END}' after it.")
    return pairs


def _compiled(source: str, trouble: str) -> ast.Module:
    try:
        # Beyond its grammar, compile() also checks such things as a return outside of functions.
        compile(source, "<topic>", "exec", dont_inherit=True)
        return ast.parse(source)
    except (SyntaxError, ValueError) as error:
        place = f" (line {error.lineno})" if isinstance(error, SyntaxError) else ""
        raise CourseError(f"{trouble}: {getattr(error, 'msg', error)}{place}.") from error


def _definitions(tree: ast.Module) -> dict[str, ast.stmt]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return {node.name: node for node in tree.body if isinstance(node, kinds)}


def _owner(body: Sequence[ast.stmt], line: int, prefix: str = "") -> str:
    """Return the function or method in which a line stands, such as `Layer.call`; empty when in none."""
    for node in body:
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        if node.lineno <= line <= (node.end_lineno or 0):
            name = prefix + node.name
            return _owner(node.body, line, f"{name}.") if isinstance(node, ast.ClassDef) else name
    return ""


def _check_functions(topic: Topic, tree: ast.Module, regions: Sequence[_Region]) -> None:
    path = topic.folder / topic.file
    defined = _definitions(tree)
    written = {region.owner.partition(".")[0] for region in regions}
    for name in topic.functions:
        if name not in defined:
            raise CourseError(f"{path} does not define {name}, which topic.toml lists under functions.")
        if name not in written:
            raise CourseError(f"{path}: {name} has no '{BEGIN}' ... '{END}' region, so students would be given it.")


def _without(lines: Sequence[str], regions: Sequence[_Region]) -> str:
    kept: list[str] = []
    after = 0
    for region in regions:
        kept += lines[after : region.begin - 1]
        after = region.end
        if region.owner:
            indent = _indent(lines[region.begin - 1])
            kept.append(f'{indent}raise NotImplementedError("{region.owner}: not written yet")')
        else:
            after = _close_gap(kept, lines, after)
    kept += lines[after:]
    return "\n".join(kept).rstrip("\n") + "\n"


def _close_gap(kept: list[str], lines: Sequence[str], after: int) -> int:
    """Join what stands before and after a region that disappears, with the blank lines a formatter would leave.

    Returns:
        The index of the next line to keep.
    """
    start = after
    while after < len(lines) and not lines[after].strip():
        after += 1
    before = len(kept)
    while kept and not kept[-1].strip():
        kept.pop()
    most = 1 if after < len(lines) and _indent(lines[after]) else 2
    if kept:
        kept += [""] * min(max(before - len(kept), after - start), most)
    return after


def _secrets(path: Path, lines: Sequence[str], regions: Sequence[_Region]) -> tuple[Secret, ...]:
    inside = {number for region in regions for number in range(region.begin, region.end + 1)}
    outside = "\n".join(line for number, line in enumerate(lines, start=1) if number not in inside)
    secrets: dict[str, Secret] = {}
    for number in sorted(inside):
        text = lines[number - 1].strip()
        if _tells(text) and not stands_in(text, outside):
            secrets.setdefault(text, Secret(path, number, text))
    return tuple(secrets.values())


def _tells(line: str) -> bool:
    """Tell whether a line of a solution says anything about it."""
    if len(line) < _SHORTEST_SECRET or line in (BEGIN, END):
        return False
    return re.search(r"\w", line) is not None and _IDIOM.fullmatch(line) is None


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]
