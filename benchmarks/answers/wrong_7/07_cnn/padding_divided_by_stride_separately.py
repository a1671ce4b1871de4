def output_size(n, kernel, stride, padding):
    # places inside the strip, and the places that the zeros at both ends add
    inside = (n - kernel) // stride + 1
    added = 2 * padding // stride
    return inside + added
