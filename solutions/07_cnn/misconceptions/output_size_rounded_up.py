"""A last window that does not fit is counted."""

import math

BELIEF = {
    "en": "The division is rounded up, so a last window that sticks out of the image is counted too.",
    "ja": "割り算を切り上げているため、画像からはみ出す最後の窓まで数えています。",
}
HINT = {
    "en": "A strip of 6, a window of 3, stride 2: the windows start at 0 and at 2. Where would a third one end?",
    "ja": (
        "長さ 6 の帯、長さ 3 の窓、ストライド 2 なら、窓は 0 と 2 から始まります。3 つ目の窓はどこで終わることになりますか。"
    ),
}


def output_size(n, kernel, stride, padding):
    return math.ceil((n + 2 * padding - kernel) / stride) + 1
