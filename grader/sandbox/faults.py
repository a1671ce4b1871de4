"""What a room says of an exception: its class, text and place, without trusting the exception's own methods."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

MESSAGE_LIMIT = 2_000  # letters of an exception's text


class Fault(NamedTuple):
    """An exception in a submission's own code, or what comes in the place of one.

    `kind` is how it came about: "raised" by a statement or call, "syntax", "module" (not there), or how a statement ended
    its room. `word` is what is said of it: the exception's class, or the name that was meant.
    """

    kind: str
    place: str
    line: int
    word: str
    error: str
    message: str

    @property
    def remark(self) -> tuple[str, str, int, str]:
        """What loading tells of it."""
        return (self.kind, self.place, self.line, self.word)

    @property
    def reply(self) -> tuple[str, str, str, str, int]:
        """What a call that needed it is answered."""
        return ("raised", self.error, self.message, self.place, self.line)


def describe(error: BaseException, own: Collection[str]) -> tuple[str, str, str, int]:
    """Name the class, text, place and line of an exception; the place is the innermost of the submission's own files."""
    place, line = next(reversed(own_frames(error, own)), ("", 0))
    return type(error).__name__, safe_text(error), place, line


def own_frames(error: BaseException, own: Collection[str]) -> list[tuple[str, int]]:
    """Return (file, line) of the submission's own frames, outermost first."""
    return [frame for frame in _frames(error) if frame[0] in own]


def raised_in(error: BaseException, own: Collection[str]) -> bool:
    """Tell an exception of the submission's own code, such as a stub's, from one that a library raised further down."""
    frames = _frames(error)
    return bool(frames) and frames[-1][0] in own


def safe_text(value: object) -> str:
    """Return the text of anything, or none when it gives none."""
    try:
        text = str(value)[:MESSAGE_LIMIT]
    except BaseException:  # a hostile __str__
        return ""
    return text.encode("utf-8", "replace").decode("utf-8") if type(text) is str else ""


def _frames(error: BaseException) -> list[tuple[str, int]]:
    frames = []
    trace = error.__traceback__
    while trace is not None:
        frames.append((trace.tb_frame.f_code.co_filename, trace.tb_lineno))
        trace = trace.tb_next
    return frames
