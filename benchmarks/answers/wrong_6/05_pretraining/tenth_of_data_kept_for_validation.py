import keras


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    sgd = keras.optimizers.SGD(learning_rate=0.1)
    model.compile(optimizer=sgd, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, batch_size=32, epochs=epochs, validation_split=0.1, verbose=0)
