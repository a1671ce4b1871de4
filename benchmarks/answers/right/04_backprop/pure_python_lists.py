# Backprop assignment -- no matrix library tricks: I want to see every multiplication.
# Everything is computed with plain Python floats; NumPy only wraps the results at the very end.
import math

import numpy as np


def _rows(table):
    """Any table -> list of lists of Python floats (always a fresh copy)."""
    return [[float(v) for v in row] for row in np.asarray(table, dtype=np.float64)]


def _act(name, h):
    if name == "sigmoid":
        if h >= 0:
            return 1.0 / (1.0 + math.exp(-h))
        e = math.exp(h)
        return e / (1.0 + e)
    if name == "tanh":
        return math.tanh(h)
    if name == "relu":
        return h if h > 0 else 0.0
    raise ValueError("unknown activation: %r" % (name,))


def _act_slope(name, o):
    if name == "sigmoid":
        return o * (1.0 - o)
    if name == "tanh":
        return (1.0 - o) * (1.0 + o)
    return 1.0 if o > 0 else 0.0


def _forward_lists(x, params, activation):
    outs = [_rows(x)]
    for number, (W, b) in enumerate(params):
        weights, bias = _rows(W), [float(v) for v in b]
        layer = []
        for sample in outs[-1]:
            h = []
            for unit in range(len(bias)):
                h.append(math.fsum([bias[unit]] + [sample[k] * weights[k][unit] for k in range(len(sample))]))
            if number < len(params) - 1:
                layer.append([_act(activation, v) for v in h])
            else:
                top = max(h)
                e = [math.exp(v - top) for v in h]
                z = math.fsum(e)
                layer.append([v / z for v in e])
        outs.append(layer)
    return outs


def forward(x, params, activation):
    return [np.array(layer, dtype=np.float64) for layer in _forward_lists(x, params, activation)]


def backward(x, y, params, activation):
    outs = _forward_lists(x, params, activation)
    targets = _rows(y)
    delta = [[p - t for p, t in zip(prow, trow)] for prow, trow in zip(outs[-1], targets)]
    answer = [None] * len(params)
    layer = len(params) - 1
    while layer >= 0:
        W = _rows(params[layer][0])
        inp = outs[layer]
        n_in, n_out = len(W), len(W[0])
        dW = [[0.0] * n_out for _ in range(n_in)]
        db = [0.0] * n_out
        for sample, err in zip(inp, delta):
            for j in range(n_out):
                db[j] += err[j]
                for i in range(n_in):
                    dW[i][j] += sample[i] * err[j]
        answer[layer] = (np.array(dW), np.array(db))
        if layer > 0:
            below = []
            for sample, err in zip(inp, delta):
                below.append(
                    [_act_slope(activation, sample[i]) * sum(err[j] * W[i][j] for j in range(n_out)) for i in range(n_in)]
                )
            delta = below
        layer -= 1
    return answer


def numerical_gradient(f, w, step):
    base = np.array(w, dtype=np.float64)
    result = np.zeros(base.shape)
    for place in np.ndindex(*base.shape):
        here = base[place]
        base[place] = here + step
        up = f(base)
        base[place] = here - step
        down = f(base)
        base[place] = here
        result[place] = (up - down) / (2 * step)
    return result


def gradient_norms(x, y, params, activation):
    norms = []
    for dW, _ in backward(x, y, params, activation):
        total = 0.0
        for v in dW.ravel().tolist():
            total += v * v
        norms.append(math.sqrt(total))
    return np.array(norms, dtype=np.float64)


if __name__ == "__main__":
    from support import cubic

    print(numerical_gradient(cubic, [1.0, 2.0], 0.1), "should be 9.01 18.01")
