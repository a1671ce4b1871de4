"""tanh is applied to the share of the input and again to the total."""

import numpy as np

BELIEF = {
    "en": (
        "rnn_step applies tanh to the share of the input and again to the whole; the formula has it once, around everything."
    ),
    "ja": "rnn_step が入力の分に tanh をかけ、全体にもう一度かけています。式では、全体に 1 回だけです。",
}
HINT = {
    "en": "Count the tanh in the formula of the handout and in your code. What stands inside the brackets?",
    "ja": "資料の式と自分のコードで、tanh の数を数えてみましょう。かっこの中には何がありますか。",
}


def rnn_step(x, h, Wx, Wh, b):
    x, h, Wx, Wh = (np.asarray(a, dtype=np.float64) for a in (x, h, Wx, Wh))
    return np.tanh(np.tanh(x @ Wx) + h @ Wh + b)
