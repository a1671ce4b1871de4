import keras


def build_regularised_mlp(n_inputs, n_classes, rate):
    model = keras.Sequential()
    model.add(keras.Input(shape=(n_inputs,)))
    for _ in range(2):
        model.add(keras.layers.Dense(32, activation="relu"))
        model.add(LectureDropout(rate))
    if n_classes == 2:
        # 2 クラスなら確率は 1 つで足りる
        model.add(keras.layers.Dense(1, activation="sigmoid"))
        loss = "binary_crossentropy"
    else:
        model.add(keras.layers.Dense(n_classes, activation="softmax"))
        loss = "categorical_crossentropy"
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss=loss)
    return model
