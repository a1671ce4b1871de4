"""The images are divided by 255 once more."""

import keras
import numpy as np

BELIEF = {
    "en": ("The images, which are already between 0 and 1, are divided by 255: the network trains on nearly black pictures."),
    "ja": "すでに 0 から 1 の範囲にある画像をさらに 255 で割っているため、ほとんど真っ黒な画像で学習しています。",
}
HINT = {
    "en": "Print `x.max()` before and after the line that scales. What will the model see later, when it predicts?",
    "ja": "割り算の前と後で `x.max()` を表示してみましょう。予測のとき、モデルはどんな範囲の画像を受け取りますか。",
}


def train_cnn(x, y, design, seed):
    x, y = np.asarray(x, dtype=np.float32) / 255.0, np.asarray(y, dtype=np.float32)
    keras.utils.set_random_seed(seed)
    model = build_cnn(x.shape[1:], y.shape[1], design)  # noqa: F821 - the model answer's
    model.fit(x, y, batch_size=design["batch_size"], epochs=design["epochs"], verbose=0)
    return model
