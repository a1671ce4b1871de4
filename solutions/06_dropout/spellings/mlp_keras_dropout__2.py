"""Functional, with the layer's class from keras.layers."""

from keras import Input, Model, optimizers
from keras.layers import Dense, Dropout


def build_regularised_mlp(n_inputs, n_classes, rate):
    x = inputs = Input(shape=(n_inputs,))
    for _ in range(2):
        x = Dropout(rate)(Dense(32, activation="relu")(x))
    model = Model(inputs, Dense(n_classes, activation="softmax")(x))
    model.compile(loss="categorical_crossentropy", optimizer=optimizers.Adam(0.01), metrics=["accuracy"])
    return model
