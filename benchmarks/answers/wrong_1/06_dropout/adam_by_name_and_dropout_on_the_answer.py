"""The student gives the optimizer by its name, whose learning rate is ten times too small, and puts a third dropout behind the
softmax."""

import keras
from keras import layers


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = keras.Sequential([keras.Input(shape=(n_inputs,))])
    for units, act in [(32, "relu"), (32, "relu"), (n_classes, "softmax")]:
        model.add(layers.Dense(units, activation=act))
        model.add(LectureDropout(rate))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
