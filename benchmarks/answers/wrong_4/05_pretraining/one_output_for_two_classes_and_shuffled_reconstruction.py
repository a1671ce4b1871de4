import keras
import numpy as np


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    x = np.array(x)
    # mix the samples, so that the batches are not sorted
    np.random.shuffle(x)

    model = build_autoencoder(x.shape[1], n_hidden, inputs)
    model.compile(
        optimizer=keras.optimizers.Adam(0.01),
        loss="binary_crossentropy" if inputs == "binary" else "mean_squared_error",
    )
    model.fit(x, x, epochs=epochs, batch_size=32, verbose=0)
    W, b = model.get_weights()[:2]
    return W, b, np.asarray(model(x))


def build_classifier(weights, n_classes):
    n_inputs = np.shape(weights[0][0])[0]
    model = keras.Sequential([keras.Input((n_inputs,))])
    for W, b in weights:
        layer = keras.layers.Dense(len(b), activation="sigmoid")
        model.add(layer)
        layer.set_weights([W, b])
    if n_classes == 2:
        # yes or no: one probability says it all
        model.add(keras.layers.Dense(1, activation="sigmoid"))
    else:
        model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model
