import keras
from keras import layers, regularizers


def build_regularised_mlp(n_inputs, n_classes, rate):
    l2 = regularizers.l2(0.01)
    inputs = keras.Input(shape=(n_inputs,))
    z = layers.Dense(32, activation="relu", kernel_regularizer=l2)(inputs)
    z = LectureDropout(rate)(z)
    z = layers.Dense(32, activation="relu", kernel_regularizer=l2)(z)
    z = LectureDropout(rate)(z)
    outputs = layers.Dense(n_classes, activation="softmax")(z)
    model = keras.Model(inputs, outputs)
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy", metrics=["accuracy"]
    )
    return model
