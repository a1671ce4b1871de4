"""The student assigns W and b to the layers as one does in PyTorch; Keras never looks at these names, so all layers start at
random."""

import keras


def build_classifier(weights, n_classes):
    n_inputs = weights[0][0].shape[0]
    model = keras.Sequential()
    model.add(keras.Input((n_inputs,)))
    for W, b in weights:
        linear = keras.layers.Dense(W.shape[1], activation="sigmoid")
        linear.weight = W
        linear.bias_vector = b
        model.add(linear)
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model
