"""Encoded answers remembered between runs: a persistent store that may only ever make the grader faster."""

from __future__ import annotations

import sqlite3
import zlib
from collections import OrderedDict
from contextlib import suppress
from pathlib import Path

MEMORY_BYTES = 32 << 20  # a trusted worker may use 150 MB in all
LOCK_SECONDS = 5.0  # workers write in microseconds: whoever holds the file longer is stuck


class AnswerCache:
    """Answers by key, in memory and, given a path, in one file that several processes may use at the same time.

    A file that is damaged, locked or cannot be written is let go: the cache goes on in memory, and `note` says why.
    Each process opens its own cache, in the thread that uses it.
    """

    def __init__(self, path: Path | None) -> None:
        self.note = ""
        self._path = path
        self._memory: OrderedDict[bytes, bytes] = OrderedDict()
        self._bytes = 0
        self._file: sqlite3.Connection | None = None
        if path is not None:
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                self._file = sqlite3.connect(path, timeout=LOCK_SECONDS, isolation_level=None)
                _prepare(self._file)
            except (OSError, sqlite3.Error) as error:
                self._let_go(error)

    def get(self, key: bytes) -> bytes | None:
        """Return the answer stored under `key`, or None."""
        value = self._memory.get(key)
        if value is not None:
            self._memory.move_to_end(key)
            return value
        value = self._read(key)
        if value is not None:
            self._remember(key, value)
        return value

    def put(self, key: bytes, value: bytes) -> None:
        """Store an answer; the first one stored under a key stays."""
        if key in self._memory:
            return
        self._remember(key, value)
        if self._file is not None:
            row = (key, value, _checksum(key, value))
            try:
                self._file.execute("INSERT OR IGNORE INTO answers VALUES (?, ?, ?)", row)
            except sqlite3.Error as error:
                self._let_go(error)

    def close(self) -> None:
        """Close the file; what is in memory can still be asked for."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _read(self, key: bytes) -> bytes | None:
        """Look `key` up in the file."""
        if self._file is None:
            return None
        try:
            row = self._file.execute("SELECT value, checksum FROM answers WHERE key = ?", (key,)).fetchone()
        except sqlite3.Error as error:
            self._let_go(error)
            return None
        if row is None:
            return None
        value, checksum = row
        # SQLite checks no content: a flipped bit in an expected answer would fail a whole class.
        if not isinstance(value, bytes) or checksum != _checksum(key, value):
            self._let_go(ValueError("an answer in it is damaged"))
            return None
        return value

    def _remember(self, key: bytes, value: bytes) -> None:
        """Keep an answer in memory, and forget those not asked for longest when there are too many."""
        self._memory[key] = value
        self._bytes += len(key) + len(value)
        while self._bytes > MEMORY_BYTES:
            old_key, old_value = self._memory.popitem(last=False)
            self._bytes -= len(old_key) + len(old_value)

    def _let_go(self, error: Exception) -> None:
        """Go on in memory alone, and say why."""
        self.close()
        self.note = (
            f"The answer cache {self._path} is not used ({error}), which is only slower: "
            "delete the file, or name another place."
        )


def _prepare(file: sqlite3.Connection) -> None:
    """Create the table when it is not there."""
    with suppress(sqlite3.OperationalError):  # two processes that switch at once do not wait; what else ails shows below
        file.execute("PRAGMA journal_mode = WAL")
    file.execute("PRAGMA synchronous = NORMAL")
    file.execute(
        "CREATE TABLE IF NOT EXISTS answers"
        " (key BLOB PRIMARY KEY, value BLOB NOT NULL, checksum INTEGER NOT NULL) WITHOUT ROWID"
    )


def _checksum(key: bytes, value: bytes) -> int:
    return zlib.crc32(value, zlib.crc32(key))
