"""The pre-trained layers cannot be trained any more."""

import keras

BELIEF = {
    "en": "build_classifier freezes the pre-trained layers, so only the output layer can still learn.",
    "ja": "build_classifier が事前学習した層を固定しているので、出力層しか学習できません。",
}
HINT = {
    "en": "The last line of the algorithm trains the whole network. Which weights of your model change in a training step?",
    "ja": "アルゴリズムの最後の行では、全体を学習します。あなたのモデルを 1 ステップ学習させると、どの重みが変わりますか。",
}


def build_classifier(weights, n_classes):
    model = keras.Sequential([keras.Input((weights[0][0].shape[0],))])
    for W, b in weights:
        layer = keras.layers.Dense(W.shape[1], activation="sigmoid")
        model.add(layer)
        layer.set_weights([W, b])
        layer.trainable = False
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model
