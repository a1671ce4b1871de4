import keras
import numpy as np


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(int(seed))
    x, y = np.asarray(x), np.asarray(y)
    model = build_lstm_classifier(x.shape[1], x.shape[2], int(y.max()) + 1, units)
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="sparse_categorical_crossentropy")
    for epoch in range(8):
        # the same seed twice, so that x and y stay together
        np.random.default_rng(seed + epoch).shuffle(x)
        np.random.default_rng(seed + epoch).shuffle(y)
        for k in range(0, len(x), 32):
            model.train_on_batch(x[k : k + 32], y[k : k + 32])
    return model
