"""Which installed packages a room may see: those of its kind, with all that they require."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import Distribution

PACKAGES = {
    "numpy": ("numpy", "matplotlib"),
    "keras": ("numpy", "matplotlib", "keras", "tensorflow", "scikit-learn", "scipy"),
}


def distributions(kind: str) -> Iterator[Distribution]:
    """Yield what is installed for one kind of room."""
    # A room that imports nothing new has no use for these, and they cost a fifth of a warm server's start.
    import importlib.metadata

    from packaging.requirements import Requirement

    waiting, seen = list(PACKAGES[kind]), set()
    while waiting:
        name = waiting.pop()
        if name.lower() in seen:
            continue
        seen.add(name.lower())
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # an optional package of another platform, or matplotlib without [plot]
        yield distribution
        for line in distribution.requires or ():
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)


@functools.cache
def modules(kind: str) -> frozenset[str]:
    """Return the names under which a room of this kind can import anything besides Python's own."""
    # As text: as objects, one a file, the record takes half a second. What a distribution of Linux installs has none.
    lists = (distribution.read_text(name) or "" for distribution in distributions(kind) for name in ("RECORD", "top_level.txt"))
    tops = {line.partition("/")[0].partition(".")[0].partition(",")[0] for text in lists for line in text.splitlines()}
    return frozenset(tops)
