"""The gradebook's tables, and the values that its rows stand for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import DateTime, ForeignKey, ForeignKeyConstraint
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from grader.model import Level

SCHEMA_VERSION = 2


class RunCounts(NamedTuple):
    """How large a run is: submissions, units, and how many of these were already known."""

    submissions: int
    units: int
    known: int


@dataclass(frozen=True, slots=True)
class Run:
    """One run over a set of submissions; `finished` is None while it runs and for ever when it was killed."""

    id: int
    started: datetime
    finished: datetime | None
    path: str
    level: Level
    counts: RunCounts


class _Utc(TypeDecorator[datetime]):
    """A moment, stored in UTC: SQLite would drop the zone, PostgreSQL answer in the session's."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


class Table(DeclarativeBase):
    """What every table of the gradebook is made from."""

    type_annotation_map = {datetime: _Utc}  # noqa: RUF012 - SQLAlchemy's own form


class SchemaRow(Table):
    """One row: the version of the tables."""

    __tablename__ = "gradebook"
    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int]


class UnitRow(Table):
    """A graded unit: its record as JSON, and how long it took."""

    __tablename__ = "units"
    key: Mapped[str] = mapped_column(primary_key=True)
    topic: Mapped[str]
    record: Mapped[str]
    seconds: Mapped[float]
    created: Mapped[datetime]


class RunRow(Table):
    """A run; its counts are those of the plan."""

    __tablename__ = "runs"
    id: Mapped[int] = mapped_column(primary_key=True)
    started: Mapped[datetime]
    finished: Mapped[datetime | None]
    path: Mapped[str]
    level: Mapped[str]
    submissions: Mapped[int]
    units: Mapped[int]
    known: Mapped[int]

    def run(self) -> Run:
        """Return the row as a value."""
        counts = RunCounts(self.submissions, self.units, self.known)
        return Run(self.id, self.started, self.finished, self.path, Level(self.level), counts)


class SubmissionRow(Table):
    """What one student or group handed in, in one run; `people` as JSON, `submitted` as the platform tells it."""

    __tablename__ = "submissions"
    run: Mapped[int] = mapped_column(ForeignKey("runs.id"), primary_key=True)
    student: Mapped[str] = mapped_column(primary_key=True)
    remarks: Mapped[str]
    people: Mapped[str] = mapped_column(server_default="[]")
    submitted: Mapped[str] = mapped_column(server_default="")


class FileRow(Table):
    """A file handed in. `unit` is no foreign key: what was handed in is known before it is graded."""

    __tablename__ = "files"
    __table_args__ = (ForeignKeyConstraint(["run", "student"], ["submissions.run", "submissions.student"]),)
    run: Mapped[int] = mapped_column(primary_key=True)
    student: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    topic: Mapped[str]
    name: Mapped[str]
    digest: Mapped[str]
    unit: Mapped[str]
    remarks: Mapped[str]


class FactRow(Table):
    """What decided a run's results beside the files, such as a version; see `grader.gradebook.facts`."""

    __tablename__ = "run_facts"
    run: Mapped[int] = mapped_column(ForeignKey("runs.id"), primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
