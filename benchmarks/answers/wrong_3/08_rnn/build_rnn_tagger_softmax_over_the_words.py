import keras
from keras import layers


def build_rnn_tagger(n_features, n_classes, units):
    words = keras.Input(shape=(None, n_features))
    states = layers.SimpleRNN(units, activation="tanh", return_sequences=True)(words)
    scores = layers.Dense(n_classes)(states)
    tags = layers.Softmax(axis=1)(scores)  # axis 0 is the batch
    model = keras.Model(words, tags)
    model.compile(loss=keras.losses.CategoricalCrossentropy(), optimizer=keras.optimizers.Adam(0.01))
    return model
