"""Hand values of every legal form to the trusted path, in a student's place: `make bench-fuzz [TOPICS=...]`.

The right answers come from the recorded ones, so no Keras is needed. Each is changed: another length or nesting first, then
another type, dtype, shape or number, then anything that the wire can carry. What a room could have sent is compared, diagnosed,
shown, stored and reported; an exception, a BROKEN case or a note of the grader's own failure is a fault. None may be.
"""

from __future__ import annotations

import argparse
import itertools
import random
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np

from grader import records
from grader.answers.exchange import Ask, Exchange, Proxy
from grader.answers.recorded import Recording
from grader.authoring.desk import VISIBLE
from grader.cases.fault import account
from grader.cases.plugin import Sessions, run_cases
from grader.diagnosis.diagnose import diagnose
from grader.errors import CourseError, WireError
from grader.feedback.view import student_view
from grader.grade import topic_report
from grader.model import LANGUAGES, Answer, Call, Level, Outcome, Reveal, StudentReport, TopicReport
from grader.reports import json_
from grader.reports.annotations import error_lines
from grader.reports.classroom import class_table
from grader.reports.csv_ import marks_csv
from grader.reports.junit import junit_xml
from grader.reports.markdown import summary
from grader.reports.terminal import topic_lines
from grader.sandbox import wire
from grader.sandbox.wire import Handle, Named

ROOT = Path(__file__).parent.parent
REPLY_LIMIT = 16 * 1024 * 1024
LONGEST_PAGE = 1_000_000  # letters of any one report; the longest seen has a tenth of that
RARELY = 0.002  # how often a value of megabytes is handed in: each takes as long as a hundred others

Change = Callable[[Any, random.Random], Any]


# --- what a right answer can be turned into


def _items(value: Any) -> list[Any]:
    """Return the parts of a value; a plain one is its own only part."""
    if isinstance(value, dict):
        return list(value.values())
    if isinstance(value, list | tuple) or (isinstance(value, np.ndarray) and value.ndim):
        return list(value[:1_000])
    return [value]


def _deep(value: Any, _: random.Random) -> Any:
    for _level in range(20):
        value = [value]
    return value


def _ragged(value: Any, draw: random.Random) -> Any:
    items = _items(value)
    return [[item] * draw.randrange(3) for item in items]


# Lengths and nestings: what an honest mistake returns.
FORMS: dict[str, Change] = {
    "without the last": lambda value, _: tuple(_items(value)[:-1]),
    "without the first": lambda value, _: tuple(_items(value)[1:]),
    "none of them": lambda value, _: type(value)() if isinstance(value, list | tuple | dict) else [],
    "one more": lambda value, _: (*_items(value), value),
    "None more": lambda value, _: [*_items(value), None],
    "twice": lambda value, _: (value, value),
    "the first alone": lambda value, _: next(iter(_items(value)), None),
    "the last alone": lambda value, _: (_items(value) or [None])[-1],
    "turned round": lambda value, _: tuple(reversed(_items(value))),
    "shuffled": lambda value, draw: draw.sample(items := _items(value), len(items)),
    "in a list": lambda value, _: [value],
    "in a tuple": lambda value, _: (value,),
    "in a dict": lambda value, _: {"answer": value},
    "by name": lambda value, _: {str(index): item for index, item in enumerate(_items(value))},
    "deep inside": _deep,
    "ragged": _ragged,
    "list of lists": lambda value, _: value.tolist() if isinstance(value, np.ndarray) else list(_items(value)),
    "an array of all": lambda value, _: _array_of(value),
    "as text": lambda value, _: str(value)[:10_000],
    "nothing": lambda _value, _draw: None,
}


def _array_of(value: Any) -> Any:
    parts = [np.asarray(item, float).ravel() for item in _items(value) if isinstance(item, np.ndarray | float | int)]
    return np.concatenate(parts) if parts else np.zeros(0)


def _on_arrays(change: Callable[[np.ndarray[Any, Any], random.Random], Any]) -> Change:
    """Return the change of a value that changes each array in it, and its numbers as arrays of none axes."""

    def changed(value: Any, draw: random.Random) -> Any:
        if isinstance(value, list | tuple):
            return type(value)(changed(item, draw) for item in value)
        if isinstance(value, dict):
            return {name: changed(item, draw) for name, item in value.items()}
        if isinstance(value, np.ndarray | np.generic | float | int):
            return change(np.array(value), draw)
        return value

    return changed


def _with(array: np.ndarray[Any, Any], draw: random.Random, number: float) -> Any:
    made = array.astype(float)
    if made.size:
        made.reshape(-1)[draw.randrange(made.size)] = number
    return made


def _many_axes(array: np.ndarray[Any, Any], draw: random.Random) -> Any:
    return array.reshape((1,) * draw.randrange(17 - array.ndim) + array.shape) if array.ndim < 16 else array


NUMBERS: dict[str, Change] = {
    **{
        f"dtype {dtype.name}": _on_arrays(lambda array, _, dtype=dtype: array.astype(dtype))  # type: ignore[misc]
        for dtype in wire.DTYPES
    },
    "flat": _on_arrays(lambda array, _: array.reshape(-1)),
    "transposed": _on_arrays(lambda array, _: array.T),
    "an axis more": _on_arrays(lambda array, draw: np.expand_dims(array, draw.randrange(array.ndim + 1))),
    "squeezed": _on_arrays(lambda array, _: np.squeeze(array)),
    "many axes": _on_arrays(_many_axes),
    "empty": _on_arrays(lambda array, draw: np.zeros((*array.shape[:3], 0, 2 ** draw.randrange(30)))),
    "cut": _on_arrays(lambda array, _: array[:-1] if array.ndim else array),
    "table": _on_arrays(lambda array, _: np.add.outer(array.reshape(-1)[:50], array.reshape(-1)[:50])),
    "summed": _on_arrays(lambda array, _: array.sum()),
    "NaN": _on_arrays(lambda array, draw: _with(array, draw, np.nan)),
    "infinite": _on_arrays(lambda array, draw: _with(array, draw, np.inf)),
    "huge": _on_arrays(lambda array, draw: _with(array, draw, -1.7e308)),
    "negative": _on_arrays(lambda array, _: -array.astype(float)),
    "twice as much": _on_arrays(lambda array, _: array * 2.0),
    "off by a size": _on_arrays(lambda array, _: array.astype(float) * max(array.size, 1)),
    "off by one": _on_arrays(lambda array, _: array + 1.0),
    "rounded": _on_arrays(lambda array, _: np.rint(array.astype(float))),
    "turned along an axis": _on_arrays(lambda array, _: array[..., ::-1] if array.ndim else array),
    "all NaN": _on_arrays(lambda array, _: np.full(array.shape, np.nan, np.float16)),
    "plain numbers": _on_arrays(lambda array, _: array.reshape(-1)[:1].tolist()[0] if array.size else 0),
}

LEAVES: tuple[Callable[[random.Random], Any], ...] = (
    lambda _: None,
    lambda draw: draw.random() < 0.5,
    lambda draw: draw.randrange(-3, 4),
    lambda draw: draw.choice((-1, 1)) * 2 ** draw.randrange(1_023),
    lambda draw: draw.choice((0.0, -0.0, 1e308, -1e308, 5e-324, float("nan"), float("inf"), -float("inf"))),
    lambda draw: draw.choice(
        ("", "a", "`*<b>|", "\x1b[31m\u202e\x00", "=1+1", "]]>", "::error::", "日本語", "\U0010ffff" * 40)
    ),
    lambda draw: bytes(draw.randrange(256) for _ in range(draw.randrange(40))),
    lambda draw: Handle(draw.choice((0, 1, 7, 2**32 - 1))),
    lambda draw: Named(draw.choice(("predict", "", "a b"))),
    lambda draw: draw.choice(wire.DTYPES).type(draw.randrange(2)),
    lambda draw: np.zeros(tuple(draw.randrange(4) for _ in range(draw.randrange(5))), draw.choice(wire.DTYPES)),
    lambda draw: np.full((2,) * draw.randrange(10), draw.choice((np.nan, np.inf, 65_504)), np.float16),
    lambda draw: np.array([2**64 - 1, 0, 2**63], np.uint64)[: draw.randrange(4)],
)
LARGE: tuple[Callable[[], Any], ...] = (
    lambda: "a" * 4_000_000,
    lambda: "-" * 1_000_000,
    lambda: b"\0" * 4_000_000,
    lambda: ["a" * 3_000_000] + ["b"] * 300_000,
    lambda: [0.5] * 900_000,
    lambda: [np.zeros(())] * 300_000,
    lambda: [[]] * 900_000,
    lambda: [Handle(number) for number in range(200_000)],
    lambda: {str(number): number for number in range(200_000)},
    lambda: {"a" * 3_000_000: None},
    lambda: np.zeros((2,) * 16),
    lambda: np.zeros((3,) * 14, np.int8),
    lambda: np.zeros(8_000_000, np.bool_),
    lambda: np.full((1_000, 1_000), np.nan),
    lambda: [[1.0] * 1_000] * 500,
    lambda: [2**1_000] * 50_000,
)


def _anything(draw: random.Random, depth: int = 0) -> Any:
    """Return any value that the wire can carry."""
    form = draw.randrange(3) if depth < 4 else 0
    if form == 0:
        return draw.choice(LEAVES)(draw)
    items = [_anything(draw, depth + 1) for _ in range(draw.randrange(4))]
    if form == 1:
        return items if draw.random() < 0.5 else tuple(items)
    return {draw.choice("abcdé`\n") * draw.randrange(3): item for item in items}


def _inside(value: Any, draw: random.Random, depth: int = 0) -> Any:
    """Return the value with anything in the place of one of its parts."""
    if isinstance(value, list | tuple) and value and depth < 5 and draw.random() < 0.8:
        items = list(value)
        place = draw.randrange(len(items))
        items[place] = _inside(items[place], draw, depth + 1)
        return type(value)(items)
    return _anything(draw)


CHANGES: dict[str, Change] = {
    **FORMS,
    **NUMBERS,
    "anything": lambda _, draw: _anything(draw),
    "anything inside": lambda value, draw: _inside(value, draw),
}


@cache
def _large(number: int) -> Any:
    """Return a value of megabytes as it comes from a room; reading one takes a second."""
    return wire.decode(wire.encode(LARGE[number](), REPLY_LIMIT))


def changed(value: Any, names: Sequence[str], draw: random.Random, rarely: float) -> Any:
    """Return the value after some changes, as it would come from a room; a change that does not fit it is left out."""
    if draw.random() < rarely:
        return _large(draw.randrange(len(LARGE)))
    for name in names:
        with suppress(ValueError, TypeError, IndexError, OverflowError):
            value = CHANGES[name](value, draw)
    try:
        return wire.decode(wire.encode(value, REPLY_LIMIT))
    except WireError:  # such an answer never leaves its room
        return None


# --- the student


class Student:
    """Somebody who answers like the model answer but for some functions, whose answers are changed."""

    def __init__(
        self,
        recording: Recording,
        right: dict[str, list[Any]],
        targets: tuple[str, ...],
        names: tuple[str, ...],
        seed: str,
        rarely: float,
    ) -> None:
        self._recording = recording
        self._right = right
        self._targets = targets
        self._names = names
        self._rarely = rarely
        self.draw = random.Random(seed)
        self.values = 0
        self.seconds = 0.0  # spent on making the values

    def ask(self, call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:
        """Return the right answer, changed where it is a target's; where none is recorded, another right one."""
        asked = (*earlier, Exchange(call, payload, key, Answer(Outcome.NOT_RUN)))
        said = self._recording.model(asked)
        if said:
            answer = said[-1]
        else:
            known = self._right.get(call.function)
            answer = Answer(Outcome.PASSED, self.draw.choice(known)) if known else Answer(Outcome.RAISED, error="ValueError")
        if call.function not in self._targets or answer.outcome is not Outcome.PASSED:
            return answer
        started = time.perf_counter()
        value = changed(answer.value, self._names, self.draw, self._rarely)
        self.values += 1
        self.seconds += time.perf_counter() - started
        return replace(answer, value=value)


def right_answers(recording: Recording, sessions: Sessions) -> dict[str, list[Any]]:
    """Return every recorded right answer by the function that gave it."""
    found: dict[str, list[Any]] = {}
    for run in run_cases(recording.suite, Proxy(_model(recording)), Proxy(recording.ask), VISIBLE, sessions):
        for exchange in run.exchanges:
            found.setdefault(exchange.call.function, []).append(exchange.answer.value)
    return found


def _model(recording: Recording) -> Ask:
    def ask(call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:
        said = recording.model((*earlier, Exchange(call, payload, key, Answer(Outcome.NOT_RUN))))
        if not said:
            raise CourseError(f"nothing is recorded for {call.function}")
        return said[-1]

    return ask


# --- the trusted path


@dataclass
class Tally:
    """What came of some values."""

    values: int = 0
    slowest: float = 0.0
    slowest_of: str = ""
    faults: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Add what came of others."""
        self.values += other.values
        self.faults += other.faults
        if other.slowest > self.slowest:
            self.slowest, self.slowest_of = other.slowest, other.slowest_of


class TrustedPath:
    """One topic's trusted path, from its recorded answers."""

    def __init__(self, folder: Path) -> None:
        self.recording = Recording(folder)
        self.sessions = Sessions()
        self.right = right_answers(self.recording, self.sessions)
        suite = self.recording.suite
        self.topics = [SimpleNamespace(name=suite.topic, title=suite.title, points=suite.points)]  # as much as tables ask

    def try_one(self, targets: tuple[str, ...], names: tuple[str, ...], seed: str, rarely: float) -> Tally:
        """Hand in one answer and follow it to the reports."""
        student = Student(self.recording, self.right, targets, names, seed, rarely)
        who = f"{self.recording.suite.topic} {', '.join(targets)} [{' + '.join(names)}] {seed}"
        faults, started = [], time.perf_counter()
        try:
            faults += [f"{who}: {what}" for what in self._judged(student)]
        except Exception as error:  # whatever it is, it is what we look for
            faults.append(f"{who}: {account(error)}")
        return Tally(student.values, time.perf_counter() - started - student.seconds, who, faults)

    def _judged(self, student: Student) -> Iterator[str]:
        suite = self.recording.suite
        runs = run_cases(suite, Proxy(student.ask), Proxy(self.recording.ask), VISIBLE, self.sessions)
        cases = diagnose(runs, self.recording, self.recording.ask, student.ask)
        yield from (f"{case.case}: {case.staff_note}" for case in cases if case.outcome is Outcome.BROKEN)
        report = topic_report(suite, cases, Level.SEALED)
        yield from self._reported(report, student.draw)
        yield from self._reported(_hidden(report, student.draw.choice(tuple(Reveal))), student.draw)

    def _reported(self, report: TopicReport, draw: random.Random) -> Iterator[str]:
        if records.topic_from_json(records.topic_to_json(report)) != report:
            yield "the record does not give the report back"
        view, lang = student_view(report), draw.choice(LANGUAGES)
        whole = [StudentReport("s", (report,))]
        pages = [
            "\n".join(line.plain for line in topic_lines(view, lang, 80)),
            summary([view], lang),
            junit_xml([view], lang),
            "\n".join(error_lines([view], lang, {})),
            marks_csv(whole, self.topics, lang),
            "\n".join(line.plain for line in class_table(whole, self.topics, lang, 80)),
            json_.to_json(whole[0]),
        ]
        for page in pages:
            page.encode()
            if len(page) > LONGEST_PAGE:
                yield f"a report of {len(page)} letters"


def _hidden(report: TopicReport, reveal: Reveal) -> TopicReport:
    """Return the report as one of hidden cases under a policy."""
    return replace(report, cases=tuple(replace(case, hidden=True, reveal=reveal) for case in report.cases))


def plan(functions: Sequence[str], seed: int) -> Iterator[tuple[tuple[str, ...], tuple[str, ...], str]]:
    """Yield (functions, changes, seed) without end: every single change of every function first, then what is drawn."""
    singles = [((function,), (name,)) for name in CHANGES for function in functions]
    draw = random.Random(seed)
    drawn = (
        (
            tuple(draw.sample(functions, draw.randint(1, len(functions)))),
            tuple(draw.choice(tuple(CHANGES)) for _ in range(draw.randint(1, 3))),
        )
        for _ in itertools.count()
    )
    for number, (targets, names) in enumerate(itertools.chain(singles, drawn)):
        yield targets, names, f"{seed}/{number}"


def fuzz_topic(folder: Path, wanted: int, seed: int, rarely: float = RARELY) -> Tally:
    """Hand in at least so many values of one topic; `rarely` is the share of those of megabytes."""
    tally = Tally()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        path = TrustedPath(folder)
        for targets, names, own in plan([name for name in path.recording.suite.functions if name in path.right], seed):
            if tally.values >= wanted:
                return tally
            tally.add(path.try_one(targets, names, own, rarely))
    return tally


def main() -> int:
    """Fuzz the topics named, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("topics", nargs="*", help="folders of assignments/; all when left out")
    parser.add_argument("--values", type=int, default=54_000, help="at least so many values in all")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--folder", type=Path, default=ROOT / "assignments", help="what a release built")
    options = parser.parse_args()
    folders = [path.parent for path in sorted(options.folder.glob("*/expected.json"))]
    folders = [folder for folder in folders if not options.topics or folder.name in options.topics]
    each = -(-options.values // len(folders))
    total = Tally()
    with ProcessPoolExecutor(options.jobs) as pool:
        tallies = pool.map(fuzz_topic, folders, itertools.repeat(each), itertools.repeat(options.seed))
        for folder, tally in zip(folders, tallies, strict=True):
            print(
                f"{folder.name}: {tally.values} values, {len(tally.faults)} faults, slowest {tally.slowest:.1f} s", flush=True
            )
            total.add(tally)
    for fault in total.faults[:20]:
        print(f"  {fault[:600]}")
    print(f"{total.values} values, {len(total.faults)} faults; slowest: {total.slowest:.1f} s ({total.slowest_of})")
    return 1 if total.faults else 0


if __name__ == "__main__":
    sys.exit(main())
