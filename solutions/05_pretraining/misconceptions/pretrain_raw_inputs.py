"""Every auto-encoder is trained on the data itself."""

import numpy as np

BELIEF = {
    "en": "pretrain trains every auto-encoder on x itself, not on the codes of the layer before.",
    "ja": "pretrain が、前の層の符号ではなく、x そのものでどのオートエンコーダも学習させています。",
}
HINT = {
    "en": "Print the shape of every W. Can the output of layer 1 be multiplied by the W of layer 2?",
    "ja": "それぞれの W の形を表示してみましょう。層 1 の出力に、層 2 の W を掛けられますか。",
}


def pretrain(x, layer_sizes, epochs, seed):
    weights = []
    for size in layer_sizes:
        W, b, _ = train_autoencoder(x, size, "binary", epochs, seed)  # noqa: F821 - comes from the model answer
        weights.append((W, b))
        F = 1.0 / (1.0 + np.exp(-(x @ W + b)))
    return weights, F
