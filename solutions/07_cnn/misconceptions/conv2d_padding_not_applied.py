"""The size counts the padding, the windows are cut out of the image without it."""

import numpy as np

BELIEF = {
    "en": (
        "The padding is counted in the size, but the windows are cut out of the image without zeros, and the last do not fit."
    ),
    "ja": (
        "大きさの計算にはパディングを入れていますが、0 を加えていない画像から窓を切り出しているため、"
        "最後の窓が足りなくなります。"
    ),
}
HINT = {
    "en": "Which variable holds the image with its border of zeros? Is it the one you cut the windows out of?",
    "ja": "周りに 0 を加えた画像は、どの変数に入っていますか。窓はその変数から切り出されていますか。",
}


def conv2d(x, w, b, stride=1, padding=0):
    x, w = np.asarray(x, dtype=np.float64), np.asarray(w, dtype=np.float64)
    kh, kw, _, filters = w.shape
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    rows, columns = (padded.shape[1] - kh) // stride + 1, (padded.shape[2] - kw) // stride + 1
    y = np.zeros((x.shape[0], rows, columns, filters))
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            # NumPy's message names the shapes here; that of tensordot would be the same for every kind of misfit.
            y[:, i, j] = np.sum(x[:, top : top + kh, left : left + kw, :, None] * w, axis=(1, 2, 3)) + b
    return y
