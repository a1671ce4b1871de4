"""The padding is counted at one end only."""

BELIEF = {
    "en": "The padding is counted once, but zeros are added at both ends of a side.",
    "ja": "パディングを片側の分しか数えていません。0 は辺の両端に加えられます。",
}
HINT = {
    "en": "How long is a strip of 5 pixels after one zero has been added on the left and one on the right?",
    "ja": "5 画素の帯の左と右に 0 を 1 つずつ加えると、長さはいくつになりますか。",
}


def output_size(n, kernel, stride, padding):
    return (n + padding - kernel) // stride + 1
