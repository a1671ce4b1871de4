"""The student walks over the rows and never looks at the argument axis: the classes are always taken from the last one."""

import numpy as np


def one_sample(row):
    row = row - max(row)
    numerators = [np.exp(value) for value in row]
    total = sum(numerators)
    return [n / total for n in numerators]


def softmax(h, axis=-1):
    data = np.array(h, dtype=np.float64)
    rows = data.reshape(-1, data.shape[-1])
    result = []
    for row in rows:
        result.append(one_sample(row))
    return np.array(result).reshape(data.shape)
