"""Watches one call of a submission's function for calls that the topic forbids.

This file is sent into the room as text and runs there, as a module of its own. It is asked after the last case, so that
neither a value nor the time of a case can depend on it; what it says comes out of the room and is only ever advice.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from types import FrameType
from typing import Any

MOST_SEEN = 20
BELOW = ".*"


def watch(
    module: str, function: str, args: Sequence[Any], kwargs: dict[str, Any], names: Sequence[str], places: Sequence[str]
) -> list[tuple[int, str, int]]:
    """Call a function and return which of `names` the submission's own lines called: (index of the name, place, line).

    Of what C code calls, only functions written in Python are seen, and of C functions only those called directly.
    """
    exact = [_parts(name) for name in names]
    seen: list[tuple[int, str, int]] = []

    def note(frame: FrameType, event: str, argument: Any) -> None:
        caller = frame.f_back if event == "call" else frame
        if event not in ("call", "c_call") or caller is None or caller.f_code.co_filename not in places:
            return
        called = frame.f_code if event == "call" else argument
        full = _full_name(frame, event, argument)
        for index, name in enumerate(names):
            if called in exact[index] or (name.endswith(BELOW) and full.startswith(name.removesuffix("*"))):
                found = (index, caller.f_code.co_filename, caller.f_lineno)
                if found not in seen and len(seen) < MOST_SEEN:
                    seen.append(found)

    call: Callable[..., Any] = vars(sys.modules[module])[function]
    sys.setprofile(note)
    try:
        call(*args, **kwargs)
    except BaseException:  # also SystemExit: what was seen until then is worth telling
        return seen
    finally:
        sys.setprofile(None)
    return seen


def _full_name(frame: FrameType, event: str, argument: Any) -> str:
    if event == "call":
        return f"{frame.f_globals.get('__name__')}.{frame.f_code.co_qualname}"
    return f"{getattr(argument, '__module__', '')}.{getattr(argument, '__qualname__', '')}"


def _parts(name: str) -> list[Any]:
    """Return the object of a full name and the code it runs, as far as it is loaded; nothing is imported for it."""
    root, *rest = name.split(".")
    if root in sys.modules:
        value: Any = sys.modules[root]
    else:
        value, rest = sys.modules["builtins"], [root, *rest]
    for part in rest:
        value = getattr(value, part, None)
    if value is None:
        return []
    # NumPy and Keras wrap what they publish.
    inner = [getattr(value, wrapped, None) for wrapped in ("__wrapped__", "_implementation")]
    codes = [getattr(one, "__code__", None) for one in (value, *inner)]
    return [one for one in (value, *inner, *codes) if one is not None]
