"""Which names of a module a call of one of its functions can reach, read from the source."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping


def mentioned(source: str) -> dict[str, frozenset[str]]:
    """Return every name that a module defines at its top level, with the names that its definition mentions."""
    found: dict[str, frozenset[str]] = {}
    for node in ast.parse(source).body:
        names = frozenset(part.id for part in ast.walk(node) if isinstance(part, ast.Name))
        for defined in _defined(node):
            found[defined] = found.get(defined, frozenset()) | names
    return found


def reached(start: Iterable[str], mentions: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the names that are reached from some names, these included."""
    seen: set[str] = set()
    waiting = set(start)
    while waiting:
        name = waiting.pop()
        seen.add(name)
        waiting |= mentions.get(name, frozenset()) - seen
    return frozenset(seen)


def _defined(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {node.name}
    if isinstance(node, ast.Import | ast.ImportFrom):
        return set()  # a module imports what it uses; that changes nothing elsewhere
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)}
