"""Rooms that have Keras: the only tests of the engine that start it."""

from __future__ import annotations

import numpy as np
import pytest

from grader.model import Level, Outcome
from grader.sandbox.wire import Handle

pytestmark = pytest.mark.keras

LAYER = """
import keras
import numpy as np

def dense(x, kernel, bias):
    layer = keras.layers.Dense(kernel.shape[1])
    layer.build(x.shape)
    layer.set_weights([kernel, bias])
    return layer(x)

def build(units):
    return keras.Sequential([keras.layers.Input((4,)), keras.layers.Dense(units, "softmax")])

def fit(model, x, y):
    model.compile("sgd", "categorical_crossentropy")
    model.fit(x, y, verbose=0)
    return model.predict(x, verbose=0)
"""


@pytest.fixture
def level() -> Level:
    return Level.SEALED


def test_a_layer_runs_and_its_tensor_comes_out_as_an_array(room_with):
    """behind all walls, in two rooms one after the other"""
    x, kernel, bias = np.ones((2, 3), np.float32), np.eye(3, 4, dtype=np.float32), np.arange(4, dtype=np.float32)
    for _ in range(2):
        answer = room_with(LAYER, kind="keras", call_seconds=20)("dense", x, kernel, bias)
        assert Outcome.PASSED is answer.outcome
        assert np.array_equal([[1, 2, 3, 3], [1, 2, 3, 3]], answer.value)


def test_a_model_stays_in_its_room_and_can_be_trained_there(room_with):
    """it comes out as a handle; what it predicts comes out as an array"""
    inside = room_with(LAYER, kind="keras", call_seconds=30)
    model = inside("build", 3).value
    assert Handle(0) == model
    predicted = inside("fit", model, np.ones((8, 4)), np.eye(3)[[0] * 8]).value
    assert (8, 3) == predicted.shape
    assert np.allclose(1.0, predicted.sum(axis=1), atol=1e-5)
