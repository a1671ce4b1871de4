import keras
import numpy as np

DEBUG = True


def output_size(n, kernel, stride, padding):
    places = list(range(0, n + 2 * padding - kernel + 1, stride))
    print("windows start at", places)
    return len(places)


def show(image):
    # poor man's picture
    lo, hi = image.min(), image.max()
    for row in image:
        print("".join(" .:-=+*#%@"[int(9 * (v - lo) / (hi - lo + 1e-9))] for v in row))


def conv2d(x, w, b, stride=1, padding=0):
    x = np.asarray(x, dtype=np.float64)
    w = np.asarray(w, dtype=np.float64)
    b = np.asarray(b, dtype=np.float64)
    x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    kh, kw = w.shape[:2]
    H, W = output_size(x.shape[1], kh, stride, 0), output_size(x.shape[2], kw, stride, 0)
    y = np.empty((len(x), H, W, w.shape[3]))
    for i in range(H):
        for j in range(W):
            y[:, i, j] = np.tensordot(x[:, i * stride:i * stride + kh, j * stride:j * stride + kw], w, 3) + b
    if DEBUG:
        for n in range(len(y)):
            for f in range(y.shape[3]):
                print("image", n, "map", f)
                show(y[n, :, :, f])
    return y


def pool(x, size, stride, f):
    x = np.asarray(x, dtype=np.float64)
    H, W = output_size(x.shape[1], size, stride, 0), output_size(x.shape[2], size, stride, 0)
    return np.stack([np.stack([
        f(x[:, i * stride:i * stride + size, j * stride:j * stride + size], axis=(1, 2))
        for j in range(W)], axis=1) for i in range(H)], axis=1)


def max_pool2d(x, size, stride):
    return pool(x, size, stride, np.max)


def avg_pool2d(x, size, stride):
    return pool(x, size, stride, np.mean)


DESIGN = {
    "input_shape": (8, 8, 1),
    "filters": [10],
    "kernel_size": 5,
    "stride": 1,
    "padding": "same",
    "activation": "tanh",
    "pooling": "average",
    "pool_size": 2,
    "pool_stride": 2,
    "dense_units": [40],
    "dropout_rate": 0.0,
    "output_activation": "softmax",
    "initializer": "glorot_uniform",
    "loss": "categorical_crossentropy",
    "optimizer": "rmsprop",
    "learning_rate": 0.003,
    "batch_size": 50,
    "epochs": 10,
}


def design():
    for name in DESIGN:
        print(name, "=", DESIGN[name])
    return DESIGN.copy()


def build_cnn(input_shape, n_classes, design):
    start = {"kernel_initializer": design["initializer"]}
    Pool = {"max": keras.layers.MaxPooling2D, "average": keras.layers.AveragePooling2D}[design["pooling"]]
    model = keras.Sequential([keras.Input(tuple(input_shape))])
    for filters in design["filters"]:
        model.add(keras.layers.Conv2D(filters, design["kernel_size"], strides=design["stride"],
                                      padding=design["padding"], activation=design["activation"], **start))
        model.add(Pool(design["pool_size"], strides=design["pool_stride"]))
    model.add(keras.layers.Flatten())
    for units in design["dense_units"]:
        model.add(keras.layers.Dense(units, activation=design["activation"], **start))
        model.add(keras.layers.Dropout(design["dropout_rate"]))
    model.add(keras.layers.Dense(n_classes, activation=design["output_activation"], **start))
    optimizer = keras.optimizers.get(design["optimizer"])
    optimizer.learning_rate = design["learning_rate"]
    model.compile(optimizer=optimizer, loss=design["loss"], metrics=["accuracy"])
    model.summary()
    return model


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    x, y = np.asarray(x, dtype=np.float32), np.asarray(y, dtype=np.float32)
    model = build_cnn(x.shape[1:], y.shape[1], design)
    model.fit(x, y, batch_size=design["batch_size"], epochs=design["epochs"], verbose=2)
    return model
