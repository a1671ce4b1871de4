"""The rate is always 0.5."""

import keras

BELIEF = {
    "en": "The network drops half of its units whatever rate it is asked for.",
    "ja": "どの rate を指定しても、半分のユニットが無効になります。",
}
HINT = {
    "en": "Build the network with rate 0.0 and call it with training=True, twice. Where does the argument `rate` go?",
    "ja": "rate 0.0 でネットワークを作り、training=True で 2 回呼んでみましょう。引数の `rate` は、どこで使われていますか。",
}


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = keras.Sequential(
        [
            keras.Input((n_inputs,)),
            keras.layers.Dense(32, activation="relu"),
            LectureDropout(0.5),  # noqa: F821 - comes from the model answer
            keras.layers.Dense(32, activation="relu"),
            LectureDropout(0.5),  # noqa: F821 - comes from the model answer
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy")
    return model
