import keras
import numpy as np
from scipy.special import expit as sigmoid


def lstm_step(x, h, c, Wx, Wh, b):
    x, h, c = (np.array(a, dtype=np.float64) for a in (x, h, c))
    Wx, Wh, b = (np.array(a, dtype=np.float64) for a in (Wx, Wh, b))
    # four layers side by side, all with values between 0 and 1
    i, f, g, o = np.split(sigmoid(x @ Wx + h @ Wh + b), 4, axis=1)
    new_c = f * c + i * g
    new_h = o * np.tanh(new_c)
    return new_h, new_c


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    inputs = keras.Input(shape=(n_steps, n_features))
    outputs = keras.layers.LSTM(units, return_sequences=True)(inputs)
    # one vector for the whole sequence
    summary = keras.layers.GlobalAveragePooling1D()(outputs)
    probabilities = keras.layers.Dense(n_classes, activation="softmax")(summary)
    return keras.Model(inputs, probabilities)
