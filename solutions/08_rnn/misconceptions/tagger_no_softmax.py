"""The output has no activation."""

import keras

BELIEF = {
    "en": "Your model's outputs are weighted sums, not probabilities: the softmax is missing.",
    "ja": "モデルの出力が確率ではなく、重み付き和のままです。ソフトマックスが抜けています。",
}
HINT = {
    "en": "Print the sum of the outputs of one word. What should it be?",
    "ja": "1 つの単語に対する出力の和を表示してみましょう。いくつになるはずですか。",
}


def build_rnn_tagger(n_features, n_classes, units):
    model = keras.Sequential(
        [
            keras.Input((None, n_features)),
            keras.layers.SimpleRNN(units, return_sequences=True),
            keras.layers.Dense(n_classes),
        ]
    )
    model.compile(keras.optimizers.Adam(learning_rate=0.01), "categorical_crossentropy")
    return model
