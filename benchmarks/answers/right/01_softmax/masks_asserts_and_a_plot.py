# 活性化関数の課題。引数のチェックを多めに入れています。
import operator
import warnings

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

print("softmax.py を読み込みました")


def 実数配列(h, 最低次元=0):
    """float64 の配列にする（コピー）。"""
    x = np.array(h, dtype=np.float64)
    assert x.size > 0, "空の配列です"
    assert np.isfinite(x).all(), "有限でない値があります"
    assert x.ndim >= 最低次元, f"{最低次元} 次元以上が必要です"
    return x


def sigmoid(h):
    x = 実数配列(h)
    if np.any(np.abs(x) > 1e4):
        warnings.warn("|h| が 1e4 を超えています", stacklevel=2)
    答え = np.empty_like(x)
    正 = x >= 0
    答え[正] = 1 / (1 + np.exp(-x[正]))
    答え[~正] = 1 - 1 / (1 + np.exp(x[~正]))  # f(h) = 1 - f(-h)
    assert ((0 <= 答え) & (答え <= 1)).all()
    return 答え


def relu(h):
    x = 実数配列(h)
    x[x < 0] = 0.0  # コピーなので呼び出し側の配列は変わらない
    return x


def _一つのサンプル(x):
    重み = np.exp(x - x[np.argmax(x)])
    return 重み / 重み.sum()


def softmax(h, axis=-1):
    x = 実数配列(h, 最低次元=1)
    axis = operator.index(axis)
    assert -x.ndim <= axis < x.ndim, "そのような軸はありません"
    p = np.apply_along_axis(_一つのサンプル, axis, x)
    assert p.shape == x.shape
    assert np.allclose(p.sum(axis=axis), 1)
    return p


def sigmoid_grad(h):
    f = sigmoid(h)
    return f - f**2


def relu_grad(h):
    x = 実数配列(h)
    return np.select([x > 0, x <= 0], [np.ones_like(x), np.zeros_like(x)])


def softmax_jacobian(h):
    x = 実数配列(h, 最低次元=1)
    assert x.ndim == 1, "1 サンプルだけを渡してください"
    p = softmax(x)
    J = -np.multiply.outer(p, p)
    J.flat[:: len(p) + 1] += p  # 対角成分
    assert np.allclose(J.sum(axis=0), 0)
    return J


fig, ax = plt.subplots()
_t = np.linspace(-6, 6, 200)
ax.plot(_t, sigmoid(_t), label="sigmoid")
ax.plot(_t, sigmoid_grad(_t), label="slope")
ax.legend()
plt.show()
plt.close(fig)

if __name__ == "__main__":
    print(sigmoid([-2, 0, 2]))
    print(softmax([[0, 1, 2], [900, 901, 902]]))
    print(softmax_jacobian([0, 1, 2]).round(3))
