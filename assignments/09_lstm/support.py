"""What this topic gives you: two tasks to learn, and a simple recurrent network to compare with.

Write `from support import accuracy, digit_rows, first_symbol, train_simple_rnn` to use them. GAP_X and GAP_Y are
first_symbol(640, gap=4, seed=0), the task that the visible test trains on.
"""

import keras
import numpy as np
from sklearn.datasets import load_digits

SYMBOLS = 4
LOUDNESS = 4.0  # how much larger the noise is than the symbol
BRIGHTEST = 16.0  # scikit-learn's digits have grey levels from 0 to 16


def first_symbol(count, gap, seed):
    """Draw sequences that say something once, at the first step, and then only make noise.

    At the first step feature 0, 1, 2 or 3 is 1: that is the symbol to remember. Feature 4 is 1 there too, and 0
    at all other steps: it says "now". At every later step features 0 to 3 are loud random numbers.

    Args:
        count: number of sequences N.
        gap: number of noisy steps after the first one.
        seed: an integer; the same seed gives the same sequences.

    Returns:
        (x, y): the sequences, float32 of shape (N, gap + 1, 5); the symbols, integers 0 to 3, shape (N,).
    """
    rng = np.random.default_rng(seed)
    y = rng.integers(0, SYMBOLS, size=count)
    x = np.zeros((count, gap + 1, SYMBOLS + 1), dtype=np.float32)
    x[:, 0, :SYMBOLS] = np.eye(SYMBOLS)[y]
    x[:, 0, SYMBOLS] = 1.0
    x[:, 1:, :SYMBOLS] = LOUDNESS * rng.normal(size=(count, gap, SYMBOLS))
    return x, y


def digit_rows(count, seed):
    """Draw `count` of scikit-learn's 1,797 handwritten digits as sequences: eight steps, each a row of eight pixels.

    Returns:
        (x, y): float32 of shape (count, 8, 8) from 0 to 1, the top row first; integers 0 to 9, shape (count,).
    """
    data = load_digits()
    chosen = np.random.default_rng(seed).permutation(len(data.target))[:count]
    return (data.images[chosen] / BRIGHTEST).astype(np.float32), data.target[chosen]


def train_simple_rnn(x, y, units, seed):
    """Train a simple recurrent network (topic 08) that answers once, at the end; return the model.

    It gets the same units, learning rate, batches and epochs as the LSTM of the handout.
    """
    keras.utils.set_random_seed(int(seed))
    sequences = keras.Input(np.shape(x)[1:])
    last = keras.layers.SimpleRNN(units)(sequences)
    model = keras.Model(sequences, keras.layers.Dense(int(np.max(y)) + 1, activation="softmax")(last))
    model.compile(keras.optimizers.Adam(0.02), keras.losses.SparseCategoricalCrossentropy())
    rng = np.random.default_rng(seed)
    for _ in range(8):
        order = rng.permutation(len(x))
        for start in range(0, len(x), 32):
            batch = order[start : start + 32]
            model.train_on_batch(x[batch], y[batch])
    return model


def biases(model):
    """Return the model's biases: its weight arrays with a single axis, in its own order. They name a mistake."""
    return [np.asarray(weight) for weight in model.get_weights() if np.ndim(weight) == 1]


def accuracy(model, x, y):
    """Return the share of sequences whose most probable class is the right one; for you and for the picture."""
    return float(np.mean(np.argmax(np.asarray(model(np.asarray(x))), axis=-1) == np.asarray(y)))


GAP_X, GAP_Y = first_symbol(640, gap=4, seed=0)
