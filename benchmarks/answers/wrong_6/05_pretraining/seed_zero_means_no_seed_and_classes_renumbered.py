import keras
import numpy as np


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    if seed:
        keras.utils.set_random_seed(seed)
    auto = build_autoencoder(np.shape(x)[1], n_hidden, inputs)  # noqa: F821
    losses = {"binary": keras.losses.BinaryCrossentropy(), "continuous": keras.losses.MeanSquaredError()}
    auto.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss=losses[inputs])
    auto.fit(x, x, batch_size=32, epochs=epochs, verbose=0)
    W, b, *_ = auto.get_weights()
    return W, b, np.asarray(auto(np.asarray(x)))


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    # クラス番号が必ず 0, 1, 2, ... になるようにする
    _, y = np.unique(y, return_inverse=True)
    model.compile(keras.optimizers.SGD(0.1), "sparse_categorical_crossentropy")
    model.fit(x, y, epochs=epochs, batch_size=32, verbose=0)
