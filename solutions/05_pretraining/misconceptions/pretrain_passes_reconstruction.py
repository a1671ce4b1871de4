"""The reconstruction goes on to the next round."""

import numpy as np

BELIEF = {
    "en": "pretrain hands the reconstruction to the next round; it is x over again, not the code of the hidden layer.",
    "ja": "pretrain が次の回に復元した入力を渡しています。それは x とほぼ同じもので、中間層の符号ではありません。",
}
HINT = {
    "en": "Compare F.shape with the size of the hidden layer. Which part of the auto-encoder has done its work after training?",
    "ja": "F.shape と中間層の大きさを比べてみましょう。学習が終わると役目を終えるのは、オートエンコーダのどちらの部分ですか。",
}


def pretrain(x, layer_sizes, epochs, seed):
    F = x
    weights = []
    for size in layer_sizes:
        before = F
        W, b, F = train_autoencoder(before, size, "binary", epochs, seed)  # noqa: F821 - comes from the model answer
        weights.append((W, b))
    return weights, 1.0 / (1.0 + np.exp(-(before @ W + b)))
