"""The loop ends one hidden layer too early."""

import numpy as np

BELIEF = {
    "en": "pretrain stops before the last entry of layer_sizes: one hidden layer is not pre-trained.",
    "ja": "pretrain が layer_sizes の最後の 1 つを残して終わり、中間層が 1 つ事前学習されていません。",
}
HINT = {
    "en": "In the slide L counts the output layer too, and layer_sizes does not. How many pairs do you return for [5, 3]?",
    "ja": "スライドの L は出力層も数えますが、layer_sizes は数えません。[5, 3] に対して、いくつの組を返していますか。",
}


def pretrain(x, layer_sizes, epochs, seed):
    F, weights = x, []
    for layer in range(len(layer_sizes) - 1):
        W, b, _ = train_autoencoder(F, layer_sizes[layer], "binary", epochs, seed)  # noqa: F821 - comes from the model answer
        weights.append((W, b))
        F = 1.0 / (1.0 + np.exp(-(F @ W + b)))
    return weights, F
