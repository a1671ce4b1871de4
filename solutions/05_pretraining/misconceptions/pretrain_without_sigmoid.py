"""The next round gets weighted sums."""

BELIEF = {
    "en": "pretrain hands F W + b to the next round, without the sigmoid of the encoder.",
    "ja": "pretrain が、エンコーダのシグモイドを通さずに、F W + b を次の回に渡しています。",
}
HINT = {
    "en": "Print the smallest and the largest value of F after each round. Is this what the hidden layer puts out?",
    "ja": "1 回ごとに F の最小値と最大値を表示してみましょう。中間層の出力はそのような値になりますか。",
}


def pretrain(x, layer_sizes, epochs, seed):
    F, weights = x, []
    for size in layer_sizes:
        W, b, _ = train_autoencoder(F, size, "binary", epochs, seed)  # noqa: F821 - comes from the model answer
        weights.append((W, b))
        F = F @ W + b
    return weights, F
