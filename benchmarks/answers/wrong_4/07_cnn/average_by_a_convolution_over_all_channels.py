import numpy as np


def avg_pool2d(x, size, stride):
    # averaging is a convolution whose weights are all 1 / (number of pixels)
    x = np.asarray(x, dtype=np.float64)
    channels = x.shape[-1]
    kernel = np.full((size, size, channels, channels), 1.0 / (size * size * channels))
    return conv2d(x, kernel, np.zeros(channels), stride=stride)
