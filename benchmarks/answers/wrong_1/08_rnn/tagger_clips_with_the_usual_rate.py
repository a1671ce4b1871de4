"""The student clips the gradients, as one does with recurrent networks, and leaves the learning rate at the value that Keras
uses by itself."""

import keras
from keras.layers import Dense, SimpleRNN


def build_rnn_tagger(n_features, n_classes, units):
    words = keras.Input(shape=(None, n_features))
    states = SimpleRNN(units, return_sequences=True)(words)
    tags = Dense(n_classes, activation="softmax")(states)
    tagger = keras.Model(inputs=words, outputs=tags)
    tagger.compile(optimizer=keras.optimizers.Adam(clipnorm=1.0), loss=keras.losses.CategoricalCrossentropy())
    return tagger
