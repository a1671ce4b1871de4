"""Numbers for objects that stay in a room.

A room numbers its objects as they come; a case numbers the objects it has seen, from 0. So the same case makes the same calls
to any room, and its calls can be recorded, remembered and repeated elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from grader.model import Answer, Call
from grader.sandbox.wire import Handle


def handles(value: Any) -> list[Handle]:
    """Return the handles in a value, in order."""
    found: list[Handle] = []
    _collect(value, found)
    return found


def _collect(value: Any, found: list[Handle]) -> None:
    kind = type(value)
    if kind is Handle:
        found.append(value)
    elif kind is list or kind is tuple or kind is dict:
        for part in value.values() if kind is dict else value:
            _collect(part, found)


def renumbered(value: Any, change: Callable[[Handle], Handle]) -> Any:
    """Return the value with every handle changed; most values have none and come back as they are."""
    return _renumbered(value, change) if handles(value) else value


def _renumbered(value: Any, change: Callable[[Handle], Handle]) -> Any:
    if type(value) is Handle:
        return change(value)
    if type(value) is list or type(value) is tuple:
        return type(value)(_renumbered(item, change) for item in value)
    if type(value) is dict:
        return {key: _renumbered(item, change) for key, item in value.items()}
    return value


class HandleTable:
    """The objects one case has seen in one room: position is the case's number, entry the room's."""

    def __init__(self) -> None:
        self._rooms_numbers: list[int] = []
        # The same the other way round: a hostile reply holds 200,000 handles, too many to look each up in a list.
        self._positions: dict[int, int] = {}

    def keep(self, count: int) -> None:
        """Forget all but the first `count` objects; a new case starts with none."""
        for number in self._rooms_numbers[count:]:
            del self._positions[number]
        del self._rooms_numbers[count:]

    def outgoing(self, call: Call) -> Call:
        """Return the call as the room numbers its objects."""
        args, kwargs = renumbered((call.args, call.kwargs), self._to_room)
        return Call(call.function, args, kwargs, call.want)

    def incoming(self, answer: Answer) -> Answer:
        """Return the answer as the case numbers its objects."""
        value = renumbered(answer.value, self._to_case)
        return answer if value is answer.value else replace(answer, value=value)

    def _to_room(self, handle: Handle) -> Handle:
        # A number this room never gave is passed on as one it cannot know.
        known = handle.number < len(self._rooms_numbers)
        return Handle(self._rooms_numbers[handle.number] if known else 2**32 - 1)

    def _to_case(self, handle: Handle) -> Handle:
        if handle.number not in self._positions:
            self._positions[handle.number] = len(self._rooms_numbers)
            self._rooms_numbers.append(handle.number)
        return Handle(self._positions[handle.number])
