"""A submission at work: its room, replaced when it dies, within the budget of the topic."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from grader.answers.exchange import Exchange
from grader.course.course import Limits
from grader.model import Answer, Call, Outcome, Remark, SourceFile, Text
from grader.sandbox.handles import HandleTable, handles
from grader.sandbox.room import Room

MODULE = "submission"
MOST_REMARKS = 50  # a room says as much about its loading as it likes, and what it says is stored
MOST_ROOMS = 12  # a case that kills its room costs that case; a file that kills every room must end some time

_MAGIC = Text(
    "{place}: {count} line(s) that only a notebook understands (% or !) were skipped.",
    "{place}: ノートブック専用の行（% や ! で始まる行）を {count} 行とばしました。",
)
_SYNTAX_FILE = Text(
    "{place}, line {line}: Python cannot read this file ({error}).",
    "{place} の {line} 行目: このファイルは Python として読めません（{error}）。",
)
_SYNTAX = Text(
    "{place}, line {line}: Python cannot read this part ({error}), so it was skipped.",
    "{place} の {line} 行目: Python として読めない部分（{error}）があり、とばしました。",
)
_RAISED = Text(
    "{place}, line {line}: running this part ended with {error}; what was defined before it still counts.",
    "{place} の {line} 行目: 実行中に {error} が起きました。それより前に定義されたものは採点されます。",
)
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
    """Answers calls with the submission's functions; every failure is an answer too."""

    def __init__(self, file: SourceFile, limits: Limits, open_room: Callable[[], Room]) -> None:
        self._file = file
        self._limits = limits
        self._open_room = open_room
        self._deadline = time.monotonic() + limits.topic_seconds
        self._opened = 0
        self._failure: Answer | None = None
        self._room: Room | None = None
        self._objects = HandleTable()
        self._flooded = False
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
        if not room.alive and self._opened >= MOST_ROOMS:
            self._failure = answer
        return answer

    def close(self) -> None:
        """Close the room and note what it printed."""
        if self._room is not None:
            self._room.close()
            self._flooded |= self._room.flooded
        if self._flooded:
            self.remarks += (Remark("prints_a_lot", _FLOOD),)

    def _ready(self) -> Room | None:
        """Return a living room with the submission loaded, opening one when needed."""
        if self._failure is not None or (self._room is not None and self._room.alive):
            return self._room
        if self._room is not None:
            self._flooded |= self._room.flooded
        room = self._room = self._open_room()
        self._opened += 1
        loaded = room.load(MODULE, self._file.cells)
        if loaded.outcome is not Outcome.PASSED:
            self._failure = loaded
            note = _LOADING.get(loaded.outcome, _LOADING[Outcome.CRASHED])
            self.remarks = (Remark("not_loaded", note),)
        elif self._opened == 1:
            self.remarks = _load_remarks(loaded.value)
        return room


def _load_remarks(found: object) -> tuple[Remark, ...]:
    """Word what the room said about loading; it is hostile data, so only its known forms are used."""
    remarks = []
    for item in found[:MOST_REMARKS] if isinstance(found, list) else ():
        match item:
            case ("magic", str() as place, int() as count, str()):
                remarks.append(Remark("magics_skipped", _MAGIC.filled(place=place[:80], count=count)))
            case ("syntax", str() as place, int() as line, str() as error):
                # Of a notebook the other cells are left; a file is of one piece.
                unread = _SYNTAX_FILE if place.endswith(".py") else _SYNTAX
                remarks.append(Remark("syntax_error", unread.filled(place=place[:80], line=line, error=error[:80])))
            case ("raised", str() as place, int() as line, str() as error):
                text = _RAISED.filled(place=place[:80], line=line, error=error[:80])
                remarks.append(Remark("stopped_while_loading", text))
    return tuple(remarks)
