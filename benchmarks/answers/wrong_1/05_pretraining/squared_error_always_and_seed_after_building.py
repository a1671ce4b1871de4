"""The student trains with squared errors whatever the inputs are, and sets the seed only before fit, when the first weights
have long been drawn."""

import keras


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    model = build_autoencoder(x.shape[-1], n_hidden, inputs)
    model.compile(loss=keras.losses.MeanSquaredError(), optimizer=keras.optimizers.Adam(0.01))
    keras.utils.set_random_seed(seed)
    model.fit(x, x, epochs=epochs, batch_size=32, verbose=0)
    weights = model.get_weights()
    return weights[0], weights[1], model.predict(x, verbose=0)
