"""The forget gates start half open."""

import keras

BELIEF = {
    "en": "The biases of your forget gates start at 0; the task asks for 1, Keras's default.",
    "ja": "忘却ゲートのバイアスが 0 から始まっています。この課題では、Keras の既定と同じ 1 です。",
}
HINT = {
    "en": "How far open is a gate whose weighted sum is 0? What would be left of a cell after ten such steps?",
    "ja": "重み付き和が 0 のゲートは、どれだけ開いていますか。10 ステップ後、セルはどれだけ残っているでしょうか。",
}


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    return keras.Sequential(
        [
            keras.Input((n_steps, n_features)),
            keras.layers.LSTM(units, unit_forget_bias=False),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
