"""Answers that need no understanding: a constant, an argument handed back, nothing, NaN, the right numbers in a wrong form.

Each is the model answer with every function of the topic wrapped, so that the form of what it returns is the right one where
that is the point; then what stays in its room (a model, a function) is returned as it is. A function that returns nothing does
its work on an argument: in all of these answers it leaves the argument alone.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from typing import Final

LABEL = "degenerate.py"

# How each answer is made from the call's `args`, and from the right one, `value()`, where that is looked at.
DEGENERATE: Final[Mapping[str, str]] = {
    "constant": "each(value(), lambda part: np.zeros_like(part))",
    "identity": "args[0] if args and not callable(args[0]) else None",
    "last_argument": "args[-1] if args and not callable(args[-1]) else None",
    "arguments": "args if not any(map(callable, args)) else None",
    "empty": "each(value(), lambda part: np.zeros(0))",
    "empty_array": "np.zeros(0)",
    "empty_list": "[]",
    "mapping": "{'a': 1}",
    "none": "each(value(), lambda part: None)",
    "nan": "each(value(), lambda part: np.full_like(part, np.nan, dtype=np.float64))",
    "other_shape": "each(value(), lambda part: np.asarray(part)[..., None])",
    "transposed": "each(value(), lambda part: np.asarray(part).T)",
    "listed": "each(value(), lambda part: np.asarray(part).tolist())",
    "float16": "each(value(), lambda part: np.asarray(part).astype(np.float16))",
}
# A number is exact in float16 when it is small and whole, so a case may accept one; all of a topic's cases may not.
LOOSE: Final = "float16"

_WRAPPER = """\
def _wrap_all(names, space):
    import functools
    import numpy as np

    def plain(part):
        return isinstance(part, (bool, int, float, np.ndarray, np.generic)) or hasattr(part, "numpy")

    def each(value, change):
        if isinstance(value, (tuple, list)):
            return type(value)(each(part, change) for part in value)
        return change(np.asarray(value)) if plain(value) else value

    def wrapped(right):
        @functools.wraps(right)
        def answer(*args, **kwargs):
            value = functools.partial(right, *args, **kwargs)
            return {expression}

        return answer

    def idle(*args, **kwargs):
        pass

    for name in names:
        if name in {without_value!r}:
            space[name] = idle
        elif not isinstance(space[name], type):
            space[name] = wrapped(space[name])


_wrap_all({names!r}, globals())
"""


def degenerate_cell(functions: Sequence[str], source: str, name: str) -> tuple[str, str]:
    """Return the cell that turns the model answer before it, of which `source` is the text, into a degenerate one."""
    without_value = sorted(_without_value(source) & set(functions))
    return (LABEL, _WRAPPER.format(expression=DEGENERATE[name], names=tuple(functions), without_value=without_value))


def _without_value(source: str) -> set[str]:
    """Name the functions of a module that return nothing."""
    return {
        function.name
        for function in ast.parse(source).body
        if isinstance(function, ast.FunctionDef)
        and not any(isinstance(node, ast.Return | ast.Yield) and node.value is not None for node in ast.walk(function))
    }


def without_cell(function: str) -> tuple[str, str]:
    """Return the cell that takes one function out of the model answer before it, as if it were not written yet."""
    return (LABEL, f"del {function}\n\n\ndef {function}(*args, **kwargs):\n    raise NotImplementedError\n")


_THREADS = """\
def _use_threads(count):
    import ctypes
    import sys
    from pathlib import Path

    import numpy

    for path in Path(numpy.__file__).parents[1].glob("numpy.libs/*openblas*"):
        library = ctypes.CDLL(str(path))
        for name in ("scipy_openblas_set_num_threads64_", "openblas_set_num_threads64_", "openblas_set_num_threads"):
            if hasattr(library, name):
                getattr(library, name)(count)
    if "tensorflow" in sys.modules:
        threading = sys.modules["tensorflow"].config.threading
        threading.set_intra_op_parallelism_threads(count)
        threading.set_inter_op_parallelism_threads(count)


_use_threads({count})
"""


def threads_cell(count: int) -> tuple[str, str]:
    """Return the cell that lets what follows compute with more than the one thread of a room."""
    return ("threads.py", _THREADS.format(count=count))
