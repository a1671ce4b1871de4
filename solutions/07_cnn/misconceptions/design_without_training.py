"""Only the layers are decided."""

BELIEF = {
    "en": "The list describes the layers, but not how they are trained.",
    "ja": "層のことは決めてありますが、どのように学習させるかが決められていません。",
}
HINT = {
    "en": ("You can build the network from this list. Now write `compile(...)` and `fit(...)`: what do you have to fill in?"),
    "ja": ("この一覧でネットワークは作れます。では `compile(...)` と `fit(...)` を書くとき、何を書き込む必要がありますか。"),
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
    }
