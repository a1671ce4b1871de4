"""The + 1 is missing."""

BELIEF = {
    "en": ("The size is the number of steps the window makes, without the place where it starts: each side is 1 too small."),
    "ja": "窓が動いた回数だけを数え、最初の位置を数えていないため、どの辺も 1 だけ小さくなります。",
}
HINT = {
    "en": ("Draw a strip of 5 pixels and a window of 3, and mark every place where the window can lie. How many are there?"),
    "ja": "5 画素の帯と長さ 3 の窓を描き、窓を置ける場所にすべて印をつけてみましょう。何か所ありますか。",
}


def output_size(n, kernel, stride, padding):
    return (n + 2 * padding - kernel) // stride
