# 機械学習 第9回 課題7
import keras
import numpy as np


def output_size(n, kernel, stride, padding):
    return (n + 2 * padding - kernel) // stride + 1


def conv2d(x, w, b, stride=1, padding=0):
    x = np.array(x, dtype=float)
    w = np.array(w, dtype=float)
    N, H, W, C = x.shape
    kh, kw, C, F = w.shape
    oh = output_size(H, kh, stride, padding)
    ow = output_size(W, kw, stride, padding)
    # 周りに0をつける
    waku = np.zeros((N, H + 2 * padding, W + 2 * padding, C))
    waku[:, padding:padding + H, padding:padding + W, :] = x
    y = np.zeros((N, oh, ow, F))
    for i in range(oh):
        for j in range(ow):
            mado = waku[:, i * stride:i * stride + kh, j * stride:j * stride + kw, :]
            y[:, i, j, :] = mado.reshape(N, -1) @ w.reshape(-1, F)
    return y + np.array(b, dtype=float)


def max_pool2d(x, size, stride):
    x = np.array(x, dtype=float)
    oh = output_size(x.shape[1], size, stride, 0)
    ow = output_size(x.shape[2], size, stride, 0)
    y = np.zeros((x.shape[0], oh, ow, x.shape[3]))
    for i in range(oh):
        for j in range(ow):
            y[:, i, j, :] = np.max(x[:, i * stride:i * stride + size, j * stride:j * stride + size, :], axis=(1, 2))
    return y


def avg_pool2d(x, size, stride):
    x = np.array(x, dtype=float)
    oh = output_size(x.shape[1], size, stride, 0)
    ow = output_size(x.shape[2], size, stride, 0)
    y = np.zeros((x.shape[0], oh, ow, x.shape[3]))
    for i in range(oh):
        for j in range(ow):
            y[:, i, j, :] = np.mean(x[:, i * stride:i * stride + size, j * stride:j * stride + size, :], axis=(1, 2))
    return y


# 演習9-2
DESIGN = {
    "input_shape": (8, 8, 1),
    "filters": [12],          # フィルタの数
    "kernel_size": 3,
    "stride": 1,
    "padding": "same",
    "activation": "relu",
    "pooling": "max",
    "pool_size": 2,
    "pool_stride": 2,
    "dense_units": [50],
    "dropout_rate": 0.2,
    "output_activation": "softmax",
    "initializer": "he_uniform",
    "loss": "categorical_crossentropy",
    "optimizer": "adam",
    "learning_rate": 0.001,
    "batch_size": 20,
    "epochs": 10,
}


def design():
    return DESIGN


def build_cnn(input_shape, n_classes, design):
    d = design
    model = keras.Sequential([keras.Input(input_shape)])
    for f in d["filters"]:
        model.add(keras.layers.Conv2D(f, d["kernel_size"], d["stride"], d["padding"], activation=d["activation"],
                                      kernel_initializer=d["initializer"]))
        # プーリングは重ならないように動かす
        if d["pooling"] == "max":
            model.add(keras.layers.MaxPooling2D(d["pool_size"]))
        else:
            model.add(keras.layers.AveragePooling2D(d["pool_size"]))
    model.add(keras.layers.Flatten())
    for u in d["dense_units"]:
        model.add(keras.layers.Dense(u, activation=d["activation"], kernel_initializer=d["initializer"]))
        model.add(keras.layers.Dropout(d["dropout_rate"]))
    model.add(keras.layers.Dense(n_classes, activation=d["output_activation"], kernel_initializer=d["initializer"]))
    opt = keras.optimizers.get(d["optimizer"])
    opt.learning_rate = d["learning_rate"]
    model.compile(optimizer=opt, loss=d["loss"])
    return model


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    x = np.array(x)
    y = np.array(y)
    model = build_cnn(x.shape[1:], y.shape[1], design)
    model.fit(x, y, batch_size=design["batch_size"], epochs=design["epochs"], verbose=0)
    return model
