"""Small mechanical mistakes in a model answer: each should cost points, or the cases cannot tell right from wrong.

Only what students write is changed: the solution regions. A mutant that answers as the model answer does on every input is
equivalent; the author says so in the topic's `equivalent_mutants.toml`, with the reason.
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.authoring.folder import read_part
from grader.authoring.stub import solution_lines
from grader.course.course import Topic
from grader.errors import CourseError

EQUIVALENT = "equivalent_mutants.toml"

_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.Pow: ast.Mult, ast.FloorDiv: ast.Div,
    ast.Mod: ast.FloorDiv, ast.MatMult: ast.Mult,
}  # fmt: skip
_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt), ast.LtE: (ast.Lt, ast.GtE), ast.Gt: (ast.GtE, ast.Lt), ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,), ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}  # fmt: skip
# What one types for the other; a copy that is not made shows only in a changed argument.
_NAMES = {
    "maximum": "minimum", "minimum": "maximum", "max": "min", "min": "max", "argmax": "argmin", "sum": "mean", "mean": "sum",
    "zeros": "ones", "ones": "zeros", "zeros_like": "ones_like", "ones_like": "zeros_like", "array": "asarray",
    "float64": "float32", "tanh": "sin", "exp": "expm1", "log": "log1p", "sqrt": "square", "abs": "negative",
    "reversed": "list", "cumsum": "cumprod", "outer": "inner",
}  # fmt: skip
_ELEMENTWISE = {"abs", "exp", "log", "sqrt", "tanh"}  # what one forgets to apply
_SYMMETRIC = {"maximum", "minimum", "max", "min", "add", "multiply", "equal", "isclose", "logaddexp"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """The model answer with one change.

    `was` and `becomes` are the changed piece of code with the line it stands in, on one line each.
    """

    name: str
    function: str
    line: int
    was: str
    becomes: str
    source: str

    @property
    def identity(self) -> tuple[str, str, str]:
        """What names the mutant in `equivalent_mutants.toml`, also after other lines changed."""
        return (self.function, self.was, self.becomes)


def mutants(topic: Topic) -> tuple[Mutant, ...]:
    """Return every mutant of a topic's model answer, in the order of the lines; two that change it alike are one."""
    source = read_part(topic, topic.file)
    lines = solution_lines(topic)
    found: dict[str, Mutant] = {}
    unchanged = ast.dump(ast.parse(source))
    for node, new in _changes(ast.parse(source)):
        text = _spliced(source, node, new)
        if node.lineno not in lines or text in found or _same_code(text, unchanged):
            continue
        was, becomes = (_shown(one, node.lineno, node.end_lineno or node.lineno, source) for one in (source, text))
        function = lines[node.lineno] or topic.stem
        found[text] = Mutant(f"mutant_{len(found) + 1:03}", function, node.lineno, was, becomes, text)
    return tuple(found.values())


def equivalents(topic: Topic) -> dict[tuple[str, str, str], str]:
    """Return the reason for each mutant that the author says is equivalent, by its identity.

    Raises:
        CourseError: the file is not of its form.
    """
    path = topic.folder / EQUIVALENT
    if not path.is_file():
        return {}
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("mutant", [])
    except (OSError, ValueError) as error:
        raise CourseError(f"{path} cannot be read: {error}.") from error
    return {_identity(path, entry): str(entry["because"]) for entry in entries}


def _identity(path: Path, entry: Any) -> tuple[str, str, str]:
    wanted = {"function", "was", "becomes", "because"}
    if not isinstance(entry, dict) or set(entry) != wanted or not all(isinstance(v, str) and v for v in entry.values()):
        raise CourseError(f"{path}: each [[mutant]] needs the texts {', '.join(sorted(wanted))}. Received: {entry!r}")
    return (entry["function"], entry["was"], entry["becomes"])


def _changes(tree: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    """Yield each piece of code that can be changed, with what it becomes."""
    for node in sorted(ast.walk(tree), key=lambda node: (getattr(node, "lineno", 0), getattr(node, "col_offset", 0))):
        if isinstance(node, ast.expr):
            yield from ((node, ast.unparse(new)) for new in _expressions(node))
        elif isinstance(node, ast.stmt):
            yield from ((node, new) for new in _statements(node))


def _expressions(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.BinOp() | ast.UnaryOp() | ast.BoolOp() | ast.Compare() | ast.IfExp():
            yield from _operations(node)
        case ast.Constant(bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(int() | float() as value):
            yield ast.Constant(value + 1)
            if value:
                yield ast.Constant(0 if isinstance(value, int) else value * 2)
        case ast.Slice(lower, upper, step):
            yield from _slices(lower, upper, step)
        case ast.Attribute(value, ("T" | "mT")):
            yield value
        case ast.Attribute(value, name) if name in _NAMES:
            yield ast.Attribute(value, _NAMES[name])
        case ast.Name(name) if name in _NAMES and isinstance(node.ctx, ast.Load):
            yield ast.Name(_NAMES[name])
        case ast.Call():
            yield from _calls(node)


def _operations(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.BinOp(left, op, right) if type(op) in _ARITHMETIC:
            yield ast.BinOp(left, _ARITHMETIC[type(op)](), right)
        case ast.UnaryOp(ast.USub() | ast.Not(), operand):
            yield operand
        case ast.BoolOp(op, values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
        case ast.Compare(left, [op], right):
            yield from (ast.Compare(left, [other()], right) for other in _COMPARISONS[type(op)])
        case ast.IfExp(test, body, orelse):
            yield ast.IfExp(test, orelse, body)


def _slices(lower: ast.expr | None, upper: ast.expr | None, step: ast.expr | None) -> Iterator[ast.expr]:
    if lower is not None:
        yield ast.Slice(None, upper, step)
    if upper is not None:
        yield ast.Slice(lower, None, step)
    if step is not None:
        yield ast.Slice(lower, upper, None)


def _calls(node: ast.Call) -> Iterator[ast.expr]:
    match node:
        case ast.Call(ast.Attribute(value, "copy"), [], []):
            yield value
        case ast.Call(function, [argument], []) if ast.unparse(function).rpartition(".")[2] in _ELEMENTWISE:
            yield argument
        case ast.Call(function, [first, second, *rest], keywords) if not isinstance(first, ast.Starred):
            if ast.unparse(function).rpartition(".")[2] not in _SYMMETRIC and not isinstance(second, ast.Starred):
                yield ast.Call(function, [second, first, *rest], keywords)
    for keyword in node.keywords:
        number = isinstance(keyword.value, ast.Constant) and not isinstance(keyword.value.value, str)
        if keyword.arg is not None and not number:  # a number is changed by itself
            yield ast.Call(node.func, node.args, [other for other in node.keywords if other is not keyword])


def _statements(node: ast.stmt) -> Iterator[str]:
    match node:
        case ast.Assign(targets=[ast.Name()]):
            pass  # a name that is then missing shows itself
        case ast.Assign() | ast.Expr(ast.Call()):
            yield "pass"
        case ast.AugAssign(target, op, value):
            yield "pass"
            yield ast.unparse(ast.Assign([target], value, lineno=node.lineno))
            if type(op) in _ARITHMETIC:
                yield ast.unparse(ast.AugAssign(target, _ARITHMETIC[type(op)](), value))
        case ast.Continue() | ast.Break() | ast.Raise():
            yield "pass"


def _spliced(source: str, node: ast.expr | ast.stmt, new: str) -> str:
    """Return the source with one piece replaced; parentheses keep it one piece."""
    lines = source.encode().split(b"\n")
    first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
    piece = f"({new})" if isinstance(node, ast.BinOp | ast.BoolOp | ast.Compare | ast.IfExp) else new
    lines[first : last + 1] = [lines[first][: node.col_offset] + piece.encode() + lines[last][node.end_col_offset :]]
    return b"\n".join(lines).decode()


def _same_code(source: str, unchanged: str) -> bool:
    """Tell whether nothing changed, or nothing that could be run is left."""
    try:
        compile(source, "<mutant>", "exec", dont_inherit=True)
    except SyntaxError:
        return True
    return ast.dump(ast.parse(source)) == unchanged


def _shown(text: str, first: int, last: int, original: str) -> str:
    """Return the changed lines on one line, without the white space between."""
    removed = original.count("\n") - text.count("\n")
    return " ".join(" ".join(text.split("\n")[first - 1 : last - removed]).split())
