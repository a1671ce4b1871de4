import keras
from keras import layers


def build_autoencoder(n_inputs, n_hidden, inputs):
    model = keras.Sequential(name="autoencoder")
    model.add(keras.Input(shape=(n_inputs,)))
    model.add(layers.Dense(n_hidden))
    model.add(layers.BatchNormalization())  # trains faster and keeps the sigmoid out of its flat parts
    model.add(layers.Activation("sigmoid"))
    if inputs == "binary":
        model.add(layers.Dense(n_inputs, activation="sigmoid"))
    else:
        model.add(layers.Dense(n_inputs))
    return model
