# 自己符号化器も分類器も keras.Model のサブクラスとして書いた解答。
# fit は使うが、1 回の更新（train_step）は GradientTape で自分で書く。
import keras
import numpy as np
import tensorflow as tf
from keras import ops


class _Net(keras.Model):
    """共通部分：手書きの train_step"""

    def __init__(self, n_inputs):
        super().__init__()
        self.n_inputs = n_inputs

    def wake_up(self):
        # データを 1 回通して重みを作る
        self(np.zeros((1, self.n_inputs), dtype="float32"))
        return self

    def train_step(self, data):
        x, target = data[0], data[1]  # 3 番目はサンプルの重み（使わない）
        with tf.GradientTape() as tape:
            out = self(x, training=True)
            loss = self.compute_loss(x=x, y=target, y_pred=out)
        variables = self.trainable_variables
        self.optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))
        return {"loss": loss}


class AutoEncoder(_Net):
    def __init__(self, n_inputs, n_hidden, inputs):
        super().__init__(n_inputs)
        assert inputs in ("binary", "continuous")
        self.binary = inputs == "binary"
        self.encoder = keras.layers.Dense(n_hidden)
        self.decoder = keras.layers.Dense(n_inputs)
        self.wake_up()

    def encode(self, x):
        # sigmoid(z) = (1 + tanh(z / 2)) / 2
        return 0.5 * (1.0 + ops.tanh(0.5 * self.encoder(x)))

    def call(self, x):
        z = self.decoder(self.encode(x))
        return ops.sigmoid(z) if self.binary else z


class DeepClassifier(_Net):
    def __init__(self, weights, n_classes):
        super().__init__(len(weights[0][0]))
        self.hidden = [keras.layers.Dense(np.shape(W)[1], activation=ops.sigmoid) for W, _ in weights]
        self.top = keras.layers.Dense(n_classes)
        self.wake_up()
        for layer, (W, b) in zip(self.hidden, weights):
            layer.kernel.assign(np.asarray(W))
            layer.bias.assign(np.asarray(b))

    def call(self, x):
        for layer in self.hidden:
            x = layer(x)
        return ops.softmax(self.top(x), axis=-1)


def build_autoencoder(n_inputs, n_hidden, inputs):
    return AutoEncoder(n_inputs, n_hidden, inputs)


def train_autoencoder(x, n_hidden, inputs, epochs, seed):
    keras.utils.set_random_seed(seed)
    x = np.array(x, dtype="float32")
    model = AutoEncoder(x.shape[1], n_hidden, inputs)
    loss = {"binary": "binary_crossentropy", "continuous": "mean_squared_error"}[inputs]
    model.compile(keras.optimizers.Adam(0.01), loss)
    model.fit(x, x, batch_size=32, epochs=epochs, verbose=0)
    W = np.array(model.encoder.kernel)
    b = np.array(model.encoder.bias)
    return W, b, np.asarray(model(x))


def pretrain(x, layer_sizes, epochs, seed):
    weights = []
    F = np.array(x, dtype="float32")
    for size in layer_sizes:
        W, b, _ = train_autoencoder(F, size, "binary", epochs, seed)
        weights.append((W, b))
        F = 0.5 * (1.0 + np.tanh(0.5 * (F @ W + b)))
        print("round", len(weights), F.shape, "variance", F.var(axis=0).mean())  # 確認用
    return weights, F


def build_classifier(weights, n_classes):
    return DeepClassifier(weights, n_classes)


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    sgd = keras.optimizers.SGD(learning_rate=0.1, momentum=0.0, nesterov=False)
    model.compile(optimizer=sgd, loss=keras.losses.SparseCategoricalCrossentropy())
    return model.fit(x, y, batch_size=32, epochs=epochs, verbose=0)


def learn_codes(seed):
    keras.utils.set_random_seed(seed)
    model = AutoEncoder(8, 3, "binary")
    model.compile(keras.optimizers.Adam(0.1), "binary_crossentropy", steps_per_execution=50)
    x = np.tile(np.eye(8), (200, 1))
    model.fit(x, x, batch_size=8, epochs=5, shuffle=False, verbose=0)
    eight = np.eye(8, dtype="float32")
    return np.asarray(model.encode(eight)), np.asarray(model(eight))


if __name__ == "__main__":
    codes, reconstruction = learn_codes(1)
    print(np.round(codes, 2), reconstruction.argmax(axis=1))
