"""The states come back as a pair inside the pair."""

import numpy as np

BELIEF = {
    "en": "lstm_forward returns (outputs, (h_T, c_T)), as PyTorch does; the task asks for (outputs, c_T).",
    "ja": "lstm_forward が PyTorch と同じ (出力, (h_T, c_T)) の形で返しています。この課題では (出力, c_T) です。",
}
HINT = {
    "en": "Print the type of the second thing you return. What does the docstring say it is?",
    "ja": "返している 2 つ目のものの型を表示してみましょう。docstring では何と書いてありますか。",
}


def lstm_forward(x, h0, c0, Wx, Wh, b):
    x, h, c = np.asarray(x, dtype=np.float64), h0, c0
    outputs = []
    for t in range(x.shape[1]):
        h, c = lstm_step(x[:, t], h, c, Wx, Wh, b)  # noqa: F821 - comes from the model answer
        outputs.append(h)
    return np.stack(outputs, axis=1), (h, c)
