"""1 at 0, because of >= in place of >."""

import numpy as np

BELIEF = {
    "en": "Your slope at h = 0 is 1; by the convention of this task (and of Keras) it is 0.",
    "ja": "h = 0 での傾きが 1 になっています。この課題（と Keras）の約束では 0 です。",
}
HINT = {
    "en": 'The formula on the task sheet says "1 where h > 0". Which side does 0 itself belong to?',
    "ja": "課題文には「h > 0 のとき 1」とあります。0 そのものはどちら側に入りますか。",
}


def relu_grad(h):
    return (np.asarray(h, dtype=np.float64) >= 0).astype(np.float64)
