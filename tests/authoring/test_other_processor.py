"""What was recorded here answers on another processor too: NumPy computes the cases' own numbers otherwise there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__

ROOT = Path(__file__).parents[2]
TOPICS = sorted(path.name for path in (ROOT / "solutions").iterdir() if (path / "topic.toml").is_file())
# As at a desk, where nobody but the record is asked; the calls of the model answer are those of nearly everybody.
AT_A_DESK = """
import json, sys
from pathlib import Path
import numpy as np
from grader.answers.recorded import Recording, in_place
from grader.authoring.desk import judged_at_desk
from grader.cases.plugin import Sessions

def lost(folder):
    record = Recording(folder)
    cases = judged_at_desk(record.suite, in_place(record.model), record.ask, Sessions())
    return [case.case for case in cases if case.outcome != "passed"]

numbers = np.concatenate([np.arctanh(np.linspace(-0.99, 0.99, 999)), np.log(np.linspace(0.1, 9.9, 999))])
print(json.dumps([{name: lost(Path("assignments") / name) for name in sys.argv[1:]}, numbers.tobytes().hex()]))
"""


def at_a_desk(*without: str) -> tuple[dict[str, list[str]], str]:
    """Return the cases lost in every topic, and some computed numbers, on a processor without these instructions."""
    env = {**os.environ, "NPY_DISABLE_CPU_FEATURES": " ".join(without), "OPENBLAS_CORETYPE": "Prescott" if without else ""}
    done = subprocess.run(
        [sys.executable, "-c", AT_A_DESK, *TOPICS], cwd=ROOT, env=env, capture_output=True, text=True, check=True
    )
    found, numbers = json.loads(done.stdout)
    return found, numbers


@pytest.mark.slow
def test_no_case_breaks_on_another_processor() -> None:
    """without its newer instructions numbers end otherwise"""
    extra = [name for name in __cpu_dispatch__ if __cpu_features__[name]]
    if not extra:
        pytest.skip("this processor has no instructions that could be left out")
    (here, numbers), (there, others) = at_a_desk(), at_a_desk(*extra)
    assert numbers != others
    assert {name: [] for name in TOPICS} == here == there
