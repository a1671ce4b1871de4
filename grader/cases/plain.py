"""Which cases need nothing of pytest when they run (docs/decisions/0007-plain-cases-run-plainly.md)."""

from __future__ import annotations

from typing import TypeGuard

import pytest

_OUR_FIXTURES = frozenset({"student", "reference", "rng", "close"})
_OUR_MARKS = frozenset({"case", "parametrize"})


def is_plain(item: pytest.Item) -> TypeGuard[pytest.Function]:
    """Tell whether a case is a function that takes only our own fixtures and parameters.

    Then there is nothing to set up or tear down, and pytest's protocol, which costs more than most cases, has nothing to do.
    """
    marks = list(item.iter_markers())
    if not isinstance(item, pytest.Function) or {mark.name for mark in marks} - _OUR_MARKS:
        return False
    known = set(_OUR_FIXTURES)
    for mark in marks:
        if mark.name == "parametrize" and not mark.kwargs.get("indirect"):
            names = mark.args[0]
            known.update(part.strip() for part in (names.split(",") if isinstance(names, str) else names))
    # `rng` asks pytest for the case it stands in, which a case that runs plainly knows itself.
    return known.issuperset(item._fixtureinfo.argnames) and known.issuperset(set(item.fixturenames) - {"request"})
