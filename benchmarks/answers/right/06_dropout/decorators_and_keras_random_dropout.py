"""One decorator does the conversions; a factory keeps the rate in a closure; keras.random.binomial draws the layer's mask."""
import functools

import keras
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np


def in_float64(*names):
    """The first len(names) arguments become float64 arrays, and the answer a fresh float64 array."""

    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            args = [np.asarray(a, np.float64) if i < len(names) else a for i, a in enumerate(args)]
            kwargs = {k: np.asarray(v, np.float64) if k in names else v for k, v in kwargs.items()}
            return np.array(function(*args, **kwargs), dtype=np.float64)

        return wrapper

    return decorate


@in_float64("u")
def dropout_mask(u, rate):
    return np.logical_not(np.less(u, rate))


@in_float64("h", "mask")
def dropout_train(h, mask):
    return np.prod(np.stack([h, mask]), axis=0)


@in_float64("w")
def dropout_infer(w, rate):
    # average over the two things that can happen to a unit
    return np.average(np.stack([w, np.zeros_like(w)]), axis=0, weights=[1 - rate, rate])


@in_float64("h", "u")
def inverted_dropout(h, u, rate, training):
    return dropout_train(h, dropout_mask(u, rate)) / (1 - rate) if training else h


@in_float64("d", "mask")
def dropout_backward(d, mask):
    flat = [g if m else 0.0 for g, m in zip(d.flat, mask.flat)]
    return np.reshape(flat, d.shape)


class LectureDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.source = keras.random.SeedGenerator(seed=int(np.random.default_rng().integers(2**31)))

    def _train(self, h):
        kept = keras.random.binomial(keras.ops.shape(h), 1.0, 1.0 - self.rate, dtype="float32", seed=self.source)
        return h * keras.ops.cast(kept, h.dtype)

    def _use(self, h):
        return h - self.rate * h

    def call(self, inputs, training=False):
        inputs = keras.ops.convert_to_tensor(inputs, dtype=self.compute_dtype)
        return {True: self._train, False: self._use}[bool(training)](inputs)

    def get_config(self):
        return dict(super().get_config(), rate=self.rate)


def _network_factory(rate):
    def hidden():
        return [keras.layers.Dense(32, keras.activations.relu, kernel_initializer="glorot_uniform"), LectureDropout(rate)]

    def network(n_inputs, n_classes):
        chain = hidden() + hidden() + [keras.layers.Dense(n_classes, keras.activations.softmax)]
        model = keras.Sequential(chain)
        model.build((None, n_inputs))
        return model

    return network


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = _network_factory(rate)(n_inputs, n_classes)
    adam = keras.optimizers.Adam()
    adam.learning_rate = 0.01
    model.compile(adam, keras.losses.categorical_crossentropy, metrics=[keras.metrics.CategoricalAccuracy()])
    return model


# a picture for my report
_rates = np.linspace(0, 0.9, 10)
_figure, _axes = plt.subplots()
_axes.plot(_rates, [dropout_infer([[1.0]], r)[0, 0] for r in _rates])
_axes.set(xlabel="rate", ylabel="factor at inference")
plt.close(_figure)
