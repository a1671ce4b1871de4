"""Which functions of libraries a submitted function uses, read from its source; nothing is run.

Names are followed through imports, aliases, helper functions and classes of the same file, in the way a fair reader would:
what only running could tell (a name put together at run time, a method of an unknown object) is not found.
"""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from grader.sandbox.parsing import is_stub, parse, runs_nothing

# A parsed file needs up to 1 kB a letter for a moment (measured); an answer has some ten thousand letters.
LONGEST_SOURCE = 100_000
# What no reader would follow further, so that a source made to be slow is not: dots in a name, its letters, aliases of
# aliases, and meanings that one name may have.
LONGEST_CHAIN, LONGEST_NAME, DEEPEST, MOST_MEANINGS = 12, 200, 30, 8

# What only a notebook understands, as far as one line shows it: nothing of it is followed.
_COMMAND = re.compile(r"^([ \t]*)(?:[\w, .]+=[ \t]*)?[%!].*|^([ \t]*)[^#\n]*\?[ \t]*$", re.MULTILINE)

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_ASK_FOR_A_TYPE = ("isinstance", "issubclass")
_IMPORTERS = ("__import__", "importlib.import_module")
_STAR = "*"


class Use(NamedTuple):
    """A full name that a function calls or (`called` is False) hands on, and where."""

    name: str
    place: str
    line: int
    called: bool


class _Bound(NamedTuple):
    """What a name stands for: the full name of an import, a definition or expression, or (None) something unknown."""

    value: str | ast.AST | None
    place: str
    line: int


@dataclass(slots=True)
class _Scope:
    names: dict[str, list[_Bound]]
    outer: _Scope | None = None
    known: dict[str, frozenset[str]] = field(default_factory=dict)


class Calls:
    """A submission's source, ready to be asked what its functions use.

    Args:
        cells: (label, source) pairs; what Python cannot parse, or is too long, is passed over.
    """

    def __init__(self, cells: Sequence[tuple[str, str]]) -> None:
        self._module = _Scope({})
        self._scanned: dict[int, tuple[list[Use], list[str]]] = {}
        left = LONGEST_SOURCE
        for place, source in cells:
            left -= len(source)
            for name, bound, certain in _bindings(_statements(source) if left >= 0 else [], place):
                there = self._module.names.setdefault(name, [])
                # What a name meant before is gone with a new definition, unless that is one which loading passes over.
                if certain and self._replaces(bound.value, name):
                    there.clear()
                there.append(bound)

    def _replaces(self, value: str | ast.AST | None, name: str) -> bool:
        """Tell whether a definition surely takes the place of an earlier one: no stub, and nothing that can fail."""
        match value:
            case ast.FunctionDef():
                return runs_nothing(value) and not is_stub(value)
            case ast.Name():
                return value.id != name and value.id in self._module.names
        return isinstance(value, ast.Lambda) and not _mentions(value, name)

    def of(self, function: str) -> Iterator[Use]:
        """Yield what a function uses, itself or through anything else of the file that it uses."""
        waiting, seen = [function], {function}
        for bound in self._module.names.get(function, ()):
            if not isinstance(bound.value, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                yield from (Use(name, bound.place, bound.line, called=True) for name in self._meant(bound, self._module))
        while waiting:
            for bound in self._module.names.get(waiting.pop(), ()):
                if isinstance(bound.value, ast.AST):
                    uses, names = self._scan(bound.value, bound.place)
                    yield from uses
                    waiting += [name for name in names if name not in seen]
                    seen.update(names)

    def _scan(self, root: ast.AST, place: str) -> tuple[list[Use], list[str]]:
        """Return the uses in one definition or expression, and the names of the file that it refers to."""
        if id(root) in self._scanned:
            return self._scanned[id(root)]
        uses: list[Use] = []
        names: list[str] = []
        stack: list[tuple[ast.AST, _Scope, bool]] = [(root, self._module, False)]
        while stack:
            node, scope, called = stack.pop()
            if isinstance(node, ast.Call) or (isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load)):
                meant = self._resolve(node, scope)
                uses += [Use(name, place, node.lineno, called) for name in sorted(meant)]
                if isinstance(node, ast.Name) and _find(node.id, scope)[1] is self._module:
                    names.append(node.id)
                if meant and isinstance(node, ast.Attribute):
                    continue
            stack += self._inside(node, scope, called, place)
        self._scanned[id(root)] = uses, names
        return uses, names

    def _inside(self, node: ast.AST, scope: _Scope, called: bool, place: str) -> Iterator[tuple[ast.AST, _Scope, bool]]:
        """Yield the parts of a node to look at, each with its scope and whether it is called; no annotations."""
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda():
                body = node.body if isinstance(node.body, list) else []
                inner = _Scope(_parameters(node.args, place), scope)
                for name, bound, _ in _bindings(body, place):
                    inner.names.setdefault(name, []).append(bound)
                yield from ((part, scope, True) for part in getattr(node, "decorator_list", ()))
                yield from ((part, scope, False) for part in (*node.args.defaults, *node.args.kw_defaults) if part)
                yield from ((part, inner, False) for part in body or [node.body])  # type: ignore[list-item]
            case ast.ClassDef():
                yield from ((part, scope, True) for part in (*node.decorator_list, *node.bases))
                yield from ((part, scope, False) for part in (*node.keywords, *node.body))
            case ast.Call():
                yield node.func, scope, True
                if self._resolve(node.func, scope).isdisjoint(_ASK_FOR_A_TYPE):
                    yield from ((part, scope, False) for part in (*node.args, *node.keywords))
            case ast.AnnAssign():
                yield from ((part, scope, False) for part in (node.target, node.value) if part)
            case ast.NamedExpr() | ast.IfExp() | ast.BoolOp():
                yield from ((part, scope, called) for part in ast.iter_child_nodes(node))
            case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                targets = [name for part in node.generators for name in _names(part.target)]
                inner = _Scope({name: [_Bound(None, place, node.lineno)] for name in targets}, scope)
                yield from ((part, inner, False) for part in ast.iter_child_nodes(node))
            case _:
                yield from ((part, scope, False) for part in ast.iter_child_nodes(node))

    def _resolve(self, node: ast.AST, scope: _Scope, depth: int = 0) -> frozenset[str]:
        """Return the full names that an expression may stand for; none when that is unknown."""
        chain: list[str] = []
        while isinstance(node, ast.Attribute) and len(chain) < LONGEST_CHAIN:
            chain.append(node.attr)
            node = node.value
        found: frozenset[str] = frozenset()
        if depth < DEEPEST:
            match node:
                case ast.Name():
                    found = self._named(node.id, scope, depth)
                case ast.Call():
                    found = self._returned(node, scope, depth)
                case ast.NamedExpr():
                    found = self._resolve(node.value, scope, depth + 1)
                case ast.IfExp():
                    found = self._resolve(node.body, scope, depth + 1) | self._resolve(node.orelse, scope, depth + 1)
        full = (".".join((name, *reversed(chain))) for name in found)
        return frozenset(sorted(name for name in full if len(name) <= LONGEST_NAME)[:MOST_MEANINGS])

    def _named(self, name: str, scope: _Scope, depth: int) -> frozenset[str]:
        bounds, owner = _find(name, scope)
        if owner is None:
            stars = (f"{bound.value}.{name}" for bound in self._module.names.get(_STAR, [])[:MOST_MEANINGS])
            return frozenset((*stars, *((name,) if hasattr(builtins, name) else ())))
        if name not in owner.known:
            owner.known[name] = frozenset()  # an alias of itself stands for nothing
            meant = {full for bound in bounds for full in self._meant(bound, owner, depth + 1)}
            owner.known[name] = frozenset(sorted(meant)[:MOST_MEANINGS])
        return owner.known[name]

    def _meant(self, bound: _Bound, scope: _Scope, depth: int = 0) -> frozenset[str]:
        if isinstance(bound.value, ast.AST):
            return self._resolve(bound.value, scope, depth)
        return frozenset([bound.value] if bound.value else [])

    def _returned(self, node: ast.Call, scope: _Scope, depth: int) -> frozenset[str]:
        """Return what a call with plain text in it gives: `getattr(np, "dot")`, `__import__("scipy")`, `partial(f, ...)`."""
        texts = [part.value for part in node.args if isinstance(part, ast.Constant) and isinstance(part.value, str)]
        function = self._resolve(node.func, scope, depth + 1)
        if "getattr" in function and len(node.args) > 1 and texts:
            return frozenset(f"{name}.{texts[0]}" for name in self._resolve(node.args[0], scope, depth + 1))
        if not function.isdisjoint(_IMPORTERS) and texts:
            return frozenset([texts[0]])
        if "functools.partial" in function and node.args:
            return self._resolve(node.args[0], scope, depth + 1)
        return frozenset()


def _statements(source: str) -> list[ast.stmt]:
    """Parse a cell as far as it goes, if need be once more without what only a notebook understands."""
    parsed = parse(source)
    return parse(_COMMAND.sub(r"\1\2pass", source)).body if parsed.damage else parsed.body


def _bindings(body: Iterable[ast.stmt], place: str, *, certain: bool = True) -> Iterator[tuple[str, _Bound, bool]]:
    """Yield every name that statements bind, to what, and whether they always do; not what nested functions bind."""
    for node in body:
        for name, value in _bound_by(node):
            yield name, _Bound(value, place, node.lineno), certain
        if not isinstance(node, (*_FUNCTIONS, ast.ClassDef)):
            for block in _blocks(node):
                yield from _bindings(block, place, certain=False)


def _bound_by(node: ast.stmt) -> Iterator[tuple[str, str | ast.AST | None]]:
    match node:
        case ast.Import():
            for alias in node.names:
                root = alias.name.partition(".")[0]
                yield (alias.asname, alias.name) if alias.asname else (root, root)
        case ast.ImportFrom():
            for alias in node.names:
                full = node.module if alias.name == _STAR else f"{node.module}.{alias.name}"
                yield alias.asname or alias.name, None if node.level else full
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            yield node.name, node
        case ast.Assign():
            for target in node.targets:
                yield from _assigned(target, node.value)
        case ast.AnnAssign() if node.value:
            yield from _assigned(node.target, node.value)
        case ast.For() | ast.AsyncFor():
            yield from ((name, None) for name in _names(node.target))
        case ast.With() | ast.AsyncWith():
            yield from ((name, None) for item in node.items if item.optional_vars for name in _names(item.optional_vars))


def _assigned(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.AST | None]]:
    """Yield what an assignment binds, `a, b = f, g` element by element."""
    if isinstance(target, ast.Name):
        yield target.id, value
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) and len(target.elts) == len(value.elts):
        for one, its in zip(target.elts, value.elts, strict=True):
            yield from _assigned(one, its)
    else:
        yield from ((name, None) for name in _names(target))


def _blocks(node: ast.stmt) -> Iterator[list[ast.stmt]]:
    """Yield the blocks inside a statement; what only runs when the file is the program is left out."""
    guarded = isinstance(node, ast.If) and any(isinstance(n, ast.Name) and n.id == "__name__" for n in ast.walk(node.test))
    for name in ("orelse",) if guarded else ("body", "orelse", "finalbody"):
        yield getattr(node, name, [])
    for part in (*getattr(node, "handlers", ()), *getattr(node, "cases", ())):
        yield part.body


def _names(target: ast.expr) -> Iterator[str]:
    return (node.id for node in ast.walk(target) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))


def _parameters(arguments: ast.arguments, place: str) -> dict[str, list[_Bound]]:
    given = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    return {one.arg: [_Bound(None, place, one.lineno)] for one in given if one}


def _mentions(value: str | ast.AST | None, name: str) -> bool:
    """Tell whether an expression is made of what a name meant before; a function's own name in it is a recursion."""
    if not isinstance(value, ast.expr):
        return False
    return any(isinstance(node, ast.Name) and node.id == name for node in ast.walk(value))


def _find(name: str, scope: _Scope) -> tuple[list[_Bound], _Scope | None]:
    """Return what a name is bound to in the innermost scope that binds it."""
    inner: _Scope | None = scope
    while inner is not None and name not in inner.names:
        inner = inner.outer
    return (inner.names[name], inner) if inner is not None else ([], None)
