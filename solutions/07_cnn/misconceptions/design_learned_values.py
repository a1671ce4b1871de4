"""What training finds is listed as a decision."""

BELIEF = {
    "en": ("The list holds values that training finds, such as the filters' coefficients: nobody decides them beforehand."),
    "ja": ("フィルタの係数のように、学習によって決まるものが入っています。これらは、前もって人が決めるものではありません。"),
}
HINT = {
    "en": (
        "Go through your list and ask for each name: does its value change during `fit`, or does it follow from the others?"
    ),
    "ja": ("一覧の名前 1 つ 1 つについて考えましょう。その値は `fit` の間に変わりませんか。ほかの値から計算で決まりませんか。"),
}


def design():
    return {
        "input_shape": (8, 8, 1),
        "filters": [16, 32],
        "kernel_size": 3,
        "stride": 1,
        "padding": "same",
        "activation": "relu",
        "pooling": "max",
        "pool_size": 2,
        "pool_stride": 2,
        "dense_units": [64],
        "dropout_rate": 0.4,
        "output_activation": "softmax",
        "initializer": "glorot_uniform",
        "loss": "categorical_crossentropy",
        "optimizer": "adam",
        "learning_rate": 0.005,
        "batch_size": 50,
        "epochs": 10,
        "filter_coefficients": None,
        "dense_weights": None,
        "dense_biases": None,
    }
