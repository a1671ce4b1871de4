def pretrain(x, layer_sizes, epochs, seed):
    F = x
    weights = []
    for units in layer_sizes:
        # Phi(F) is what the trained network makes of F
        W, b, F = train_autoencoder(F, units, "binary", epochs, seed)
        weights.append((W, b))
    return weights, F
