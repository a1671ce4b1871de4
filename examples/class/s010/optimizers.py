# 最適化器
# 今回もメモ帳で書きました（文字コードはUTF-8にしました）

import numpy as np
from support import line_search


def gradient_descent_step(w, g, lr):
    """最急降下法の1ステップ"""
    w = np.array(w, dtype=np.float64)
    g = np.array(g, dtype=np.float64)
    return w - lr * g


def momentum_step(w, g, v, lr, momentum):
    """モーメンタム。vは前回の移動量"""
    w = np.array(w, dtype=np.float64)
    g = np.array(g, dtype=np.float64)
    v = np.array(v, dtype=np.float64)
    idou = momentum * v - lr * g
    return w + idou, idou


def adagrad_step(w, g, a, lr, eps):
    """AdaGrad。aは勾配の2乗の和"""
    w = np.array(w, dtype=np.float64)
    g = np.array(g, dtype=np.float64)
    wa = np.array(a, dtype=np.float64) + g ** 2
    return w - lr * g / (np.sqrt(wa) + eps), wa


def rmsprop_step(w, g, a, lr, rho, eps):
    """RMSProp。aは勾配の2乗の移動平均"""
    w = np.array(w, dtype=np.float64)
    g = np.array(g, dtype=np.float64)
    heikin = rho * np.array(a, dtype=np.float64) + (1 - rho) * g ** 2
    return w - lr * g / (np.sqrt(heikin) + eps), heikin


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    """Adam。補正した値は次のステップに渡さない"""
    w = np.array(w, dtype=np.float64)
    g = np.array(g, dtype=np.float64)
    m = beta_1 * np.array(m, dtype=np.float64) + (1 - beta_1) * g
    v = beta_2 * np.array(v, dtype=np.float64) + (1 - beta_2) * g ** 2
    m_hosei = m / (1 - beta_1 ** t)
    v_hosei = v / (1 - beta_2 ** t)
    return w - lr * m_hosei / (np.sqrt(v_hosei) + eps), m, v


def bfgs_update(H, s, y):
    """ヘッセ行列の逆行列の推定を更新する"""
    H = np.array(H, dtype=np.float64)
    s = np.array(s, dtype=np.float64)
    y = np.array(y, dtype=np.float64)
    naiseki = np.dot(y, s)
    if naiseki <= 1e-10:
        return H  # 曲がり方がわからないときは、そのまま返す
    tani = np.eye(len(s))
    hidari = tani - np.outer(s, y) / naiseki
    return hidari @ H @ hidari.T + np.outer(s, s) / naiseki


def quasi_newton(f, grad, w0, steps):
    """準ニュートン法。通った場所をすべて返す"""
    w = np.array(w0, dtype=np.float64)
    H = np.eye(len(w))
    basho = [w]
    for _ in range(steps):
        g = grad(w)
        d = -np.dot(H, g)
        s = line_search(f, w, g, d) * d
        H = bfgs_update(H, s, grad(w + s) - g)
        w = w + s
        basho.append(w)
    return np.array(basho)
