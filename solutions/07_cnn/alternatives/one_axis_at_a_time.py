"""Type hints, a frozen class for the sizes, windows picked by one matrix a side, pooling in two passes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Window:
    """A window of some length that walks along one side of an image."""

    length: int
    stride: int

    def starts(self, side: int) -> list[int]:
        """Return every place from which the window fits."""
        return [i for i in range(0, side, self.stride) if i + self.length <= side]

    def picks(self, side: int) -> Floats:
        """Return ones where a place of a window takes a place of the side, as (windows, length, side)."""
        return np.eye(side)[np.array(self.starts(side))[:, None] + np.arange(self.length)]


def output_size(n: int, kernel: int, stride: int, padding: int) -> int:
    return len(Window(kernel, stride).starts(n + 2 * padding))


def conv2d(x: ArrayLike, w: ArrayLike, b: ArrayLike, stride: int = 1, padding: int = 0) -> Floats:
    images, filters = np.asarray(x, dtype=np.float64), np.asarray(w, dtype=np.float64)
    images = np.pad(images, [(0, 0), (padding, padding), (padding, padding), (0, 0)])
    down, right = (Window(filters.shape[axis], stride).picks(side) for axis, side in enumerate(images.shape[1:3]))
    return np.einsum("pih,qjw,nhwc,ijco->npqo", down, right, images, filters, optimize=True) + np.asarray(b)


def max_pool2d(x: ArrayLike, size: int, stride: int) -> Floats:
    return _twice(x, Window(size, stride), np.amax)


def avg_pool2d(x: ArrayLike, size: int, stride: int) -> Floats:
    return _twice(x, Window(size, stride), np.average)


def design() -> dict[str, Any]:
    sizes = {"kernel_size": 3, "stride": 1, "pool_size": 2, "pool_stride": 2}
    words = {"padding": "same", "activation": "relu", "pooling": "average", "output_activation": "softmax"}
    amounts = {"input_shape": (8, 8, 1), "filters": [16], "dense_units": [64], "dropout_rate": 0.2}
    training = {"loss": "categorical_crossentropy", "optimizer": "adam", "learning_rate": 0.01}
    return {**sizes, **words, **amounts, **training, "batch_size": 50, "epochs": 10, "initializer": "glorot_uniform"}


def _twice(x: ArrayLike, window: Window, summarise: Callable[..., Floats]) -> Floats:
    images = np.asarray(x, dtype=np.float64)
    for axis in (1, 2):
        pieces = [
            summarise(np.take(images, range(start, start + window.length), axis=axis), axis=axis)
            for start in window.starts(images.shape[axis])
        ]
        images = np.stack(pieces, axis=axis)
    return images
