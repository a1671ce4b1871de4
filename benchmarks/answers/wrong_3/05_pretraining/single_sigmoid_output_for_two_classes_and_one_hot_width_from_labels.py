import keras
import numpy as np
from keras import layers


def build_classifier(weights, n_classes):
    net = keras.Sequential()
    net.add(keras.Input(shape=(np.shape(weights[0][0])[0],)))
    for W, b in weights:
        dense = layers.Dense(np.shape(W)[1], activation="sigmoid")
        net.add(dense)
        dense.set_weights([W, b])
    if n_classes == 2:
        net.add(layers.Dense(1, activation="sigmoid"))
    else:
        net.add(layers.Dense(n_classes, activation="softmax"))
    return net


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    targets = keras.utils.to_categorical(y)
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1), loss="categorical_crossentropy")
    model.fit(np.asarray(x), targets, batch_size=32, epochs=epochs, verbose=0)
