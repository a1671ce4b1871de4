"""The values that the parts of the grader hand to each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal, NamedTuple

Language = Literal["en", "ja"]
LANGUAGES: tuple[Language, ...] = ("en", "ja")


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in every language of the course."""

    en: str
    ja: str

    def to(self, lang: Language) -> str:
        """Return the sentence in `lang`."""
        return self.ja if lang == "ja" else self.en

    def filled(self, **values: object) -> Text:
        """Return the sentence with its `{names}` replaced."""
        return Text(self.en.format(**values), self.ja.format(**values))


class Outcome(StrEnum):
    """What became of one case, or of one call."""

    PASSED = "passed"
    WRONG = "wrong"
    RAISED = "raised"
    BAD_VALUE = "bad_value"
    NOT_IMPLEMENTED = "not_implemented"
    TIMED_OUT = "timed_out"
    OUT_OF_MEMORY = "out_of_memory"
    OUTPUT_TOO_LARGE = "output_too_large"
    CRASHED = "crashed"
    NOT_RUN = "not_run"
    BROKEN = "broken"


class Level(StrEnum):
    """How far a submission is walled off."""

    SEALED = "sealed"
    OPEN = "open"


class Reveal(StrEnum):
    """What a student may see of a failed case, from most to least."""

    FULL = "full"
    SHAPE = "shape"
    TITLE = "title"
    NONE = "none"


class Want(StrEnum):
    """What a call asks the room to send back."""

    VALUE = "value"
    ARGUMENTS = "arguments"
    BOTH = "both"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a function in a room: plain data only."""

    function: str
    args: tuple[Any, ...] = ()
    kwargs: dict[str, Any] = field(default_factory=dict)
    want: Want = Want.VALUE


@dataclass(frozen=True, slots=True)
class Answer:
    """What a room answered to a call.

    `value` is meaningful for PASSED only. `error` is the name of an exception class, `message` its text, `place` and
    `line` the file or notebook cell and the line where it was raised. All come from the room: for a hidden case a
    student sees the class name, when it is a known one, and the line, never the message.
    """

    outcome: Outcome
    value: Any = None
    error: str = ""
    message: str = ""
    place: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Difference:
    """How a value differs from the expected one: data, not prose.

    `kind` is the first thing that differs, in the order type, shape, dtype, finiteness, value. `where` is the index
    of the largest error (for values) and `error` that error in absolute terms. A "changed" argument is one that should be
    after the call as it was before.
    """

    kind: Literal["type", "shape", "dtype", "not_finite", "value", "condition", "unstable", "changed"]
    expected: str
    got: str
    where: tuple[int, ...] = ()
    error: float | None = None
    tolerance: float | None = None
    wrong: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a fully revealed failure shows: the call, and the two values, all as short text."""

    call: str = ""
    expected: str = ""
    got: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The mistake that explains a failure: the misconception's id, belief and hint.

    What was observed without a misconception to explain it has an id that begins with "observed:". `besides` is a sentence
    added to the belief: what comes on top of the misconception, or which of several returned values is meant.
    """

    misconception: str
    belief: Text
    hint: Text
    besides: Text | None = None


@dataclass(frozen=True, slots=True)
class CaseReport:
    """The result of one case, as stored. Staff see all of it; `feedback.view` decides what a student sees.

    `cause` says which part of the file could not be run, when the case failed for want of it.
    """

    case: str
    function: str
    title: Text
    hidden: bool
    reveal: Reveal
    points: float
    earned: float
    outcome: Outcome
    difference: Difference | None = None
    evidence: Evidence | None = None
    error: str = ""
    place: str = ""
    line: int = 0
    diagnosis: Diagnosis | None = None
    staff_note: str = ""
    cause: Text | None = None


class Remark(NamedTuple):
    """Something a reader of the report should know that changes no points."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class TopicReport:
    """One submission's result for one topic. `possible` leaves out BROKEN cases."""

    topic: str
    title: Text
    functions: tuple[str, ...]
    level: Level
    earned: float
    possible: float
    cases: tuple[CaseReport, ...]
    remarks: tuple[Remark, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A student's own file that an answer may import: a helper, a module of a package, another week's answer.

    `path` is where it stands from the answer's folder, such as `utils.py` or `tools/__init__.py`.
    """

    path: str
    source: str
    digest: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One submitted file of one topic, sealed: what will be run, and its digest.

    `cells` are (label, source) pairs: one for a `.py` file, one a code cell for a notebook. `beside` are the student's own
    files that it may import, in the order of their paths. `path` is where it lies in what was handed in; it changes nothing.
    """

    topic: str
    name: str
    cells: tuple[tuple[str, str], ...]
    digest: str
    remarks: tuple[Remark, ...] = ()
    beside: tuple[OwnFile, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who handed in, as the platform names them; what it does not tell is empty."""

    name: str = ""
    number: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Submission:
    """What one student, or one group, handed in.

    `student` is the id under which the results stand; `people` are those whom it stands for, `submitted` the moment that the
    platform tells, in ISO 8601 as it tells it ("" when it tells none).
    """

    student: str
    files: tuple[SourceFile, ...]
    remarks: tuple[Remark, ...] = ()
    people: tuple[Person, ...] = ()
    submitted: str = ""


@dataclass(frozen=True, slots=True)
class StudentReport:
    """The results of one student or group, in the order of the course's topics; `people` and `submitted` as handed in."""

    student: str
    topics: tuple[TopicReport, ...]
    remarks: tuple[Remark, ...] = ()
    people: tuple[Person, ...] = ()
    submitted: str = ""

    @property
    def names(self) -> str:
        """The names of the people, as far as they are known."""
        return ", ".join(person.name for person in self.people if person.name)
