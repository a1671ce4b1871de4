"""A source read as far as it goes: what Python cannot read costs itself, and the lines keep their numbers."""

from __future__ import annotations

import ast
import warnings

import pytest

from grader.sandbox.parsing import MOST_TRIES, bound_names, imported, parse

BELOW = "\n\ndef g():\n    return 2\n\n\nX = 3\n"


def names(source: str) -> list[str]:
    return sorted(name for statement in parse(source).body for name in bound_names(statement))


def test_plain_python_has_no_damage():
    """and every statement stands where it stood"""
    parsed = parse("x = 1\n\ndef f(): return x\n")
    assert () == parsed.damage
    assert [1, 3] == [statement.lineno for statement in parsed.body]


@pytest.mark.parametrize(
    ("broken", "line"),
    [
        ("def f(:\n    pass", 1),
        ("def f(x)\n    return 1", 1),
        ("def f(x):\n    return (1", 2),
        ("def f(x):\n    return 1 1", 2),
        ("def f(x):\n    if x:\n        return 1\n      return 2", 4),
        ("def f(x):\n\tif x:\n        return 1", 3),
        ("def f(x):", 1),
        ("def f(x):\n    '''never closed\n    return 1", 2),
        ("def f(x):\n    print 'x'", 2),
        ("@decorated\ndef f(x)\n    return 1", 2),
        ("def f(x):\n    '''text\nat the margin'''\n    return 1 1", 2),
        ("class f\n    pass", 1),
        ("f = (1,\n     2", 1),
        ("from numpy import f f", 1),
        ("import numpy as f f", 1),
        ("try:\n    f = 1", 1),
        ("if True:\n    f = 1\nelse\n    f = 2", 3),
        ("<<<<<<< HEAD", 1),
        ("    f = 1", 1),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_what_cannot_be_read_costs_itself(broken, line):
    """what stands below keeps its place and counts"""
    parsed = parse(broken + BELOW)
    assert ["X", "g"] == names(broken + BELOW)
    height = broken.count("\n")
    assert [height + 3, height + 7] == [statement.lineno for statement in parsed.body]
    assert line == parsed.damage[0].line


@pytest.mark.parametrize(
    "broken", ["def f(:\n    pass", "f = (1", "import numpy as f f", "class f\n    pass", "from a import f f"]
)
def test_what_a_broken_piece_would_have_defined_is_known(broken):
    """so that what misses it can be told the cause"""
    assert "f" in parse(broken + BELOW).damage[0].names


def test_several_damages_are_told_in_their_order():
    """each with its own line"""
    damage = parse("x = = 1\ndef f(): pass\ny = = 1\n").damage
    assert [1, 3] == [one.line for one in damage]


def test_a_source_of_nothing_but_damage_is_read_piece_by_piece():
    """what can be read among it counts"""
    assert ["f", "g"] == names("def f(): pass\n" + "x = = 1\n" * (3 * MOST_TRIES) + "def g(): pass\n")


@pytest.mark.parametrize(
    "source", ["\0", "(" * 5000, "x = " + "-" * 100_000 + "1", "x = 'abc\n" * 5000], ids=lambda s: repr(s[:6])
)
def test_a_source_made_to_break_the_parser_is_damage(source):
    """nothing is raised"""
    assert parse(source).damage
    assert [] == parse(source).body


def test_odd_escapes_are_not_warned_of():
    """a course's tests make warnings errors"""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert () == parse("x = '\\d'").damage


@pytest.mark.parametrize(
    ("statement", "bound"),
    [
        ("def f(a):\n    b = 1", {"f"}),
        ("class C:\n    x = 1", {"C"}),
        ("import numpy as np, os.path", {"np", "os"}),
        ("from a import b as c, d", {"c", "d"}),
        ("from a import *", {"*"}),
        ("a, (b, *c) = 1, (2, 3)", {"a", "b", "c"}),
        ("for i in x:\n    y = [j for j in i]", {"i", "y"}),
        ("with open(x) as f:\n    a[0] = b.c = 1", {"f"}),
    ],
)
def test_the_names_that_a_statement_binds(statement, bound):
    """in the scope it stands in"""
    assert bound == bound_names(ast.parse(statement).body[0])


def test_imports_are_found_at_any_depth():
    """but not under a `try`, whose author knows that it may fail"""
    source = "import a.b\ndef f():\n    from c.d import e\n    from . import g\ntry:\n    import h\nexcept ImportError: pass\n"
    assert [(1, 0, "a"), (3, 1, "c")] == sorted(imported(parse(source).body))
