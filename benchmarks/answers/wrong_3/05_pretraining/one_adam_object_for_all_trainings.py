import keras
import numpy as np

OPTIMIZER = keras.optimizers.Adam(learning_rate=0.01)
LOSSES = {"binary": "binary_crossentropy", "continuous": "mean_squared_error"}
BATCH = 32


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    x = np.asarray(x)
    net = build_autoencoder(x.shape[1], n_hidden, inputs)
    net.compile(optimizer=OPTIMIZER, loss=LOSSES[inputs])
    net.fit(x, x, batch_size=BATCH, epochs=epochs, verbose=0)
    weights = net.get_weights()
    reconstruction = np.asarray(net(x))
    return weights[0], weights[1], reconstruction
