import numpy as np


def backward(x, y, params, activation, learning_rate=0.1):
    outputs = forward(x, params, activation)
    delta = outputs[-1] - np.array(y, dtype=np.float64)
    result = []
    for number in range(len(params) - 1, -1, -1):
        W, b = params[number]
        below = outputs[number]
        dW = np.matmul(below.T, delta)
        db = delta.sum(axis=0)
        result = [(dW, db)] + result
        # gradient descent
        W -= learning_rate * dW
        b -= learning_rate * db
        if number == 0:
            break
        back = np.matmul(delta, W.T)
        if activation == "relu":
            back[below <= 0] = 0
        elif activation == "tanh":
            back *= 1 - below * below
        else:
            back *= below * (1 - below)
        delta = back
    return result
