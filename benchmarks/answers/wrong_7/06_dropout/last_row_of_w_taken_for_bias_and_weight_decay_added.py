import keras
import numpy as np


def dropout_infer(w, rate):
    shrunk = np.array(w, dtype=np.float64)
    shrunk[:-1] *= 1.0 - rate  # the bias, in the last row, belongs to no dropped unit
    return shrunk


def build_regularised_mlp(n_inputs, n_classes, rate):
    def dense(units, activation):
        return keras.layers.Dense(units, activation=activation, kernel_regularizer=keras.regularizers.L2(0.01))

    x = keras.Input((n_inputs,))
    h = LectureDropout(rate)(dense(32, "relu")(x))
    h = LectureDropout(rate)(dense(32, "relu")(h))
    model = keras.Model(x, dense(n_classes, "softmax")(h))
    model.compile(keras.optimizers.Adam(0.01), "categorical_crossentropy", metrics=["accuracy"])
    return model
