"""Dropout (functional style, as far as Keras lets me)."""
from __future__ import annotations

import keras
import numpy as np
from keras import layers, ops
from numpy.typing import ArrayLike

f64 = lambda x: np.array(x, dtype=np.float64)  # noqa


def dropout_mask(u: ArrayLike, rate: float) -> np.ndarray:
    return f64(np.greater_equal(u, rate))


def dropout_train(h: ArrayLike, mask: ArrayLike) -> np.ndarray:
    return f64(h) * f64(mask)


def dropout_infer(w: ArrayLike, rate: float) -> np.ndarray:
    return f64(w) * (1 - rate)


def inverted_dropout(h: ArrayLike, u: ArrayLike, rate: float, training: bool) -> np.ndarray:
    return dropout_train(h, dropout_mask(u, rate)) / (1 - rate) if training else f64(h)


def dropout_backward(d: ArrayLike, mask: ArrayLike) -> np.ndarray:
    return dropout_train(d, mask)


class LectureDropout(layers.Layer):
    def __init__(self, rate: float, **kwargs) -> None:
        super().__init__(**kwargs)
        self.rate, self.seed = rate, keras.random.SeedGenerator()

    def call(self, inputs, training: bool = False):
        return self.thinned(inputs) if training else inputs * (1 - self.rate)

    def thinned(self, inputs):
        return inputs * ops.cast(keras.random.uniform(ops.shape(inputs), seed=self.seed) >= self.rate, inputs.dtype)

    def get_config(self) -> dict:
        return super().get_config() | {"rate": self.rate}


def build_regularised_mlp(n_inputs: int, n_classes: int, rate: float) -> keras.Model:
    hidden = [layer for _ in range(2) for layer in (layers.Dense(32, activation="relu"), LectureDropout(rate))]
    model = keras.Sequential([keras.Input((n_inputs,)), *hidden, layers.Dense(n_classes, activation="softmax")])
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
    return model
