import keras


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)

    def train(n):
        model.compile(keras.optimizers.SGD(0.1), loss="sparse_categorical_crossentropy")
        model.fit(x, y, epochs=n, batch_size=32, verbose=0)

    # as in transfer learning: do not destroy the good layers with the errors of a random output layer
    warm_up = (epochs + 1) // 2
    for layer in model.layers[:-1]:
        layer.trainable = False
    train(warm_up)

    for layer in model.layers:
        layer.trainable = True
    if epochs > warm_up:
        train(epochs - warm_up)
