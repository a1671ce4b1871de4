"""The picture of this topic: softmax of one sample, divided by a falling temperature."""

import numpy as np

CLASSES = np.array([2.0, 1.5, 0.5, -1.0])
TEMPERATURES = np.geomspace(20.0, 0.001, 200)
MARKED = (5.0, 1.0, 0.2)


def plot(student, figure, lang):
    """Draw softmax(h / T) of one sample as the temperature T falls, from the student's own softmax.

    Left: the probabilities over T. At high T all classes are alike; at low T the largest h takes everything.
    At T = 0.001 the numbers that go into exp reach 2000, so a curve that breaks off tells of an overflow.
    Right: the same probabilities as bars, at the three temperatures marked on the left.
    """
    left, right = figure.subplots(1, 2, width_ratios=(3, 2))
    probabilities = student.softmax(CLASSES / TEMPERATURES[:, np.newaxis])
    colours = [f"C{i}" for i in range(len(CLASSES))]

    for i, colour in enumerate(colours):
        left.plot(TEMPERATURES, probabilities[:, i], color=colour, label=f"$h_{i + 1} = {CLASSES[i]:g}$")
    for temperature in MARKED:
        left.axvline(temperature, color="0.8", linewidth=1, zorder=0)
    left.set(xscale="log", ylim=(-0.03, 1.03), xlabel="$T$", ylabel=r"softmax$(h / T)_i$")
    left.invert_xaxis()
    left.legend(frameon=False)

    places = np.arange(len(CLASSES))
    for shift, temperature in zip((0, 5, 10), MARKED, strict=True):
        right.bar(places + shift, student.softmax(CLASSES / temperature), color=colours)
    right.set_xticks([1.5, 6.5, 11.5], [f"$T = {temperature:g}$" for temperature in MARKED])
    right.set_ylim(-0.03, 1.03)
