"""math.pow, which takes single numbers as well."""

import math


def sigmoid(h):
    return 1 / (1 + math.pow(math.e, -h))
