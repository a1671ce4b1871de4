"""A number equal to the rate drops its unit."""

import numpy as np

BELIEF = {
    "en": "dropout_mask drops a unit whose u is exactly the rate. At rate 0 a u of 0.0 then loses a unit.",
    "ja": "u がちょうど rate に等しいユニットを無効にしています。これでは rate が 0 でも、u が 0.0 のユニットが失われます。",
}
HINT = {
    "en": "u can be 0.0, but never 1.0. At rate 0 nothing may be dropped: what does your comparison say about u = 0.0?",
    "ja": (
        "u は 0.0 になることがありますが、1.0 にはなりません。rate 0 では何も無効にしてはいけません。u = 0.0 で、"
        "あなたの比較はどうなりますか。"
    ),
}


def dropout_mask(u, rate):
    return (np.asarray(u, dtype=np.float64) > rate).astype(np.float64)
