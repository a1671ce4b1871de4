"""Fixtures for the naive way: the submission and the Keras reference imported into the test's own process."""

import copy
import importlib.util
import json
import os
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from grader.cases.compare import close as compare_values

TOPICS = json.loads(os.environ.get("NAIVE_TOPICS", "{}"))
# By topic: a submission whose functions are here already, in a notebook's kernel.
GIVEN = {}


def _load(path):
    spec = importlib.util.spec_from_file_location(path.stem + "_" + path.parent.name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Functions:
    def __init__(self, module):
        self._module = module

    def __getattr__(self, name):
        function = getattr(self._module, name)

        def call(*args, **kwargs):
            return function(*copy.deepcopy(args), **copy.deepcopy(kwargs))

        def arguments_after(*args):
            after = copy.deepcopy(args)
            function(*after)
            return after

        call.arguments_after = arguments_after
        return call


@pytest.fixture(scope="module")
def student(request):
    topic = request.path.parent.name
    return Functions(GIVEN[topic] if topic in GIVEN else _load(Path(os.environ["NAIVE_SUBMISSION"]) / TOPICS[topic]))


@pytest.fixture(scope="module")
def reference(request):
    return Functions(_load(request.path.parent / "reference.py"))


@pytest.fixture
def rng(request):
    return np.random.default_rng(sum(request.node.name.encode()))


@pytest.fixture
def close():
    return compare_values


def pytest_configure(config):
    config.addinivalue_line("markers", "case(function, points, ja, needs, reveal): a case")


def check(topic, functions):
    """Run a topic's cases on functions of this process; what a test cell of another grader calls."""
    root = Path(__file__).parent.parent
    folder = root / "solutions" / topic
    GIVEN[topic] = SimpleNamespace(**functions)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    arguments = ["-q", "-p", "benchmarks.naive_plugin", "-p", "no:cacheprovider", "-c", os.devnull, "--import-mode=importlib"]
    arguments += ["--rootdir", str(root), str(folder / "visible_cases.py"), str(folder / "hidden_cases.py")]
    status = pytest.main(arguments)
    assert status in (0, 1), f"pytest did not run: {status}"
    assert status == 0, "some cases fail"
