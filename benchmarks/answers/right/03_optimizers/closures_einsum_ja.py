# 最適化器の課題
# 一つの「工場」から四つの方法を作ります。
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import support
from support import line_search

CURVATURE_MIN = 1e-10


def 平均(残す, 加える):
    """移動平均（または和）を更新する関数を作る。"""

    def 更新(前, 新):
        return 残す * 前 + 加える * 新

    return 更新


def 一歩(勾配の記憶, 二乗の記憶, 分母):
    """歩き方を作る。"""

    def 進む(w, g, 記憶1, 記憶2):
        w, g = np.array(w, dtype=float), np.array(g, dtype=float)
        m = 勾配の記憶(np.array(記憶1, dtype=float), g)
        a = 二乗の記憶(np.array(記憶2, dtype=float), g**2)
        assert m.shape == a.shape == w.shape, "形が違います"
        assert (a >= 0).all(), "二乗の平均が負になりました"
        return w - m / 分母(a), m, a

    return 進む


def gradient_descent_step(w, g, lr):
    ゼロ = np.zeros(np.shape(w))
    歩く = 一歩(平均(0, lr), 平均(0, 0), lambda a: 1.0)
    return 歩く(w, g, ゼロ, ゼロ)[0]


def momentum_step(w, g, v, lr, momentum):
    # 工場は「引く」ので、符号を逆にした v を覚えさせる
    歩く = 一歩(平均(momentum, lr), 平均(0, 0), lambda a: 1.0)
    w, 逆, _ = 歩く(w, g, -np.array(v, dtype=float), np.zeros(np.shape(w)))
    return w, 0.0 - 逆


def adagrad_step(w, g, a, lr, eps):
    歩く = 一歩(平均(0, lr), 平均(1, 1), lambda a: np.sqrt(a) + eps)
    w, _, a = 歩く(w, g, np.zeros(np.shape(w)), a)
    return w, a


def rmsprop_step(w, g, a, lr, rho, eps):
    歩く = 一歩(平均(0, lr), 平均(rho, 1 - rho), lambda a: np.sqrt(a) + eps)
    w, _, a = 歩く(w, g, np.zeros(np.shape(w)), a)
    return w, a


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    assert t >= 1, "t は 1 から数えます"
    補正1 = 1 - beta_1**t
    補正2 = 1 - beta_2**t
    歩く = 一歩(平均(beta_1, 1 - beta_1), 平均(beta_2, 1 - beta_2), lambda a: 補正1 * (np.sqrt(a / 補正2) + eps) / lr)
    return 歩く(w, g, m, v)


def bfgs_update(H, s, y):
    H, s, y = (np.array(x, dtype=float) for x in (H, s, y))
    ys = np.einsum("i,i", y, s)
    if ys <= CURVATURE_MIN:
        return H
    Hy = np.einsum("ij,j->i", H, y)
    yHy = np.einsum("i,i", y, Hy)
    # 括弧を展開した形： H は対称なので y^T H = (H y)^T
    クロス = np.einsum("i,j->ij", Hy, s)
    return H - (クロス + クロス.T) / ys + (1 + yHy / ys) / ys * np.einsum("i,j->ij", s, s)


def quasi_newton(f, grad, w0, steps):
    w = np.array(w0, dtype=float)
    n = len(w)
    H = np.eye(n)
    道 = np.zeros((steps + 1, n))
    道[0] = w
    for k in range(1, steps + 1):
        g = np.array(grad(道[k - 1].copy()), dtype=float)
        d = np.einsum("ij,j->i", H, -g)
        rate = line_search(f, 道[k - 1].copy(), g, d)
        道[k] = 道[k - 1] + rate * d
        s = rate * d
        y = np.asarray(grad(道[k].copy()), dtype=float) - g
        H = bfgs_update(H, s, y)
    return 道


_図, _軸 = plt.subplots()
_道 = quasi_newton(support.ravine, support.ravine_grad, [4.0, 1.0], 6)
_軸.plot(_道[:, 0], _道[:, 1], "o-")
plt.close(_図)

if __name__ == "__main__":
    道 = quasi_newton(support.rosenbrock, support.rosenbrock_grad, [-1.2, 1.0], 40)
    print("最後の場所:", 道[-1])
