"""What decides the results of a run beside the files handed in, and what is said when it has changed since an earlier run."""

from __future__ import annotations

from collections.abc import Mapping

from grader.cases.seeds import Seeds
from grader.errors import UsageError
from grader.model import Text

COURSE_KEY, ENGINE = "course key", "engine"

_PROPER = {"keras": "Keras", "numpy": "NumPy", "scipy": "SciPy", "tensorflow": "TensorFlow"}
_VERSION = Text("{name} {now}, last run {before}", "{name} {now}（前回は {before}）")
_KIT = Text("the grader has changed since the last run", "採点プログラムが前回から変わっています")
_AGAIN = Text("{what}: {units} of {total} units run again.", "{what}: 採点の単位 {total} のうち {units} を採点し直します。")


def facts_of(seeds: Seeds | None, versions: str, engine: str) -> dict[str, str]:
    """Return what is kept of a run.

    Args:
        seeds: those of the hidden inputs, None when none are drawn; another epoch of the same key is no other key.
        versions: such as "numpy 2.3.1, scipy 1.16.0".
        engine: the digest of the grader's own source.
    """
    named = dict(part.rsplit(" ", 1) for part in versions.split(", "))
    key = {COURSE_KEY: Seeds(seeds.key).name} if seeds else {}
    return {**named, ENGINE: engine, **key}


def require_known_key(now: Mapping[str, str], known: set[str], units: int, where: str) -> None:
    """Check that the course key is one under which the gradebook was graded before.

    Args:
        now: the facts of this run.
        known: the names of the keys of all earlier runs; empty for a new gradebook, and for one that kept none.
        units: how many units must run.
        where: the gradebook, for the sentence.

    Raises:
        UsageError: it is another key.
    """
    if known and COURSE_KEY in now and now[COURSE_KEY] not in known:
        raise UsageError(
            f"{where} was graded with another course key: every hidden input would be drawn anew, and {units} units would "
            "run again. If that is not meant, put the old solutions/course.key (or $GRADER_COURSE_KEY) back; else repeat "
            "with --new-key."
        )


def changed(now: Mapping[str, str], before: Mapping[str, str], units: int, total: int) -> Text | None:
    """Say which versions differ from those of the last run, and what that costs.

    Args:
        now: the facts of this run.
        before: those of the last one; empty for a new gradebook.
        units: how many units must run.
        total: how many there are.

    Returns:
        one sentence; None when nothing differs, or nothing must run.
    """
    differing = [name for name in now if name != COURSE_KEY and name in before and before[name] != now[name]]
    if not differing or not units:
        return None
    named = [_KIT if name == ENGINE else _version(name, now[name], before[name]) for name in differing]
    what = Text("; ".join(one.en for one in named), "、".join(one.ja for one in named))
    return Text(
        _AGAIN.en.format(what=what.en[0].upper() + what.en[1:], units=units, total=total),
        _AGAIN.ja.format(what=what.ja, units=units, total=total),
    )


def _version(name: str, now: str, before: str) -> Text:
    return _VERSION.filled(name=_PROPER.get(name, name), now=now, before=before)
