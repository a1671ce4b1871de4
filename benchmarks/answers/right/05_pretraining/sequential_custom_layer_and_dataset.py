"""Sequential models of a hand-made layer; the data come as a tf.data.Dataset."""
import keras
import numpy as np
import tensorflow as tf


class Weighted(keras.layers.Layer):
    """f(x W + b), nothing else.  Glorot start and zero bias as in Dense."""

    def __init__(self, units, squash=None, **kw):
        super().__init__(**kw)
        self.units = int(units)
        self.squash = squash or (lambda z: z)

    def build(self, shape):
        self.W = self.add_weight(shape=(shape[-1], self.units), initializer="glorot_uniform", name="W")
        self.b = self.add_weight(shape=(self.units,), initializer="zeros", name="b")

    def call(self, o):
        return self.squash(keras.ops.matmul(o, self.W) + self.b)

    def put(self, W, b):
        self.set_weights([np.array(W, np.float32), np.array(b, np.float32)])
        return self


def _stack(n_inputs, *layers):
    model = keras.models.Sequential()
    model.add(keras.layers.Input(shape=(n_inputs,)))
    for one in layers:
        model.add(one)
    return model


def _shuffled(inputs, targets, size=32):
    inputs, targets = np.asarray(inputs, np.float32), np.asarray(targets)
    data = tf.data.Dataset.from_tensor_slices((inputs, targets))
    return data.shuffle(len(inputs), reshuffle_each_iteration=True).batch(size)


def build_autoencoder(n_inputs, n_hidden, inputs):
    last = keras.activations.sigmoid if inputs == "binary" else None
    return _stack(n_inputs, Weighted(n_hidden, keras.activations.sigmoid), Weighted(n_inputs, last))


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    x = np.asarray(x, dtype=np.float32)
    n_samples, n_inputs = x.shape
    net = build_autoencoder(n_inputs, n_hidden, inputs)
    if inputs == "binary":
        loss = keras.losses.binary_crossentropy
    else:
        loss = keras.losses.mean_squared_error
    net.compile(keras.optimizers.Adam(0.01), loss=loss)
    net.fit(_shuffled(x, x), epochs=epochs, verbose=0)
    W, b, V, c = net.get_weights()
    assert W.shape == (n_inputs, n_hidden) and V.shape == W.T.shape
    reconstruction = np.concatenate([np.asarray(net(x[i : i + 500])) for i in range(0, n_samples, 500)])
    return W, b, reconstruction


def pretrain(x, layer_sizes, epochs, seed):
    F = np.asarray(x, dtype=np.float32)
    assert F.min() >= 0 and F.max() <= 1, "pre-training is for inputs in [0, 1]"
    weights = []
    for size in list(layer_sizes):
        pair = train_autoencoder(F, size, "binary", epochs, seed)[:2]
        weights.append(pair)
        # the trained encoder as a network of its own
        encoder = _stack(F.shape[1], Weighted(size, keras.activations.sigmoid))
        encoder.layers[0].put(*pair)
        F = encoder.predict(F, verbose=0)
    return weights, F


def build_classifier(weights, n_classes):
    n_inputs = np.shape(weights[0][0])[0]
    hidden = [Weighted(np.shape(b)[0], keras.activations.sigmoid) for _, b in weights]
    model = _stack(n_inputs, *hidden, Weighted(n_classes, keras.activations.softmax))
    for layer, pair in zip(hidden, weights):
        layer.put(*pair)
    return model


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    model.compile("sgd", "sparse_categorical_crossentropy")
    model.optimizer.learning_rate = 0.1
    model.fit(_shuffled(x, np.asarray(y).astype("int32")), epochs=epochs, verbose=0)


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    net = build_autoencoder(8, 3, "binary")
    net.compile(optimizer=keras.optimizers.Adam(0.1), loss="binary_crossentropy", steps_per_execution=50)
    x = np.tile(np.eye(8, dtype=np.float32), (200, 1))
    net.fit(tf.data.Dataset.from_tensor_slices((x, x)).batch(8), epochs=5, verbose=0)
    first, second = net.layers
    codes = first(np.eye(8, dtype=np.float32))
    return np.array(codes), np.array(second(codes))
