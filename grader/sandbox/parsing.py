"""Parse a source as far as it goes: what Python cannot read is left out by itself, and the line numbers stay.

Standard library only, and nothing is run: a room uses this before it runs a file, the grader to look for forbidden calls.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

# Each try reads the whole source once; a file with more damage than this is no Python, and is read piece by piece.
MOST_TRIES = 20

# What a line at the left margin begins with when it continues the statement above it.
_CONTINUES = re.compile(r"[)\]}]|(?:else|elif|except|finally|case)\b")
_BLOCK_MISSING = re.compile(r"expected an indented block after .* on line (\d+)")
_BOUND = re.compile(
    r"^(?:(?:async[ \t]+)?def|class)[ \t]+(\w+)|^(\w+)(?:[ \t]*:[^=\n]+)?[ \t]*=(?!=)"
    r"|^(?:from[ \t]+[\w.]+[ \t]+)?import[ \t]+(.+)",
    re.MULTILINE,
)
_ALIAS = re.compile(r"(\w+)[\w.]*(?:[ \t]+as[ \t]+(\w+))?")


class Damage(NamedTuple):
    """A piece of source that Python cannot read: where, the exception, and the names it would have defined."""

    line: int
    error: Exception
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Parsed:
    """The statements that can be read, in their order, and the pieces that cannot."""

    body: list[ast.stmt]
    damage: tuple[Damage, ...] = ()


def parse(source: str) -> Parsed:
    """Parse a source; never raises for what it holds."""
    try:
        return Parsed(_body(source))
    except SyntaxError as error:
        return _recovered(source, error)
    except (ValueError, RecursionError, MemoryError) as error:
        return Parsed([], (Damage(0, error, _names(source)),))


def readable(source: str) -> bool:
    """Tell whether Python can parse the source as it stands."""
    try:
        _body(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def bound_names(statement: ast.stmt) -> frozenset[str]:
    """Return the names that a statement binds in the scope it stands in; `*` stands for those that nobody knows."""
    found: set[str] = set()
    waiting: list[ast.AST] = [statement]
    while waiting:
        node = waiting.pop()
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                found.add(node.name)
                continue
            case ast.Lambda() | ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                continue
            case ast.Name(ctx=ast.Store()):
                found.add(node.id)
            case ast.Import() | ast.ImportFrom():
                found.update(alias.asname or alias.name.partition(".")[0] for alias in node.names)
        waiting += ast.iter_child_nodes(node)
    return frozenset(found)


def imported(body: Iterable[ast.stmt]) -> Iterator[tuple[int, int, str]]:
    """Yield the line, the depth and the top-level name of every import that no `try` stands around."""
    waiting: list[tuple[ast.AST, int]] = [(statement, 0) for statement in body]
    while waiting:
        node, depth = waiting.pop()
        match node:
            case ast.Import():
                yield from ((node.lineno, depth, alias.name.partition(".")[0]) for alias in node.names)
            case ast.ImportFrom(module=str() as name, level=0):
                yield node.lineno, depth, name.partition(".")[0]
            case ast.Try():
                continue
        waiting += ((inner, depth + 1) for inner in ast.iter_child_nodes(node))


def runs_nothing(statement: ast.stmt) -> bool:
    """Tell a definition that runs no code, and so cannot fail."""
    if not isinstance(statement, ast.FunctionDef) or statement.decorator_list or statement.returns:
        return False
    given = statement.args
    annotated = (arg.annotation for arg in (*given.posonlyargs, *given.args, *given.kwonlyargs))
    return not any(annotated) and all(map(_is_plain, (*given.defaults, *given.kw_defaults)))


def is_stub(function: ast.FunctionDef) -> bool:
    """Tell a function in which nothing is written yet."""
    return not function.decorator_list and all(_is_nothing(statement) for statement in function.body)


def _is_plain(value: ast.expr | None) -> bool:
    return isinstance(value.operand if isinstance(value, ast.UnaryOp) else value, ast.Constant | None)


def _is_nothing(statement: ast.stmt) -> bool:
    match statement:
        case ast.Pass() | ast.Expr(ast.Constant()):
            return True
        case ast.Raise(exc=ast.Name(id="NotImplementedError") | ast.Call(func=ast.Name(id="NotImplementedError"))):
            return True
    return False


def _body(source: str) -> list[ast.stmt]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of odd escapes, which are nobody's business here
        return ast.parse(source).body


def _recovered(source: str, error: SyntaxError) -> Parsed:
    """Blank the piece that an error stands in until the rest can be read."""
    lines = source.split("\n")
    damage: list[Damage] = []
    for _ in range(MOST_TRIES):
        pieces = list(_pieces(lines))
        if not pieces:
            break
        start, end = _blamed(lines, pieces, error)
        text = "\n".join(lines[start:end])
        inside = start < (error.lineno or 0) <= end
        damage.append(Damage(error.lineno or 0 if inside else start + 1, error, _names(text)))
        lines[start:end] = [""] * (end - start)
        try:
            return Parsed(_body("\n".join(lines)), tuple(sorted(damage, key=lambda one: one.line)))
        except SyntaxError as next_error:
            error = next_error
        except (ValueError, RecursionError, MemoryError):
            break
    return _piecewise(lines, damage)


def _piecewise(lines: list[str], damage: list[Damage]) -> Parsed:
    """Read each piece alone."""
    body: list[ast.stmt] = []
    for start, end in _pieces(lines):
        text = "\n".join(lines[start:end])
        try:
            statements = _body(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            line = start + (getattr(error, "lineno", None) or 1)
            damage.append(Damage(line, error, _names(text)))
            continue
        body += [ast.increment_lineno(statement, start) for statement in statements]
    return Parsed(body, tuple(sorted(damage, key=lambda one: one.line)))


def _pieces(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the [start, end) of each run of lines that begins at the left margin; decorators belong to what they decorate."""
    start, decorated = -1, False
    for number, line in enumerate(lines):
        if not line.strip() or line[0] in " \t#\f" or _CONTINUES.match(line):
            if start < 0 and line.strip() and line[0] != "#":
                start = number
            continue
        if start >= 0 and not decorated:
            yield start, number
            start = -1
        if start < 0:
            start = number
        decorated = line.startswith("@")
    if start >= 0:
        yield start, len(lines)


def _blamed(lines: list[str], pieces: list[tuple[int, int]], error: SyntaxError) -> tuple[int, int]:
    """Return the piece that the error stands in, or the one before it where Python noticed too late."""
    told = _BLOCK_MISSING.search(error.msg or "")
    line = int(told[1]) if told else error.lineno or 0
    at = max((number for number, (start, _) in enumerate(pieces) if start < line), default=0)
    for back in (at, at - 1):
        start, end = pieces[max(back, 0)]
        if not readable("\n".join(lines[start:end])):
            return start, end
    return pieces[at]


def _names(text: str) -> frozenset[str]:
    found: set[str] = set()
    for defined, assigned, imported in _BOUND.findall(text):
        found.update(name for name in (defined, assigned) if name)
        found.update(alias or name for name, alias in _ALIAS.findall(imported))
    return frozenset(found)
