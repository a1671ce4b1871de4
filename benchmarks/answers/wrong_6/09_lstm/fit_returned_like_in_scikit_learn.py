import keras
import numpy as np


def train_lstm(x, y, units, seed):
    x = np.asarray(x, dtype="float32")
    y = np.asarray(y).astype(int)
    keras.utils.set_random_seed(seed)
    model = build_lstm_classifier(x.shape[1], x.shape[2], len(np.unique(y)), units)
    model.compile(optimizer=keras.optimizers.Adam(0.02), loss="sparse_categorical_crossentropy")
    trained = model.fit(x, y, batch_size=32, epochs=8, verbose=0)
    return trained
