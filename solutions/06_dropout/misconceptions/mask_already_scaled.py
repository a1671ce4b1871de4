"""The mask is divided by the share kept."""

import numpy as np

BELIEF = {
    "en": "dropout_mask is already divided by 1 - rate, as in inverted dropout. The mask of this task is 0 and 1 only.",
    "ja": "dropout_mask を 1 - rate で割っています。これは逆ドロップアウトのやり方です。この課題のマスクは 0 と 1 だけです。",
}
HINT = {
    "en": "Print the largest number of a mask at rate 0.3. Which function of this task is the one that scales in training?",
    "ja": "rate 0.3 のマスクの最大値を表示してみましょう。この課題で、学習のときに拡大するのはどの関数ですか。",
}


def dropout_mask(u, rate):
    return (np.asarray(u, dtype=np.float64) >= rate) / (1.0 - rate)
