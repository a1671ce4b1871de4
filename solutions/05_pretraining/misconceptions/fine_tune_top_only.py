"""Only the output layer is trained with the labels."""

import keras

BELIEF = {
    "en": "fine_tune trains the output layer only; the hidden layers keep the weights of pre-training.",
    "ja": "fine_tune が出力層だけを学習させていて、中間層は事前学習の重みのままです。",
}
HINT = {
    "en": "Compare `model.get_weights()` before and after. Which layers does the last line of the algorithm train?",
    "ja": "学習の前と後で `model.get_weights()` を比べてみましょう。アルゴリズムの最後の行で学習するのは、どの層ですか。",
}


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    for layer in model.layers[:-1]:
        layer.trainable = False
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=32, epochs=epochs, verbose=0)
