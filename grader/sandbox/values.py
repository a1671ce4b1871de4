"""The plain value of a submission's own kinds of value, taken in its room; the border itself stays strict."""

from __future__ import annotations

from typing import Any

import numpy as np

# A subclass is what its base is, whatever else it can do: a NamedTuple, an OrderedDict, an IntEnum, a str with methods.
_BASES: tuple[tuple[type, Any], ...] = (
    (int, int.__index__),
    (float, float.__float__),
    (str, str.__str__),
    (bytes, bytes.__bytes__),
    (tuple, lambda value: tuple(tuple.__iter__(value))),
    (list, lambda value: list(list.__iter__(value))),
    (dict, lambda value: dict(dict.items(value))),
)


def plain(value: Any) -> Any:
    """Return the plain value of a subclass of a plain type, or of a tensor, and the value itself where there is none.

    An array of a subclass comes as a plain array where nothing is lost: not where it has values masked.
    """
    kind = type(value)
    if (kind.__module__ or "").partition(".")[0] in ("tensorflow", "keras") and hasattr(value, "numpy"):
        return value.numpy()
    if issubclass(kind, np.ma.MaskedArray):
        return value if np.ma.is_masked(value) else np.asarray(value.data)
    if issubclass(kind, np.ndarray):
        return value.view(np.ndarray)
    return next((take(value) for base, take in _BASES if issubclass(kind, base)), value)
