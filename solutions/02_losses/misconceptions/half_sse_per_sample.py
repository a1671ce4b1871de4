"""Each sample has its own loss."""

import numpy as np

BELIEF = {
    "en": "half_sse returns one loss for each sample; the task asks for one number for the whole batch.",
    "ja": "half_sse がサンプルごとの損失を返しています。この課題で求めるのは、バッチ全体で 1 つの数です。",
}
HINT = {
    "en": "Print np.shape of your result. Which axes have not been added up yet?",
    "ja": "結果の np.shape を表示してみましょう。まだ足し合わせていない軸はどれですか。",
}


def half_sse(y, o):
    error = np.asarray(y, dtype=np.float64) - np.asarray(o, dtype=np.float64)
    return 0.5 * np.sum(error**2, axis=-1)
