"""Own training loops.  The forward pass of the auto-encoder is written by hand on the variables of the model,
and its cross-entropy on the weighted sums z:  -t log s(z) - (1-t) log(1-s(z)) = softplus(z) - t z.
"""
from dataclasses import dataclass

import keras
import numpy as np
import tensorflow as tf


@dataclass
class Trainer:
    variables: list
    optimizer: object
    loss_of_batch: object  # function (inputs, targets) -> scalar tensor

    def __post_init__(self):
        @tf.function(reduce_retracing=True)
        def one_step(a, t):
            with tf.GradientTape() as tape:
                loss = self.loss_of_batch(a, t)
            self.optimizer.apply(tape.gradient(loss, self.variables), self.variables)

        self.optimizer.build(self.variables)
        self.one_step = one_step

    def run(self, a, t, epochs, batch=32, shuffle=True):
        a, t = tf.constant(a), tf.constant(t)
        n = int(a.shape[0])
        for _ in range(epochs):
            # set_random_seed has seeded NumPy's global generator too
            order = np.random.permutation(n) if shuffle else np.arange(n)
            for start in range(0, n, batch):
                rows = order[start : start + batch]
                self.one_step(tf.gather(a, rows), tf.gather(t, rows))


def _autoencoder_loss(model, inputs):
    W, b, V, c = model.trainable_variables

    def loss(a, t):
        z = tf.matmul(tf.sigmoid(tf.matmul(a, W) + b), V) + c
        if inputs == "binary":
            return tf.reduce_mean(tf.nn.softplus(z) - t * z)
        return tf.reduce_mean(tf.math.squared_difference(z, t))

    return loss


def build_autoencoder(n_inputs, n_hidden, inputs):
    out = {"binary": "sigmoid", "continuous": None}[inputs]
    model = keras.Sequential([keras.layers.Dense(n_hidden, "sigmoid"), keras.layers.Dense(n_inputs, out)])
    model.build((None, n_inputs))
    return model


def _fit_autoencoder(data, n_hidden, inputs, epochs, seed, rate, batch, shuffle):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(data.shape[1], n_hidden, inputs)
    trainer = Trainer(model.trainable_variables, keras.optimizers.Adam(rate), _autoencoder_loss(model, inputs))
    trainer.run(data, data, epochs, batch, shuffle)
    return model


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    x = np.array(x, dtype=np.float32)
    model = _fit_autoencoder(x, n_hidden, inputs, epochs, seed, 0.01, 32, True)
    W, b = (v.numpy() for v in model.layers[0].variables)
    return W, b, model(x).numpy()


def _encode(F, W, b):
    h = np.asarray(F, dtype=np.float64) @ W + b
    e = np.exp(-np.abs(h))
    return np.where(h >= 0, 1.0, e) / (1.0 + e)


def pretrain(x, layer_sizes, epochs, seed):
    if len(layer_sizes) == 0:
        return [], np.array(x)
    size, *rest = layer_sizes
    W, b, _ = train_autoencoder(x, size, "binary", epochs, seed)
    above, F = pretrain(_encode(x, W, b), rest, epochs, seed)
    return [(W, b)] + above, F


def build_classifier(weights, n_classes):
    sizes = [np.shape(W) for W, _ in weights]
    layers = [
        keras.layers.Dense(
            units,
            activation="sigmoid",
            kernel_initializer=lambda shape, dtype=None, W=W: tf.convert_to_tensor(np.asarray(W, dtype=np.float32)),
            bias_initializer=lambda shape, dtype=None, b=b: tf.convert_to_tensor(np.asarray(b, dtype=np.float32)),
        )
        for (_, units), (W, b) in zip(sizes, weights)
    ]
    model = keras.Sequential(layers + [keras.layers.Dense(n_classes, activation="softmax")])
    model.build((None, sizes[0][0]))
    return model


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    criterion = keras.losses.SparseCategoricalCrossentropy()
    variables = model.trainable_variables
    trainer = Trainer(variables, keras.optimizers.SGD(0.1), lambda a, t: criterion(t, model(a, training=True)))
    trainer.run(np.asarray(x, dtype=np.float32), np.asarray(y, dtype=np.int64), epochs)


def learn_codes(seed):
    rows = np.tile(np.eye(8, dtype=np.float32), (200, 1))
    model = _fit_autoencoder(rows, 3, "binary", 5, seed, 0.1, 8, False)
    W, b, V, c = model.get_weights()
    codes = _encode(np.eye(8), W, b)  # row n of eye(8) @ W is row n of W
    return codes, _encode(codes, V, c)
