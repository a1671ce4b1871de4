"""The answer cache: what is put in comes out again, and no file can make it fail."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.answers import store
from grader.answers.store import AnswerCache

PROCESSES = 4
PUTS = 100

# Puts what all processes put, and what only this one does, once it is told to start; prints the note.
WRITER = f"""
import sys
from pathlib import Path
from grader.answers.store import AnswerCache
print("ready", flush=True)
sys.stdin.readline()
cache = AnswerCache(Path(sys.argv[1]))
for number in range({PUTS}):
    cache.put(f"shared {{number}}".encode(), b"answer")
    cache.put(f"{{sys.argv[2]}} {{number}}".encode(), b"answer")
print(cache.note)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a cache that is not there yet."""
    return tmp_path / "cache" / "answers.db"


@pytest.fixture
def cache(path: Path) -> Iterator[AnswerCache]:
    """Return an empty cache."""
    with closing(AnswerCache(path)) as opened:
        yield opened


def fill(path: Path, **stored: bytes) -> None:
    """Leave a closed cache with these answers."""
    with closing(AnswerCache(path)) as cache:
        for key, value in stored.items():
            cache.put(key.encode(), value)


class TestAnswers:
    """Answers that are put and asked for."""

    @pytest.mark.parametrize("value", [b"answer", b"", bytes(range(256))])
    def test_put(self, cache: AnswerCache, value: bytes) -> None:
        """An answer that was put is there."""
        cache.put(b"key", value)
        assert value == cache.get(b"key")

    def test_unknown(self, cache: AnswerCache) -> None:
        """A key that was never put has no answer."""
        assert cache.get(b"key") is None

    def test_put_twice(self, cache: AnswerCache) -> None:
        """The first answer under a key stays."""
        cache.put(b"key", b"first")
        cache.put(b"key", b"second")
        assert b"first" == cache.get(b"key")

    @given(st.lists(st.tuples(st.binary(max_size=3), st.binary(max_size=20))))
    def test_reopened(self, pairs: list[tuple[bytes, bytes]]) -> None:
        """A cache that is opened again has the first answer under every key."""
        with tempfile.TemporaryDirectory() as folder:
            with closing(AnswerCache(Path(folder) / "answers.db")) as first:
                for key, value in pairs:
                    first.put(key, value)
            with closing(AnswerCache(Path(folder) / "answers.db")) as second:
                assert dict(reversed(pairs)) == {key: second.get(key) for key, _ in pairs}

    def test_no_path(self) -> None:
        """Without a path answers are kept in memory, and nothing is noted."""
        cache = AnswerCache(None)
        cache.put(b"key", b"answer")
        assert (b"answer", "") == (cache.get(b"key"), cache.note)

    def test_written_by_another(self, path: Path, cache: AnswerCache) -> None:
        """An answer that another process puts is there for one that has the cache open."""
        fill(path, key=b"answer")
        assert b"answer" == cache.get(b"key")

    def test_closed(self, cache: AnswerCache) -> None:
        """A closed cache still has what is in its memory."""
        cache.put(b"key", b"answer")
        cache.close()
        assert b"answer" == cache.get(b"key")

    def test_many_processes(self, path: Path) -> None:
        """Processes that open one new cache and write at the same time keep everything, and note nothing."""
        writers = [
            subprocess.Popen(
                [sys.executable, "-c", WRITER, str(path), str(number)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            for number in range(PROCESSES)
        ]
        for writer in writers:
            assert writer.stdout is not None
            writer.stdout.readline()
        for writer in writers:
            assert writer.stdin is not None
            writer.stdin.write("start\n")
            writer.stdin.flush()
        notes = [writer.communicate()[0].strip() for writer in writers]
        with closing(AnswerCache(path)) as cache:
            names = ["shared", *map(str, range(PROCESSES))]
            missing = [(name, n) for name in names for n in range(PUTS) if cache.get(f"{name} {n}".encode()) is None]
        assert ([""] * PROCESSES, []) == (notes, missing)


class TestMemory:
    """The layer in front of the file."""

    def test_asked_least_recently(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """When memory is full, the answer not asked for longest is forgotten."""
        monkeypatch.setattr(store, "MEMORY_BYTES", 20)
        cache = AnswerCache(None)
        for key in (b"a", b"b"):
            cache.put(key, b"12345678")
        cache.get(b"a")
        cache.put(b"c", b"12345678")
        assert [b"12345678", None, b"12345678"] == [cache.get(key) for key in (b"a", b"b", b"c")]

    def test_forgotten(self, cache: AnswerCache, monkeypatch: pytest.MonkeyPatch) -> None:
        """What memory has forgotten is still in the file."""
        monkeypatch.setattr(store, "MEMORY_BYTES", 20)
        for key in (b"a", b"b", b"c"):
            cache.put(key, b"12345678")
        assert b"12345678" == cache.get(b"a")

    def test_larger_than_memory(self, cache: AnswerCache, monkeypatch: pytest.MonkeyPatch) -> None:
        """An answer larger than the memory is kept in the file."""
        monkeypatch.setattr(store, "MEMORY_BYTES", 20)
        cache.put(b"key", b"x" * 100)
        assert b"x" * 100 == cache.get(b"key")


class TestFailures:
    """A file that cannot be used is only slower."""

    @pytest.mark.parametrize("content", [b"not a database" * 1000, b"SQLite format 3\0" + b"\xff" * 5000])
    def test_not_a_cache(self, path: Path, content: bytes) -> None:
        """A file that is no database is let go and left as it is, and a sentence says so."""
        path.parent.mkdir()
        path.write_bytes(content)
        with closing(AnswerCache(path)) as cache:
            cache.put(b"key", b"answer")
            assert (b"answer", True, content) == (cache.get(b"key"), str(path) in cache.note, path.read_bytes())

    def test_another_table(self, path: Path) -> None:
        """A database whose table has another form is let go."""
        path.parent.mkdir()
        with closing(sqlite3.connect(path)) as other:
            other.execute("CREATE TABLE answers (name)")
        with closing(AnswerCache(path)) as cache:
            cache.put(b"key", b"answer")
            assert (b"answer", True) == (cache.get(b"key"), "which is only slower" in cache.note)

    def test_below_a_file(self, tmp_path: Path) -> None:
        """A path below a file is let go."""
        (tmp_path / "notes").write_text("mine")
        cache = AnswerCache(tmp_path / "notes" / "answers.db")
        cache.put(b"key", b"answer")
        assert (b"answer", True) == (cache.get(b"key"), "which is only slower" in cache.note)

    @pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
    def test_folder_that_takes_no_file(self) -> None:
        """A folder in which no file can be created is let go."""
        cache = AnswerCache(Path("/proc/answers.db"))
        cache.put(b"key", b"answer")
        assert (b"answer", True) == (cache.get(b"key"), "unable to open database file" in cache.note)

    @pytest.mark.parametrize("change", ["value = X'00'", "value = 'text'", "checksum = checksum + 1"])
    def test_damaged_answer(self, path: Path, change: str) -> None:
        """An answer that is not what was put is not given, and a sentence says so."""
        fill(path, key=b"answer")
        with closing(sqlite3.connect(path)) as other, other:
            other.execute(f"UPDATE answers SET {change}")
        with closing(AnswerCache(path)) as cache:
            assert (None, True) == (cache.get(b"key"), "an answer in it is damaged" in cache.note)

    def test_damaged_page(self, path: Path) -> None:
        """A cache overwritten in its middle gives right answers or none."""
        stored = {f"key {number}": bytes([number]) * 2000 for number in range(100)}
        fill(path, **stored)
        data = bytearray(path.read_bytes())
        middle = slice(len(data) // 4, len(data) // 2)
        data[middle] = b"\xff" * len(data[middle])
        path.write_bytes(data)
        with closing(AnswerCache(path)) as cache:
            assert all(cache.get(key.encode()) in (value, None) for key, value in stored.items())
            assert "which is only slower" in cache.note

    def test_locked(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file that another program holds is let go."""
        monkeypatch.setattr(store, "LOCK_SECONDS", 0.01)
        with closing(AnswerCache(path)) as cache, closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            cache.put(b"key", b"answer")
            assert (b"answer", True) == (cache.get(b"key"), "database is locked" in cache.note)
