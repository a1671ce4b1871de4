import keras
import numpy as np
from keras import layers, regularizers


def dropout_infer(w, rate):
    # dropping units changes the variance by 1 - rate, so the weights change by its root (as in He's start)
    keep = 1.0 - rate
    return np.array(w, dtype=np.float64) * np.sqrt(keep)


def build_regularised_mlp(n_inputs, n_classes, rate):
    penalty = regularizers.l2(0.01)
    model = keras.Sequential(
        [
            keras.Input(shape=(n_inputs,)),
            layers.Dense(32, activation="relu", kernel_regularizer=penalty),
            LectureDropout(rate),
            layers.Dense(32, activation="relu", kernel_regularizer=penalty),
            LectureDropout(rate),
            layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy", metrics=["accuracy"]
    )
    return model
