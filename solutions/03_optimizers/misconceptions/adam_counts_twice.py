"""The function adds 1 to t once more."""

import numpy as np

BELIEF = {
    "en": ("adam_step adds 1 to t, although the caller has counted already: the first step is treated as the second."),
    "ja": ("adam_step が t に 1 を足しています。呼び出す側がもう数えているので、最初のステップが 2 回目として扱われます。"),
}
HINT = {
    "en": "The handout says that t is 1 at the first call. Print the power of beta that your first step uses.",
    "ja": ("この課題では、最初の呼び出しで t は 1 です。最初のステップで beta を何乗しているか、表示してみましょう。"),
}


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    w, g = np.asarray(w, dtype=np.float64), np.asarray(g, dtype=np.float64)
    m, v = np.asarray(m, dtype=np.float64), np.asarray(v, dtype=np.float64)
    m = beta_1 * m + (1 - beta_1) * g
    v = beta_2 * v + (1 - beta_2) * g**2
    t += 1
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v
