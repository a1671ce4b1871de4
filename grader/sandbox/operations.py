"""What a case can ask of a Keras model that stays in its room: `student.support.predict(model, x)`.

This file is sent into the room as text and runs there, before the topic's own `support.py`, in the same module. Everything
is plain data in and out. Nothing a model says about itself is asked for: shapes and counts come from arrays.
"""

from __future__ import annotations

from typing import Any

import numpy as np


def predict(model: Any, x: Any, training: bool = False) -> Any:
    """Return the model's output for a batch as an array."""
    return np.asarray(model(np.asarray(x), training=training))


def get_weights(model: Any) -> list[Any]:
    """Return the model's weights as arrays, in its own order."""
    return [np.asarray(weight) for weight in model.get_weights()]


def set_weights(model: Any, weights: Any) -> None:
    """Put arrays in the place of the model's weights."""
    model.set_weights([np.asarray(weight) for weight in weights])


def train_on_batch(model: Any, x: Any, y: Any, steps: int = 1) -> None:
    """Take training steps on one batch, with the loss and optimizer the model was compiled with."""
    for _ in range(steps):
        model.train_on_batch(np.asarray(x), np.asarray(y))
