"""Einsum version.  The bias is treated as one more row of the weight matrix, on an input that is always 1.

A tilde in the comments (W~, o~) means "with the extra row / column".
"""

from typing import Callable, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

F64 = NDArray[np.float64]


class Nonlinearity(NamedTuple):
    apply: Callable[[F64], F64]
    slope_from_output: Callable[[F64], F64]


BANK: dict[str, Nonlinearity] = {
    # tanh form of the logistic function: (1 + tanh(h/2)) / 2, cannot overflow
    "sigmoid": Nonlinearity(lambda h: (1.0 + np.tanh(h / 2.0)) / 2.0, lambda o: 0.25 - np.square(o - 0.5)),
    "tanh": Nonlinearity(np.tanh, lambda o: 1.0 - np.square(o)),
    "relu": Nonlinearity(lambda h: 0.5 * (h + np.abs(h)), lambda o: np.sign(o)),
}


def _glue(W: F64, b: F64) -> F64:
    return np.concatenate([np.asarray(W, float), np.asarray(b, float)[None, :]], axis=0)


def _with_one(o: F64) -> F64:
    return np.pad(o, ((0, 0), (0, 1)), constant_values=1.0)


def _log_softmax(h: F64) -> F64:
    m = h.max(axis=1, keepdims=True)
    return h - m - np.log(np.einsum("nc->n", np.exp(h - m)))[:, None]


def forward(x: ArrayLike, params: list, activation: str) -> list[F64]:
    nl = BANK[activation]
    trail: list[F64] = [np.array(x, dtype=np.float64, copy=True)]
    *hidden, last = [_glue(W, b) for W, b in params]
    for Wt in hidden:
        trail.append(nl.apply(np.einsum("ni,ij->nj", _with_one(trail[-1]), Wt)))
    trail.append(np.exp(_log_softmax(np.einsum("ni,ij->nj", _with_one(trail[-1]), last))))
    return trail


def backward(x: ArrayLike, y: ArrayLike, params: list, activation: str) -> list[tuple[F64, F64]]:
    nl = BANK[activation]
    *ins, probs = forward(x, params, activation)
    err = probs - np.asarray(y, dtype=np.float64)
    stack: list[tuple[F64, F64]] = []
    for o, (W, b) in zip(reversed(ins), reversed(params)):
        full = np.einsum("ni,nj->ij", _with_one(o), err)  # last row of it is db
        stack.append((full[:-1].copy(), full[-1].copy()))
        # for the very first layer this computes an error of the "input layer", which nobody uses
        err = np.einsum("nj,ij,ni->ni", err, W, nl.slope_from_output(o))
    return stack[::-1]


def numerical_gradient(f: Callable[[F64], float], w: ArrayLike, step: float) -> F64:
    centre = np.array(w, dtype=np.float64)
    out = np.empty_like(centre)
    for idx, value in np.ndenumerate(centre.copy()):
        plus, minus = centre.copy(), centre.copy()
        plus[idx] = value + step
        minus[idx] = value - step
        out[idx] = (f(plus) - f(minus)) / (2.0 * step)
    return out


def gradient_norms(x: ArrayLike, y: ArrayLike, params: list, activation: str) -> F64:
    return np.sqrt(np.array([np.einsum("ij,ij->", g, g) for g, _ in backward(x, y, params, activation)]))
