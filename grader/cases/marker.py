"""What a case module imports: the `case` marker and `kit`.

A case is a plain pytest function; its docstring is the title a student reads. See docs/topic-folder.md.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from grader.sandbox.wire import Named


def case(
    function: str,
    *,
    points: float,
    ja: str,
    needs: tuple[str, ...] = (),
    reveal: str | None = None,
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Mark a test function as a case.

    Args:
        function: name of the submitted function being judged.
        points: what passing earns, at least 0; a parametrised case shares it between its instances.
        ja: the title in Japanese; the docstring is the title in English.
        needs: names of cases that must pass before this one is run.
        reveal: "full", "shape", "title" or "none"; by default full for visible and title for hidden cases.

    Raises:
        ValueError: a negative number of points.
    """
    if points < 0:
        raise ValueError(f"points must be at least 0. Received: {points}")
    return pytest.mark.case(function, points=float(points), ja=ja, needs=tuple(needs), reveal=reveal)


def kit(name: str) -> Named:
    """Return an argument that stands for the function (or other object) `name` of the topic's `support.py`."""
    return Named(name)
