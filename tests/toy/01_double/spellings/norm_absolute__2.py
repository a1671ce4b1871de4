def norm(x):
    total = 0.0
    for value in x:
        total = total + abs(value)
    return total
