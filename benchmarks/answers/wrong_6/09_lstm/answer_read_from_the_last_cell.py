import keras


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    sequence = keras.Input(shape=(n_steps, n_features))
    # outputs, last h, last c
    _, _, memory = keras.layers.LSTM(units, return_state=True)(sequence)
    answer = keras.layers.Dense(n_classes, activation="softmax")(memory)
    model = keras.Model(sequence, answer)
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.02),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model
