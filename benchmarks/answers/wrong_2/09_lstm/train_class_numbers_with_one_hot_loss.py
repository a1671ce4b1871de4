import keras
import numpy as np


def train_lstm(x, y, units, seed):
    keras.utils.set_random_seed(seed)
    x = np.asarray(x, dtype="float32")
    y = np.asarray(y)
    n_classes = len(np.unique(y))
    model = build_lstm_classifier(x.shape[1], x.shape[2], n_classes, units)
    # softmax with several classes: categorical cross-entropy
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(learning_rate=0.02))
    model.fit(x, y, batch_size=32, epochs=8, verbose=0)
    return model
