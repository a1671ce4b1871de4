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


TRAINED_TWICE = """
import keras
import numpy as np

BOTH = keras.Model.make_train_function, keras.Model.make_train_function.__wrapped__

def train(by_batches):
    found = []
    for make in BOTH:
        keras.Model.make_train_function = make
        keras.utils.set_random_seed(1)
        model = keras.Sequential([keras.Input((3, 2)), keras.layers.LSTM(2), keras.layers.Dense(2, activation="softmax")])
        model.layers[-1].trainable = not by_batches
        model.compile("adam", "sparse_categorical_crossentropy")
        x, y = np.random.default_rng(0).normal(size=(10, 3, 2)), np.arange(10) % 2
        model.train_on_batch(x, y) if by_batches else model.fit(x, y, batch_size=3, epochs=2, verbose=0)
        found.append([model.get_weights(), [np.asarray(variable) for variable in model.optimizer.variables]])
    return found
"""


def test_a_training_has_the_weights_that_it_has_outside(room_with):
    """bit by bit, with the optimizer's memory, although a room makes that memory earlier"""
    ask = room_with(TRAINED_TWICE, kind="keras", call_seconds=60)
    for by_batches in (False, True):
        answer = ask("train", by_batches)
        assert Outcome.PASSED is answer.outcome, answer
        here, outside = answer.value
        for ours, theirs in zip(here, outside, strict=True):
            assert all(np.array_equal(one, other) for one, other in zip(ours, theirs, strict=True))
