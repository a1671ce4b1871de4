"""The auto-encoders of pre-training have linear decoders."""

import numpy as np

BELIEF = {
    "en": "pretrain uses decoders for continuous inputs, and the codes of the deeper layers hardly differ any more.",
    "ja": "pretrain が連続値用のデコーダを使っていて、深い層の符号がほとんど同じになっています。",
}
HINT = {
    "en": "Look at the variance of the codes, layer by layer, and at the box about the slide: what is said of the decoders?",
    "ja": "符号の分散を 1 層ずつ見てみましょう。デコーダについては、「スライドについて」に何と書いてありますか。",
}


def pretrain(x, layer_sizes, epochs, seed):
    F, weights = x, []
    for size in layer_sizes:
        W, b, _ = train_autoencoder(F, size, "continuous", epochs, seed)  # noqa: F821 - comes from the model answer
        weights.append((W, b))
        F = 1.0 / (1.0 + np.exp(-(F @ W + b)))
    return weights, F
