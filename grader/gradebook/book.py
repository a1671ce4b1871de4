"""The gradebook: graded units, what was handed in, and the runs, in one database.

A unit is one file graded for one topic. Its key is a digest of everything that decides the result and names no student,
so two students with the same file share a unit, and a run that was killed continues where it was. A unit that `store`
has returned from survives the death of this process at any moment.

One process uses a gradebook: workers hand their results to it and never touch the file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self

from sqlalchemy import create_engine, event, func, insert, inspect, select
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError
from sqlalchemy.orm import Session

from grader.errors import StorageError
from grader.gradebook.tables import (
    SCHEMA_VERSION,
    FactRow,
    FileRow,
    Run,
    RunCounts,
    RunRow,
    SchemaRow,
    SubmissionRow,
    Table,
    UnitRow,
)
from grader.gradebook.upgrades import upgrade
from grader.model import Level, Remark, StudentReport, Submission, Text, TopicReport
from grader.records import people_from_json, remarks_from_json, storable, to_json, topic_from_json, topic_to_json

LOCK_SECONDS = 30.0  # a unit is written in milliseconds: whoever holds the file longer is not another run at work
KEYS_PER_QUERY = 500  # SQLite before 3.32 takes at most 999 parameters a statement
_NO_FACTS: Mapping[str, str] = MappingProxyType({})

_READ_ONLY = "The gradebook {where} cannot be opened for writing: choose a file in a folder that you may write to."
_DAMAGED = "{where} is not a gradebook, or it is damaged: name another file, or restore it from a backup."
_REFUSALS = {
    sqlite3.SQLITE_BUSY: "Another program has locked the gradebook {where}: let it finish, then run this again.",
    sqlite3.SQLITE_FULL: "The disk of the gradebook {where} is full: make room and run this again; nothing is lost.",
    sqlite3.SQLITE_IOERR: "The disk of the gradebook {where} fails: check it and run this again; what it holds stays.",
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: _READ_ONLY,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
}


class Gradebook:
    """An open gradebook. Every operation is one transaction and raises StorageError when the database refuses."""

    def __init__(self, engine: Engine, where: str) -> None:
        self._engine = engine
        self._writer = engine.execution_options(writes=True)
        self._where = where

    @classmethod
    def open(cls, place: str | Path, *, lock_seconds: float = LOCK_SECONDS) -> Self:
        """Open the gradebook at `place`, creating it when there is none.

        Args:
            place: path of a SQLite file, or the URL of any database that SQLAlchemy knows.
            lock_seconds: how long to wait for another program that holds the SQLite file.

        Raises:
            StorageError: the place cannot be written, or holds something else than a gradebook this version knows.
        """
        try:
            url = make_url(str(place)) if "://" in str(place) else URL.create("sqlite", database=str(place))
            engine = _engine(url, lock_seconds)
        except (SQLAlchemyError, ImportError) as error:
            raise StorageError(
                f"The gradebook's address cannot be used ({error}): name a file, or install the database's driver."
            ) from error
        file = url.database if url.get_backend_name() == "sqlite" else None
        gradebook = cls(engine, file or url.render_as_string(hide_password=True))
        try:
            if file and not file.startswith("file:"):
                gradebook._create_folder(Path(file).parent)
            gradebook._create_tables()
            gradebook._add_facts()
        except BaseException:
            gradebook.close()
            raise
        return gradebook

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def known(self, keys: Iterable[str]) -> set[str]:
        """Return those of `keys` whose unit is stored and needs no second try, as one with a BROKEN case does."""
        asked = list(keys)
        found: set[str] = set()
        whole = ~UnitRow.record.contains('"outcome":"broken"')
        with self._session(self._engine) as session:
            for start in range(0, len(asked), KEYS_PER_QUERY):
                chunk = asked[start : start + KEYS_PER_QUERY]
                found.update(session.scalars(select(UnitRow.key).where(UnitRow.key.in_(chunk), whole)))
        return found

    def store(self, key: str, topic: str, report: TopicReport, seconds: float) -> None:
        """Store one graded unit for good; a unit of the same key is replaced.

        Raises:
            TypeError, ValueError: a report that no record can hold; see `topic_to_json`.
            StorageError: the database refused; what was stored before is kept.
        """
        unit = UnitRow(key=key, topic=topic, record=topic_to_json(report), seconds=seconds, created=datetime.now(UTC))
        try:
            with self._session(self._writer) as session:
                session.merge(unit)
        except IntegrityError:  # PostgreSQL: another run stored it between our look and our insert, so the same record
            if not self.known([key]):
                raise

    def report(self, key: str) -> TopicReport | None:
        """Return the stored result of a unit, or None when there is none."""
        with self._session(self._engine) as session:
            record = session.scalar(select(UnitRow.record).where(UnitRow.key == key))
            return None if record is None else topic_from_json(record)

    def begin_run(self, path: str | Path, level: Level, counts: RunCounts, facts: Mapping[str, str] = _NO_FACTS) -> int:
        """Enter a run that starts now and return its number.

        Args:
            path: the submissions being graded, as the person named them.
            level: how far they are walled off.
            counts: the size of the run as planned.
            facts: what decides its results beside the files; see `facts_of`.
        """
        with self._session(self._writer) as session:
            run = RunRow(started=datetime.now(UTC), path=storable(str(path)), level=level.value, **counts._asdict())
            session.add(run)
            session.flush()
            session.add_all(FactRow(run=run.id, name=name, value=value) for name, value in facts.items())
            return run.id

    def record_submission(self, run: int, submission: Submission, keys: Sequence[str]) -> None:
        """Enter what one student handed in.

        Args:
            run: the run's number.
            submission: the files, in the order of the course's topics.
            keys: the unit of each file.

        Raises:
            ValueError: not one key a file.
            StorageError: the run already has this student, or the database refused.
        """
        row = {"run": run, "student": storable(submission.student)}
        files = [
            row
            | {"position": position, "topic": file.topic, "name": storable(file.name), "digest": file.digest}
            | {"unit": key, "remarks": to_json(file.remarks)}
            for position, (file, key) in enumerate(zip(submission.files, keys, strict=True))
        ]
        try:
            with self._session(self._writer) as session:
                self._run(session, run)
                said = {"remarks": to_json(submission.remarks), "people": to_json(submission.people)}
                session.execute(insert(SubmissionRow), [row | said | {"submitted": submission.submitted}])
                if files:
                    session.execute(insert(FileRow), files)
        except IntegrityError as error:
            raise StorageError(
                f"Run {run} in the gradebook {self._where} has student '{row['student']}' already: "
                "give each submission a name of its own."
            ) from error

    def finish_run(self, run: int) -> None:
        """Enter that a run is complete as of now."""
        with self._session(self._writer) as session:
            self._run(session, run).finished = datetime.now(UTC)

    def runs(self) -> list[Run]:
        """Return every run, the newest first."""
        with self._session(self._engine) as session:
            return [row.run() for row in session.scalars(select(RunRow).order_by(RunRow.id.desc()))]

    def last_facts(self) -> dict[str, str]:
        """Return the facts of the newest run that has any."""
        newest = select(func.max(FactRow.run)).scalar_subquery()
        with self._session(self._engine) as session:
            return {row.name: row.value for row in session.scalars(select(FactRow).where(FactRow.run == newest))}

    def values_of(self, fact: str) -> set[str]:
        """Return every value that a fact had in any run."""
        with self._session(self._engine) as session:
            return set(session.scalars(select(FactRow.value).where(FactRow.name == fact)))

    def class_reports(self, run: int) -> list[StudentReport]:
        """Return the results of everyone in a run, students by name, topics in the order handed in.

        What intake remarked on a file is added to its topic. A file whose unit is not stored yet has no topic in the
        report but a remark, so that ungraded never looks like not handed in.
        """
        files = (
            select(FileRow.student, FileRow.topic, FileRow.remarks, FileRow.unit, UnitRow.record)
            .join(UnitRow, UnitRow.key == FileRow.unit, isouter=True)
            .where(FileRow.run == run)
            .order_by(FileRow.position)
        )
        decoded: dict[str, TopicReport] = {}
        topics: dict[str, list[TopicReport]] = {}
        with self._session(self._engine) as session:
            self._run(session, run)
            handed = {row.student: row for row in session.scalars(select(SubmissionRow).where(SubmissionRow.run == run))}
            remarks = {student: list(remarks_from_json(row.remarks)) for student, row in handed.items()}
            people = {student: people_from_json(row.people) for student, row in handed.items()}
            submitted = {student: row.submitted for student, row in handed.items()}
            for student, topic, file_remarks, key, record in session.execute(files):
                if record is None:
                    remarks[student].append(_not_graded(topic))
                    continue
                if key not in decoded:
                    decoded[key] = topic_from_json(record)
                report = decoded[key]
                report = replace(report, remarks=report.remarks + remarks_from_json(file_remarks))
                topics.setdefault(student, []).append(report)
        return [
            StudentReport(name, tuple(topics.get(name, ())), tuple(remarks[name]), people[name], submitted[name])
            for name in sorted(remarks)
        ]

    @contextmanager
    def _session(self, engine: Engine) -> Iterator[Session]:
        """Give a session in one transaction, and say in a StorageError what went wrong, but for a row that exists."""
        try:
            with Session(engine) as session, session.begin():
                yield session
        except IntegrityError:
            raise
        except (DBAPIError, sqlite3.Error) as error:  # SQLAlchemy leaves errors of our own `prepare` as they are
            raise _storage_error(self._where, error) from error
        except ValueError as error:  # only reading records raises it
            raise StorageError(
                f"A record in the gradebook {self._where} is damaged ({error}): "
                "restore the file from a backup, or grade into a new one."
            ) from error

    def _create_folder(self, folder: Path) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageError(
                f"The gradebook {self._where} cannot be created, because {folder} is not a folder that can be written "
                f"({error.strerror}): choose another place."
            ) from error

    def _create_tables(self) -> None:
        """Create the tables in an empty database, all or none, and bring those of an older grader to this one's form.

        Raises:
            StorageError: the database is another program's, or a newer grader's.
        """
        with self._session(self._engine) as session:
            empty = not _table_names(session)
        if empty:
            with self._session(self._writer) as session:
                if not _table_names(session):  # asked again, now that no other run can create them meanwhile
                    Table.metadata.create_all(session.connection())
                    session.add(SchemaRow(id=1, version=SCHEMA_VERSION))
        with self._session(self._engine) as session:
            ours = SchemaRow.__tablename__ in _table_names(session)
            version = session.scalar(select(SchemaRow.version)) if ours else None
        if version is None:
            raise StorageError(f"{self._where} is another program's database: name another file.")
        if version > SCHEMA_VERSION:
            raise StorageError(
                f"The gradebook {self._where} was written by a newer grader (schema {version}, this one knows up to "
                f"{SCHEMA_VERSION}): update the grader, or name another file."
            )
        if version < SCHEMA_VERSION:
            with self._session(self._writer) as session:
                upgrade(session, session.scalars(select(SchemaRow)).one())  # read again: another run may have been quicker

    def _add_facts(self) -> None:
        """Create the table of facts in a gradebook that is older than it."""
        with self._session(self._engine) as session:
            missing = FactRow.__tablename__ not in _table_names(session)
        if missing:
            with self._session(self._writer) as session:
                Table.metadata.create_all(session.connection(), [Table.metadata.tables[FactRow.__tablename__]])

    def _run(self, session: Session, run: int) -> RunRow:
        row = session.get(RunRow, run)
        if row is None:
            raise StorageError(f"The gradebook {self._where} has no run {run}: name a run that it has.")
        return row


def _engine(url: URL, lock_seconds: float) -> Engine:
    """Make an engine whose SQLite connections write ahead, wait for locks and take the write lock before they read."""
    if url.get_backend_name() != "sqlite":
        return create_engine(url)
    engine = create_engine(url, connect_args={"timeout": lock_seconds})

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _: Any) -> None:
        connection.isolation_level = None  # the transactions are ours, below
        with suppress(sqlite3.OperationalError):  # two runs that switch at once do not wait; what else ails shows later
            connection.execute("PRAGMA journal_mode = WAL")
        # What is committed is in the kernel's hands and outlives us; a power cut costs the last units, graded again.
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A transaction that reads first and writes later fails at once, without waiting, when another wrote between.
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _table_names(session: Session) -> list[str]:
    return inspect(session.connection()).get_table_names()


def _not_graded(topic: str) -> Remark:
    return Remark("not_graded", Text(f"{topic} has not been graded yet.", f"{topic} はまだ採点されていません。"))


def _storage_error(where: str, error: Exception) -> StorageError:
    """Say in one sentence what the database refused, where, and what to do."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF  # without SQLite's extension, such as which operation failed
    if isinstance(cause, sqlite3.OperationalError) and str(cause).startswith("Could not decode"):
        return StorageError(_DAMAGED.format(where=where))
    if code in _REFUSALS:
        return StorageError(_REFUSALS[code].format(where=where))
    reason = str(cause).strip().partition("\n")[0] or type(cause).__name__
    return StorageError(
        f"The gradebook {where} cannot be used ({reason}): check its address, and that the database is running."
    )
