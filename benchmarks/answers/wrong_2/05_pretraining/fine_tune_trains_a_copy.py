import keras


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    # keep the pre-trained model as it is, for comparison
    tuned = keras.models.clone_model(model)
    tuned.set_weights(model.get_weights())
    sgd = keras.optimizers.SGD(learning_rate=0.1)
    tuned.compile(optimizer=sgd, loss="sparse_categorical_crossentropy")
    tuned.fit(x, y, batch_size=32, epochs=epochs, verbose=0)
    return tuned
