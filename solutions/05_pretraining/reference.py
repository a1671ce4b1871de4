"""The oracle: the same networks from Keras's functional API, trained by hand-written gradient steps.

What Keras does on its own, and what is done here instead:
    * model.fit shuffles, counts and logs; here a loop takes the gradient and gives it to a Keras optimizer.
    * The first weights come from initializers with a seed of their own, so no global seed is touched.
    * Keras's losses are means over the batch and the outputs, without the 1/2 of the slides; they are used as they are.
    * Models are trained in float32, as Keras does by default.
"""

import keras
import numpy as np
import tensorflow as tf


def build_autoencoder(n_inputs, n_hidden, inputs):
    """Return an untrained auto-encoder."""
    return _network([n_inputs, n_hidden, n_inputs], "linear" if inputs == "continuous" else "sigmoid", seed=0)


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    """Return W and b of the trained encoder, and the outputs for x."""
    output, loss = ("linear", _squares) if inputs == "continuous" else ("sigmoid", keras.losses.binary_crossentropy)
    n_inputs = np.shape(x)[1]
    model = _network([n_inputs, n_hidden, n_inputs], output, seed)
    _train(model, x, x, loss, keras.optimizers.Adam(0.01), epochs, 32, seed)
    W, b, *_ = model.get_weights()
    return W, b, _outputs(model, x)


def pretrain(x, layer_sizes, epochs, seed):
    """Return the encoders of all rounds and the codes of the last."""
    weights, F = [], np.asarray(x)
    for size in layer_sizes:
        W, b, _ = train_autoencoder(F, size, "binary", epochs, seed)
        weights.append((W, b))
        F = _to_numpy(keras.ops.sigmoid(F @ W + b))
    return weights, F


def build_classifier(weights, n_classes):
    """Return a classifier that starts from the weights."""
    sizes = [np.shape(weights[0][0])[0], *(np.shape(b)[0] for _, b in weights), n_classes]
    model = _network(sizes, "softmax", seed=0)
    model.set_weights([array for pair in weights for array in pair] + model.get_weights()[-2:])
    return model


def fine_tune(model, x, y, epochs, seed):
    """Train all layers of the classifier."""
    _train(model, x, y, keras.losses.sparse_categorical_crossentropy, keras.optimizers.SGD(0.1), epochs, 32, seed)


def learn_codes(seed):
    """Return codes and outputs of a trained 8-3-8 network; every step sees all eight numbers."""
    numbers = np.eye(8, dtype=np.float32)
    model = _network([8, 3, 8], "sigmoid", seed)
    _train(model, numbers, numbers, keras.losses.binary_crossentropy, keras.optimizers.Adam(0.1), 1000, 8, seed)
    W, b, *_ = model.get_weights()
    return _to_numpy(keras.ops.sigmoid(numbers @ W + b)), _outputs(model, numbers)


def _network(sizes, output, seed):
    inputs = tensor = keras.Input((sizes[0],))
    for place, size in enumerate(sizes[1:], start=1):
        start = keras.initializers.GlorotUniform(seed=seed + 1000 * place)
        activation = "sigmoid" if place < len(sizes) - 1 else output
        tensor = keras.layers.Dense(size, activation=activation, kernel_initializer=start)(tensor)
    return keras.Model(inputs, tensor)


def _train(model, x, y, loss, optimizer, epochs, batch_size, seed):
    variables = model.trainable_variables
    optimizer.build(variables)
    x, y = tf.convert_to_tensor(x, tf.float32), tf.convert_to_tensor(y)

    # Shapes are left open, so that a smaller last batch is not compiled once more.
    @tf.function(autograph=False, input_signature=[tf.TensorSpec([None], tf.int32)])
    def step(rows):
        with tf.GradientTape() as tape:
            error = tf.reduce_mean(loss(tf.gather(y, rows), model(tf.gather(x, rows), training=True)))
        optimizer.apply(tape.gradient(error, variables))

    rng = np.random.default_rng(seed)
    for _ in range(epochs):
        order = rng.permutation(len(x)).astype(np.int32)
        for first in range(0, len(order), batch_size):
            step(order[first : first + batch_size])


def _squares(target, output):
    return keras.ops.mean(keras.ops.square(keras.ops.cast(target, output.dtype) - output), axis=-1)


def _outputs(model, x):
    return _to_numpy(model(np.asarray(x, dtype=np.float32)))


def _to_numpy(tensor):
    return np.asarray(keras.ops.convert_to_numpy(tensor))
