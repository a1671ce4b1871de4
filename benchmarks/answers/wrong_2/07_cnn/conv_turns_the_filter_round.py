import numpy as np
from scipy.signal import convolve2d


def conv2d(x, w, b, stride=1, padding=0):
    x = np.array(x, dtype=np.float64)
    w = np.array(w, dtype=np.float64)
    b = np.array(b, dtype=np.float64)
    x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    maps = []
    for image in x:
        channels_out = []
        for f in range(w.shape[3]):
            total = sum(convolve2d(image[:, :, c], w[:, :, c, f], mode="valid") for c in range(w.shape[2]))
            channels_out.append(total[::stride, ::stride] + b[f])
        maps.append(np.stack(channels_out, axis=-1))
    return np.stack(maps)
