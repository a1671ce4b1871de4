"""Mask as floor(u + 1 - rate)-like step function, ufuncs with out=, and a network written as a class of its own."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import numpy.typing as npt

Tensorish = npt.ArrayLike
Arr = npt.NDArray[np.float64]


def _doubles(*many: Tensorish) -> list[Arr]:
    arrays = [np.asarray(one, dtype=np.float64) for one in many]
    assert all(a.shape == arrays[0].shape for a in arrays), "shapes differ"
    return arrays


def _switch(values: Arr, on: Arr) -> Arr:
    out = np.zeros(values.shape, dtype=np.float64)
    np.copyto(out, values, where=on.astype(bool))
    return out


def dropout_mask(u: Tensorish, rate: float) -> Arr:
    (u,) = _doubles(u)
    # heaviside(t, 1) is 1 for t >= 0 and 0 for t < 0; u - rate is exactly 0 where they are equal
    return np.array(np.heaviside(u - rate, 1.0))


def dropout_train(h: Tensorish, mask: Tensorish) -> Arr:
    return _switch(*_doubles(h, mask))


def dropout_infer(w: Tensorish, rate: float) -> Arr:
    (w,) = _doubles(w)
    return np.multiply(w, 1.0 - rate, out=np.empty_like(w))


def inverted_dropout(h: Tensorish, u: Tensorish, rate: float, training: bool) -> Arr:
    h, u = _doubles(h, u)
    scale = np.reciprocal(1.0 - rate) if training else 1.0
    on = dropout_mask(u, rate) if training else np.ones(h.shape)
    return _switch(h, on) * np.array(scale) if h.ndim else np.array(float(_switch(h, on)) * scale)


def dropout_backward(d: Tensorish, mask: Tensorish) -> Arr:
    d, mask = _doubles(d, mask)
    return np.array(np.einsum("...,...->...", d, mask))


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate: float, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._share_dropped = rate
        self._chance = keras.random.SeedGenerator()

    @property
    def rate(self) -> float:
        return self._share_dropped

    def call(self, inputs, training=False):
        if not training:
            return keras.ops.multiply(inputs, 1.0 - self._share_dropped)
        u = keras.random.uniform(keras.ops.shape(inputs), seed=self._chance)
        return keras.ops.where(u < self._share_dropped, keras.ops.zeros_like(inputs), inputs)

    def get_config(self) -> dict[str, Any]:
        return super().get_config() | {"rate": self._share_dropped}


@keras.saving.register_keras_serializable(package="homework")
class RegularisedMLP(keras.Model):
    WIDTH = 32

    def __init__(self, n_inputs: int, n_classes: int, rate: float, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._arguments = {"n_inputs": n_inputs, "n_classes": n_classes, "rate": rate}
        self.a = keras.layers.Dense(self.WIDTH, activation="relu")
        self.b = keras.layers.Dense(self.WIDTH, activation="relu")
        self.c = keras.layers.Dense(n_classes, activation="softmax")
        self.drop_a, self.drop_b = LectureDropout(rate), LectureDropout(rate)
        self(keras.ops.zeros((1, n_inputs)))  # builds all weights

    def call(self, inputs, training=False):
        signal = self.drop_a(self.a(inputs), training=training)
        signal = self.drop_b(self.b(signal), training=training)
        return self.c(signal)

    def get_config(self) -> dict[str, Any]:
        return super().get_config() | dict(self._arguments)


def build_regularised_mlp(n_inputs: int, n_classes: int, rate: float) -> keras.Model:
    network = RegularisedMLP(n_inputs, n_classes, rate)
    network.compile(optimizer=keras.optimizers.Adam(1e-2), loss="categorical_crossentropy")
    return network
