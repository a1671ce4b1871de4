"""The student treats the pre-trained layers as a finished extractor and freezes them, and fine-tunes with Adam because it is
faster."""

import keras


def build_classifier(weights, n_classes):
    inputs = keras.Input(shape=(len(weights[0][0]),))
    z = inputs
    for W, b in weights:
        layer = keras.layers.Dense(len(b), activation="sigmoid")
        layer.trainable = False
        z = layer(z)
        layer.set_weights([W, b])
    outputs = keras.layers.Dense(n_classes, activation="softmax")(z)
    return keras.Model(inputs, outputs)


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    model.compile(optimizer=keras.optimizers.Adam(), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, batch_size=32, epochs=epochs, verbose=0)
