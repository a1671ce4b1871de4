"""Adam with its default learning rate."""

import keras

BELIEF = {
    "en": "The network learns with Adam's default learning rate of 0.001 instead of 0.01.",
    "ja": "Adam の学習係数が、0.01 ではなく既定値の 0.001 になっています。",
}
HINT = {
    "en": 'optimizer="adam" leaves all settings to Keras. How do you hand a learning rate to Adam?',
    "ja": 'optimizer="adam" と書くと、設定はすべて Keras 任せになります。Adam に学習係数を渡すには、どう書きますか。',
}


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = keras.Sequential(
        [
            keras.Input((n_inputs,)),
            keras.layers.Dense(32, activation="relu"),
            LectureDropout(rate),  # noqa: F821 - comes from the model answer
            keras.layers.Dense(32, activation="relu"),
            LectureDropout(rate),  # noqa: F821 - comes from the model answer
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model
