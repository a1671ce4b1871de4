import keras
from keras import ops


def sentence_cross_entropy(y_true, y_pred):
    """文ごとの交差エントロピー。バッチ平均は Keras がとる。"""
    p = ops.clip(y_pred, 1e-7, 1.0)
    return -ops.sum(ops.cast(y_true, p.dtype) * ops.log(p), axis=(1, 2))


def build_rnn_tagger(n_features, n_classes, units):
    inputs = keras.Input(shape=(None, n_features))
    h = keras.layers.SimpleRNN(units, activation="tanh", return_sequences=True)(inputs)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(h)
    model = keras.Model(inputs, outputs)
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss=sentence_cross_entropy)
    return model
