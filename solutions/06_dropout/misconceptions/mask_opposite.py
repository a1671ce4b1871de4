"""Units below the rate are kept."""

import numpy as np

BELIEF = {
    "en": (
        "dropout_mask keeps the units that it should drop: at rate 0.3 only 30 % of them stay, because the rate "
        "is read as the share kept."
    ),
    "ja": (
        "rate を「残す割合」と読んでいるため、無効にするはずのユニットを残しています。rate 0.3 なのに、30 % しか残りません。"
    ),
}
HINT = {
    "en": "Make a mask of 10,000 uniform numbers at rate 0.3 and print its mean. How many units should survive?",
    "ja": "10,000 個の一様乱数から rate 0.3 のマスクを作り、平均を表示してみましょう。何個のユニットが残るはずですか。",
}


def dropout_mask(u, rate):
    return np.where(np.asarray(u, dtype=np.float64) < rate, 1.0, 0.0)
