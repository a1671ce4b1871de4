"""The staff's record of a student as JSON: all that is stored, in a fixed order, with no time of day in it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from typing import Any

import msgspec

from grader import records
from grader.errors import StorageError
from grader.model import StudentReport
from grader.reports.totals import Total


@dataclass(frozen=True, slots=True)
class _Record(StudentReport):
    """What is written: the report, and what its topics add up to among those asked for."""

    total: Total | None = None


def to_json(report: StudentReport, total: Total | None = None) -> str:
    """Write a report, and its total where that is known, as one line of JSON that `from_json` can read.

    Raises:
        StorageError: a result that could not be read back, such as points that are not a finite number.
    """
    text = f"{records.to_json(_Record(**_fields(report), total=total))}\n"
    from_json(text)
    return text


def from_json(text: str) -> StudentReport:
    """Read what `to_json` wrote.

    Raises:
        StorageError: not JSON, a field missing or unknown, or a value of another type than the field's.
    """
    try:
        data = msgspec.json.decode(text)
        record = msgspec.convert(data, _Record)
    except (ValueError, RecursionError) as error:
        raise StorageError(f"This is not a student's record: {error}. Name one that this grader wrote.") from error
    # Decoding passes over unknown fields and fills in missing ones; a strict reader must do neither in silence.
    if msgspec.json.decode(records.to_json(record)) != data:
        raise StorageError("This is a record of another version of the grader: write it again with this one.")
    return StudentReport(**_fields(record))


def ascii_only(text: str) -> str:
    """Return JSON text with every letter beyond ASCII spelt out: any terminal and any pipe can carry it."""
    return re.sub(r"[^\x00-\x7f]", lambda found: json.dumps(found[0])[1:-1], text)


def _fields(report: StudentReport) -> dict[str, Any]:
    return {field.name: getattr(report, field.name) for field in fields(StudentReport)}
