"""畳み込みニューラルネットワーク：窓の位置を 0/1 の選択行列で表し、einsum だけで計算する。"""

from dataclasses import asdict, dataclass, field

import keras
import numpy as np


def output_size(n, kernel, stride, padding):
    """窓を置ける位置の数（天井関数を使う同値な式）。"""
    assert stride >= 1 and padding >= 0 and 1 <= kernel <= n + 2 * padding
    return int(-(-(n + 2 * padding - kernel + 1) // stride))


def _選択(n, kernel, stride, padding=0):
    """S[i, p, r] = 1：位置 i の窓の p 番目の画素が、元の画像の r 行目である。余白には対応する r がない（＝ 0）。"""
    i = np.arange(output_size(n, kernel, stride, padding))[:, None, None]
    p = np.arange(kernel)[None, :, None]
    r = np.arange(n)[None, None, :]
    return (i * stride + p - padding == r).astype(np.float64)


def conv2d(x, w, b, stride=1, padding=0):
    x, w, b = np.array(x, np.float64), np.array(w, np.float64), np.array(b, np.float64)
    assert x.ndim == 4 and w.ndim == 4 and b.shape == w.shape[3:], "形が違います"
    assert x.shape[3] == w.shape[2], "チャンネル数が違います"
    縦 = _選択(x.shape[1], w.shape[0], stride, padding)
    横 = _選択(x.shape[2], w.shape[1], stride, padding)
    帯 = np.einsum("iph,nhwc->nipwc", 縦, x)
    窓 = np.einsum("jqw,nipwc->nijpqc", 横, 帯)
    return np.einsum("nijpqc,pqcf->nijf", 窓, w) + b.reshape(1, 1, 1, -1)


def max_pool2d(x, size, stride):
    x = np.array(x, np.float64)
    # 縦と横に分けて最大値を取る（最大値の最大値は全体の最大値）
    行 = np.arange(output_size(x.shape[1], size, stride, 0))[:, None] * stride + np.arange(size)
    列 = np.arange(output_size(x.shape[2], size, stride, 0))[:, None] * stride + np.arange(size)
    return np.take(np.take(x, 行, axis=1).max(axis=2), 列, axis=2).max(axis=3)


def avg_pool2d(x, size, stride):
    x = np.array(x, np.float64)
    縦 = _選択(x.shape[1], size, stride).mean(axis=1)
    横 = _選択(x.shape[2], size, stride).mean(axis=1)
    return np.einsum("ih,jw,nhwc->nijc", 縦, 横, x, optimize=True)


@dataclass(frozen=True)
class Plan:
    input_shape: tuple = (8, 8, 1)
    filters: list = field(default_factory=lambda: [16, 32])
    kernel_size: int = 2
    stride: int = 1
    padding: str = "same"
    activation: str = "elu"
    pooling: str = "max"
    pool_size: int = 2
    pool_stride: int = 2
    dense_units: list = field(default_factory=list)
    dropout_rate: float = 0.0
    output_activation: str = "softmax"
    initializer: str = "he_normal"
    loss: str = "categorical_crossentropy"
    optimizer: str = "nadam"
    learning_rate: float = 0.006
    batch_size: int = 40
    epochs: int = 16


def design():
    return asdict(Plan())


class Block(keras.layers.Layer):
    """畳み込み＋活性化＋プーリング。"""

    def __init__(self, filters, d, **kwargs):
        super().__init__(**kwargs)
        self.conv = keras.layers.Conv2D(
            filters,
            kernel_size=d["kernel_size"],
            strides=d["stride"],
            padding=d["padding"],
            kernel_initializer=d["initializer"],
        )
        self.f = keras.activations.get(d["activation"])
        self.d = dict(d)

    def build(self, shape):
        self.conv.build(shape)
        self.built = True

    def call(self, x):
        reduce = keras.ops.max_pool if self.d["pooling"] == "max" else keras.ops.average_pool
        return reduce(self.f(self.conv(x)), self.d["pool_size"], strides=self.d["pool_stride"], padding="valid")


def build_cnn(input_shape, n_classes, design):
    d = dict(design)
    列 = [keras.Input(tuple(input_shape))]
    列 += [Block(n, d) for n in d["filters"]]
    列 += [keras.layers.Flatten()]
    for 幅 in d["dense_units"]:
        列 += [
            keras.layers.Dense(幅, activation=d["activation"], kernel_initializer=d["initializer"]),
            keras.layers.Dropout(d["dropout_rate"]),
        ]
    列 += [keras.layers.Dense(n_classes, activation=d["output_activation"], kernel_initializer=d["initializer"])]
    model = keras.Sequential(列)
    種類 = type(keras.optimizers.get(d["optimizer"]))
    model.compile(loss=d["loss"], optimizer=種類(learning_rate=d["learning_rate"]))
    return model


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    x, y = np.array(x, dtype="float32"), np.array(y, dtype="float32")
    model = build_cnn(x.shape[1:], y.shape[1], design)
    # 1 エポックずつ fit を呼ぶ
    for _ in range(design["epochs"]):
        model.fit(x, y, batch_size=design["batch_size"], epochs=1, shuffle=True, verbose=0)
    return model
