"""Units below the share kept are kept."""

import numpy as np

BELIEF = {
    "en": (
        "dropout_mask keeps the units with u below 1 - rate. As many stay as should, but others than asked: here u at or "
        "above the rate stays."
    ),
    "ja": (
        "dropout_mask が、u が 1 - rate より小さいユニットを残しています。"
        "残る割合は正しいのですが、残るユニットが違います。この課題では、u が rate 以上のものを残します。"
    ),
}
HINT = {
    "en": (
        "Write down the mask of u = (0.1, 0.5, 0.9) at rate 0.3 by the rule of the description. Which unit is dropped, and "
        "which does yours drop?"
    ),
    "ja": (
        "説明にある規則で、u = (0.1, 0.5, 0.9)、rate 0.3 のマスクを書いてみましょう。"
        "無効になるのはどのユニットですか。あなたのマスクではどうですか。"
    ),
}


def dropout_mask(u, rate):
    return np.where(np.asarray(u, dtype=np.float64) < 1.0 - rate, 1.0, 0.0)
