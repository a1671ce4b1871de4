"""The given weights only decide the sizes."""

import keras

BELIEF = {
    "en": "build_classifier reads only the sizes from `weights`; the layers still start at random.",
    "ja": "build_classifier が `weights` から大きさしか読み取っていないので、層は乱数から始まります。",
}
HINT = {
    "en": "Compare `model.get_weights()[0]` with `weights[0][0]`. Which line should have carried the numbers over?",
    "ja": "`model.get_weights()[0]` と `weights[0][0]` を比べてみましょう。数値を移すのは、どの行のはずでしたか。",
}


def build_classifier(weights, n_classes):
    model = keras.Sequential([keras.Input((weights[0][0].shape[0],))])
    for W, _ in weights:
        model.add(keras.layers.Dense(W.shape[1], activation="sigmoid"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model
