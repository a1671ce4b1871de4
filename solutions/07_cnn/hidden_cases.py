"""The cases for credit: the ideas of the visible cases, with numbers drawn anew for every run of the course."""

import numpy as np
import pytest

from grader.cases import case

ATOL = 1e-5
WHY = "right answers agree to 1e-13; known mistakes are off by 0.01 or more"
DIGITS_ATOL = 1e-11
DIGITS_WHY = "float64 answers agree to 1e-13; where something is rounded to float32 on the way, they are off by 1e-8 or more"
EXACT = "sizes are whole numbers"
SAME = "a function that leaves its argument alone leaves every bit of it"
# Keras computes in float32: a few layers agree to 1e-6, twelve training steps to 1e-5 (measured).
MODEL_ATOL = 1e-4
MODEL_WHY = "float32 models agree to 1e-5; known mistakes move a probability by 0.002 or more"
# Two seeds, other initial weights: the largest of 32 probabilities moved by less than 0.01 in none of 100 pairs of seeds.
OTHER = 1e-3
# Cross-entropy of four classes: guessing gives log(4) = 1.386 or more; right answers had 0.6 to 1.01 after 40 steps.
GUESSED = 1.3
# The cases that find out what a design leaves open.
COMPLETE = ("test_design_layers", "test_design_training")

# The names of Keras's activation functions that work element by element.
# fmt: off
ACTIVATIONS = (
    "celu", "elu", "exponential", "gelu", "hard_shrink", "hard_sigmoid", "hard_silu", "hard_swish", "hard_tanh", "leaky_relu",
    "linear", "log_sigmoid", "mish", "relu", "relu6", "selu", "sigmoid", "silu", "soft_shrink", "softplus", "softsign",
    "sparse_plus", "sparse_sigmoid", "squareplus", "swish", "tanh", "tanh_shrink",
)
# fmt: on
# A digit has 64 pixels. A network within these bounds is built in a moment; the model answer has 13,700 weights.
LARGEST_SIDE, MOST_LAYERS, MOST_UNITS, MOST_WEIGHTS = 64, 20, 4096, 5_000_000

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


@case("output_size", points=1, ja="ストライドとパディングの組み合わせ")
def test_output_size_combined(student, rng, close):
    """stride and padding together"""
    for stride in (1, 2, 3):
        kernel, padding = int(rng.integers(2, 6)), int(rng.integers(1, 4))
        # A remainder of stride - 1 is dropped: rounding up would count one place more.
        n = kernel - 2 * padding + stride * int(rng.integers(3, 9)) + stride - 1
        n += stride * max(0, 1 + (kernel - n) // stride)
        starts = [i for i in range(0, n + 2 * padding, stride) if i + kernel <= n + 2 * padding]
        close(student.output_size(n, kernel, stride, padding), len(starts), atol=0.0, because=EXACT)


@case("output_size", points=1, ja="大きな画像")
def test_output_size_large(student, rng, close):
    """large images"""
    for n in (256, 300, int(rng.integers(1000, 5000))):
        close(student.output_size(n, 3, 1, 1), n, atol=0.0, because=EXACT)
        close(student.output_size(n, 2, 2, 0), n // 2, atol=0.0, because=EXACT)


@case("conv2d", points=2, ja="大きさがすべて違う画像とフィルタ")
def test_conv2d_any_shape(student, reference, rng, close):
    """images and filters with sides of all lengths"""
    for height, width in ((3, 2), (1, 4)):
        samples, channels, filters = (int(size) for size in rng.permutation([2, 3, 4]))
        image = (samples, height + int(rng.integers(2, 5)), width + int(rng.integers(5, 8)), channels)
        x, w, b = _layer(rng, image, (height, width, channels, filters))
        close(student.conv2d(x, w, b), reference.conv2d(x, w, b), atol=ATOL, because=WHY)


@case("conv2d", points=2, ja="割り切れないストライド")
def test_conv2d_any_stride(student, reference, rng, close):
    """a stride that does not fit"""
    for stride in (2, 3):
        height, width = stride * rng.integers(1, 3, size=2) + stride - 1
        x, w, b = _layer(rng, (2, 2 + int(height), 3 + stride + int(width), 3), (2, 3, 3, 2))
        close(student.conv2d(x, w, b, stride=stride), reference.conv2d(x, w, b, stride=stride), atol=ATOL, because=WHY)


@case("conv2d", points=2, ja="上下左右に 0 を加える、ストライドも変える")
def test_conv2d_any_padding(student, reference, rng, close):
    """zeros on all four sides, also with a stride"""
    for stride, padding in ((1, 1), (2, 1), (3, 2)):
        x, w, b = _layer(rng, (2, int(rng.integers(4, 6)), int(rng.integers(6, 9)), 3), (3, 2, 3, 4))
        expected = reference.conv2d(x, w, b, stride=stride, padding=padding)
        close(student.conv2d(x, w, b, stride=stride, padding=padding), expected, atol=ATOL, because=WHY)


@case("conv2d", points=1, ja="1 辺が 300 画素の細長い画像")
def test_conv2d_long_side(student, reference, rng, close):
    """a long picture, 300 pixels on one side"""
    x, w, b = _layer(rng, (1, 4, 300, 1), (2, 3, 1, 2))
    close(student.conv2d(x, w, b), reference.conv2d(x, w, b), atol=ATOL, because=WHY)


@case("conv2d", points=1, ja="整数やリストを受け取れる。float64 の桁数で正しく、引数は変わらない")
def test_conv2d_any_integers(student, reference, rng, close):
    """integers and lists are welcome, all digits of float64 are right, and the arguments stay as they were"""
    x, w, b = _layer(rng, (2, 4, 3, 2), (3, 2, 2, 3))
    pixels = rng.integers(0, 17, size=x.shape)
    expected = reference.conv2d(pixels.astype(np.float64), w, b, padding=1)
    close(student.conv2d(pixels, w, b, padding=1), expected, atol=ATOL, because=WHY)
    close(student.conv2d(pixels.tolist(), w.tolist(), b.tolist(), padding=1), expected, atol=ATOL, because=WHY)
    whole = rng.permutation(np.resize([-2, -1, 1, 3], w.size)).reshape(w.shape)
    expected = reference.conv2d(x, whole.astype(np.float64), b, padding=1)
    close(student.conv2d(x, whole, b, padding=1), expected, atol=ATOL, because=WHY)
    expected = reference.conv2d(x, w, b, padding=1)
    close(student.conv2d(x, w, b, padding=1), expected, atol=DIGITS_ATOL, because=DIGITS_WHY)
    close(student.conv2d.arguments_after(x, w, b, 1, 1), (x, w, b, 1, 1), atol=0.0, because=SAME)


@case("max_pool2d", points=2, ja="重なる窓、離れた窓、余る窓")
def test_max_pool2d_any_windows(student, reference, rng, close):
    """windows that overlap, lie apart or do not fit"""
    for size, stride in ((3, 1), (3, 2), (2, 3), (2, 2), (3, 3)):
        x = _all_different(rng, (2, 7, 2 + size + stride, 3))
        close(student.max_pool2d(x, size, stride), reference.max_pool2d(x, size, stride), atol=ATOL, because=WHY)


@case("max_pool2d", points=1, ja="負の値だけの画像")
def test_max_pool2d_negative(student, reference, rng, close):
    """nothing but negative values"""
    x = -rng.uniform(0.5, 4.0, size=(2, 5, 6, 2))
    for size, stride in ((2, 2), (3, 2)):
        close(student.max_pool2d(x, size, stride), reference.max_pool2d(x, size, stride), atol=ATOL, because=WHY)


@case("max_pool2d", points=1, ja="整数やリストを受け取れる。float64 の桁数で正しく、引数は変わらない")
def test_max_pool2d_integers(student, reference, rng, close):
    """integers and lists are welcome, all digits of float64 are right, and the argument stays as it was"""
    x = rng.permutation(np.arange(-30, 30)).reshape(1, 5, 6, 2)
    expected = reference.max_pool2d(x.astype(np.float64), 2, 1)
    close(student.max_pool2d(x, 2, 1), expected, atol=ATOL, because=WHY)
    close(student.max_pool2d(x.tolist(), 2, 1), expected, atol=ATOL, because=WHY)
    floats = x + 0.1
    close(student.max_pool2d(floats, 2, 2), reference.max_pool2d(floats, 2, 2), atol=DIGITS_ATOL, because=DIGITS_WHY)
    close(student.max_pool2d.arguments_after(floats, 2, 2), (floats, 2, 2), atol=0.0, because=SAME)


@case("avg_pool2d", points=2, ja="重なる窓、離れた窓、余る窓")
def test_avg_pool2d_any_windows(student, reference, rng, close):
    """windows that overlap, lie apart or do not fit"""
    for size, stride in ((3, 1), (3, 2), (2, 3), (2, 2), (3, 3)):
        x = _all_different(rng, (2, 7, 2 + size + stride, 3))
        close(student.avg_pool2d(x, size, stride), reference.avg_pool2d(x, size, stride), atol=ATOL, because=WHY)


@case("avg_pool2d", points=1, ja="整数やリストを受け取れる。float64 の桁数で正しく、引数は変わらない")
def test_avg_pool2d_integers(student, reference, rng, close):
    """integers and lists are welcome, all digits of float64 are right, and the argument stays as it was"""
    x = rng.permutation(np.arange(-30, 30)).reshape(1, 5, 6, 2)
    expected = reference.avg_pool2d(x.astype(np.float64), 3, 1)
    close(student.avg_pool2d(x, 3, 1), expected, atol=ATOL, because=WHY)
    close(student.avg_pool2d(x.tolist(), 3, 1), expected, atol=ATOL, because=WHY)
    floats = x + 0.1
    close(student.avg_pool2d(floats, 2, 2), reference.avg_pool2d(floats, 2, 2), atol=DIGITS_ATOL, because=DIGITS_WHY)
    close(student.avg_pool2d.arguments_after(floats, 2, 2), (floats, 2, 2), atol=0.0, because=SAME)


# Only a design that leaves nothing open can be built: nobody is asked about another one. That the design learns the digits is
# shown by the visible case, with fixed digits and a fixed seed: training costs more than all other cases together.
@case("design", points=2, ja="設計から作ったモデルの重みの形と出力が、設計のとおりである", needs=COMPLETE)
def test_design_agrees_with_model(student, reference, rng, close):
    """the model built from it has weights of the shapes that it says, and computes what it says"""
    plan, classes = student.design(), int(rng.integers(3, 9))
    small = _bounded(plan)
    shapes = _shapes_said(small, classes)
    assert sum(int(np.prod(shape)) for shape in shapes) <= MOST_WEIGHTS
    theirs = student.build_cnn(plan["input_shape"], classes, plan)
    _first_weights_shaped(student, close, theirs, shapes)
    mine = reference.build_cnn((8, 8, 1), classes, small)
    weights, x = _drawn(rng, shapes), rng.uniform(size=(5, 8, 8, 1))
    reference.support.set_weights(mine, weights)
    student.support.set_weights(theirs, weights)
    expected = reference.support.predict(mine, x)
    close(student.support.predict(theirs, x), expected, atol=MODEL_ATOL, because=MODEL_WHY)


@case("build_cnn", points=3, ja="決められた重みを入れると、決まった確率になる（いろいろな設計）")
@pytest.mark.parametrize("variant", ["strided", "deep", "average"])
def test_build_cnn_any_design(student, reference, rng, close, variant):
    """with given weights, the right probabilities, for several designs"""
    shape, changes = {
        # A step in the convolutions, and windows that overlap in the pooling.
        "strided": ((19, 17, 2), {"filters": [3, 2], "stride": 2, "padding": "same", "pool_size": 2, "pool_stride": 1}),
        # Two dense layers, another activation in all layers, and a dropout rate, which must not act in a prediction.
        "deep": (
            (13, 12, 1),
            {"filters": [2, 4], "kernel_size": 2, "activation": "tanh", "dense_units": [6, 4], "dropout_rate": 0.5},
        ),
        # The other pooling, and no dense layer between.
        "average": ((8, 10, 3), {"pooling": "average", "pool_size": 3, "activation": "tanh", "dense_units": []}),
    }[variant]
    plan, classes = {**TINY, **changes}, int(rng.integers(3, 6))
    x = rng.uniform(size=(6, *shape))
    mine, theirs = reference.build_cnn(shape, classes, plan), student.build_cnn(shape, classes, plan)
    shapes = _shapes_said({**plan, "input_shape": shape}, classes)
    _first_weights_shaped(student, close, theirs, shapes)
    weights = _drawn(rng, shapes)
    reference.support.set_weights(mine, weights)
    student.support.set_weights(theirs, weights)
    expected = reference.support.predict(mine, x)
    close(student.support.predict(theirs, x), expected, atol=MODEL_ATOL, because=MODEL_WHY)


@case("build_cnn", points=2, ja="ドロップアウトは学習中だけ、設計どおりの割合で働く")
def test_build_cnn_dropout(student, close):
    """dropout acts in training only, at the rate of the design"""
    units, rate = 300, 0.3
    plan = {**TINY, "dense_units": [units], "dropout_rate": rate}
    # What is dropped is random; with the draws fixed, a mistake shows the same way each time and can be named.
    student.support.fix_random(1)
    model = student.build_cnn((4, 4, 1), 3, plan)
    shapes = _shapes_said({**plan, "input_shape": (4, 4, 1)}, 3)
    _first_weights_shaped(student, close, model, shapes)
    # Every hidden unit gives 1, and the first weighted sum of the output is their mean.
    weights = [np.zeros(shape, dtype=np.float32) for shape in shapes]
    weights[3][:] = 1.0
    weights[4][:, 0] = 1.0 / units
    student.support.set_weights(model, weights)
    x = np.zeros((1000, 4, 4, 1), dtype=np.float32)
    close(_first_sum(student.support.predict(model, x)), np.ones(1000), atol=1e-3, because="float32, and a logarithm")
    sums = _first_sum(student.support.predict(model, x, True))
    # 300,000 draws: the mean of the sums is known to 0.0012, their spread, sqrt(0.3 / 0.7 / 300) = 0.038, to 0.0008.
    close(sums.mean(), 1.0, atol=0.01, because="eight times the deviation of the mean; nothing rescaled: off by 0.3")
    spread = np.sqrt(rate / (1.0 - rate) / units)
    close(sums.std(), spread, atol=0.006, because="seven times its deviation; rates 0.2 and 0.5 are off by 0.009 and 0.02")


@case("build_cnn", points=1, ja="重みの初期値は設計どおり")
def test_build_cnn_initializer(student, reference, rng, close):
    """the initial weights are those of the design"""
    plan = {**TINY, "initializer": "ones", "filters": [2, 3], "kernel_size": 2}
    classes = int(rng.integers(3, 6))
    expected = reference.support.get_weights(reference.build_cnn((9, 10, 2), classes, plan))
    # A mistake may draw its weights; with the draws fixed it shows the same way each time and can be named.
    student.support.fix_random(1)
    got = student.support.get_weights(student.build_cnn((9, 10, 2), classes, plan))
    close(got, expected, atol=0.0, because="ones and zeros are exact")


@case("build_cnn", points=2, ja="損失関数、最適化器、学習係数は設計どおり（1 回の更新）。設計は書き換えない")
def test_build_cnn_one_step(student, reference, rng, close):
    """loss, optimizer and learning rate are those of the design (one training step), which stays as it was"""
    plan = {**TINY, "loss": "mean_squared_error", "learning_rate": float(rng.uniform(0.4, 0.6))}
    x, y = rng.uniform(size=(6, 6, 5, 1)), np.eye(3)[[0, 1, 2, 2, 1, 0]]
    mine, (theirs, after) = reference.build_cnn((6, 5, 1), 3, plan), student.build_cnn.value_and_arguments((6, 5, 1), 3, plan)
    close(after[2], plan, atol=0.0, because=SAME)
    shapes = _shapes_said({**plan, "input_shape": (6, 5, 1)}, 3)
    _first_weights_shaped(student, close, theirs, shapes)
    weights = _drawn(rng, shapes)
    reference.support.set_weights(mine, weights)
    student.support.set_weights(theirs, weights)
    reference.support.train_on_batch(mine, x, y)
    student.support.train_on_batch(theirs, x, y)
    because = "one step in float32 agrees to 1e-6; known mistakes move some weight by 0.01 or more"
    close(student.support.get_weights(theirs), reference.support.get_weights(mine), atol=MODEL_ATOL, because=because)


@case("train_cnn", points=2, ja="設計どおりの回数だけ、すべてのサンプルを 1 回ずつ使って学習する")
def test_train_cnn_any_steps(student, reference, rng, close):
    """as many steps as the design says, with every sample once an epoch"""
    # All samples are alike and all weights start at 1, so the order of the samples and the seed make no difference.
    batch, epochs = int(rng.integers(4, 7)), int(rng.integers(3, 5))
    samples = 2 * batch + 1
    plan = {**TINY, "initializer": "ones", "filters": [2], "dense_units": [], "batch_size": batch, "epochs": epochs}
    x = np.repeat(rng.uniform(size=(1, 5, 6, 1)), samples, axis=0)
    y = np.repeat(np.eye(3)[[int(rng.integers(3))]], samples, axis=0)
    shown = rng.uniform(size=(2, 5, 6, 1))
    expected = reference.support.predict(reference.train_cnn(x, y, plan, 1), shown)
    got = student.support.predict(student.train_cnn(x, y, plan, 1), shown)
    close(got, expected, atol=MODEL_ATOL, because=MODEL_WHY)
    # Each sample has a class of its own. With all weights 0 only the biases move, and how far tells how often it was used.
    plan |= {"initializer": "zeros", "optimizer": "sgd", "learning_rate": 0.01, "batch_size": 4, "epochs": 1}
    model = student.train_cnn(np.repeat(shown[:1], 8, axis=0), np.eye(8), plan, int(rng.integers(1000)))
    because = "used once each, they come back to 0 but for 2e-6; a sample that is used twice or never is off by 0.0025"
    close(student.support.get_weights(model)[-1], np.zeros(8), atol=1e-4, because=because)


@case("train_cnn", points=2, ja="違う seed なら違うモデル。引数は変わらない")
def test_train_cnn_other_seed(student, reference, rng, close):
    """another seed gives another model, and the arguments stay as they were"""
    plan = {**TINY, "activation": "tanh", "learning_rate": 0.2, "epochs": 20}
    x, y = rng.uniform(size=(8, 6, 7, 1)), np.eye(4)[rng.permutation([0, 0, 1, 1, 2, 2, 3, 3])]
    seed = int(rng.integers(1000))
    mine = reference.build_cnn((6, 7, 1), 4, plan)
    outputs = []
    for value in (seed, seed + 1):
        model, after = student.train_cnn.value_and_arguments(x, y, plan, value)
        close(after[:3], (x, y, plan), atol=0.0, because=SAME)
        weights = student.support.get_weights(model)
        shapes = _shapes_said({**plan, "input_shape": (6, 7, 1)}, 4)
        close(weights, [np.zeros(shape) for shape in shapes], atol=np.inf, because="values are looked at afterwards")
        # What these weights make of the images, in a network of the reference, is what the model says and has learned.
        reference.support.set_weights(mine, weights)
        expected = reference.support.predict(mine, x)
        close(student.support.predict(model, x[::-1]), expected[::-1], atol=MODEL_ATOL, because=MODEL_WHY)
        assert -np.mean(np.log(expected[y == 1.0])) < GUESSED
        outputs.append(expected)
    one, other = outputs
    assert np.abs(one - other).max() > OTHER


def _layer(rng, image, filters):
    """Draw images, filters and biases; no bias is near 0."""
    biases = rng.choice([-1.0, 1.0], size=filters[3]) * rng.uniform(0.5, 1.5, size=filters[3])
    return rng.normal(size=image), rng.normal(size=filters), biases


def _all_different(rng, shape):
    """Draw numbers of both signs, no two closer than 0.1, so that every window has one clear maximum."""
    size = int(np.prod(shape))
    return 0.1 * (rng.permutation(size) - size // 2).reshape(shape).astype(np.float64)


def _bounded(plan):
    """Take from a student's design what decides the network itself, and see that it is small before the reference builds it.

    Given weights make all other decisions needless. design() may say something else in every call, so nothing is known of it.
    """
    words = {name: plan[name] for name in ("activation", "padding", "pooling")}
    assert words["activation"] in ACTIVATIONS
    assert words["padding"] in ("same", "valid")
    assert words["pooling"] in ("max", "average")
    sides = {name: int(plan[name]) for name in ("kernel_size", "stride", "pool_size", "pool_stride")}
    assert all(1 <= side <= LARGEST_SIDE for side in sides.values())
    assert len(plan["filters"]) + len(plan["dense_units"]) <= MOST_LAYERS
    layers = {name: [int(units) for units in plan[name]] for name in ("filters", "dense_units")}
    assert all(1 <= units <= MOST_UNITS for units in (*layers["filters"], *layers["dense_units"]))
    return {**TINY, **words, **sides, **layers, "input_shape": (8, 8, 1)}


def _shapes_said(plan, classes):
    """Follow an image through a design and write down the shape of each weight and bias on its way."""
    height, width, channels = plan["input_shape"]
    kernel, stride, same = plan["kernel_size"], plan["stride"], plan["padding"] == "same"
    shapes = []
    for filters in plan["filters"]:
        shapes += [[kernel, kernel, channels, filters], [filters]]
        height, width = ((n - 1) // stride + 1 if same else (n - kernel) // stride + 1 for n in (height, width))
        height, width = ((n - plan["pool_size"]) // plan["pool_stride"] + 1 for n in (height, width))
        assert min(height, width) >= 1
        channels = filters
    inputs = height * width * channels
    for units in (*plan["dense_units"], classes):
        shapes += [[inputs, units], [units]]
        inputs = units
    return shapes


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


def _first_sum(o):
    """Return the first weighted sum of the output layer, where all others are 0."""
    o = o.astype(np.float64)
    return np.log(o[:, 0] / o[:, 1])
