"""What a case can ask of a Keras model that stays in its room: `student.support.predict(model, x)`.

This file is sent into the room as text and runs there, before the topic's own `support.py`, in the same module. Everything
is plain data in and out. A submission can change what stands here, so nothing here judges: arrays are carried, and whether they
are right is found out where no submission has a hand, by the case or in the reference's room.
"""

from __future__ import annotations

from typing import Any

import numpy as np


def predict(model: Any, x: Any, training: bool = False) -> Any:
    """Return the model's output for a batch as an array."""
    return np.asarray(model(np.asarray(x), training=training))


def drawn(model: Any, x: Any, training: bool | None = True) -> Any:
    """Return the output for a batch of a model that draws random numbers; `None` does not say whether it is training.

    No two calls answer alike, so what comes back decides, and is never evidence of which mistake was made: see
    `grader.diagnosis.diagnose`.
    """
    batch = np.asarray(x)
    return np.asarray(model(batch) if training is None else model(batch, training=training))


def get_weights(model: Any) -> list[Any]:
    """Return the model's weights as arrays, in its own order."""
    return [np.asarray(weight) for weight in model.get_weights()]


def weight_shapes(model: Any) -> list[list[int]]:
    """Return the shapes of the model's weights, in its own order: they name a mistake, and the arrays decide."""
    return [list(np.shape(weight)) for weight in model.get_weights()]


def drawn_weights(model: Any) -> list[Any]:
    """Return the model's weights where they were drawn at random: like `drawn`, no evidence of which mistake was made."""
    return get_weights(model)


def set_weights(model: Any, weights: Any) -> None:
    """Put arrays in the place of the model's weights."""
    model.set_weights([np.asarray(weight) for weight in weights])


def train_on_batch(model: Any, x: Any, y: Any, steps: int = 1) -> None:
    """Take training steps on one batch, with the loss and optimizer the model was compiled with."""
    for _ in range(steps):
        model.train_on_batch(np.asarray(x), np.asarray(y))
