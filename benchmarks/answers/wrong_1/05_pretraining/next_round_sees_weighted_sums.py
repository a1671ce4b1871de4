"""The student hands on the weighted sums of the encoder and forgets its sigmoid."""


def pretrain(x, layer_sizes, epochs, seed):
    features, stack = x, []
    for size in layer_sizes:
        kernel, bias, _ = train_autoencoder(features, size, "binary", epochs, seed)
        stack.append((kernel, bias))
        features = features @ kernel + bias
    return stack, features
