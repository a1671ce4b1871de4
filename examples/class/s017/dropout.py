import keras
import numpy as np

DEBUG = True


def dropout_mask(u, rate):
    mask = (np.asarray(u, dtype=np.float64) >= rate).astype(np.float64)
    if DEBUG:
        print("mask: kept", mask.mean(), "of", mask.size)
        for row in mask.reshape(-1, mask.shape[-1]):
            print("".join("o" if m else "x" for m in row))
    return mask


def dropout_train(h, mask):
    out = np.asarray(h, dtype=np.float64) * np.asarray(mask, dtype=np.float64)
    print("train", out)
    return out


def dropout_infer(w, rate):
    print("infer: factor", 1 - rate)
    return np.asarray(w, dtype=np.float64) * (1 - rate)


def inverted_dropout(h, u, rate, training):
    h = np.asarray(h, dtype=np.float64)
    if not training:
        return h + 0
    return h * dropout_mask(u, rate) / (1 - rate)


def dropout_backward(d, mask):
    return np.asarray(d, dtype=np.float64) * np.asarray(mask, dtype=np.float64)


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.rng = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        print("LectureDropout.call, training =", training, inputs.shape)
        if not training:
            return inputs * (1 - self.rate)
        u = keras.random.uniform(keras.ops.shape(inputs), seed=self.rng)
        return inputs * keras.ops.cast(u >= self.rate, inputs.dtype)

    def get_config(self):
        config = super().get_config()
        config["rate"] = self.rate
        print(config)
        return config


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = keras.Sequential()
    model.add(keras.Input((n_inputs,)))
    model.add(keras.layers.Dense(32, activation="relu"))
    model.add(LectureDropout(rate))
    model.add(keras.layers.Dense(32, activation="relu"))
    model.add(LectureDropout(rate))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy")
    model.summary()
    return model
