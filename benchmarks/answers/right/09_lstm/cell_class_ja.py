"""LSTM をクラスで実装する。ゲートは、出力を先に全部求めてから一度に計算する。"""

import warnings
from dataclasses import dataclass

import keras
import numpy as np
from keras import ops

print("lstm: クラス版")


def シグモイド(z):
    """exp があふれないように、正と負で式を分ける。"""
    結果 = np.empty_like(z)
    正 = z >= 0
    結果[正] = 1 / (1 + np.exp(-z[正]))
    e = np.exp(z[~正])
    結果[~正] = e / (1 + e)
    return 結果


@dataclass
class セル:
    Wx: np.ndarray
    Wh: np.ndarray
    b: np.ndarray

    def __post_init__(self):
        self.Wx = np.array(self.Wx, dtype=np.float64)
        self.Wh = np.array(self.Wh, dtype=np.float64)
        self.b = np.array(self.b, dtype=np.float64)
        assert self.Wh.shape[1] == 4 * self.Wh.shape[0], "Wh の形は (H, 4H)"
        assert self.Wx.shape[1] == self.Wh.shape[1] == self.b.size
        if self.Wx.shape[0] == 0:
            warnings.warn("入力の特徴量がありません")

    @property
    def 幅(self):
        return self.Wh.shape[0]

    def ブロック(self, x, h):
        """最後の軸で (i, f, g, o) に切る。前の軸はいくつあってもよい。"""
        和 = np.matmul(x, self.Wx) + np.matmul(h, self.Wh) + self.b
        H = self.幅
        i, f = シグモイド(和[..., :H]), シグモイド(和[..., H : 2 * H])
        g, o = np.tanh(和[..., 2 * H : 3 * H]), シグモイド(和[..., 3 * H :])
        return i, f, g, o

    def 一歩(self, x, h, c):
        i, f, g, o = self.ブロック(x, h)
        新しいセル = f * c + i * g
        return o * np.tanh(新しいセル), 新しいセル

    def 再帰(self, x, h, c):
        """系列を半分に分けて再帰的に読む：[h_1, ..., h_T] と最後のセル。"""
        T = x.shape[1]
        if T == 1:
            h, c = self.一歩(x[:, 0], h, c)
            return [h], c
        前半, c = self.再帰(x[:, : T // 2], h, c)
        後半, c = self.再帰(x[:, T // 2 :], 前半[-1], c)
        return 前半 + 後半, c


def _数(*並び):
    return [np.array(a, dtype=np.float64) for a in 並び]


def lstm_step(x, h, c, Wx, Wh, b):
    return セル(Wx, Wh, b).一歩(*_数(x, h, c))


def lstm_forward(x, h0, c0, Wx, Wh, b):
    出力, 最後のセル = セル(Wx, Wh, b).再帰(*_数(x, h0, c0))
    return np.stack(出力, axis=1), 最後のセル


def gates(x, h0, c0, Wx, Wh, b):
    x, h0 = _数(x, h0)
    h, _ = lstm_forward(x, h0, c0, Wx, Wh, b)
    前の出力 = np.concatenate([h0[:, np.newaxis], h[:, :-1]], axis=1)  # 各ステップが読んだ h
    i, f, _, o = セル(Wx, Wh, b).ブロック(x, 前の出力)
    return i, f, o


class HandMadeLSTM(keras.layers.Layer):
    """Keras の LSTM を使わず、add_weight と keras.ops で書いた層。"""

    def __init__(self, units, steps, **kwargs):
        super().__init__(**kwargs)
        self.units, self.steps = units, steps

    def build(self, shape):
        H = self.units

        def first_bias(shape, dtype=None):
            return ops.concatenate([ops.zeros(H, dtype), ops.ones(H, dtype), ops.zeros(2 * H, dtype)])

        self.Wx = self.add_weight(shape=(shape[-1], 4 * H), initializer="glorot_uniform")
        self.Wh = self.add_weight(shape=(H, 4 * H), initializer="orthogonal")
        self.b = self.add_weight(shape=(4 * H,), initializer=first_bias)

    def call(self, x):
        h = c = ops.zeros((ops.shape(x)[0], self.units), dtype=x.dtype)
        for t in range(self.steps):
            i, f, g, o = ops.split(ops.matmul(x[:, t], self.Wx) + ops.matmul(h, self.Wh) + self.b, 4, axis=1)
            c = ops.sigmoid(f) * c + ops.sigmoid(i) * ops.tanh(g)
            h = ops.sigmoid(o) * ops.tanh(c)
        return h


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    系列 = keras.Input(shape=(n_steps, n_features))
    答え = keras.layers.Dense(n_classes, activation="softmax")(HandMadeLSTM(units, n_steps)(系列))
    model = keras.Model(系列, 答え)
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="sparse_categorical_crossentropy")
    return model


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(seed)
    x, y = np.asarray(x, dtype=np.float32), np.asarray(y)
    model = build_lstm_classifier(x.shape[1], x.shape[2], int(y.max()) + 1, units)
    for _ in range(8):
        model.fit(x, y, batch_size=32, epochs=1, shuffle=True, verbose=0)
    return model
