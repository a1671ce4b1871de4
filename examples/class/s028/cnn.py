import keras
import numpy as np


def output_size(n, kernel, stride, padding):
    return (n - kernel + 2 * padding) // stride + 1


def conv2d(x, w, b, stride=1, padding=0):
    x, w, b = np.array(x, float), np.array(w, float), np.array(b, float)
    x = np.pad(x, [(0, 0), (padding, padding), (padding, padding), (0, 0)])
    kh, kw, _, c_out = w.shape
    h = output_size(x.shape[1], kh, stride, 0)
    v = output_size(x.shape[2], kw, stride, 0)
    y = np.zeros((x.shape[0], h, v, c_out))
    for i in range(h):
        for j in range(v):
            for k in range(c_out):
                patch = x[:, i * stride:i * stride + kh, j * stride:j * stride + kw, :]
                y[:, i, j, k] = (patch * w[..., k]).sum(axis=(1, 2, 3)) + b[k]
    return y


def pool(x, size, stride, f):
    x = np.array(x, float)
    h = output_size(x.shape[1], size, stride, 0)
    v = output_size(x.shape[2], size, stride, 0)
    y = np.zeros((x.shape[0], h, v, x.shape[3]))
    for i in range(h):
        for j in range(v):
            y[:, i, j] = f(x[:, i * stride:i * stride + size, j * stride:j * stride + size], axis=(1, 2))
    return y


def max_pool2d(x, size, stride):
    return pool(x, size, stride, np.amax)


def avg_pool2d(x, size, stride):
    return pool(x, size, stride, np.average)


DESIGN = {
    "input_shape": (8, 8, 1),
    "filters": [8],
    "kernel_size": 3,
    "stride": 1,
    "padding": "same",
    "activation": "relu",
    "pooling": "max",
    "pool_size": 2,
    "pool_stride": 2,
    "dense_units": [32],
    "dropout_rate": 0.1,
    "output_activation": "softmax",
    "initializer": "glorot_uniform",
    "loss": "categorical_crossentropy",
    "optimizer": "adam",
    "learning_rate": 0.005,
    "batch_size": 50,
    "epochs": 8,
}


def design():
    return DESIGN


def build_cnn(input_shape, n_classes, design):
    init = design["initializer"]
    layers = [keras.Input(tuple(input_shape))]
    for f in design["filters"]:
        layers.append(keras.layers.Conv2D(f, design["kernel_size"], strides=design["stride"],
                                          padding=design["padding"], activation=design["activation"],
                                          kernel_initializer=init))
        if design["pooling"] == "max":
            layers.append(keras.layers.MaxPooling2D(design["pool_size"], strides=design["pool_stride"]))
        else:
            layers.append(keras.layers.AveragePooling2D(design["pool_size"], strides=design["pool_stride"]))
    layers.append(keras.layers.Flatten())
    for u in design["dense_units"]:
        layers.append(keras.layers.Dense(u, activation=design["activation"], kernel_initializer=init))
        layers.append(keras.layers.Dropout(design["dropout_rate"]))
    layers.append(keras.layers.Dense(n_classes, activation=design["output_activation"], kernel_initializer=init))
    model = keras.Sequential(layers)
    compile_model(model, design)
    return model


def compile_model(model, design):
    optimizer = keras.optimizers.get(design["optimizer"])
    optimizer.learning_rate = design["learning_rate"]
    model.compile(optimizer=optimizer, loss=design["loss"])


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    x, y = np.array(x, "float32"), np.array(y, "float32")
    model = build_cnn(x.shape[1:], y.shape[1], design)
    # do not change the original model
    trained = keras.models.clone_model(model)
    compile_model(trained, design)
    trained.fit(x, y, batch_size=design["batch_size"], epochs=design["epochs"], verbose=0)
    return model
