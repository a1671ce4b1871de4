# 損失関数の課題。
# 引数を確認してから計算します。自分でも差分で確かめました（ファイルの最後）。
import warnings

import numpy as np

EPSILON = 1e-12
_下限の対数 = np.log(EPSILON)


def _準備(y, x, 確率=False):
    y = np.array(y, dtype=np.float64, ndmin=1)
    x = np.array(x, dtype=np.float64, ndmin=1)
    assert y.shape == x.shape, "y と第 2 引数の形が違います"
    assert np.isfinite(y).all() and np.isfinite(x).all()
    if 確率:
        assert (y >= 0).all(), "正解は 0 以上です"
        if not np.allclose(y.sum(axis=-1), 1.0, atol=1e-4):
            warnings.warn("正解の行の和が 1 ではありません")
    return y, x


def half_sse(y, o):
    y, o = _準備(y, o)
    return np.linalg.norm((y - o).ravel()) ** 2 * 0.5


def half_sse_grad(y, o):
    y, o = _準備(y, o)
    o -= y  # 自分のコピーなので大丈夫
    return o


def cross_entropy(y, o):
    y, o = _準備(y, o, 確率=True)
    # 行の和が 1 でなくても、そのまま使う
    対数 = np.full(o.shape, _下限の対数)
    np.log(o, out=対数, where=o > EPSILON)
    return np.array(0.0 - np.vdot(y, 対数))  # 0 次元配列


def _log_softmax_1(h):
    m = h.max()
    return (h - m) - np.log1p(np.exp(np.delete(h, h.argmax()) - m).sum())


def cross_entropy_from_logits(y, h):
    y, h = _準備(y, h, 確率=True)
    対数 = np.apply_along_axis(_log_softmax_1, -1, h)
    損失 = -np.tensordot(y, 対数, axes=y.ndim)
    return np.maximum(損失, 0.0)


def softmax_cross_entropy_grad(y, h):
    y, h = _準備(y, h, 確率=True)
    g = np.empty_like(h)
    for 場所 in np.ndindex(h.shape[:-1]):
        p = np.exp(_log_softmax_1(h[場所]))
        g[場所] = p * y[場所].sum() - y[場所]
    return g


def _傾き(loss, y, x, 幅=1e-5):
    g = np.zeros(x.shape)
    for k in range(x.size):
        e = np.zeros(x.size)
        e[k] = 幅
        e = e.reshape(x.shape)
        g.flat[k] = (loss(y, x + e) - loss(y, x - e)) / (2 * 幅)
    return g


_y = np.array([[0.0, 1.0, 0.0], [0.2, 0.5, 0.3]])
_x = np.array([[0.1, 0.7, 0.2], [0.6, 0.3, 0.1]])
assert np.allclose(half_sse_grad(_y, _x), _傾き(half_sse, _y, _x), atol=1e-8)
assert np.allclose(softmax_cross_entropy_grad(_y, _x), _傾き(cross_entropy_from_logits, _y, _x), atol=1e-8)
print("勾配の確認: OK")

if __name__ == "__main__":
    print("half_sse =", half_sse(_y, _x))
    print("cross_entropy =", cross_entropy(_y, _x))
