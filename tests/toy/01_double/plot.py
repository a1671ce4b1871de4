"""Draw the running totals of ten ones."""

import numpy as np


def plot(student, figure, lang):
    """Draw ten running totals on the given matplotlib Figure, from the student's own function."""
    axes = figure.add_subplot()
    axes.plot(np.asarray(student.running_total(np.ones(10))))
