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
    f = functions[activation]
    outputs = [np.asarray(x, dtype=np.float64)]
    for layer, (W, b) in enumerate(params):
        h = outputs[-1] @ W + b
        last = layer == len(params) - 1
        outputs.append(softmax(h) if last else f(h))
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
    delta = outputs[-1] - np.asarray(y, dtype=np.float64)
    gradients = []
    for layer in range(len(params) - 1, -1, -1):
        o = outputs[layer]  # the inputs of this layer
        gradients.append((o.T @ delta, np.sum(delta, axis=0)))
        if layer == 0:
            break
        if activation == "sigmoid":
            slope = o * (1 - o)
        elif activation == "tanh":
            slope = 1 - o ** 2
        else:
            slope = (o > 0).astype(np.float64)
        delta = (delta @ params[layer][0].T) * slope
    gradients.reverse()
    return gradients


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
    w = np.array(w, dtype=np.float64)  # a copy
    slopes = np.zeros(w.shape)
    for index in np.ndindex(w.shape):
        right, left = w.copy(), w.copy()
        right[index] += step
        left[index] -= step
        slopes[index] = (f(right) - f(left)) / (2 * step)
    return slopes


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
    return np.array([np.sqrt(np.sum(dW ** 2)) for dW, _ in backward(x, y, params, activation)])


if __name__ == "__main__":
    from support import network_loss
    print(numerical_gradient(network_loss, np.zeros((4, 3)), 1e-5))
