# 純粋な Python の再帰で書いた NumPy 部分と、中に keras.layers.Dropout を持つ層。
import keras
import numpy as np
from keras import layers, ops


def _each(function, *trees):
    """Apply a function of floats to nested lists of the same shape."""
    if isinstance(trees[0], list):
        return [_each(function, *branches) for branches in zip(*trees, strict=True)]
    return function(*map(float, trees))


def _elementwise(function, *arrays):
    shape = np.shape(arrays[0])
    lists = [np.asarray(a, dtype=np.float64).tolist() for a in arrays]
    return np.array(_each(function, *lists), dtype=np.float64).reshape(shape)


def dropout_mask(u, rate):
    return _elementwise(lambda v: float(not v < rate), u)


def dropout_train(h, mask):
    return _elementwise(lambda v, m: v if m else 0.0, h, mask)


def dropout_infer(w, rate):
    keep = 1.0 - rate
    return _elementwise(lambda v: keep * v, w)


def inverted_dropout(h, u, rate, training):
    def unit(v, chance):
        if not training:
            return v
        return 0.0 if chance < rate else v / (1.0 - rate)

    return _elementwise(unit, h, u)


def dropout_backward(d, mask):
    # dropout_train は h について線形で、その行列は対角なので、転置しても同じ計算になる
    return dropout_train(d, mask)


class LectureDropout(layers.Layer):
    """Keras の Dropout（inverted）が 1 / (1 - rate) 倍した分を元に戻す。"""

    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.keep = 1.0 - rate
        self.inner = layers.Dropout(rate, dtype=self.dtype_policy)
        self.supports_masking = True

    def build(self, input_shape):
        self.inner.build(input_shape)
        self.built = True

    def call(self, inputs, training=False):
        inputs = ops.cast(inputs, self.compute_dtype)
        if training is None or not training:
            return inputs * self.keep
        return self.inner(inputs, training=True) * self.keep

    def get_config(self):
        config = super().get_config()
        config.update(rate=self.rate)
        return config


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = keras.Sequential(name="regularised")
    model.add(keras.Input((n_inputs,)))
    for units in (32, 32):
        model.add(layers.Dense(units))
        model.add(layers.ReLU())
        model.add(LectureDropout(rate=rate))
    model.add(layers.Dense(n_classes))
    model.add(layers.Softmax())
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(0.01))
    return model


if __name__ == "__main__":
    h = [[1.4, -0.7, 2.8, 2.1], [0.7, 3.5, -1.4, 4.2]]
    u = [[0.10, 0.85, 0.42, 0.30], [0.77, 0.25, 0.96, 0.05]]
    print(dropout_mask(u, 0.3), dropout_train(h, dropout_mask(u, 0.3)), inverted_dropout(h, u, 0.3, True), sep="\n")
