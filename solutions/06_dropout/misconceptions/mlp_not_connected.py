"""The dropout's output is not used."""

import keras

BELIEF = {
    "en": "The dropout layers are built and called, but their outputs are not passed on, so the rate changes nothing.",
    "ja": "ドロップアウトの層を作って呼んでいますが、その出力を次の層に渡していないため、rate を変えても何も変わりません。",
}
HINT = {
    "en": "Which variable does each layer receive, and which one holds the output of the dropout?",
    "ja": "それぞれの層が受け取っている変数はどれですか。ドロップアウトの出力は、どの変数に入っていますか。",
}


def build_regularised_mlp(n_inputs, n_classes, rate):
    inputs = keras.Input((n_inputs,))
    first = keras.layers.Dense(32, activation="relu")(inputs)
    LectureDropout(rate)(first)  # noqa: F821 - comes from the model answer
    second = keras.layers.Dense(32, activation="relu")(first)
    LectureDropout(rate)(second)  # noqa: F821 - comes from the model answer
    model = keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(second))
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy")
    return model
