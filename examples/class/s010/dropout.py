# ドロップアウト

import keras
import numpy as np


def dropout_mask(u, rate):
    """uがrate以上なら残す(1)、それ以外は消す(0)"""
    u = np.array(u, dtype=np.float64)
    return np.where(u < rate, 0.0, 1.0)


def dropout_train(h, mask):
    """学習時：マスクをかけるだけ"""
    return np.array(h, dtype=np.float64) * np.array(mask, dtype=np.float64)


def dropout_infer(w, rate):
    """推論時：残した割合を重みにかける"""
    nokoshita = 1 - rate
    return nokoshita * np.array(w, dtype=np.float64)


def inverted_dropout(h, u, rate, training):
    """逆ドロップアウト（Kerasの方式）"""
    h = np.array(h, dtype=np.float64)
    if training:
        return dropout_train(h, dropout_mask(u, rate)) / (1 - rate)
    return h


def dropout_backward(d, mask):
    """逆伝播も同じマスクを通す"""
    return np.array(d, dtype=np.float64) * np.array(mask, dtype=np.float64)


class LectureDropout(keras.layers.Layer):
    """講義のドロップアウト"""

    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.ransuu = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if training:
            u = keras.random.uniform(keras.ops.shape(inputs), seed=self.ransuu)
            return keras.ops.where(u < self.rate, keras.ops.zeros_like(inputs), inputs)
        return (1 - self.rate) * inputs

    def get_config(self):
        return dict(super().get_config(), rate=self.rate)


def build_regularised_mlp(n_inputs, n_classes, rate):
    """中間層2つ、それぞれの後にドロップアウト"""
    nyuuryoku = keras.Input((n_inputs,))
    x = keras.layers.Dense(32, activation="relu")(nyuuryoku)
    x = LectureDropout(rate)(x)
    x = keras.layers.Dense(32, activation="relu")(x)
    x = LectureDropout(rate)(x)
    shutsuryoku = keras.layers.Dense(n_classes, activation="softmax")(x)
    model = keras.Model(nyuuryoku, shutsuryoku)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
    return model
