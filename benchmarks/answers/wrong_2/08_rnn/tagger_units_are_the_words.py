import keras
from keras import layers


def build_rnn_tagger(n_features, n_classes, units):
    # unrolled in time the layer has one unit for every word of the sentence
    inputs = keras.Input(shape=(units, n_features))
    hidden = layers.SimpleRNN(units, return_sequences=True)(inputs)
    outputs = layers.Dense(n_classes, activation="softmax")(hidden)
    model = keras.Model(inputs=inputs, outputs=outputs)
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(learning_rate=0.01))
    return model
