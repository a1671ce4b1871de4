import keras


def build_autoencoder(n_inputs, n_hidden, inputs):
    # an auto-encoder mirrors its input, so encoder and decoder are built the same way
    def half(units):
        return keras.layers.Dense(units, activation="sigmoid")

    x = keras.layers.Input(shape=(n_inputs,))
    code = half(n_hidden)(x)
    return keras.Model(inputs=x, outputs=half(n_inputs)(code), name=f"autoencoder_{inputs}")
