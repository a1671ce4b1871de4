"""The stride makes the output smaller, but the window still moves by one."""

import numpy as np

BELIEF = {
    "en": "The stride is used for the size of the output, but the window still moves by one pixel at a time.",
    "ja": "出力の大きさにはストライドを使っていますが、窓は 1 画素ずつしか動いていません。",
}
HINT = {
    "en": "Write down where window number 0, 1 and 2 begin for stride 2. Which of your lines says so?",
    "ja": ("ストライド 2 のとき、0 番、1 番、2 番の窓はどこから始まりますか。それはプログラムのどの行に書かれていますか。"),
}


def conv2d(x, w, b, stride=1, padding=0):
    x, w = np.asarray(x, dtype=np.float64), np.asarray(w, dtype=np.float64)
    kh, kw, _, filters = w.shape
    x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    rows, columns = (x.shape[1] - kh) // stride + 1, (x.shape[2] - kw) // stride + 1
    y = np.zeros((x.shape[0], rows, columns, filters))
    for i in range(rows):
        for j in range(columns):
            y[:, i, j] = np.tensordot(x[:, i : i + kh, j : j + kw], w, axes=3) + b
    return y
