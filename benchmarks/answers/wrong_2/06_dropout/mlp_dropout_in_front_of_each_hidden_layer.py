import keras


def build_regularised_mlp(n_inputs, n_classes, rate):
    x = keras.Input(shape=(n_inputs,))
    a = x
    for _ in range(2):
        # a hidden layer with dropout
        a = LectureDropout(rate)(a)
        a = keras.layers.Dense(32, activation="relu")(a)
    y = keras.layers.Dense(n_classes, activation="softmax")(a)
    mlp = keras.Model(x, y)
    mlp.compile(keras.optimizers.Adam(learning_rate=0.01), keras.losses.CategoricalCrossentropy())
    return mlp
