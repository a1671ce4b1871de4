# 小さな「テープ」方式の自動微分で書いた解答。
# 各演算は (値, 引き戻し関数) を返す。引き戻し関数は、出力側の傾きを受け取り、入力側の傾きを返す。
import functools
import warnings

import numpy as np
import support

_kinds = {}


def _kind(name):
    """活性化関数を登録するデコレータ。"""

    def register(make):
        _kinds[name] = make
        return make

    return register


@_kind("sigmoid")
def _op_sigmoid(h):
    o = support.sigmoid(h)
    return o, lambda d: d * support.sigmoid(h) * support.sigmoid(-h)


@_kind("tanh")
def _op_tanh(h):
    o = np.tanh(h)
    return o, lambda d: d - d * o * o


@_kind("relu")
def _op_relu(h):
    on = h > 0  # ちょうど 0 では傾き 0
    return np.where(on, h, 0.0), lambda d: np.where(on, d, 0.0)


def _op_affine(o, W, b):
    h = o @ W
    h += b

    def pull(d):
        return d @ W.T, (o.T @ d, np.ones(len(d)) @ d)

    return h, pull


def _run(x, params, activation):
    """前向きに計算し、出力のリストとテープ（引き戻し関数の組のリスト）を返す。"""
    values, tape = [np.array(x, dtype="float64", ndmin=2)], []
    for k, (W, b) in enumerate(params, start=1):
        h, pull_affine = _op_affine(values[-1], W, b)
        if k == len(params):
            values.append(support.softmax(h))
            tape.append((None, pull_affine))  # ソフトマックスの傾きは o - y に含まれている
        else:
            o, pull_act = _kinds[activation](h)
            values.append(o)
            tape.append((pull_act, pull_affine))
    return values, tape


def forward(x, params, activation):
    if activation not in _kinds:
        warnings.warn("unknown activation " + str(activation))
    values, _ = _run(x, params, activation)
    return values


def backward(x, y, params, activation):
    values, tape = _run(x, params, activation)

    def step(state, entry):
        d, found = state
        pull_act, pull_affine = entry
        if pull_act is not None:
            d = pull_act(d)
        d, pair = pull_affine(d)
        return d, [pair, *found]

    start = (values[-1] - np.array(y, dtype="float64"), [])
    return functools.reduce(step, reversed(tape), start)[1]


def numerical_gradient(f, w, step):
    w = np.array(w, dtype="float64", order="C")  # 必ずコピー
    shape, flat = w.shape, w.ravel()

    def at(i, t):
        moved = flat.copy()
        moved[i] += t
        return f(moved.reshape(shape))

    slopes = np.fromiter(((at(i, step) - at(i, -step)) / (step + step) for i in range(flat.size)), float, flat.size)
    return slopes.reshape(shape)


def gradient_norms(x, y, params, activation):
    return np.array([np.linalg.norm(dW.ravel()) for dW, _ in backward(x, y, params, activation)])
