"""The student rounds up, so a last window that sticks out of the image is counted."""

import math


def output_size(n, kernel, stride, padding):
    way = n + 2 * padding - kernel
    return math.ceil(way / stride) + 1
