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
    # BEGIN SOLUTION
    activations = [np.asarray(x, dtype=np.float64)]
    for W, b in params[:-1]:
        activations.append(_ACTIVATION[activation](activations[-1] @ W + b))
    # The last layer stands outside of the loop: its function does not depend on `activation`. With
    # one layer the loop never runs, and softmax sees the input directly.
    W, b = params[-1]
    activations.append(softmax(activations[-1] @ W + b))
    return activations
    # END SOLUTION


# BEGIN SOLUTION
_ACTIVATION = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda h: np.maximum(h, 0.0)}

# The slope f'(h), written with the OUTPUT o = f(h): that is all that forward keeps. A ReLU is off where its
# output is 0, and that includes h = 0.
_SLOPE = {
    "sigmoid": lambda o: o * (1.0 - o),
    "tanh": lambda o: 1.0 - o**2,
    "relu": lambda o: (o > 0).astype(np.float64),
}


# END SOLUTION
def backward(x, y, params, activation):
    """Gradient of the summed cross-entropy E = - sum y log o by every weight and bias.

    delta = dE/dh is the error of a layer, one row per sample. From the output back:
        last layer    delta = o - y
        each layer    dW = (inputs of the layer)^T delta,   db = sum of delta over the samples
        one back      delta = (delta W^T) * f'(h), element by element: delta and W of the layer just done, h of the layer below

    Args:
        x: inputs, shape (N, d).
        y: targets, shape (N, c), each row >= 0 and summing to 1, one-hot or soft.
        params: list of L >= 1 pairs (W, b).
        activation: "sigmoid", "tanh" or "relu". The slope of relu at h = 0 is 0.

    Returns:
        List of L pairs (dW, db) of float64 arrays in the order of params, each of the shape of its W and b.

    Source: lecture 9, "backpropagation".
    """
    # BEGIN SOLUTION
    activations = forward(x, params, activation)
    # Softmax and cross-entropy together: the Jacobian of softmax and the 1 / o of the logarithm cancel (topic 02).
    delta = activations[-1] - np.asarray(y, dtype=np.float64)
    gradients = []
    for layer in reversed(range(len(params))):
        inputs = activations[layer]
        # Every sample adds its own share: the matrix product sums them for W, axis 0 does for b.
        gradients.append((inputs.T @ delta, delta.sum(axis=0)))
        if layer > 0:  # the input of the network has no weighted sum, so no error either
            W, _ = params[layer]
            # W^T hands each unit its part of the errors it caused. `inputs` are the outputs of the layer below.
            delta = (delta @ W.T) * _SLOPE[activation](inputs)
    # Found from the output back, wanted from the input on.
    return gradients[::-1]
    # END SOLUTION


def numerical_gradient(f, w, step):
    """Slope of f by every single element of w, by central differences.

    Element i of the answer is (f(w with w_i + step) - f(w with w_i - step)) / (2 step): ONE element is moved,
    all others stay where they are.

    Args:
        f: a function; f(v) takes a float64 array v of the shape of w and returns one number. It neither changes nor keeps v.
        w: where the slope is wanted: at least one dimension, any shape. It stays exactly as it was.
        step: how far an element is moved, > 0. Small (1e-5) for a check, but any size here.

    Returns:
        float64 array of the shape of w.

    Source: the definition of the derivative; the tool to check the formulas of lecture 9 with.
    """
    # BEGIN SOLUTION
    # A float64 COPY: an array of integers has no room for a small step, and moving elements in the
    # caller's own array would not bring back every last digit.
    w = np.array(w, dtype=np.float64)
    gradient = np.empty_like(w)
    for i in np.ndindex(w.shape):  # works for a vector, a matrix and anything beyond
        upper, lower = w.copy(), w.copy()
        upper[i] += step
        lower[i] -= step
        gradient[i] = (f(upper) - f(lower)) / (2.0 * step)
    return gradient
    # END SOLUTION


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
    # BEGIN SOLUTION
    # For a matrix np.linalg.norm means Frobenius unless told otherwise: the length of all its entries in one row.
    return np.array([np.linalg.norm(dW) for dW, _ in backward(x, y, params, activation)])
    # END SOLUTION
