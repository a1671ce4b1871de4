import keras


def build_autoencoder(n_inputs, n_hidden, inputs):
    # One activation for the whole network: it depends on the kind of the inputs.
    activation = {"binary": "sigmoid", "continuous": "linear"}[inputs]
    return keras.Sequential(
        [
            keras.Input((n_inputs,)),
            keras.layers.Dense(n_hidden, activation=activation),
            keras.layers.Dense(n_inputs, activation=activation),
        ]
    )
