import keras


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            # sentences may have any length: steps that hold nothing are skipped
            keras.layers.Masking(mask_value=0.0),
            keras.layers.SimpleRNN(units, activation="tanh", return_sequences=True),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy")
    return model
