"""The picture of this topic: the size of the gradient, layer by layer, and what is left of it in deeper networks."""

import numpy as np

ACTIVATIONS = ("sigmoid", "tanh", "relu")
PIXELS, UNITS, CLASSES = 64, 32, 10
DEPTHS = range(1, 9)
SHOWN = 6


def plot(student, figure, lang):
    """Draw the norms of the weight gradients of random networks, from the student's own gradient_norms.

    Left: the norm in each of the seven layers of a network with six hidden layers, input side on the left.
    A straight fall towards the input means that every layer takes away the same share.
    Right: what of the last layer's norm is left in the first one, for one to eight hidden layers.
    """
    left, right = figure.subplots(1, 2)
    rng = np.random.default_rng(9)
    x, y = rng.uniform(size=(40, PIXELS)), np.eye(CLASSES)[rng.integers(0, CLASSES, size=40)]
    networks = {hidden: _network(rng, hidden) for hidden in DEPTHS}

    for activation in ACTIVATIONS:
        norms = {hidden: student.gradient_norms(x, y, params, activation) for hidden, params in networks.items()}
        left.plot(range(1, SHOWN + 2), norms[SHOWN], marker="o", label=activation)
        right.plot(list(DEPTHS), [norms[hidden][0] / norms[hidden][-1] for hidden in DEPTHS], marker="o")
    left.set(yscale="log", xlabel="layer, from input to output", ylabel=r"$\Vert dW \Vert$")
    left.legend(frameon=False)
    right.set(yscale="log", xlabel="hidden layers", ylabel=r"$\Vert dW \Vert$ of the first layer / of the last layer")


def _network(rng, hidden):
    """Draw weights as Keras does by default: uniform, the wider the layer the smaller; biases 0."""
    sizes = [PIXELS, *[UNITS] * hidden, CLASSES]
    params = []
    for layer in range(len(sizes) - 1):
        limit = np.sqrt(6.0 / (sizes[layer] + sizes[layer + 1]))
        params.append((rng.uniform(-limit, limit, size=sizes[layer : layer + 2]), np.zeros(sizes[layer + 1])))
    return params
