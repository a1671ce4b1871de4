import keras
from keras import layers, regularizers


def build_regularised_mlp(n_inputs, n_classes, rate):
    def hidden():
        return layers.Dense(32, activation="relu", kernel_regularizer=regularizers.l2(0.01))

    model = keras.Sequential(
        [
            keras.Input((n_inputs,)),
            hidden(),
            LectureDropout(rate),  # noqa: F821
            hidden(),
            LectureDropout(rate),  # noqa: F821
            layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy", metrics=["accuracy"])
    return model
