"""The biases are set to zeros by hand."""

import keras


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    x = keras.Input((n_steps, n_features))
    layer = keras.layers.LSTM(units)
    model = keras.Model(x, keras.layers.Dense(n_classes, activation="softmax")(layer(x)))
    Wx, Wh, b = layer.get_weights()
    layer.set_weights([Wx, Wh, 0 * b])
    return model
