"""The student trains a copy, so as not to change the argument, and returns the copy; the model of the caller never learns."""

import keras


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    tuned = keras.models.clone_model(model)
    tuned.set_weights(model.get_weights())
    tuned.compile(
        optimizer=keras.optimizers.SGD(learning_rate=0.1),
        loss=keras.losses.SparseCategoricalCrossentropy(),
    )
    tuned.fit(x, y, epochs=epochs, batch_size=32, verbose=0)
    return tuned
