def output_size(n, kernel, stride, padding):
    """Places inside the strip, plus the places that the zeros at the two ends add."""
    inside = (n - kernel) // stride + 1
    extra = (2 * padding) // stride
    return int(inside + extra)
