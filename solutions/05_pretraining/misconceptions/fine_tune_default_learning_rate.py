"""SGD runs with its default learning rate."""

import keras

BELIEF = {
    "en": "fine_tune leaves the learning rate of SGD at Keras's default, and the network has hardly begun to learn.",
    "ja": "fine_tune の SGD の学習係数が Keras の既定値のままなので、ネットワークはほとんど学習していません。",
}
HINT = {
    "en": 'Compare the settings in the docstring with what `optimizer="sgd"` chooses for you.',
    "ja": 'docstring にある設定と、`optimizer="sgd"` と書いたときに選ばれる設定を比べてみましょう。',
}


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=32, epochs=epochs, verbose=0)
