"""What this topic gives you: ways to look at a layer that draws random numbers, and a small noisy data set.

Write `from support import outputs_in_order` to use one yourself.

A random mask differs from call to call, but its STATISTICS do not: in a thousand sorted outputs at rate 0.3 the first 300 or so
are 0 and the rest is not. So outputs are sorted here, and read at some `levels`: 0.1 is the number a tenth of the way up. As
long as the levels stay away from the steps, the answer is the same for every draw, and a mistake can be named by it. Whether
a layer is right is decided by the tests, from the outputs themselves.
"""

import re
import tempfile
from pathlib import Path

import keras
import numpy as np


def outputs_in_order(layer, x, levels, training=None):
    """Call a layer or model on a batch; sort each unit's outputs over the samples and read them at the levels.

    Args:
        layer: any Keras layer or model.
        x: batch, shape (N, units).
        levels: numbers in [0, 1).
        training: True, False, or None: not said.

    Returns:
        float64 array (number of levels, units of the output).
    """
    x = np.asarray(x, dtype=np.float32)
    out = layer(x) if training is None else layer(x, training=training)
    return _at_levels(_array(out), levels)


def between_samples(layer, x, levels):
    """Return the differences of each two samples that follow each other, all units together, sorted; x (N, units)."""
    out = _training_call(layer, x)
    return _at_levels(np.ravel(out[1:] - out[:-1]), levels)


def between_units(layer, x, levels):
    """Return the differences of each two units (axis 1) beside each other, all samples together, sorted; x (N, units, ...)."""
    out = _training_call(layer, x)
    return _at_levels(np.ravel(out[:, 1:] - out[:, :-1]), levels)


def between_calls(layer, x, levels):
    """Return the differences of the outputs of two training calls on one batch, all units together, sorted; x (N, units)."""
    return _at_levels(np.ravel(_training_call(layer, x) - _training_call(layer, x)), levels)


def between_batches_of_fit(layer, x, levels):
    """Return the first sample's outputs in `drawn_in_fit`, and their differences from the third's, sorted over the units."""
    out = drawn_in_fit(layer, x)
    return _at_levels(out[0], levels), _at_levels(out[0] - out[2], levels)


def drawn_in_fit(layer, x):
    """Let `fit` run a layer on batches of two samples and a last one of a single sample; return what the layer gave.

    How the outputs are read while fit runs: each sample has a row of weights of its own, which start at 0, and the loss is
    the sum of -row * output. One step of gradient descent with learning rate 1 then leaves exactly the output in that row.

    Args:
        layer: a Keras layer that keeps the shape of its input.
        x: shape (samples, units), an odd number of samples.

    Returns:
        float64 array of the shape of x.
    """
    x = np.asarray(x, dtype=np.float32)
    samples, units = x.shape
    inputs, which = keras.Input((units,)), keras.Input((samples,))
    row = keras.layers.Dense(units, use_bias=False, kernel_initializer="zeros")
    try:
        model = keras.Model([inputs, which], keras.layers.Dot(axes=-1)([layer(inputs), row(which)]))
        model.compile(keras.optimizers.SGD(1.0), _MinusSum(), jit_compile=False)
        one_hot = np.eye(samples, dtype=np.float32)
        model.fit([x, one_hot], np.zeros((samples, 1)), batch_size=2, epochs=1, shuffle=False, verbose=0)
    except (TypeError, ValueError) as error:
        raise ValueError(f"fit fails in the layer: {_reason(error)}") from None
    return np.asarray(row.get_weights()[0], dtype=np.float64)


def predict_method(layer, x):
    """Put a layer into a model and return what the model's `predict` method gives."""
    x = np.asarray(x, dtype=np.float32)
    return np.asarray(keras.Sequential([keras.Input(x.shape[1:]), layer]).predict(x, verbose=0))


def saved_and_loaded(layer, units):
    """Put a layer into a model, save it, load it again, and return the loaded model."""
    kind = type(layer)
    names = {kind.__name__: kind, keras.saving.get_registered_name(kind): kind}
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model.keras")
        keras.Sequential([keras.Input((units,)), layer]).save(path)
        try:
            return keras.models.load_model(path, custom_objects=names)
        except (TypeError, ValueError) as error:
            raise ValueError(f"the saved model cannot be loaded: {_reason(error)}") from None


def fix_random(seed):
    """Fix everything random that comes next, such as the initial weights of a network built after this call."""
    keras.utils.set_random_seed(seed)


def learning_curves(model, training, validation, epochs):
    """Train a network in batches of 20 samples and watch its loss, as a mean over the samples.

    Args:
        model: a compiled model.
        training: x and y of the samples to learn from; their number is a multiple of 20.
        validation: x and y of samples that are only looked at.
        epochs: how often all training samples are shown.

    Returns:
        float64 array (3, epochs): the loss that training reports, with units dropped; then, after each epoch and with all
        units at work, the loss on the training samples and the loss on the validation samples.
    """
    (x, y), rng = training, np.random.default_rng(0)
    curves = np.zeros((3, epochs))
    for epoch in range(epochs):
        batches = rng.permutation(len(x)).reshape(-1, 20)
        # With metrics Keras returns a list, the loss first.
        curves[0, epoch] = np.mean([np.ravel(model.train_on_batch(x[batch], y[batch]))[0] for batch in batches])
        curves[1:, epoch] = [_cross_entropy(model, *samples) for samples in (training, validation)]
    return curves


def noisy_samples(count, seed):
    """Draw samples of three overlapping classes; a fifth of the labels is wrong, so that learning them by heart is a mistake.

    Returns:
        x: float64 array (count, 20); only the first two numbers of a sample tell something.
        y: one-hot, float64 array (count, 3).
    """
    rng = np.random.default_rng(seed)
    labels = rng.integers(3, size=count)
    x = rng.normal(size=(count, 20))
    x[:, :2] += 2.0 * np.array([[1.0, 0.0], [-0.5, 0.9], [-0.5, -0.9]])[labels]
    wrong = rng.random(count) < 0.2
    labels[wrong] = rng.integers(3, size=wrong.sum())
    return x, np.eye(3)[labels]


class _MinusSum(keras.losses.Loss):
    """The sum of the outputs over a batch, with a minus."""

    def __init__(self):
        super().__init__(reduction="sum")

    def call(self, y_true, y_pred):
        """Return each sample's share."""
        return -y_pred


def _reason(error):
    # Around the reason, Keras prints arguments and configurations whose names and addresses differ from run to run.
    text = str(error).rpartition("Exception encountered: ")[2]
    bold = re.search("\x1b\\[1m(.*?)\x1b\\[0m", text, re.DOTALL)
    return bold[1] if bold else text


def _cross_entropy(model, x, y):
    out = _array(model(x, training=False))
    return -np.mean(np.log(np.maximum(np.sum(y * out, axis=1), 1e-7)))


def _training_call(layer, x):
    return _array(layer(np.asarray(x, dtype=np.float32), training=True))


def _array(out):
    return np.asarray(keras.ops.convert_to_numpy(out), dtype=np.float64)


def _at_levels(values, levels):
    places = [int(level * len(values)) for level in levels]
    return np.sort(values, axis=0)[places]
