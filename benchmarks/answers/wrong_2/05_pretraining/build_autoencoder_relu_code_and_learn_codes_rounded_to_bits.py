import keras
import numpy as np


def build_autoencoder(n_inputs, n_hidden, inputs):
    if inputs == "binary":
        out = "sigmoid"
    else:
        out = "linear"
    autoencoder = keras.Sequential()
    autoencoder.add(keras.Input(shape=(n_inputs,)))
    autoencoder.add(keras.layers.Dense(n_hidden, activation="relu"))
    autoencoder.add(keras.layers.Dense(n_inputs, activation=out))
    return autoencoder


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    inp = keras.Input(shape=(8,))
    hid = keras.layers.Dense(3, activation="sigmoid")(inp)
    rec = keras.layers.Dense(8, activation="sigmoid")(hid)
    net = keras.Model(inp, rec)
    net.compile(optimizer=keras.optimizers.Adam(0.1), loss="binary_crossentropy", steps_per_execution=50)
    data = np.tile(np.eye(8), (200, 1))
    net.fit(data, data, batch_size=8, epochs=5, shuffle=False, verbose=0)
    codes = keras.Model(inp, hid).predict(np.eye(8), verbose=0)
    # three bits are enough for eight numbers: 000 ... 111
    return np.round(codes), net.predict(np.eye(8), verbose=0)
