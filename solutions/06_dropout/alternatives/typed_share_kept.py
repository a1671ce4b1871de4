"""Type hints and a small class that knows both shares; the layer draws from Keras's global random state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import keras
import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Shares:
    """How many units are dropped, and how many stay."""

    dropped: float

    @property
    def kept(self) -> float:
        """Return the share that stays."""
        return 1.0 - self.dropped

    def mask(self, u: ArrayLike) -> Floats:
        """Return 1 where a unit stays, else 0."""
        return np.greater_equal(u, self.dropped).astype(np.float64)


def dropout_mask(u: ArrayLike, rate: float) -> Floats:
    return Shares(rate).mask(u)


def dropout_train(h: ArrayLike, mask: ArrayLike) -> Floats:
    return np.einsum("...,...->...", np.asarray(h, np.float64), np.asarray(mask, np.float64))


def dropout_infer(w: ArrayLike, rate: float) -> Floats:
    weights = np.asarray(w, dtype=np.float64)
    # The expected value of the two things that can happen to a weight's unit.
    return np.average([np.zeros_like(weights), weights], axis=0, weights=[rate, Shares(rate).kept])


def inverted_dropout(h: ArrayLike, u: ArrayLike, rate: float, training: bool) -> Floats:
    shares = Shares(rate if training else 0.0)
    mask = shares.mask(u) if training else np.ones(np.shape(h))
    return np.asarray(h, dtype=np.float64) * (mask / shares.kept)


def dropout_backward(d: ArrayLike, mask: ArrayLike) -> Floats:
    errors, kept = np.asarray(d, dtype=np.float64), np.asarray(mask, dtype=bool)
    return np.select([kept], [errors], default=0.0)


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate: float, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.shares = Shares(rate)

    def call(self, inputs: Any, training: bool | None = None) -> Any:
        kept = self.shares.kept
        return inputs * (self._mask(inputs) if training else kept)

    def _mask(self, inputs: Any) -> Any:
        draws = keras.random.uniform(keras.ops.shape(inputs))
        return keras.ops.cast(draws < self.shares.kept, inputs.dtype)

    def get_config(self) -> dict[str, Any]:
        return {"rate": self.shares.dropped, **super().get_config()}


def build_regularised_mlp(n_inputs: int, n_classes: int, rate: float) -> keras.Model:
    def hidden() -> list[keras.layers.Layer]:
        return [keras.layers.Dense(32, activation=keras.activations.relu), LectureDropout(rate)]

    output = keras.layers.Dense(n_classes, activation=keras.activations.softmax)
    model = keras.Sequential([keras.Input(shape=(n_inputs,)), *hidden(), *hidden(), output])
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=keras.losses.CategoricalCrossentropy(), jit_compile=False)
    return model
