import numpy as np
import keras


def dropout_mask(u, rate):
    u = np.array(u, dtype=np.float64)
    mask = np.ones(u.shape)
    mask[u < rate] = 0
    return mask


def dropout_train(h, mask):
    h = np.array(h, dtype=np.float64)
    mask = np.array(mask, dtype=np.float64)
    h[mask == 0] = 0
    return h


def dropout_infer(w, rate):
    w = np.array(w, dtype=np.float64)
    w *= rate
    return w


def inverted_dropout(h, u, rate, training):
    h = np.array(h, dtype=np.float64)
    if training:
        h = dropout_train(h, dropout_mask(u, rate))
        h /= 1 - rate
    return h


def dropout_backward(d, mask):
    return dropout_train(d, mask)


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate
        self.seed_gen = keras.random.SeedGenerator()

    def call(self, inputs, training=False):
        if not training:
            return inputs * (1 - self.rate)
        u = keras.random.uniform(keras.ops.shape(inputs), seed=self.seed_gen)
        return inputs * keras.ops.cast(u >= self.rate, inputs.dtype)

    def get_config(self):
        config = super().get_config()
        config["rate"] = self.rate
        return config


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = keras.Sequential()
    model.add(keras.Input(shape=(n_inputs,)))
    model.add(keras.layers.Dense(32, activation="relu"))
    model.add(LectureDropout(rate))
    model.add(keras.layers.Dense(32, activation="relu"))
    model.add(LectureDropout(rate))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    adam = keras.optimizers.Adam(learning_rate=0.01)
    model.compile(optimizer=adam, loss="categorical_crossentropy")
    return model
