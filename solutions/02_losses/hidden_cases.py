"""The cases for credit: the ideas of the visible cases, with numbers drawn anew for every run of the course."""

import numpy as np
import pytest

from grader.cases import case

# Right answers differ from the reference by 1e-13 (order of additions), or by 1e-9 where the guard is added to o
# instead of limiting it (o is 0 or at least 1e-3). float32 arithmetic, off by 5e-6 at most, costs points in the cases
# that say so, and not in every other one again.
ATOL = 1e-5
WHY = "right answers agree to 1e-9; known mistakes were off by 3e-4 or more in 500 draws"

# Where |h| is in the thousands float64 is exact to 1e-11. float32, which the rules exclude, is off by 1e-4 there.
LARGE_ATOL = 1e-7
LARGE_WHY = "float64 answers agree to 4e-12; known mistakes were off by 0.2 or more in 500 draws"

# A gradient is at most 1, and exact to 1e-12 even there.
SLOPE_ATOL = 1e-10
SLOPE_WHY = "float64 answers agree to 2e-12; with y in float32 the gradient is off by 8e-9 or more"

# A right class with o = 0 in float32, as Keras gives it, and targets that float32 does not hold.
DIGITS_ATOL = 1e-8
DIGITS_WHY = "float64 answers agree to 3e-12; with y or o in float32 the loss is off by 4e-7 or more"

# A right class with o = 0 costs 27.63, where float32 is exact to 4e-6; there are at most three of them in a case.
ZERO_WHY = "float32 is exact to 1e-5 here; known mistakes were off by 1 or more in 500 draws"


@case("half_sse", points=2, ja="すべての要素にわたる和（2 次元と 3 次元）")
@pytest.mark.parametrize("dimensions", [2, 3])
def test_half_sse_any_shape(student, reference, rng, close, dimensions):
    """the sum over everything, in two and three dimensions"""
    y, o = _targets_and_outputs(rng, _shape(rng, dimensions))
    close(student.half_sse(y, o), reference.half_sse(y, o), atol=ATOL, because=WHY)


@case("half_sse", points=1, ja="符号の異なる誤差は打ち消し合わない。完全な予測は損失 0")
def test_half_sse_no_cancelling(student, rng, close):
    """errors of opposite sign do not cancel; a perfect prediction costs 0"""
    y = rng.normal(size=(4, 3))
    error = rng.uniform(0.5, 1.5, size=(2, 3))
    o = y + np.concatenate([error, -error])
    close(student.half_sse(y, o), float(np.sum(error**2)), atol=ATOL, because=WHY)
    close(student.half_sse(y, y), 0.0, atol=ATOL, because=WHY)


@case("half_sse", points=1, ja="整数やリストを受け取れる。8 桁の整数でも正確")
def test_half_sse_any_integers(student, reference, rng, close):
    """integers and lists are welcome, and integers of eight digits are exact"""
    for y, o in (_pixels(rng), _long_integers(rng)):
        expected = reference.half_sse(y.astype(np.float64), o.astype(np.float64))
        for arguments in ((y, o), (y.tolist(), o.tolist())):
            close(student.half_sse(*arguments), expected, atol=ATOL, because="sums of squared integers are exact")


@case("half_sse_grad", points=2, ja="出力 1 つに傾き 1 つ（2 次元と 3 次元）")
@pytest.mark.parametrize("dimensions", [2, 3])
def test_half_sse_grad_any_shape(student, reference, rng, close, dimensions):
    """one slope for each output, in two and three dimensions"""
    y, o = _targets_and_outputs(rng, _shape(rng, dimensions))
    close(student.half_sse_grad(y, o), reference.half_sse_grad(y, o), atol=ATOL, because=WHY)


@case("half_sse_grad", points=1, ja="整数やリストからも float64 の勾配。8 桁の整数でも正確")
def test_half_sse_grad_any_integers(student, reference, rng, close):
    """integers and lists give a float64 gradient, and integers of eight digits are exact"""
    for y, o in (_pixels(rng), _long_integers(rng)):
        expected = reference.half_sse_grad(y.astype(np.float64), o.astype(np.float64))
        for arguments in ((y, o), (y.tolist(), o.tolist())):
            close(student.half_sse_grad(*arguments), expected, atol=ATOL, because="differences of integers are exact")


@case("half_sse_grad", points=1, ja="引数を変えずに正しく答える")
def test_half_sse_grad_arguments(student, reference, rng, close):
    """right, and the arguments stay as they were"""
    y, o = _targets_and_outputs(rng, (3, 4))
    _unchanged(student.half_sse_grad, y, o, close)
    close(student.half_sse_grad(y, o), reference.half_sse_grad(y, o), atol=ATOL, because=WHY)


@case("cross_entropy", points=2, ja="やわらかい正解、2 次元と 3 次元、名前をつけた呼び出しも")
@pytest.mark.parametrize("dimensions", [2, 3])
def test_cross_entropy_soft(student, reference, rng, close, dimensions):
    """soft targets in two and three dimensions, also by name"""
    # With outputs surer than the targets, looking at the largest class only or swapping y and o lowers the loss.
    y = _probabilities(rng, _shape(rng, dimensions))
    o = _powers(rng, y, 3)
    expected = reference.cross_entropy(y, o)
    # By name first: parameters in another order are right here and wrong in the second call.
    close(student.cross_entropy(o=o, y=y), expected, atol=ATOL, because=WHY)
    close(student.cross_entropy(y, o), expected, atol=ATOL, because=WHY)


@case("cross_entropy", points=1, ja="完全な予測は損失 0、それ以外は正の損失")
def test_cross_entropy_perfect(student, rng, close):
    """a perfect prediction costs 0, any other more"""
    y = _one_hot(rng, 4, 5)
    for o in (y.copy(), y.astype(int).tolist()):
        close(student.cross_entropy(y, o), 0.0, atol=ATOL, because=WHY)
    # Four samples of -log 0.92: a mean in place of the sum is another matter, judged elsewhere.
    assert student.cross_entropy(y, 0.9 * y + 0.02) > 0.01


@case("cross_entropy", points=1, ja="正解のクラスの確率が 0、またはほとんど 0、float32 の出力も")
def test_cross_entropy_impossible(student, reference, rng, close):
    """probability 0, or next to 0, for a class that counts, also in float32"""
    y = _one_hot(rng, 3, 4)
    y[1:] = _probabilities(rng, (2, 4))
    # The right class of the first row, and any class of the others, gets o = 0; the rest still sums to 1.
    o = _probabilities(rng, (3, 4))
    o[np.arange(3), [y[0].argmax(), *rng.integers(0, 4, size=2)]] = 0.0
    o /= o.sum(axis=-1, keepdims=True)
    close(student.cross_entropy(y, o), reference.cross_entropy(y, o), atol=1e-4, because=ZERO_WHY)
    # Below the limit without being 0: whoever looks for zeros only lets it cost 41 to 69 in place of 27.6.
    o[0, y[0].argmax()] = 10.0 ** -rng.uniform(18.0, 30.0)
    close(student.cross_entropy(y, o), reference.cross_entropy(y, o), atol=1e-4, because=ZERO_WHY)
    y, o = _soft_digits(rng), _one_hot(rng, 3, 3).astype(np.float32)
    close(student.cross_entropy(y, o), reference.cross_entropy(y, o), atol=DIGITS_ATOL, because=DIGITS_WHY)


@case("cross_entropy", points=1, ja="和が 1 でない出力もそのまま使い、書き換えない")
def test_cross_entropy_any_outputs(student, reference, rng, close):
    """outputs that do not sum to 1 are taken, and left, as they are"""
    # Rows of four outputs of at least 0.4 sum to 1.6 or more: dividing by the sum moves the loss by 1.4 or more.
    y, o = _one_hot(rng, 3, 4), rng.uniform(0.4, 0.95, size=(3, 4))
    _unchanged(student.cross_entropy, y, o, close)
    close(student.cross_entropy(y, o), reference.cross_entropy(y, o), atol=ATOL, because=WHY)


@case("cross_entropy", points=1, ja="引数を変えずに正しく答える")
def test_cross_entropy_arguments(student, reference, rng, close):
    """right, and the arguments stay as they were"""
    # Zeros show a limit that is written into the caller's array. The first sample is wrong, the others are perfect.
    y = _one_hot(rng, 3, 4)
    o = y.copy()
    o[0] = np.roll(y[0], 1)
    _unchanged(student.cross_entropy, y, o, close)
    close(student.cross_entropy(y, o), reference.cross_entropy(y, o), atol=1e-4, because=ZERO_WHY)


@case("cross_entropy_from_logits", points=3, ja="やわらかい正解、1 次元から 3 次元、名前をつけた呼び出しも")
@pytest.mark.parametrize("dimensions", [1, 2, 3])
def test_cross_entropy_from_logits_soft(student, reference, rng, close, dimensions):
    """soft targets in one to three dimensions, also by name"""
    y, h = _targets_and_sums(rng, _shape(rng, dimensions))
    expected = reference.cross_entropy_from_logits(y, h)
    close(student.cross_entropy_from_logits(y, h), expected, atol=ATOL, because=WHY)
    close(student.cross_entropy_from_logits(h=h, y=y), expected, atol=ATOL, because=WHY)


@case("cross_entropy_from_logits", points=1, ja="各サンプルの h 全体が大きくずれていても正しい値になる")
def test_cross_entropy_from_logits_offset(student, reference, rng, close):
    """right where all h of a sample are very large or very small"""
    for offsets in (_same_offsets(rng), _mixed_offsets(rng)):
        y, h = _targets_and_sums(rng, (3, 4))
        h += offsets
        expected = reference.cross_entropy_from_logits(y, h)
        close(student.cross_entropy_from_logits(y, h), expected, atol=LARGE_ATOL, because=LARGE_WHY)


@case(
    "cross_entropy_from_logits", points=1, ja="自信をもって間違えたサンプルの損失に上限はない（8 ビット整数、やわらかい正解も）"
)
def test_cross_entropy_from_logits_wrong_and_sure(student, reference, rng, close):
    """no limit to the loss of a sample that is wrong and sure, also for integers of 8 bits and for soft targets"""
    y, h = _one_hot(rng, 3, 4), rng.uniform(1.0, 3.0, size=(3, 4))
    h[y == 1] -= rng.uniform(1000.0, 3000.0, size=3)
    expected = reference.cross_entropy_from_logits(y, h)
    close(student.cross_entropy_from_logits(y, h), expected, atol=LARGE_ATOL, because=LARGE_WHY)
    # Between the largest and the smallest h lies more than a number of 8 bits can hold.
    y, h = _one_hot(rng, 2, 3), rng.permuted([[100, 0, -100], [90, 10, -110]], axis=1).astype(np.int8)
    expected = reference.cross_entropy_from_logits(y, h)
    close(student.cross_entropy_from_logits(y, h), expected, atol=LARGE_ATOL, because=LARGE_WHY)
    # In every row all classes but one lie thousands below the largest h, and their targets need more than 7 digits.
    y, h = _soft_digits(rng), rng.permuted(np.tile([0.0, 3000.0, 6000.0], (3, 1)), axis=1)
    expected = reference.cross_entropy_from_logits(y, h)
    because = "float64 answers agree to 4e-12; with y in float32 the loss is off by 1e-4 or more"
    close(student.cross_entropy_from_logits(y, h), expected, atol=LARGE_ATOL, because=because)


@case("cross_entropy_from_logits", points=1, ja="引数を変えずに正しく答える")
def test_cross_entropy_from_logits_arguments(student, reference, rng, close):
    """right, and the arguments stay as they were"""
    y, h = _targets_and_sums(rng, (3, 4))
    _unchanged(student.cross_entropy_from_logits, y, h, close)
    close(student.cross_entropy_from_logits(y, h), reference.cross_entropy_from_logits(y, h), atol=ATOL, because=WHY)


@case("softmax_cross_entropy_grad", points=3, ja="やわらかい正解、1 次元から 3 次元")
@pytest.mark.parametrize("dimensions", [1, 2, 3])
def test_softmax_cross_entropy_grad_soft(student, reference, rng, close, dimensions):
    """soft targets in one to three dimensions"""
    y, h = _targets_and_sums(rng, _shape(rng, dimensions))
    close(student.softmax_cross_entropy_grad(y, h), reference.softmax_cross_entropy_grad(y, h), atol=ATOL, because=WHY)


@case("softmax_cross_entropy_grad", points=1, ja="とても大きい h、とても小さい h でも正しい勾配になる")
def test_softmax_cross_entropy_grad_offset(student, reference, rng, close):
    """right where h is very large or very small"""
    for offsets in (_same_offsets(rng), _mixed_offsets(rng)):
        y, h = _targets_and_sums(rng, (3, 4))
        h += offsets
        expected = reference.softmax_cross_entropy_grad(y, h)
        close(student.softmax_cross_entropy_grad(y, h), expected, atol=SLOPE_ATOL, because=SLOPE_WHY)


@case("softmax_cross_entropy_grad", points=1, ja="引数を変えずに正しく答える")
def test_softmax_cross_entropy_grad_arguments(student, reference, rng, close):
    """right, and the arguments stay as they were"""
    y, h = _targets_and_sums(rng, (3, 4))
    _unchanged(student.softmax_cross_entropy_grad, y, h, close)
    close(student.softmax_cross_entropy_grad(y, h), reference.softmax_cross_entropy_grad(y, h), atol=ATOL, because=WHY)


def _shape(rng, dimensions):
    """Draw sizes that are all different, so that no axis can stand in for another."""
    return tuple(int(size) for size in rng.choice([2, 3, 4], size=dimensions, replace=False))


def _targets_and_outputs(rng, shape):
    """Draw errors between 0.5 and 1.5 of both signs, and targets around 0."""
    y = rng.normal(size=shape)
    return y, y + rng.choice([-1.0, 1.0], size=shape) * rng.uniform(0.5, 1.5, size=shape)


def _pixels(rng):
    """Draw unsigned bytes; the first two differ by 100 or more in either direction, where they wrap around."""
    y, o = rng.integers(0, 256, size=(2, 2, 3), dtype=np.uint8)
    y[0, :2], o[0, :2] = (200, 20), (100, 220)
    return y, o


def _long_integers(rng):
    """Draw odd integers above 2^24: float32 holds even ones only, and takes y for one less and o for one more."""
    y, o = 2**24 + 4 * rng.integers(10, 20, size=(2, 3)) + 1, 2**24 + 4 * rng.integers(0, 5, size=(2, 3)) + 3
    return y, o


def _soft_digits(rng):
    """Draw three rows of targets that float32 rounds up, all of them: 0.6 by 2e-8, 0.3 by 1e-8, 0.1 by 1e-9."""
    return rng.permuted(np.tile([0.1, 0.3, 0.6], (3, 1)), axis=1)


def _probabilities(rng, shape):
    """Draw rows that sum to 1, in any order but well apart: the largest entry is about six times the smallest."""
    steps = np.broadcast_to(np.linspace(0.15, 1.0, shape[-1]), shape)
    raw = rng.permuted(steps, axis=-1) * rng.uniform(0.95, 1.05, size=shape)
    return raw / raw.sum(axis=-1, keepdims=True)


def _one_hot(rng, samples, classes):
    """Draw one right class for each sample."""
    return np.eye(classes)[rng.integers(0, classes, size=samples)]


def _powers(rng, y, exponent):
    """Draw outputs that are surer than the targets: of the same classes (exponent > 0) or the opposite ones (< 0)."""
    raw = y**exponent * rng.uniform(0.95, 1.05, size=y.shape)
    return raw / raw.sum(axis=-1, keepdims=True)


def _targets_and_sums(rng, shape):
    """Draw soft targets and sums that favour the least likely classes; the largest h of a sample is 1 to 3."""
    y = _probabilities(rng, shape)
    h = np.log(_powers(rng, y, -2))
    return y, h - h.max(axis=-1, keepdims=True) + rng.uniform(1.0, 3.0, size=(*shape[:-1], 1))


def _same_offsets(rng):
    """Draw one offset for all samples: exp overflows, but the samples stay close to each other."""
    return rng.uniform(5000.0, 9000.0)


def _mixed_offsets(rng):
    """Draw one offset a sample, thousands apart: no shift by one number serves all of them."""
    high, low = rng.uniform(5000.0, 9000.0, size=2)
    return rng.permutation([high, 0.0, -low])[:, np.newaxis]


def _unchanged(function, y, x, close):
    """Compare both arguments after a call with what they were."""
    y_after, x_after = function.arguments_after(y.copy(), x.copy())
    because = "the arguments must hold the very same numbers"
    close(y_after, y, atol=0.0, because=because)
    close(x_after, x, atol=0.0, because=because)
