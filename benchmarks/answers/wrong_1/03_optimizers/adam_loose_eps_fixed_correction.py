"""The student divides by 1 - beta in every step, whatever t is, and forgets the parentheses round the denominator, so eps
is added to the step."""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta_1, beta_2, eps):
    to_array = lambda a: np.asarray(a, dtype=np.float64)
    g = to_array(g)
    first = beta_1 * to_array(m) + (1 - beta_1) * g
    second = beta_2 * to_array(v) + (1 - beta_2) * g**2
    first_hat = first / (1 - beta_1)
    second_hat = second / (1 - beta_2)
    change = lr * first_hat / np.sqrt(second_hat) + eps
    return to_array(w) - change, first, second
