"""The weights are hung on the layers as attributes that Keras does not know."""

import keras


def build_classifier(weights, n_classes):
    inputs = outputs = keras.Input((len(weights[0][0]),))
    for W, b in weights:
        layer = keras.layers.Dense(len(b), activation="sigmoid")
        layer.pretrained = (W, b)
        outputs = layer(outputs)
    return keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(outputs))
