"""The cases for credit: the ideas of the visible cases, with numbers drawn anew for every run of the course."""

import numpy as np

from grader.cases import case

# Right answers agree to 2e-12, the rounding of h itself near 1e4; numerical slopes to 1e-9, a guarded denominator
# to 1e-8. Known mistakes are off by 1e-2 or more in every draw, a calculation in float32 by 3e-5 (measured, 300 seeds).
ATOL = 1e-6
WHY = "right answers agree to 1e-8, known mistakes are off by 3e-5 or more"
SAME = "a function that leaves its argument alone leaves every bit of it"

# In float64 right answers agree to 1e-15; a float32 array that is not made float64 first gives an answer 1e-8 off.
DIGITS_ATOL = 1e-10
DIGITS_WHY = "float64 answers agree to 1e-15, float32 ones are off by 1e-8"
TYPE_WHY = "what comes back is float64, whatever goes in"


@case("sigmoid", points=1, ja="3 次元配列に対する値")
def test_sigmoid_any_shape(student, reference, rng, close):
    """values for an array of three dimensions"""
    h = _both_signs(rng, (2, 3, 4))
    close(student.sigmoid(h), reference.sigmoid(h), atol=ATOL, because=WHY)


@case("sigmoid", points=1, ja="絶対値がとても大きい h でも有限の値になる")
def test_sigmoid_very_large(student, reference, rng, close):
    """finite where h is very large or very negative"""
    h = _huge_both_signs(rng)
    close(student.sigmoid(h), reference.sigmoid(h), atol=ATOL, because=WHY)


@case("sigmoid", points=1, ja="整数やリスト、float32 を受け取り、float64 を返す")
def test_sigmoid_integers(student, reference, rng, close):
    """integers, lists and float32 are welcome, and float64 comes back"""
    h = rng.integers(-4, 5, size=(2, 5))
    expected = reference.sigmoid(h.astype(np.float64))
    close(student.sigmoid(h), expected, atol=ATOL, because=WHY)
    close(student.sigmoid(h.tolist()), expected, atol=ATOL, because=WHY)
    single = _both_signs(rng, (3, 4)).astype(np.float32)
    got, expected = student.sigmoid(single), reference.sigmoid(single)
    close(got, expected, atol=ATOL, because=WHY)
    close(got.dtype.name, "float64", atol=0.0, because=TYPE_WHY)
    close(got, expected, atol=DIGITS_ATOL, because=DIGITS_WHY)


@case("relu", points=1, ja="3 次元配列に対する値")
def test_relu_any_shape(student, reference, rng, close):
    """values for an array of three dimensions"""
    h = _both_signs(rng, (3, 2, 4))
    close(student.relu(h), reference.relu(h), atol=ATOL, because=WHY)


@case("relu", points=1, ja="整数やリスト、float32 を受け取り、float64 を返す")
def test_relu_integers(student, reference, rng, close):
    """integers, lists and float32 are welcome, and float64 comes back"""
    h = rng.permutation(np.arange(-5, 5)).reshape(2, 5)
    expected = reference.relu(h.astype(np.float64))
    close(student.relu(h), expected, atol=ATOL, because=WHY)
    close(student.relu(h.tolist()), expected, atol=ATOL, because=WHY)
    got = student.relu(h.astype(np.float32))
    close(got, expected, atol=ATOL, because=WHY)
    close(got.dtype.name, "float64", atol=0.0, because=TYPE_WHY)


@case("relu", points=1, ja="値が正しく、引数は変わらない")
def test_relu_argument(student, reference, rng, close):
    """right values, and the argument stays as it was"""
    h = _both_signs(rng, (3, 4))
    close(student.relu(h), reference.relu(h), atol=ATOL, because=WHY)
    close(student.relu.arguments_after(h)[0], h, atol=0.0, because=SAME)


@case("softmax", points=2, ja="バッチの各行が、それぞれ 1 つのサンプル")
def test_softmax_each_row(student, reference, rng, close):
    """each row of a batch is a sample of its own"""
    for shape in ((3, 5), (4, 4)):
        h = rng.normal(scale=2.0, size=shape)
        close(student.softmax(h), reference.softmax(h), atol=ATOL, because=WHY)


@case("softmax", points=3, ja="絶対値がとても大きい h でも正しい確率になる")
def test_softmax_very_large(student, reference, rng, close):
    """the right probabilities where h is very large or very negative"""
    # The two largest are close together, so that the answer is not simply 1 and zeros: clipping h shows.
    # A whole number is exact in float32 and 0.3 above it is not (0.0002 off): a calculation in float32 shows too.
    whole, gap = rng.integers(4100, 9000), rng.choice([0.25, 0.5, 0.75])
    big = whole + 0.3
    for sample in (
        [rng.uniform(750.0, 850.0), 300.0, -600.0],
        [0.0, big, -big],
        [big, whole - gap, -big, 0.0],
        [-big, -whole - gap, -whole - 2 * gap],
    ):
        h = rng.permutation(sample)
        close(student.softmax(h), reference.softmax(h), atol=ATOL, because=WHY)


@case("softmax", points=3, ja="行ごとに違う数を足しても、確率は変わらない")
def test_softmax_shifted_rows(student, reference, rng, close):
    """adding a number of its own to every row changes no probability"""
    h = rng.normal(size=(5, 5))
    shift = rng.permutation([-8500.0, -4300.0, 0.0, 4300.0, 8500.0]) + rng.uniform(-100.0, 100.0, size=5)
    close(student.softmax(h + shift[:, np.newaxis]), reference.softmax(h), atol=ATOL, because=WHY)


@case("softmax", points=2, ja="クラスがどの軸に並んでいても、1 つだけでも計算できる")
def test_softmax_every_axis(student, reference, rng, close):
    """the classes may lie along any axis, and be a single one"""
    h = rng.normal(scale=2.0, size=(3, 2, 5, 4))
    for axis in (3, 0, 1, -2):
        close(student.softmax(h, axis=axis), reference.softmax(h, axis=axis), atol=ATOL, because=WHY)
    single = rng.normal(size=(4, 1))
    close(student.softmax(single), reference.softmax(single), atol=ATOL, because=WHY)


@case("softmax", points=1, ja="整数やリスト、float32 を受け取り、float64 を返す")
def test_softmax_integers(student, reference, rng, close):
    """integers, lists and float32 are welcome, and float64 comes back"""
    h = rng.permutation(np.arange(-5, 5)).reshape(2, 5)
    expected = reference.softmax(h.astype(np.float64))
    close(student.softmax(h), expected, atol=ATOL, because=WHY)
    close(student.softmax(h.tolist()), expected, atol=ATOL, because=WHY)
    got = student.softmax(h.astype(np.float32))
    close(got, expected, atol=ATOL, because=WHY)
    close(got.dtype.name, "float64", atol=0.0, because=TYPE_WHY)


@case("softmax", points=1, ja="値が正しく、引数は変わらない")
def test_softmax_argument(student, reference, rng, close):
    """right values, and the argument stays as it was"""
    h = rng.normal(loc=3.0, size=(3, 4))
    for axis in (1, 0):
        close(student.softmax(h, axis), reference.softmax(h, axis), atol=ATOL, because=WHY)
        close(student.softmax.arguments_after(h, axis)[0], h, atol=0.0, because=SAME)


@case("sigmoid_grad", points=2, ja="3 次元配列に対する値。float32 を受け取っても float64 を返す")
def test_sigmoid_grad_any_shape(student, reference, rng, close):
    """values for an array of three dimensions; float64 comes back for float32 as well"""
    h = _both_signs(rng, (4, 2, 3))
    close(student.sigmoid_grad(h), reference.sigmoid_grad(h), atol=ATOL, because=WHY)
    got = student.sigmoid_grad(h.astype(np.float32))
    close(got, reference.sigmoid_grad(h), atol=ATOL, because=WHY)
    close(got.dtype.name, "float64", atol=0.0, because=TYPE_WHY)


@case("sigmoid_grad", points=1, ja="絶対値がとても大きい h でも有限の値になる")
def test_sigmoid_grad_very_large(student, reference, rng, close):
    """finite where h is very large or very negative"""
    h = _huge_both_signs(rng)
    close(student.sigmoid_grad(h), reference.sigmoid_grad(h), atol=ATOL, because=WHY)


@case("relu_grad", points=1, ja="3 次元配列に対する値")
def test_relu_grad_any_shape(student, reference, rng, close):
    """values for an array of three dimensions"""
    h = _both_signs(rng, (2, 4, 3))
    # Whoever remembers which elements were positive, by the shape, is wrong the second time.
    for one in (h, -h):
        close(_as_floats(student.relu_grad(one)), reference.relu_grad(one), atol=ATOL, because=WHY)


@case("relu_grad", points=1, ja="ちょうど 0 での値と、そのすぐ隣での値")
def test_relu_grad_zeros(student, reference, rng, close):
    """the value at exactly 0, and right beside it"""
    h = _both_signs(rng, (3, 4))
    h[rng.permutation(3), rng.permutation(4)[:3]] = 0.0
    close(_as_floats(student.relu_grad(h)), reference.relu_grad(h), atol=ATOL, because=WHY)
    # Not 0 in float64, though float32 cannot tell it from 0.
    beside = 1e-60 * _both_signs(rng, (2, 3))
    close(_as_floats(student.relu_grad(beside)), reference.relu_grad(beside), atol=ATOL, because=WHY)


@case("relu_grad", points=1, ja="float64 の配列を返し、引数は変わらない")
def test_relu_grad_floats_and_argument(student, reference, rng, close):
    """an array of float64 comes back, and the argument stays as it was"""
    h = _both_signs(rng, (2, 5))
    got = student.relu_grad(h)
    close(got, reference.relu_grad(h), atol=ATOL, because=WHY)
    close(got.dtype.name, "float64", atol=0.0, because=TYPE_WHY)
    close(student.relu_grad.arguments_after(h)[0], h, atol=0.0, because=SAME)


@case("softmax_jacobian", points=3, ja="4 クラス以上のときの行列全体")
def test_softmax_jacobian_any_size(student, reference, rng, close):
    """the whole matrix for four classes and more"""
    for classes in (4, 6):
        # Within about 2 of each other, so that no probability is below 0.02 and every entry of the matrix can be seen.
        h = rng.permutation(np.linspace(0.5, 2.5, classes)) + rng.uniform(-0.1, 0.1, size=classes)
        close(student.softmax_jacobian(h), reference.softmax_jacobian(h), atol=ATOL, because=WHY)


@case("softmax_jacobian", points=1, ja="絶対値がとても大きい h でも正しい行列になる")
def test_softmax_jacobian_very_large(student, reference, rng, close):
    """the right matrix where h is very large or very negative"""
    # Up to 2000 only: a slope taken numerically is as good as the formula, and loses digits as |h| grows.
    big, gap = rng.integers(1200, 2000), rng.choice([0.5, 0.75, 1.0, 1.25])
    for sample in ([big, big - gap, -big], [-big, -big - gap, -big - 2 * gap]):
        h = rng.permutation(sample)
        close(student.softmax_jacobian(h), reference.softmax_jacobian(h), atol=ATOL, because=WHY)


def _both_signs(rng, shape):
    # Half of the numbers negative, none near 0: a slope or a sign that is wrong on one side shows in every draw.
    size = int(np.prod(shape))
    signs = rng.permutation(np.resize([-1.0, 1.0], size))
    return (signs * rng.uniform(0.5, 4.0, size)).reshape(shape)


def _huge_both_signs(rng):
    # From 800 on exp overflows (its limit in float64 is 709.78); 1e4 is the largest |h| the task promises.
    # One number near 0, so that an answer of nothing but zeros cannot be right, and two where the curve is flat but not yet
    # at its limits: at 11 it is 2e-5 away.
    huge = rng.uniform(800.0, 1e4, size=8) * np.resize([-1.0, 1.0], 8)
    return rng.permutation([*huge, rng.uniform(-2.0, 2.0), rng.uniform(8.5, 11.0), rng.uniform(-11.0, -8.5)])


def _as_floats(value):
    # Integers or booleans in place of floats cost points once, in the case that says so, and not again here.
    is_whole = isinstance(value, np.ndarray) and value.dtype.kind in "biu"
    return value.astype(np.float64) if is_whole else value
