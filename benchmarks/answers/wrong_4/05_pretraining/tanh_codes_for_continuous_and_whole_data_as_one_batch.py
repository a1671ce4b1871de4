import keras


def build_autoencoder(n_inputs, n_hidden, inputs):
    x = keras.Input((n_inputs,))
    if inputs == "binary":
        code = keras.layers.Dense(n_hidden, activation="sigmoid")(x)
        out = keras.layers.Dense(n_inputs, activation="sigmoid")(code)
    else:
        # values below 0 too, so the code has to be able to go below 0
        code = keras.layers.Dense(n_hidden, activation="tanh")(x)
        out = keras.layers.Dense(n_inputs, activation="linear")(code)
    return keras.Model(x, out)


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1), loss="sparse_categorical_crossentropy")
    # plain gradient descent: the gradient of all samples, then one step
    for _ in range(epochs):
        model.train_on_batch(x, y)
