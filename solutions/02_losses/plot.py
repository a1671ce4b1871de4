"""The picture of this topic: both losses for one target, and the slope that reaches the weighted sum."""

import numpy as np

TARGET = np.array([1.0, 0.0])
OUTPUTS = np.linspace(0.0, 1.0, 101)
SUMS = np.linspace(-8.0, 8.0, 161)


def plot(student, figure, lang):
    """Draw the losses of one sample with two classes, the first of which is right, from the student's own functions.

    Left: half_sse and cross_entropy over the output of the right class. Both are 0 at o = 1; only the cross-entropy
    climbs steeply where o comes close to 0 (the limit 1e-12 lets it end at 27.6, far above the picture).
    Right: the slope of both losses by the weighted sum of the right class, softmax in between. At the far left the
    sample is wrong and sure: the cross-entropy still pushes with full strength, half_sse hardly at all.
    """
    left, right = figure.subplots(1, 2)

    samples = _two_classes(OUTPUTS)
    left.plot(OUTPUTS, [float(student.half_sse(TARGET, o)) for o in samples], label="half_sse")
    left.plot(OUTPUTS, [float(student.cross_entropy(TARGET, o)) for o in samples], label="cross_entropy")
    left.set(ylim=(-0.2, 6.0), xlabel="$o_1$  (target $y_1 = 1$)", ylabel="$E$")
    left.legend(frameon=False)

    targets = np.broadcast_to(TARGET, (len(SUMS), 2)).copy()
    outputs = _two_classes(1.0 / (1.0 + np.exp(-SUMS)))
    by_output = student.half_sse_grad(targets, outputs)
    # Through softmax: o_1 rises by o_1 o_2 when h_1 rises by 1, and o_2 falls by as much.
    half_sse_slopes = outputs.prod(axis=-1) * (by_output[:, 0] - by_output[:, 1])
    cross_entropy_slopes = student.softmax_cross_entropy_grad(targets, np.stack([SUMS, np.zeros_like(SUMS)], axis=-1))
    right.plot(SUMS, half_sse_slopes, label="half_sse after softmax")
    right.plot(SUMS, cross_entropy_slopes[:, 0], label="cross_entropy after softmax")
    right.set(xlabel="$h_1 - h_2$", ylabel=r"$\partial E / \partial h_1$")
    right.legend(frameon=False, loc="lower right")


def _two_classes(first):
    """Return the outputs (o, 1 - o) for each o."""
    return np.stack([first, 1.0 - first], axis=-1)
