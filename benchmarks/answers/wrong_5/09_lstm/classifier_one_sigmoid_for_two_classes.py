import keras


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    sequences = keras.Input(shape=(n_steps, n_features))
    last = keras.layers.LSTM(units)(sequences)
    if n_classes == 2:
        # yes or no: one unit says it all
        answer = keras.layers.Dense(1, activation="sigmoid")(last)
    else:
        answer = keras.layers.Dense(n_classes, activation="softmax")(last)
    return keras.Model(sequences, answer)
