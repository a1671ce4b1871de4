"""The student lists the coefficients of the filters as if somebody had to choose them, and thinks that the list ends where the
training begins: no loss, no optimizer, no epochs."""

DESIGN = dict(
    input_shape=(8, 8, 1),
    filters=[16, 32],
    kernel_size=3,
    stride=1,
    padding="same",
    activation="relu",
    initializer="glorot_uniform",
    pooling="max",
    pool_size=2,
    pool_stride=2,
    dense_units=[64],
    dropout_rate=0.2,
    output_activation="softmax",
    filter_coefficients=[[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]],
)


def design():
    return DESIGN
