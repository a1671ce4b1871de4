"""Bring the tables that an older grader made to the form of this one, in place."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.orm import Session

from grader.gradebook.tables import SCHEMA_VERSION, SchemaRow

# What came with each version. Text, not today's tables: an old gradebook goes through every step as it was made.
_STEPS = {
    2: (
        "ALTER TABLE submissions ADD COLUMN people VARCHAR DEFAULT '[]' NOT NULL",
        "ALTER TABLE submissions ADD COLUMN submitted VARCHAR DEFAULT '' NOT NULL",
    ),
}


def upgrade(session: Session, schema: SchemaRow) -> None:
    """Add what has come since the gradebook was made; with the transaction all of it is done, or nothing."""
    for version in range(schema.version + 1, SCHEMA_VERSION + 1):
        for step in _STEPS[version]:
            session.execute(text(step))
        schema.version = version
