import numpy as np

_grad = {}


def half_sse_grad(y, o):
    y, o = (np.asarray(a, dtype=np.float64) for a in (y, o))
    # loss.backward() と同じように、勾配をためていく
    if o.shape not in _grad:
        _grad[o.shape] = np.zeros(o.shape)
    _grad[o.shape] += o - y
    return _grad[o.shape].copy()
