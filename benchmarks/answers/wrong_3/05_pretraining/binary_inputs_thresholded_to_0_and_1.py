import keras
import numpy as np


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    data = np.asarray(x, dtype="float32")
    if inputs == "binary":
        # binary cross-entropy is for labels 0 and 1
        data = (data > 0.5).astype("float32")
        loss = "binary_crossentropy"
    else:
        loss = "mean_squared_error"
    ae = build_autoencoder(data.shape[1], n_hidden, inputs)
    ae.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss=loss)
    ae.fit(data, data, epochs=epochs, batch_size=32, verbose=0)
    W, b, _, _ = ae.get_weights()
    return W, b, ae.predict(data, verbose=0)
