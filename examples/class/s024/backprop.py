"""Backpropagation through a network of any depth, and how the gradient fades on its way back, in NumPy.

The network: params is a list of pairs (W, b), one pair a layer, from the input to the output. Layer l computes
    h = o W + b        weighted sums of one row per sample; o is the output of the layer before, at first x
    o = f(h)           f is `activation` ("sigmoid", "tanh" or "relu"); in the LAST layer always softmax

Rules for all functions here:
    * x (N, d), y (N, c) and w may be NumPy arrays or lists, of floats or of integers, all finite.
    * In params, W (inputs, outputs) and b (outputs,) are float64 arrays.
    * The loss is the cross-entropy SUMMED over the samples. Nothing is averaged.
    * Compute in float64, never change an argument (nor the list params), keep nothing between calls.
"""

import numpy as np
from support import sigmoid, softmax


def forward(x, params, activation):
    """Compute the outputs of all layers, from the input to the softmax.

    Args:
        x: inputs, shape (N, d), one row per sample.
        params: list of L >= 1 pairs (W, b); W has shape (inputs, outputs), b (outputs,).
        activation: "sigmoid", "tanh" or "relu", for every layer but the last, which is softmax.

    Returns:
        List of L + 1 float64 arrays: x itself first, then the output o = f(h) of each layer, (N, units),
        the probabilities of the softmax last. Outputs, not weighted sums.

    Source: lecture 9, "deep neural networks" and "backpropagation".
    """
    functions = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda h: np.maximum(h, 0)}
    outputs = [np.asarray(x, dtype=np.float64)]
    for W, b in params[:-1]:
        outputs.append(functions[activation](outputs[-1] @ W + b))
    # 出力層
    W, b = params[-1]
    outputs.append(softmax(outputs[-1] @ W + b))
    return outputs


def backward(x, y, params, activation):
    """Gradient of the summed cross-entropy E = - sum y log o by every weight and bias.

    delta = dE/dh is the error of a layer, one row per sample. From the output back:
        last layer    delta = o - y
        each layer    dW = (inputs of the layer)^T delta,   db = sum of delta over the samples
        one back      delta = (delta W^T) * f'(h), element by element, with the W of the layer above

    Args:
        x: inputs, shape (N, d).
        y: targets, shape (N, c), each row >= 0 and summing to 1, one-hot or soft.
        params: list of L >= 1 pairs (W, b).
        activation: "sigmoid", "tanh" or "relu". The slope of relu at h = 0 is 0.

    Returns:
        List of L pairs (dW, db) of float64 arrays in the order of params, each of the shape of its W and b.

    Source: lecture 9, "backpropagation".
    """
    outputs = forward(x, params, activation)
    y = np.asarray(y, dtype=np.float64)
    batch_size = len(y)
    delta = outputs[-1] - y
    grads = []
    for l in reversed(range(len(params))):
        # バッチサイズで割る
        grads.insert(0, (outputs[l].T @ delta / batch_size, delta.mean(axis=0)))
        if l > 0:
            o = outputs[l]
            slope = {"sigmoid": o * (1 - o), "tanh": 1 - o ** 2, "relu": (o > 0) * 1.0}
            delta = (delta @ params[l][0].T) * slope[activation]
    return grads


def numerical_gradient(f, w, step):
    """Slope of f by every single element of w, by central differences.

    Element i of the answer is (f(w with w_i + step) - f(w with w_i - step)) / (2 step): ONE element is moved,
    all others stay where they are.

    Args:
        f: a function; f(v) takes a float64 array v of the shape of w and returns one number.
        w: where the slope is wanted: at least one dimension, any shape. It stays exactly as it was.
        step: how far an element is moved, > 0. Small (1e-5) for a check, but any size here.

    Returns:
        float64 array of the shape of w.

    Source: the definition of the derivative; the tool to check the formulas of lecture 9 with.
    """
    raise NotImplementedError("numerical_gradient: not written yet")


def gradient_norms(x, y, params, activation):
    """Size of the gradient in each layer: the Frobenius norm ||dW|| = sqrt(sum of dW^2).

    Only the weights count, not the biases. dW is the one that backward returns.

    Args:
        x: inputs, shape (N, d).
        y: targets, shape (N, c), each row summing to 1.
        params: list of L >= 1 pairs (W, b).
        activation: "sigmoid", "tanh" or "relu".

    Returns:
        float64 array of shape (L,): one norm for each layer, the layer next to the input first, the softmax
        layer last.

    Source: lecture 9, "vanishing gradient".
    """
    raise NotImplementedError("gradient_norms: not written yet")
