"""What a command needs beside a student's own packages: said before it begins, not by a traceback from the middle of it."""

from __future__ import annotations

import importlib.util

from grader.errors import UsageError

# What pip calls each package of the extra `staff` in pyproject.toml -> what Python imports.
STAFF_PACKAGES = {
    "hypothesis": "hypothesis",
    "jinja2": "jinja2",
    "keras": "keras",
    "msgspec": "msgspec",
    "pyyaml": "yaml",
    "scikit-learn": "sklearn",
    "scipy": "scipy",
    "sqlalchemy": "sqlalchemy",
    "tensorflow": "tensorflow",
}
STAFF_COMMANDS = {"grade", "ci", "release", "validate"}


def require_packages(command: str) -> None:
    """Check that what a command needs is installed; nothing is imported for that.

    Raises:
        UsageError: something is not there; the sentence says what to install.
    """
    missing = [name for name, module in STAFF_PACKAGES.items() if not _is_there(module)] if command in STAFF_COMMANDS else []
    if missing:
        raise UsageError(
            f"'grader {command}' needs what is not installed here ({', '.join(missing)}): run "
            "pip install \"deep-learning-assignments[staff]\", or 'make setup' in the kit's folder."
        )


def _is_there(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except (ModuleNotFoundError, ValueError):
        return False
