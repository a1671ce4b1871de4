import keras
from keras import layers


def build_classifier(weights, n_classes):
    model = keras.Sequential()
    model.add(keras.Input(shape=(weights[0][0].shape[0],)))
    for W, b in weights:
        units = len(b)
        name = f"hidden_{units}"
        model.add(layers.Dense(units, activation="sigmoid", name=name))
        model.get_layer(name).set_weights([W, b])
    model.add(layers.Dense(n_classes, activation="softmax", name="output"))
    return model
