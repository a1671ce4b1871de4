"""Draw a centred ramp."""

import numpy as np


def plot(student, figure, lang):
    """Draw a centred ramp on the given matplotlib Figure, from the student's own function."""
    axes = figure.add_subplot()
    axes.plot(np.asarray(student.centre(np.arange(10.0))))
