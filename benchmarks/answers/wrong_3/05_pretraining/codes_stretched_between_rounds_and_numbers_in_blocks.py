import keras
import numpy as np


def sigmoid(h):
    return 1 / (1 + np.exp(-h))


def pretrain(x, layer_sizes, epochs, seed):
    F = np.asarray(x, dtype=np.float64)
    weights = []
    for size in layer_sizes:
        W, b, _ = train_autoencoder(F, size, "binary", epochs, seed)
        weights.append((W, b))
        F = sigmoid(F @ W + b)
        # normalise: the next auto-encoder wants data that fill [0, 1]
        low, high = F.min(axis=0), F.max(axis=0)
        F = (F - low) / (high - low + 1e-8)
    return weights, F


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(8, 3, "binary")
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.1), loss="binary_crossentropy", steps_per_execution=50
    )
    numbers = np.eye(8)
    train = np.repeat(numbers, 200, axis=0)  # 200 copies of each number
    model.fit(train, train, epochs=5, batch_size=8, shuffle=False, verbose=0)
    W, b = model.get_weights()[:2]
    return sigmoid(numbers @ W + b), model.predict(numbers, verbose=0)
