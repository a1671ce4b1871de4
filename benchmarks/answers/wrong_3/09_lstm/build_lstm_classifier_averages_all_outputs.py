import keras


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_steps, n_features)),
            keras.layers.LSTM(units, return_sequences=True),
            # one answer for the whole sequence: sum up its steps
            keras.layers.GlobalAveragePooling1D(),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
