"""Results as JSON text: the same text for the same result, read back strictly into the values of `model`."""

from __future__ import annotations

from typing import Any

import msgspec

from grader.model import Person, Remark, TopicReport


def to_json(value: object) -> str:
    """Write a value of `model` as JSON: fields in their order, a number that is not finite as null.

    Text from a submission may hold lone surrogates, which UTF-8 cannot carry; they are spelt out as by `storable`.

    Raises:
        TypeError: a part that JSON cannot hold, such as a NumPy number.
    """
    try:
        return msgspec.json.encode(value).decode("utf-8")
    except UnicodeEncodeError:
        return msgspec.json.encode(_storable(msgspec.to_builtins(value))).decode("utf-8")


def topic_to_json(report: TopicReport) -> str:
    """Write one topic's result as JSON that `topic_from_json` can read.

    Raises:
        TypeError: a part that JSON cannot hold, such as a NumPy number.
        ValueError: a result that could not be read back, such as points that are not a finite number.
    """
    text = to_json(report)
    topic_from_json(text)
    return text


def topic_from_json(text: str) -> TopicReport:
    """Read what `topic_to_json` wrote; a field this version does not know is passed over.

    Raises:
        ValueError: not JSON, a missing field, or a value of another type than the field's.
    """
    return msgspec.json.decode(text, type=TopicReport)


def remarks_from_json(text: str) -> tuple[Remark, ...]:
    """Read remarks that `to_json` wrote.

    Raises:
        ValueError: not JSON, or not a list of remarks.
    """
    return msgspec.json.decode(text, type=tuple[Remark, ...])


def people_from_json(text: str) -> tuple[Person, ...]:
    """Read people that `to_json` wrote.

    Raises:
        ValueError: not JSON, or not a list of people.
    """
    return msgspec.json.decode(text, type=tuple[Person, ...])


def storable(text: str) -> str:
    """Return `text` with every lone surrogate spelt out, such as those of a file name that is not UTF-8."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _storable(value: Any) -> Any:
    """Apply `storable` to every text inside plain data."""
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        return {key: _storable(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_storable(item) for item in value]
    return value
