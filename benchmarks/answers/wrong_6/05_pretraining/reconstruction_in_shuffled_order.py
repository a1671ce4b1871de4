import keras
import numpy as np


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(x.shape[1], n_hidden, inputs)  # noqa: F821

    # サンプルをよく混ぜてから学習する（元の x は変えない）
    x = x[np.random.permutation(len(x))]

    loss = "binary_crossentropy" if inputs == "binary" else "mean_squared_error"
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, x, epochs=epochs, batch_size=32, verbose=0)
    W, b = model.get_weights()[:2]
    return W, b, model.predict(x, verbose=0)
