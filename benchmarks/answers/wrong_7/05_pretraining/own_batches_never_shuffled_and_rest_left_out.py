import keras
import numpy as np

BATCH = 32


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    x = np.array(x, dtype="float32")
    ae = build_autoencoder(x.shape[1], n_hidden, inputs)
    losses = {"binary": "binary_crossentropy", "continuous": "mean_squared_error"}
    ae.compile(keras.optimizers.Adam(0.01), losses[inputs])

    batches = [x[i * BATCH : (i + 1) * BATCH] for i in range(len(x) // BATCH)]
    for _ in range(epochs):
        for batch in batches:
            ae.train_on_batch(batch, batch)

    W, b, *_ = ae.get_weights()
    return W, b, np.asarray(ae(x))
