"""trainable=False where the layers are made."""

import keras


def build_classifier(weights, n_classes):
    hidden = [keras.layers.Dense(len(b), activation="sigmoid", trainable=False) for _, b in weights]
    model = keras.Sequential([keras.Input((len(weights[0][0]),)), *hidden, keras.layers.Dense(n_classes, "softmax")])
    for layer, (W, b) in zip(hidden, weights, strict=True):
        layer.set_weights([W, b])
    return model
