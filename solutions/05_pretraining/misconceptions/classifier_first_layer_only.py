"""Only the first layer gets its weights."""

import keras

BELIEF = {
    "en": "build_classifier gives the first hidden layer its weights, and the others start at random.",
    "ja": "build_classifier が最初の中間層にだけ重みを入れていて、ほかの層は乱数から始まります。",
}
HINT = {
    "en": "How many pairs are in `weights`, and how many times is set_weights called?",
    "ja": "`weights` には組がいくつありますか。set_weights は何回呼ばれますか。",
}


def build_classifier(weights, n_classes):
    model = keras.Sequential([keras.Input((weights[0][0].shape[0],))])
    for W, _ in weights:
        model.add(keras.layers.Dense(W.shape[1], activation="sigmoid"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    model.layers[0].set_weights(weights[0])
    return model
