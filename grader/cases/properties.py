"""Hypothesis for cases: reproducible, quiet, no database. Imported only when a suite uses Hypothesis."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import hypothesis
from hypothesis import HealthCheck, Phase, Verbosity

# Given to each case, not loaded as a profile: a case has its settings from the moment its module is imported, and a profile
# would also rule whatever else this process tests.
MOST_EXAMPLES = 25
CASE_SETTINGS = hypothesis.settings(
    database=None,
    deadline=None,
    derandomize=False,
    max_examples=MOST_EXAMPLES,
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
    print_blob=False,
    report_multiple_bugs=False,
    suppress_health_check=tuple(HealthCheck),
    verbosity=Verbosity.quiet,
)


def seeded(function: Callable[..., Any], seed: int, before_example: Callable[[], None]) -> Callable[..., Any]:
    """Give a Hypothesis case its seed, and a hook that runs before each example; other functions come back unchanged."""
    handle = getattr(function, "hypothesis", None)
    if handle is None:
        return function
    inner = getattr(handle.inner_test, "__wrapped_case__", handle.inner_test)

    def example(*args: Any, **kwargs: Any) -> None:
        before_example()
        inner(*args, **kwargs)

    example.__wrapped_case__ = inner  # type: ignore[attr-defined]
    handle.inner_test = example
    function._hypothesis_internal_use_settings = _settings(function, inner)  # type: ignore[attr-defined]
    return hypothesis.seed(seed)(function)


def _settings(function: Any, inner: Any) -> hypothesis.settings:
    """Return the settings of cases; what a case may choose for itself with @settings is the number of examples."""
    if any(hasattr(part, "_hypothesis_internal_settings_applied") for part in (function, inner)):
        chosen = function._hypothesis_internal_use_settings
        return hypothesis.settings(CASE_SETTINGS, max_examples=chosen.max_examples)
    return CASE_SETTINGS


def is_flaky(error: BaseException) -> bool:
    """Tell whether Hypothesis found that the same example does not always give the same result."""
    return isinstance(error, hypothesis.errors.Flaky)
