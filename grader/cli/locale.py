"""The language of whoever sits at this terminal."""

from __future__ import annotations

import os

from grader.model import Language


def language_of_locale() -> Language:
    """Return the language of the locale's messages."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "ja" if value.startswith("ja") else "en"
    return "en"
