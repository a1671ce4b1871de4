"""The proofs of a course as one page for its author."""

from __future__ import annotations

import math
from collections.abc import Sequence

import jinja2

from grader.authoring.findings import Findings

_PAGE = jinja2.Environment(
    loader=jinja2.PackageLoader("grader.authoring", "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True
)


def proof_page(said: Sequence[Findings]) -> str:
    """Return the page: one section a topic, no script, nothing loaded from elsewhere."""
    return _PAGE.get_template("proof.html").render(topics=said, times=_times, percent=_percent)


def _times(share: float | None) -> str:
    """Return how many times the tolerance an error is: 0, 0.004, 3.2e+04, never a number of twelve digits."""
    if share is None:
        return "–"
    return "another form" if math.isinf(share) else f"{share:.2g}"


def _percent(share: float) -> str:
    return f"{share:.0%}"
