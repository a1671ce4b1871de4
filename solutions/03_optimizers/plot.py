"""The picture of this topic: the paths of your optimizers over the contour lines of two functions."""

import numpy as np

from grader.cases import kit

EPS = 1e-8
COLOURS = {
    "gradient descent": "C0",
    "momentum": "C1",
    "AdaGrad": "C2",
    "RMSProp": "C3",
    "Adam": "C4",
    "quasi-Newton": "C5",
}
# Where the paths of right answers are after the last step: small circles in the picture.
RAVINE_STEPS = 30
RAVINE_ENDS = {
    "gradient descent": (-0.45, 0.0),
    "momentum": (0.4, -0.08),
    "AdaGrad": (-0.21, 0.0),
    "RMSProp": (-0.02, 0.0),
    "Adam": (0.69, 0.01),
}
VALLEY_STEPS = 40
VALLEY_ENDS = {"momentum": (-0.7, 0.5), "Adam": (-0.96, 0.9), "quasi-Newton": (1.0, 1.0)}


def plot(student, figure, lang):
    """Draw the student's paths on the ravine and on the Rosenbrock function.

    Left: the ravine, 25 times as steep across as along. Gradient descent goes to and fro between the walls; momentum
    swings through; AdaGrad, RMSProp and Adam give each direction a learning rate of its own.
    Right: the bent valley. The quasi-Newton path learns the bend; Adam and momentum creep along the floor.
    A cross marks the minimum. A circle marks where a right path ends: a path that misses its circle is wrong.
    """
    left, right = figure.subplots(1, 2, width_ratios=(3, 2))

    start = np.array([-4.0, 1.2])
    paths = {
        "gradient descent": _path(student, "ravine", start, RAVINE_STEPS, _gradient_descent(student, 0.07)),
        "momentum": _path(student, "ravine", start, RAVINE_STEPS, _momentum(student, 0.02, 0.85)),
        "AdaGrad": _path(student, "ravine", start, RAVINE_STEPS, _adagrad(student, 0.7)),
        "RMSProp": _path(student, "ravine", start, RAVINE_STEPS, _rmsprop(student, 0.2)),
        "Adam": _path(student, "ravine", start, RAVINE_STEPS, _adam(student, 0.25)),
    }
    _draw(left, student, "ravine", (-4.6, 2.0), (-1.5, 1.5), paths, RAVINE_ENDS, minimum=(0.0, 0.0))

    start = np.array([-1.2, 1.0])
    paths = {
        "momentum": _path(student, "rosenbrock", start, VALLEY_STEPS, _momentum(student, 0.0005, 0.9)),
        "Adam": _path(student, "rosenbrock", start, VALLEY_STEPS, _adam(student, 0.1)),
        "quasi-Newton": student.quasi_newton(kit("rosenbrock"), kit("rosenbrock_grad"), start, VALLEY_STEPS),
    }
    _draw(right, student, "rosenbrock", (-1.7, 1.5), (-0.5, 2.2), paths, VALLEY_ENDS, minimum=(1.0, 1.0))


def _path(student, name, start, steps, rule):
    """Walk with a rule that takes (t, w, g, memory) and returns w and the new memory."""
    gradient = getattr(student.support, f"{name}_grad")
    places, memory = [start], (np.zeros(2), np.zeros(2))
    for t in range(1, steps + 1):
        w, *memory = rule(t, places[-1], gradient(places[-1]), memory)
        places.append(w)
    return np.array(places)


def _gradient_descent(student, lr):
    return lambda t, w, g, memory: (student.gradient_descent_step(w, g, lr),)


def _momentum(student, lr, momentum):
    return lambda t, w, g, memory: student.momentum_step(w, g, memory[0], lr, momentum)


def _adagrad(student, lr):
    return lambda t, w, g, memory: student.adagrad_step(w, g, memory[0], lr, EPS)


def _rmsprop(student, lr):
    return lambda t, w, g, memory: student.rmsprop_step(w, g, memory[0], lr, 0.9, EPS)


def _adam(student, lr):
    return lambda t, w, g, memory: student.adam_step(w, g, *memory, t, lr, 0.9, 0.999, EPS)


def _draw(axes, student, name, across, along, paths, ends, minimum):
    """Draw contour lines, paths, and the circles where right paths end."""
    grid = np.stack(np.meshgrid(np.linspace(*across, 160), np.linspace(*along, 160)))
    # The root spreads the lines evenly: both functions grow with the square of the distance.
    axes.contour(*grid, np.sqrt(getattr(student.support, name)(grid)), levels=18, colors="0.85", linewidths=0.8)
    for label, path in paths.items():
        axes.plot(*path.T, ".-", color=COLOURS[label], markersize=3, linewidth=1, label=label)
    for label, end in ends.items():
        axes.plot(*end, "o", color=COLOURS[label], markersize=9, markerfacecolor="none")
    axes.plot(*minimum, "kx")
    axes.set(xlim=across, ylim=along, xlabel="$w_1$", ylabel="$w_2$", title=name)
    axes.legend(frameon=False, fontsize="small", loc="upper right")
