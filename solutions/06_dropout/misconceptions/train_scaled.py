"""The kept activations are scaled up in classical dropout."""

import numpy as np

BELIEF = {
    "en": (
        "dropout_train scales the kept units up. In classical dropout they stay as they are, and the weights "
        "shrink at inference."
    ),
    "ja": (
        "dropout_train で、残ったユニットを拡大しています。講義のドロップアウトでは、学習のときはそのままで、"
        "推論のときに重みを小さくします。"
    ),
}
HINT = {
    "en": (
        "Take h = (2, 4) and the mask (1, 0). What does a unit give that was not dropped? The balance is the job "
        "of dropout_infer."
    ),
    "ja": (
        "h = (2, 4)、マスク (1, 0) で考えてみましょう。残ったユニットは何を出力しますか。"
        "大きさの調整は dropout_infer の役目です。"
    ),
}


def dropout_train(h, mask):
    mask = np.asarray(mask, dtype=np.float64)
    return np.asarray(h, dtype=np.float64) * mask / mask.mean()
