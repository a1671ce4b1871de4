"""A submission at work: its room, replaced when it dies, within the budget of the topic."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from grader.answers.exchange import Exchange
from grader.course.course import Limits
from grader.feedback.loading import load_notes
from grader.feedback.view import MOST_LINES_TOLD
from grader.model import Answer, Call, CaseReport, Outcome, Remark, SourceFile, Text
from grader.sandbox.handles import HandleTable, handles
from grader.sandbox.room import Room

MODULE = "submission"
# A statement that ends the room (time, memory, exit) is left out and the file loaded again, each time for `load_seconds` at
# most; after so many only definitions and imports are run. With 5 s that is half a minute for a file of nothing but loops.
MOST_LEFT_OUT = 4
MOST_ROOMS = 12  # a case that kills its room costs that case; a file that kills every room must end some time

_LOADING = {
    Outcome.TIMED_OUT: Text(
        "The file did not finish loading in time. Is there a loop or training outside the functions?",
        "ファイルの読み込みが時間内に終わりませんでした。関数の外に繰り返しや学習の処理がありませんか。",
    ),
    Outcome.OUT_OF_MEMORY: Text("Loading the file needed too much memory.", "ファイルの読み込みでメモリを使いすぎました。"),
    Outcome.CRASHED: Text(
        "The file ended the whole Python process while it was loading.",
        "ファイルの読み込み中に Python のプロセス自体が終了しました。",
    ),
}
_FLOOD = Text(
    "The submission prints a great deal; printing never changes a mark.",
    "出力がとても多くなっています（出力は点数に影響しません）。",
)


class SubmissionRoom:
    """Answers calls with the submission's functions; every failure is an answer too.

    Args:
        file: what was handed in.
        limits: what it may use.
        open_room: opens a room to load it in.
        functions: the names that will be called.
        left_out: statements that an earlier room of the same file could not bring to an end.
    """

    def __init__(
        self,
        file: SourceFile,
        limits: Limits,
        open_room: Callable[[], Room],
        functions: Sequence[str] = (),
        left_out: Mapping[tuple[str, int], Outcome] | None = None,
    ) -> None:
        self._file = file
        self._limits = limits
        self._open_room = open_room
        self._deadline = time.monotonic() + limits.topic_seconds
        self._loaded = 0
        self._failure: Answer | None = None
        self._room: Room | None = None
        self._objects = HandleTable()
        self._flooded = False
        self._functions = functions
        self._causes: Mapping[tuple[str, int], Text] = {}
        # The statements, by their file and number, that ended a room while it loaded, and how.
        self.left_out = dict(left_out or {})
        self.remarks: tuple[Remark, ...] = ()

    def ask(self, call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:  # noqa: ARG002
        """Call one function of the submission.

        Raises:
            RoomError: no room could be opened.
        """
        left = self._deadline - time.monotonic()
        if left <= 0:
            return Answer(Outcome.TIMED_OUT)
        room = self._ready()
        if self._failure is not None or room is None:
            return self._failure or Answer(Outcome.CRASHED)
        self._objects.keep(sum(len(handles(exchange.answer.value)) for exchange in earlier))
        answer = self._objects.incoming(room.call(MODULE, self._objects.outgoing(call), left))
        if not room.alive and self._loaded >= MOST_ROOMS:
            self._failure = answer
        return answer

    def close(self) -> None:
        """Close the room and note what it printed."""
        if self._room is not None:
            self._room.close()
            self._flooded |= self._room.flooded
        if self._flooded:
            self.remarks += (Remark("prints_a_lot", _FLOOD),)

    def explained(self, cases: tuple[CaseReport, ...]) -> tuple[CaseReport, ...]:
        """Return the cases, each that failed for want of what was passed over with the cause."""
        return tuple(
            replace(case, cause=cause) if case.outcome is Outcome.RAISED and cause else case
            for case in cases
            for cause in [self._causes.get((case.place, case.line))]
        )

    def located(self, cases: tuple[CaseReport, ...]) -> tuple[CaseReport, ...]:
        """Return the cases without lines that the submission does not have: its room may name any, and so hand on a number.

        Of a hidden case only lines of the answer itself are told, and of a very long one none.
        """
        answer = {label: len(source.splitlines()) for label, source in self._file.cells}
        beside = {one.path: len(one.source.splitlines()) for one in self._file.beside}
        told = answer if sum(answer.values()) <= MOST_LINES_TOLD else {}

        def exists(case: CaseReport) -> bool:
            lines = told if case.hidden else answer | beside
            return case.place in lines and 0 < case.line <= lines[case.place] + 1  # Python may miss something below the last

        return tuple(case if exists(case) else replace(case, place="", line=0) for case in cases)

    def _ready(self) -> Room | None:
        """Return a living room with the submission loaded, opening one when needed."""
        if self._failure is not None or (self._room is not None and self._room.alive):
            return self._room
        loaded = self._load()
        while loaded.outcome is not Outcome.PASSED and self._leave_out(loaded.outcome):
            loaded = self._load()
        if loaded.outcome is not Outcome.PASSED:
            self._failure = loaded
            note = _LOADING.get(loaded.outcome, _LOADING[Outcome.CRASHED])
            self.remarks = (Remark("not_loaded", note),)
            return self._room
        if not self._loaded:
            self.remarks, self._causes = load_notes(loaded.value)
        self._loaded += 1
        return self._room

    def _load(self) -> Answer:
        """Load the submission in a fresh room."""
        if self._room is not None:
            self._room.close()
            self._flooded |= self._room.flooded
        self._room = self._open_room()
        started = time.monotonic()
        loaded = self._room.load(
            MODULE,
            self._file.cells,
            beside=[(file.path, file.source) for file in self._file.beside],
            functions=list(self._functions),
            left_out=[(label, number, str(how)) for (label, number), how in self.left_out.items()],
            sparing=len(self.left_out) > MOST_LEFT_OUT,
        )
        if loaded.outcome is not Outcome.PASSED:
            # What a file wastes outside of its functions is not taken from their time.
            self._deadline += time.monotonic() - started
        return loaded

    def _leave_out(self, how: Outcome) -> bool:
        """Leave out the statement that ended the room; tell whether that is worth another try."""
        at = self._room.running if self._room is not None else None
        if at is None or at in self.left_out or len(self.left_out) > MOST_LEFT_OUT:
            return False
        self.left_out[at] = how if how in _LOADING else Outcome.CRASHED
        return True
