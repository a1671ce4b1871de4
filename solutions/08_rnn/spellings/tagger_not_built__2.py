"""add() instead of a list."""

import keras


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.models.Sequential()
    model.add(keras.layers.SimpleRNN(units, return_sequences=True))
    model.add(keras.layers.TimeDistributed(keras.layers.Dense(n_classes, activation="softmax")))
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(learning_rate=0.01))
    return model
