# Built by `grader release`: edits here change no mark. Run `pytest`, or `grader check cnn` for hints.
# 自動生成されたファイルです（変更しても成績は変わりません）。実行: `pytest`、ヒントも見るなら `grader check cnn`
"""The cases students run themselves: fixed inputs, one idea a case, from simple to demanding."""

import numpy as np

from grader.cases import case, kit

ATOL = 1e-5
WHY = "right answers agree to 1e-13; known mistakes are off by 0.01 or more"
DIGITS_ATOL = 1e-11
DIGITS_WHY = "float64 answers agree to 1e-13; where something is rounded to float32 on the way, they are off by 1e-8 or more"
EXACT = "sizes are whole numbers"
DECIDED = "a decision is made or it is not"
SAME = "a function that leaves its argument alone leaves every bit of it"
# Keras computes in float32: a few layers agree to 1e-6, twelve training steps to 1e-5 (measured).
MODEL_ATOL = 1e-4
MODEL_WHY = "float32 models agree to 1e-5; known mistakes move a probability by 0.002 or more"
# With 20 seeds each, the model answer reached 0.892 to 0.952 (mean 0.921, deviation 0.016), the six alternatives 0.877 to 0.952
# (means 0.910 to 0.923): the worst run of 140 lies 0.027 above the floor, and each mean 3.7 deviations or more. Guessing
# gives 0.10, one epoch 0.62 to 0.66.
FLOOR = 0.85
# Two seeds, other initial weights: the largest of 32 probabilities moved by less than 0.01 in none of 100 pairs of seeds.
OTHER = 1e-3
# The cases that find out what a design leaves open.
COMPLETE = ("test_design_layers", "test_design_training")

TINY = {
    "filters": [3],
    "kernel_size": 3,
    "stride": 1,
    "padding": "valid",
    "activation": "relu",
    "pooling": "max",
    "pool_size": 2,
    "pool_stride": 2,
    "dense_units": [5],
    "dropout_rate": 0.0,
    "output_activation": "softmax",
    "initializer": "glorot_uniform",
    "loss": "categorical_crossentropy",
    "optimizer": "sgd",
    "learning_rate": 0.01,
    "batch_size": 4,
    "epochs": 1,
}


@case("output_size", points=1, ja="パディングなし：ストライド 1 と 2、窓が余る場合")
def test_output_size_strides(student, close):
    """no padding: stride 1 and 2, also where the window does not fit a last time"""
    for arguments, places in (((5, 3, 1, 0), 3), ((5, 3, 2, 0), 2), ((6, 3, 2, 0), 2), ((7, 2, 3, 0), 2)):
        close(student.output_size(*arguments), places, atol=0.0, because=EXACT)


@case("output_size", points=1, ja="両端に 0 を加える場合")
def test_output_size_padding(student, close):
    """zeros at both ends"""
    for arguments, places in (((5, 3, 1, 1), 5), ((8, 5, 1, 2), 8), ((8, 3, 2, 1), 4), ((1, 3, 1, 1), 1)):
        close(student.output_size(*arguments), places, atol=0.0, because=EXACT)


@case("conv2d", points=1, ja="1 つだけ 1 があるフィルタは画像をずらす")
def test_conv2d_shift(student, rng, close):
    """a filter with a single 1 shifts the picture"""
    x = rng.uniform(1.0, 9.0, size=(1, 4, 5, 1))
    w = np.zeros((3, 2, 1, 1))
    w[2, 0] = 1.0
    # The 1 stands in the last row and first column of the filter, so the answer begins in row 2, column 0 of the picture.
    close(student.conv2d(x, w, np.zeros(1)), x[:, 2:4, 0:4], atol=ATOL, because=WHY)


@case("conv2d", points=1, ja="複数のチャンネル、複数のフィルタ、バイアス")
def test_conv2d_channels(student, reference, rng, close):
    """several channels, several filters, and the bias"""
    x, w, b = _layer(rng, (2, 5, 6, 3), (3, 2, 3, 4))
    close(student.conv2d(x, w, b), reference.conv2d(x, w, b), atol=ATOL, because=WHY)


@case("conv2d", points=1, ja="割り切れないストライド")
def test_conv2d_stride(student, reference, rng, close):
    """a stride that does not fit"""
    x, w, b = _layer(rng, (1, 6, 9, 2), (3, 2, 2, 3))
    close(student.conv2d(x, w, b, stride=2), reference.conv2d(x, w, b, stride=2), atol=ATOL, because=WHY)


@case("conv2d", points=1, ja="上下左右に 0 を加える")
def test_conv2d_padding(student, reference, rng, close):
    """zeros on all four sides"""
    x, w, b = _layer(rng, (2, 4, 5, 2), (3, 2, 2, 3))
    for stride, padding in ((1, 1), (2, 2)):
        expected = reference.conv2d(x, w, b, stride=stride, padding=padding)
        close(student.conv2d(x, w, b, stride=stride, padding=padding), expected, atol=ATOL, because=WHY)


@case("conv2d", points=1, ja="整数やリストを受け取れる。float64 の桁数で正しく、引数は変わらない")
def test_conv2d_integers_and_arguments(student, reference, rng, close):
    """integers and lists are welcome, all digits of float64 are right, and the arguments stay as they were"""
    x, w, b = _layer(rng, (1, 3, 4, 2), (2, 3, 2, 2))
    pixels = rng.integers(0, 17, size=x.shape)
    expected = reference.conv2d(pixels.astype(np.float64), w, b, padding=1)
    close(student.conv2d(pixels, w, b, padding=1), expected, atol=ATOL, because=WHY)
    close(student.conv2d(pixels.tolist(), w.tolist(), b.tolist(), padding=1), expected, atol=ATOL, because=WHY)
    close(student.conv2d(x, w, b), reference.conv2d(x, w, b), atol=DIGITS_ATOL, because=DIGITS_WHY)
    close(student.conv2d.arguments_after(x, w, b), (x, w, b), atol=0.0, because=SAME)


@case("max_pool2d", points=1, ja="重ならない窓")
def test_max_pool2d_apart(student, reference, rng, close):
    """windows side by side"""
    x = rng.permutation(48.0 + np.arange(48.0)).reshape(1, 4, 6, 2)
    close(student.max_pool2d(x, 2, 2), reference.max_pool2d(x, 2, 2), atol=ATOL, because=WHY)


@case("max_pool2d", points=1, ja="重なる窓、余る窓、負の値")
def test_max_pool2d_overlap(student, reference, rng, close):
    """windows that overlap or do not fit, and negative values"""
    for size, stride in ((3, 1), (2, 3)):
        x = -rng.permutation(1.0 + np.arange(72.0)).reshape(2, 6, 6, 1)[:, :5]
        close(student.max_pool2d(x, size, stride), reference.max_pool2d(x, size, stride), atol=ATOL, because=WHY)


@case("avg_pool2d", points=1, ja="重ならない窓、重なる窓、余る窓")
def test_avg_pool2d_windows(student, reference, rng, close):
    """windows side by side, overlapping, and that do not fit"""
    x = rng.normal(size=(2, 5, 6, 3))
    for size, stride in ((2, 2), (3, 1), (2, 3)):
        close(student.avg_pool2d(x, size, stride), reference.avg_pool2d(x, size, stride), atol=ATOL, because=WHY)


@case("design", points=1, ja="画像と各層について決めることがそろっている（数は残りの個数）")
def test_design_layers(student, close):
    """everything that Input, Conv2D, pooling and Dense need is decided (the numbers count what is still open)"""
    close(_open(student.design(), LAYERS), dict.fromkeys(LAYERS, 0), atol=0.0, because=DECIDED)


@case("design", points=1, ja="学習について決めることがそろっている（数は残りの個数）")
def test_design_training(student, close):
    """everything that compile and fit need is decided (the numbers count what is still open)"""
    close(_open(student.design(), TRAINING), dict.fromkeys(TRAINING, 0), atol=0.0, because=DECIDED)


@case("design", points=1, ja="学習で決まるものや、計算で決まるものは入っていない")
def test_design_nothing_learned(student, close):
    """nothing that training finds, and nothing that follows from the decisions"""
    answer = student.design()
    # A list that leaves most of it open does not show that somebody knows what belongs in it.
    decisions = {name for group in (*LAYERS.values(), *TRAINING.values()) for name in group}
    assert 2 * len(decisions & set(answer)) > len(decisions)
    close(sorted(set(answer) & NO_DECISIONS), [], atol=0.0, because="a name stands in the list or it does not")


# A network can be built and trained only when everything is decided, so an incomplete design stops here, with a count of
# what is open, and never reaches the reference.
@case("design", points=1, ja="自分の設計で、見たことのない数字を 85 % 以上当てる", needs=COMPLETE)
def test_design_learns_digits(student, reference, rng, close):
    """trained on 1,000 digits, your design gets 85 % of unseen digits right"""
    model = student.train_cnn(kit("TRAIN_X"), kit("TRAIN_Y"), student.design(), 1)
    pixels, classes = reference.support.unseen_digits()
    x = (pixels / 16.0).astype(np.float32)
    o = student.support.predict(model, x)
    close(o, np.zeros((len(x), 10)), atol=np.inf, because="values are looked at afterwards")
    assert np.mean(o.argmax(axis=1) == classes) >= FLOOR
    # Some of them in another order: no answer depends on the images before it.
    some = rng.permutation(len(x))[:50]
    close(student.support.predict(model, x[some]), o[some], atol=MODEL_ATOL, because=MODEL_WHY)


@case("build_cnn", points=1, ja="1 枚の画像に 1 組の確率")
def test_build_cnn_probabilities(student, rng, close):
    """one set of probabilities for each image"""
    model = student.build_cnn((6, 7, 2), 4, {**TINY, "initializer": "ones"})
    o = student.support.predict(model, rng.uniform(size=(3, 6, 7, 2)))
    close(np.array(o.shape), np.array([3, 4]), atol=0.0, because=EXACT)
    close(o.sum(axis=1), np.ones(3, dtype=np.float32), atol=MODEL_ATOL, because="sums of four float32 numbers below 1")


@case("build_cnn", points=1, ja="重みとバイアスの形が設計どおり（2 ブロック）")
def test_build_cnn_shapes(student, close):
    """weights and biases have the shapes of the design (two blocks)"""
    plan = {**TINY, "filters": [3, 4], "kernel_size": 2, "pool_size": 3, "pool_stride": 2, "dense_units": [6, 5]}
    # 13 x 16 becomes 12 x 15 and 5 x 7 in the first block, 4 x 6 and 1 x 2 in the second: with 4 maps, 8 numbers are left.
    convolutions, dense = [[2, 2, 2, 3], [3], [2, 2, 3, 4], [4]], [[8, 6], [6], [6, 5], [5], [5, 4], [4]]
    _first_weights_shaped(student, close, student.build_cnn((13, 16, 2), 4, plan), [*convolutions, *dense])


@case("build_cnn", points=1, ja="決められた重みを入れると、決まった確率になる")
def test_build_cnn_known_weights(student, reference, rng, close):
    """with given weights, the right probabilities"""
    plan = {**TINY, "padding": "same", "pool_stride": 1, "pooling": "average"}
    x = rng.uniform(size=(5, 6, 7, 2))
    mine, theirs = reference.build_cnn((6, 7, 2), 4, plan), student.build_cnn((6, 7, 2), 4, plan)
    # 6 x 7 stays 6 x 7 and becomes 5 x 6: with 3 maps, 90 numbers.
    shapes = [[3, 3, 2, 3], [3], [90, 5], [5], [5, 4], [4]]
    _first_weights_shaped(student, close, theirs, shapes)
    weights = _drawn(rng, shapes)
    reference.support.set_weights(mine, weights)
    student.support.set_weights(theirs, weights)
    expected = reference.support.predict(mine, x)
    close(student.support.predict(theirs, x), expected, atol=MODEL_ATOL, because=MODEL_WHY)


@case("train_cnn", points=1, ja="設計どおりの回数だけ、すべてのサンプルで学習する")
def test_train_cnn_steps(student, reference, rng, close):
    """as many steps as the design says, with all samples"""
    # All samples are alike and all weights start at 1, so the order of the samples and the seed make no difference.
    plan = {**TINY, "initializer": "ones", "filters": [2], "dense_units": [], "batch_size": 5, "epochs": 4}
    x = np.repeat(rng.uniform(size=(1, 5, 6, 1)), 11, axis=0)
    y = np.repeat([[0.0, 1.0, 0.0]], 11, axis=0)
    shown = rng.uniform(size=(2, 5, 6, 1))
    expected = reference.support.predict(reference.train_cnn(x, y, plan, 1), shown)
    got = student.support.predict(student.train_cnn(x, y, plan, 1), shown)
    close(got, expected, atol=MODEL_ATOL, because=MODEL_WHY)


@case("train_cnn", points=1, ja="同じ seed なら同じモデル、違う seed なら違うモデル")
def test_train_cnn_seed(student, rng, close):
    """the same seed gives the same model, another seed another one"""
    x, y = rng.uniform(size=(8, 6, 7, 1)), np.eye(4)[rng.integers(0, 4, size=8)]
    one, same, other = (student.support.predict(student.train_cnn(x, y, TINY, seed), x) for seed in (7, 7, 8))
    close(np.array(one.shape), np.array([8, 4]), atol=0.0, because=EXACT)
    close(one, same, atol=MODEL_ATOL, because="the same steps in the same order; without a seed they differ by 0.01")
    assert np.abs(one - other).max() > OTHER


NO_DECISIONS = {
    "dense_biases",
    "dense_weights",
    "feature_maps",
    "filter_coefficients",
    "flattened_length",
    "test_accuracy",
}


def _whole(low):
    return lambda value: isinstance(value, int) and value >= low


def _wholes(value):
    return isinstance(value, list | tuple) and all(map(_whole(1), value))


def _word(*words):
    return lambda value: isinstance(value, str) and (value in words or not words)


LAYERS = {
    "image": {"input_shape": lambda value: _wholes(value) and tuple(value) == (8, 8, 1)},
    "convolution": {
        "filters": lambda value: _wholes(value) and len(value) > 0,
        "kernel_size": _whole(1),
        "stride": _whole(1),
        "padding": _word("same", "valid"),
        "activation": _word(),
        "initializer": _word(),
    },
    "pooling": {"pooling": _word("max", "average"), "pool_size": _whole(1), "pool_stride": _whole(1)},
    "dense layers": {
        "dense_units": _wholes,
        "dropout_rate": lambda value: isinstance(value, int | float) and 0 <= value < 1,
        "output_activation": _word("softmax"),
    },
}
TRAINING = {
    "compile": {
        "loss": _word(),
        "optimizer": _word(),
        "learning_rate": lambda value: isinstance(value, int | float) and value > 0,
    },
    "fit": {"batch_size": _whole(1), "epochs": _whole(1)},
}


def _open(answer, groups):
    """Count the decisions of each group that have no value, or one that the handout's table does not allow."""
    return {
        group: sum(not (name in answer and fits(answer[name])) for name, fits in names.items())
        for group, names in groups.items()
    }


def _layer(rng, image, filters):
    """Draw images, filters and biases; no bias is near 0."""
    biases = rng.choice([-1.0, 1.0], size=filters[3]) * rng.uniform(0.5, 1.5, size=filters[3])
    return rng.normal(size=image), rng.normal(size=filters), biases


def _first_weights_shaped(student, close, model, shapes):
    """Return a new model's weights. What it says of their shapes names a mistake, the arrays themselves decide."""
    close(
        student.support.weight_shapes(model), [list(shape) for shape in shapes], atol=0.0, because="shapes are right or wrong"
    )
    weights = student.support.drawn_weights(model)
    close(weights, [np.zeros(shape) for shape in shapes], atol=np.inf, because="shapes are looked at, first values are free")
    return weights


def _drawn(rng, shapes):
    """Draw weights and biases of the given shapes, so that no layer's sums become large or vanish."""
    return [
        rng.normal(scale=2.0 / np.sqrt(np.prod(shape[:-1])), size=shape).astype(np.float32)
        if len(shape) > 1
        else rng.uniform(0.1, 0.5, size=shape).astype(np.float32)
        for shape in shapes
    ]
