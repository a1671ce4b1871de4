"""The steps from the first window to the last."""


def output_size(n, kernel, stride, padding):
    total = n + padding + padding
    return int((total - kernel) / stride)
