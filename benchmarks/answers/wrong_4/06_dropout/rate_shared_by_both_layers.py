import keras


def build_regularised_mlp(n_inputs, n_classes, rate):
    # a share of rate of all hidden units: half of it in each of the two layers
    per_layer = rate / 2
    inputs = keras.Input((n_inputs,))
    h = inputs
    for _ in range(2):
        h = keras.layers.Dense(32, activation="relu")(h)
        h = LectureDropout(per_layer)(h)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(h)
    model = keras.Model(inputs, outputs)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=keras.losses.CategoricalCrossentropy())
    return model
