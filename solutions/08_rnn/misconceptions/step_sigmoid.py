"""The sigmoid takes the place of tanh."""

import numpy as np

BELIEF = {
    "en": "rnn_step uses the sigmoid, so no state is ever negative; this layer uses tanh.",
    "ja": "rnn_step がシグモイドを使っているため、状態が負になりません。この層の活性化関数は tanh です。",
}
HINT = {
    "en": "What is your new state when all inputs, states and biases are 0, and what is tanh(0)?",
    "ja": "入力、状態、バイアスがすべて 0 のとき、新しい状態はいくつになりますか。tanh(0) と比べてみましょう。",
}


def rnn_step(x, h, Wx, Wh, b):
    x, h, Wx, Wh = (np.asarray(a, dtype=np.float64) for a in (x, h, Wx, Wh))
    return 1.0 / (1.0 + np.exp(-(x @ Wx + h @ Wh + b)))
