"""The moments at which platforms say that something was handed in, as ISO 8601."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DASHED = re.compile(r"(\d{4})-(\d\d)-(\d\d)-(\d\d)-(\d\d)-(\d\d)")
# "Oct 5, 2025 1234 PM", "5 October, 2025 1234", "October 5 2025 12.34"
_NAMED = re.compile(
    r"(?:(?P<day1>\d{1,2})\.? +(?P<month1>[a-z]+)|(?P<month2>[a-z]+)\.? +(?P<day2>\d{1,2})),? +(?P<year>\d{4}),? +(?P<clock>.+)"
)
# "2025-10-05 1234", "2025年10月5日 1234"
_NUMBERED = re.compile(r"(?P<year>\d{4}) ?[-/年] ?(?P<month>\d{1,2}) ?[-/月] ?(?P<day>\d{1,2})日?,? +(?P<clock>.+)")
_CLOCK = re.compile(r"(\d{1,2})[ :._-]?(\d\d)(?:[ :._-]?(\d\d))? ?(?:([ap])\.?m\.?)?")
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d{1,6})?)\d*[ ]*([A-Za-z_/+:0-9-]*)")


def dashed(text: str) -> datetime | None:
    """Read `2025-10-05-12-34-56`, None for anything else."""
    match = _DASHED.fullmatch(text)
    return _moment(*map(int, match.groups())) if match else None


def written(text: str) -> datetime | None:
    """Read a date and time as people write them, with a clock that has lost its colons, None when that fails."""
    folded = text.strip().lower()
    if match := _NAMED.fullmatch(folded):
        word = (match["month1"] or match["month2"])[:3]
        month = _MONTHS.index(word) + 1 if word in _MONTHS else 0
        day = int(match["day1"] or match["day2"])
    elif match := _NUMBERED.fullmatch(folded):
        month, day = int(match["month"]), int(match["day"])
    clock = _CLOCK.fullmatch(match["clock"]) if match else None
    if match is None or clock is None:
        return None
    hour = int(clock[1])
    if clock[4]:
        hour = hour % 12 + (12 if clock[4] == "p" else 0)
    return _moment(int(match["year"]), month, day, hour, int(clock[2]), int(clock[3] or 0))


def stamped(text: str) -> str:
    """Return a stamp such as `2025-10-05 12:34:56.7 Europe/Berlin` in ISO 8601, "" when it is none."""
    match = _STAMP.match(text.strip())
    if match is None:
        return ""
    day, clock, zone = match.groups()
    plain = f"{day}T{clock}"
    if zone[:1] in ("+", "-"):
        return plain + zone
    if zone in ("", "Z", "UTC"):
        return plain + ("+00:00" if zone else "")
    try:
        return datetime.fromisoformat(plain).replace(tzinfo=ZoneInfo(zone)).isoformat()
    except (ValueError, OSError, KeyError):  # no such zone on this machine
        return plain


def sortable(moment: datetime | None) -> tuple[int, ...]:
    """Return a moment as numbers, the later the larger, () for none."""
    return tuple(moment.timetuple()[:6]) if moment else ()


def _moment(*numbers: int) -> datetime | None:
    try:
        year, month, day, hour, minute, second = numbers
        return datetime(year, month, day, hour, minute, second)  # without a zone, which the platform does not tell
    except ValueError:
        return None
