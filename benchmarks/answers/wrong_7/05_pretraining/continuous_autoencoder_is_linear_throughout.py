import keras


def build_autoencoder(n_inputs, n_hidden, inputs):
    """binary: sigmoid, continuous: linear."""
    activation = {"binary": "sigmoid", "continuous": None}[inputs]
    return keras.Sequential(
        [
            keras.Input(shape=(n_inputs,)),
            keras.layers.Dense(n_hidden, activation=activation, name="encoder"),
            keras.layers.Dense(n_inputs, activation=activation, name="decoder"),
        ]
    )
