import keras
import numpy as np


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    model.compile(
        optimizer=keras.optimizers.SGD(learning_rate=0.1),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    history = model.fit(
        np.asarray(x),
        np.asarray(y),
        batch_size=32,
        epochs=epochs,
        validation_split=0.2,  # to see overfitting
        verbose=0,
    )
    return history
