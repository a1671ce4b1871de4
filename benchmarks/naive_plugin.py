"""Fixtures for the naive way: the submission and the Keras reference imported into the test's own process."""

import copy
import importlib.util
import json
import os
from pathlib import Path

import numpy as np
import pytest

from grader.checking.compare import close as compare_values

SUBMISSION = Path(os.environ["NAIVE_SUBMISSION"])
TOPICS = json.loads(os.environ["NAIVE_TOPICS"])


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
    return Functions(_load(SUBMISSION / TOPICS[request.path.parent.name]))


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
