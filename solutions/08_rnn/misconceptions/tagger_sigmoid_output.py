"""The output uses the sigmoid."""

import keras

BELIEF = {
    "en": ("Your model's output layer uses the sigmoid, so the tags of a word do not compete; the task asks for a softmax."),
    "ja": (
        "モデルの出力層がシグモイドになっているため、1 つの単語のタグどうしが競い合いません。求めるのはソフトマックスです。"
    ),
}
HINT = {
    "en": "Print the sum of the outputs of one word. Can a word have two tags at once?",
    "ja": "1 つの単語に対する出力の和を表示してみましょう。1 つの単語が同時に 2 つのタグを持つでしょうか。",
}


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.Sequential(
        [
            keras.Input((None, n_features)),
            keras.layers.SimpleRNN(units, return_sequences=True),
            keras.layers.Dense(n_classes, activation="sigmoid"),
        ]
    )
    model.compile(keras.optimizers.Adam(learning_rate=0.01), "categorical_crossentropy")
    return model
