def design():
    """Three blocks, more filters in each: the deeper, the more there is to tell apart."""
    return {
        # 画像
        "input_shape": (8, 8, 1),
        # 畳み込み
        "filters": [16, 32, 64],
        "kernel_size": 3,
        "stride": 1,
        "padding": "valid",
        "activation": "relu",
        "initializer": "he_uniform",
        # プーリング
        "pooling": "max",
        "pool_size": 2,
        "pool_stride": 2,
        # 全結合層
        "dense_units": [64],
        "dropout_rate": 0.2,
        "output_activation": "softmax",
        # 学習
        "loss": "categorical_crossentropy",
        "optimizer": "adam",
        "learning_rate": 0.003,
        "batch_size": 32,
        "epochs": 15,
    }
