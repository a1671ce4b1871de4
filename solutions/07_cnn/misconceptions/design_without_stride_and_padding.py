"""How the window moves, and what happens at the border, is left open."""

BELIEF = {
    "en": "How far the windows move and what happens at the border of the image is left open.",
    "ja": "窓をどれだけ動かすか、画像の端をどう扱うかが決められていません。",
}
HINT = {
    "en": "Could a friend write `Conv2D(...)` and the pooling layer from your list alone, and get your sizes?",
    "ja": "友人があなたの一覧だけを見て `Conv2D(...)` とプーリング層を書き、同じ大きさの出力を得られるでしょうか。",
}


def design():
    return {
        "input_shape": (8, 8, 1),
        "filters": [16, 32],
        "kernel_size": 3,
        "activation": "relu",
        "pooling": "max",
        "pool_size": 2,
        "dense_units": [64],
        "dropout_rate": 0.4,
        "output_activation": "softmax",
        "initializer": "glorot_uniform",
        "loss": "categorical_crossentropy",
        "optimizer": "adam",
        "learning_rate": 0.005,
        "batch_size": 50,
        "epochs": 10,
    }
