"""Windows that stick out of the image are pooled too."""

import numpy as np

BELIEF = {
    "en": "A window starts at every step inside the image, also where it no longer fits: the last windows are cut off.",
    "ja": "窓が入りきらない場所からも窓を始めているため、端では欠けた窓までまとめています。",
}
HINT = {
    "en": (
        'Print the shape of every window for a 5 x 5 image, size 2, stride 2. Keras calls this "same"; what does the task ask?'
    ),
    "ja": (
        "5 × 5 の画像、大きさ 2、ストライド 2 で、窓の形をすべて表示してみましょう。"
        'Keras ではこれを "same" といいます。この課題の約束はどうでしたか。'
    ),
}


def max_pool2d(x, size, stride):
    return _pool(x, size, stride, np.max)


def avg_pool2d(x, size, stride):
    return _pool(x, size, stride, np.mean)


def _pool(x, size, stride, summarise):
    x = np.asarray(x, dtype=np.float64)
    rows = [
        [summarise(x[:, i : i + size, j : j + size], axis=(1, 2)) for j in range(0, x.shape[2], stride)]
        for i in range(0, x.shape[1], stride)
    ]
    return np.moveaxis(np.array(rows), 2, 0)
