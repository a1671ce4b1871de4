"""A division that gives fractions."""

BELIEF = {
    "en": "The size is computed with /, which gives a fraction such as 2.5 places, and always a float.",
    "ja": "大きさを / で計算しているため、2.5 か所のような端数が出ます。割り切れても小数（float）になります。",
}
HINT = {
    "en": (
        "Print `output_size(6, 3, 2, 0)` and `type(...)` of it. What would `range` do with it? Python has two division signs."
    ),
    "ja": (
        "`output_size(6, 3, 2, 0)` とその `type(...)` を表示してみましょう。`range` に渡せるでしょうか。"
        "Python には割り算の記号が 2 つあります。"
    ),
}


def output_size(n, kernel, stride, padding):
    return (n + 2 * padding - kernel) / stride + 1
