"""The output uses the sigmoid."""

import keras

BELIEF = {
    "en": "Your model's output layer uses the sigmoid, so the classes do not compete; the task asks for a softmax.",
    "ja": "モデルの出力層がシグモイドになっているため、クラスどうしが競い合いません。求めるのはソフトマックスです。",
}
HINT = {
    "en": "Print the sum of the outputs of one sequence. Can a sequence belong to two classes at once?",
    "ja": "1 本の系列に対する出力の和を表示してみましょう。1 本の系列が同時に 2 つのクラスに入るでしょうか。",
}


def build_lstm_classifier(n_steps, n_features, n_classes, units):
    return keras.Sequential(
        [
            keras.Input((n_steps, n_features)),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_classes, activation="sigmoid"),
        ]
    )
