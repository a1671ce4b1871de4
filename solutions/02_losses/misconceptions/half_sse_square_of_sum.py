"""The sum of the errors is squared, not each error."""

import numpy as np

BELIEF = {
    "en": "half_sse adds up the errors first and squares the sum, so errors of opposite sign cancel.",
    "ja": "half_sse が誤差を先に足してから二乗しているため、符号の異なる誤差が打ち消し合っています。",
}
HINT = {
    "en": "Try y = [0, 0] and o = [1, -1]. Both outputs are wrong: what should the loss be, and what is yours?",
    "ja": "y = [0, 0]、o = [1, -1] で試してみましょう。どちらの出力も誤っています。損失はいくつになるべきですか。",
}


def half_sse(y, o):
    error = np.asarray(y, dtype=np.float64) - np.asarray(o, dtype=np.float64)
    return 0.5 * np.sum(error) ** 2
