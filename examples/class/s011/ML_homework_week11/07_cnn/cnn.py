import keras
import numpy as np


def output_size(n, kernel, stride, padding):
    return int((n - kernel + 2 * padding) / stride) + 1


def zero_pad(X, pad):
    return np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)), mode="constant", constant_values=0)


def conv_single_step(a_slice, W, b):
    return np.sum(a_slice * W) + b


def conv2d(x, w, b, stride=1, padding=0):
    A_prev = zero_pad(np.asarray(x, dtype=np.float64), padding)
    W = np.asarray(w, dtype=np.float64)
    b = np.asarray(b, dtype=np.float64)
    m = A_prev.shape[0]
    f_h, f_w, _, n_C = W.shape
    n_H = int((A_prev.shape[1] - f_h) / stride) + 1
    n_W = int((A_prev.shape[2] - f_w) / stride) + 1
    Z = np.zeros((m, n_H, n_W, n_C))
    for i in range(m):
        for h in range(n_H):
            for v in range(n_W):
                for c in range(n_C):
                    a_slice = A_prev[i, h * stride:h * stride + f_h, v * stride:v * stride + f_w, :]
                    Z[i, h, v, c] = conv_single_step(a_slice, W[..., c], b[c])
    return Z


def pool(x, size, mode):
    A_prev = np.asarray(x, dtype=np.float64)
    m, n_H_prev, n_W_prev, n_C = A_prev.shape
    n_H = n_H_prev // size
    n_W = n_W_prev // size
    A = np.zeros((m, n_H, n_W, n_C))
    for h in range(n_H):
        for v in range(n_W):
            a_slice = A_prev[:, h * size:(h + 1) * size, v * size:(v + 1) * size, :]
            A[:, h, v, :] = a_slice.max(axis=(1, 2)) if mode == "max" else a_slice.mean(axis=(1, 2))
    return A


def max_pool2d(x, size, stride):
    return pool(x, size, "max")


def avg_pool2d(x, size, stride):
    return pool(x, size, "average")


def design():
    d = {}
    d["input_shape"] = (8, 8, 1)
    d["filters"] = [8, 16]
    d["kernel_size"] = 3
    d["stride"] = 1
    d["padding"] = "same"
    d["activation"] = "relu"
    d["pooling"] = "max"
    d["pool_size"] = 2
    d["pool_stride"] = 2
    d["dense_units"] = [32]
    d["dropout_rate"] = 0.0
    d["output_activation"] = "softmax"
    d["initializer"] = "glorot_uniform"
    d["loss"] = "categorical_crossentropy"
    d["optimizer"] = "adam"
    d["learning_rate"] = 0.01
    d["batch_size"] = 64
    d["epochs"] = 10
    return d


def build_cnn(input_shape, n_classes, design):
    model = keras.models.Sequential()
    model.add(keras.layers.Input(shape=tuple(input_shape)))
    for n_f in design["filters"]:
        model.add(keras.layers.Conv2D(n_f, design["kernel_size"], strides=design["stride"], padding=design["padding"],
                                      activation=design["activation"], kernel_initializer=design["initializer"]))
        if design["pooling"] == "max":
            model.add(keras.layers.MaxPooling2D(design["pool_size"]))
        else:
            model.add(keras.layers.AveragePooling2D(design["pool_size"]))
    model.add(keras.layers.Flatten())
    for n_h in design["dense_units"]:
        model.add(keras.layers.Dense(n_h, activation=design["activation"], kernel_initializer=design["initializer"]))
        model.add(keras.layers.Dropout(design["dropout_rate"]))
    model.add(keras.layers.Dense(n_classes, activation=design["output_activation"],
                                 kernel_initializer=design["initializer"]))
    opt = keras.optimizers.get(design["optimizer"])
    opt.learning_rate = design["learning_rate"]
    model.compile(optimizer=opt, loss=design["loss"], metrics=["accuracy"])
    return model


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    X = np.asarray(x, dtype=np.float32)
    Y = np.asarray(y, dtype=np.float32)
    model = build_cnn(X.shape[1:], Y.shape[1], design)
    model.fit(X, Y, epochs=design["epochs"], batch_size=design["batch_size"], verbose=0)
    return model
