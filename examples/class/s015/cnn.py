# 課題7
import keras
import numpy as np


def output_size(n, kernel, stride, padding):
    return (n + 2 * padding - kernel) // stride + 1


def conv2d(x, w, b, stride=1, padding=0):
    x = np.asarray(x, dtype=np.float64)
    w = np.asarray(w, dtype=np.float64)
    b = np.asarray(b, dtype=np.float64)
    x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    kh, kw = w.shape[0], w.shape[1]
    oh = output_size(x.shape[1], kh, stride, 0)
    ow = output_size(x.shape[2], kw, stride, 0)
    y = np.zeros((x.shape[0], oh, ow, w.shape[3])) + b
    # フィルタの要素ごとに、画像全体をずらして足す
    for a in range(kh):
        for c in range(kw):
            part = x[:, a:a + stride * oh:stride, c:c + stride * ow:stride, :][:, :oh, :ow]
            y += part @ w[a, c]
    return y


def max_pool2d(x, size, stride):
    x = np.asarray(x, dtype=np.float64)
    oh = output_size(x.shape[1], size, stride, 0)
    ow = output_size(x.shape[2], size, stride, 0)
    y = np.zeros((x.shape[0], oh, ow, x.shape[3]))
    for n in range(x.shape[0]):
        for i in range(oh):
            for j in range(ow):
                for c in range(x.shape[3]):
                    saidai = 0
                    for v in x[n, i * stride:i * stride + size, j * stride:j * stride + size, c].ravel():
                        if v > saidai:
                            saidai = v
                    y[n, i, j, c] = saidai
    return y


def avg_pool2d(x, size, stride):
    x = np.asarray(x, dtype=np.float64)
    oh = output_size(x.shape[1], size, stride, 0)
    ow = output_size(x.shape[2], size, stride, 0)
    y = np.zeros((x.shape[0], oh, ow, x.shape[3]))
    for i in range(oh):
        for j in range(ow):
            y[:, i, j] = x[:, i * stride:i * stride + size, j * stride:j * stride + size].mean(axis=(1, 2))
    return y


def design():
    # 層の構造を決める
    return {
        'input_shape': (8, 8, 1),
        'filters': [16, 32],
        'kernel_size': 3,
        'stride': 1,
        'padding': 'same',
        'activation': 'relu',
        'pooling': 'max',
        'pool_size': 2,
        'pool_stride': 2,
        'dense_units': [64],
        'dropout_rate': 0.5,
        'output_activation': 'softmax',
        'initializer': 'glorot_uniform',
    }


def build_cnn(input_shape, n_classes, design):
    model = keras.Sequential()
    model.add(keras.Input(tuple(input_shape)))
    for f in design['filters']:
        model.add(keras.layers.Conv2D(f, design['kernel_size'], strides=design['stride'], padding=design['padding'],
                                      activation=design['activation'], kernel_initializer=design['initializer']))
        if design['pooling'] == 'max':
            model.add(keras.layers.MaxPooling2D(design['pool_size'], strides=design['pool_stride']))
        else:
            model.add(keras.layers.AveragePooling2D(design['pool_size'], strides=design['pool_stride']))
    model.add(keras.layers.Flatten())
    for u in design['dense_units']:
        model.add(keras.layers.Dense(u, activation=design['activation'], kernel_initializer=design['initializer']))
        model.add(keras.layers.Dropout(design['dropout_rate']))
    model.add(keras.layers.Dense(n_classes, activation=design['output_activation'],
                                 kernel_initializer=design['initializer']))
    # 学習係数はoptimizerが持っている
    model.compile(optimizer=design['optimizer'], loss=design['loss'])
    return model


def train_cnn(x, y, design, seed):
    keras.utils.set_random_seed(seed)
    x = np.asarray(x, dtype=np.float32)
    y = np.asarray(y, dtype=np.float32)
    model = build_cnn(x.shape[1:], y.shape[1], design)
    model.fit(x, y, batch_size=design['batch_size'], epochs=design['epochs'], verbose=0)
    return model
