# Assignment 7. Seven loops for the convolution!
import keras
import numpy as np


def output_size(n, kernel, stride, padding):
    count = 0
    start = 0
    while start + kernel <= n + 2 * padding:
        count += 1
        start += stride
    return count


def conv2d(x, w, b, stride=1, padding=0):
    x = np.array(x, dtype=float)
    w = np.array(w, dtype=float)
    b = np.array(b, dtype=float)
    N, H, W, C = x.shape
    kh, kw, _, F = w.shape
    H_out = output_size(H, kh, stride, padding)
    W_out = output_size(W, kw, stride, padding)
    y = np.zeros((N, H_out, W_out, F))
    for n in range(N):
        for i in range(H_out):
            for j in range(W_out):
                for f in range(F):
                    total = b[f]
                    for di in range(kh):
                        for dj in range(kw):
                            row = i * stride + di - padding
                            col = j * stride + dj - padding
                            # outside of the image everything is zero
                            if row < 0 or row >= H or col < 0 or col >= W:
                                continue
                            for c in range(C):
                                total += x[n, row, col, c] * w[di, dj, c, f]
                    y[n, i, j, f] = total
    return y


def pool(x, size, stride, f):
    x = np.array(x, dtype=float)
    N, H, W, C = x.shape
    H_out = output_size(H, size, stride, 0)
    W_out = output_size(W, size, stride, 0)
    y = np.zeros((N, H_out, W_out, C))
    for n in range(N):
        for i in range(H_out):
            for j in range(W_out):
                for c in range(C):
                    values = []
                    for di in range(size):
                        for dj in range(size):
                            values.append(x[n, i * stride + di, j * stride + dj, c])
                    y[n, i, j, c] = f(values)
    return y


def max_pool2d(x, size, stride):
    return pool(x, size, stride, max)


def avg_pool2d(x, size, stride):
    def mean(values):
        return sum(values) / len(values)
    return pool(x, size, stride, mean)


def design():
    return {
        "input_shape": (8, 8, 1),
        "kernel_size": 3,
        "stride": 1,
        "padding": "same",
        "filters": [8, 16],
        "pooling": "max",
        "pool_size": 2,
        "pool_stride": 2,
        "activation": "relu",
        "dense_units": [],
        "dropout_rate": 0.0,
        "output_activation": "softmax",
        "initializer": "he_uniform",
        "optimizer": "adam",
        "learning_rate": 0.01,
        "loss": "categorical_crossentropy",
        "batch_size": 50,
        "epochs": 10,
    }


def build_cnn(input_shape, n_classes, design):
    L = keras.layers
    model = keras.Sequential()
    model.add(L.Input(tuple(input_shape)))
    for n in design["filters"]:
        model.add(L.Conv2D(filters=n, kernel_size=design["kernel_size"], strides=design["stride"],
                           padding=design["padding"], activation=design["activation"],
                           kernel_initializer=design["initializer"]))
        if design["pooling"] == "max":
            model.add(L.MaxPooling2D(pool_size=design["pool_size"], strides=design["pool_stride"]))
        if design["pooling"] == "average":
            model.add(L.AveragePooling2D(pool_size=design["pool_size"], strides=design["pool_stride"]))
    model.add(L.Flatten())
    for n in design["dense_units"]:
        model.add(L.Dense(n, activation=design["activation"], kernel_initializer=design["initializer"]))
        model.add(L.Dropout(design["dropout_rate"]))
    model.add(L.Dense(n_classes, activation=design["output_activation"], kernel_initializer=design["initializer"]))
    optimizers = {"sgd": keras.optimizers.SGD, "adam": keras.optimizers.Adam, "rmsprop": keras.optimizers.RMSprop}
    model.compile(optimizer=optimizers[design["optimizer"]](learning_rate=design["learning_rate"]), loss=design["loss"])
    return model


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    x = np.array(x, dtype="float32")
    y = np.array(y, dtype="float32")
    model = build_cnn(x.shape[1:], y.shape[1], design)
    for epoch in range(design["epochs"]):
        model.fit(x, y, batch_size=design["batch_size"], epochs=1, verbose=0)
    return model
