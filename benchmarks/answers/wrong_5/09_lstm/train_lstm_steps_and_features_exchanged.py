import keras
import numpy as np


def train_lstm(x, y, units, seed):
    x = np.asarray(x, dtype=np.float32)
    y = np.asarray(y, dtype=np.int64)
    keras.utils.set_random_seed(int(seed))
    _, n_features, n_steps = x.shape
    model = build_lstm_classifier(n_steps, n_features, int(y.max()) + 1, units)
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.02),
        loss=keras.losses.SparseCategoricalCrossentropy(),
    )
    model.fit(x, y, batch_size=32, epochs=8, verbose=0)
    return model
