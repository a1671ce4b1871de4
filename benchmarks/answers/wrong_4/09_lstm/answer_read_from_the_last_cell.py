import keras


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    inputs = keras.Input(shape=(n_steps, n_features))
    # what the network remembers at the end stands in its memory
    _, last_output, memory = keras.layers.LSTM(units, return_state=True)(inputs)
    answer = keras.layers.Dense(n_classes, activation="softmax")(memory)
    return keras.Model(inputs=inputs, outputs=answer)
