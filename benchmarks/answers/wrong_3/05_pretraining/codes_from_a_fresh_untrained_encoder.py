import keras
import numpy as np
from keras import layers


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    autoencoder = build_autoencoder(8, 3, "binary")
    autoencoder.compile(
        optimizer=keras.optimizers.Adam(0.1), loss="binary_crossentropy", steps_per_execution=50
    )
    data = np.tile(np.eye(8), (200, 1))
    autoencoder.fit(data, data, epochs=5, batch_size=8, shuffle=False, verbose=0)

    # a second model that goes from the inputs to the hidden layer only
    encoder = keras.Sequential([keras.Input((8,)), layers.Dense(3, activation="sigmoid")])
    codes = encoder.predict(np.eye(8), verbose=0)
    reconstruction = autoencoder.predict(np.eye(8), verbose=0)
    return codes, reconstruction
