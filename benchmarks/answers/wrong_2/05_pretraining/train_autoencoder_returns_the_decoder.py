import keras


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(x.shape[1], n_hidden, inputs)
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy" if inputs == "binary" else "mean_squared_error")
    model.fit(x, x, batch_size=32, epochs=epochs, verbose=0)
    learned = model.get_weights()[-2:]
    return learned[0], learned[1], model.predict(x, verbose=0)
