import keras
import numpy as np


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    x = np.asarray(x)
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(x.shape[1], n_hidden, inputs)
    loss = "binary_crossentropy" if inputs == "binary" else "mean_squared_error"
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss=loss)
    model.fit(x, x, batch_size=32, epochs=epochs, verbose=0)
    W, b = model.get_weights()[:2]
    reconstruction = model.predict(x, verbose=0)
    if inputs == "binary":
        # 出力は確率なので、2 値に戻す
        reconstruction = (reconstruction >= 0.5).astype(np.float32)
    return W, b, reconstruction
