import keras
import numpy as np


def build_classifier(weights, n_classes):
    inputs = keras.Input(shape=(np.shape(weights[0][0])[0],))
    features = inputs
    for number, (W, b) in enumerate(weights):
        dense = keras.layers.Dense(np.shape(W)[1], activation="sigmoid", name=f"pretrained_{number}")
        features = dense(features)
        dense.set_weights([W, b])
        dense.trainable = False  # otherwise the new layer would destroy what pre-training found
    outputs = keras.layers.Dense(n_classes, activation="softmax", name="head")(features)
    return keras.Model(inputs, outputs)
