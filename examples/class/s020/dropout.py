import keras
import numpy as np

# 課題6　学籍番号 s020


def dropout_mask(u, rate):
    u = np.asarray(u, dtype=np.float64)
    return (u >= rate).astype(np.float64)


def dropout_train(h, mask):
    h = np.asarray(h, dtype=np.float64)
    mask = np.asarray(mask)
    h[mask == 0] = 0      # 消えたユニットを0にする
    return h


def dropout_infer(w, rate):
    w = np.asarray(w, dtype=np.float64)
    return w * (1 - rate)


def inverted_dropout(h, u, rate, training):
    h = np.asarray(h, dtype=np.float64)
    if training:
        mask = dropout_mask(u, rate)
        return h * mask / (1 - rate)
    return h * 1.0


def dropout_backward(d, mask):
    d = np.asarray(d, dtype=np.float64)
    return d * np.asarray(mask, dtype=np.float64)


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.seed_generator = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if training:
            u = keras.random.uniform(keras.ops.shape(inputs), seed=self.seed_generator)
            return keras.ops.where(u >= self.rate, inputs, 0.0)
        return inputs * (1 - self.rate)

    def get_config(self):
        config = super().get_config()
        config["rate"] = self.rate
        return config


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = keras.Sequential([
        keras.Input((n_inputs,)),
        keras.layers.Dense(32, activation="relu"),
        LectureDropout(rate),
        keras.layers.Dense(32, activation="relu"),
        LectureDropout(rate),
        keras.layers.Dense(n_classes, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model
