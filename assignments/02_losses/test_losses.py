# Built by `grader release`: edits here change no mark. Run `pytest`, or `grader check losses` for hints.
# 自動生成されたファイルです（変更しても成績は変わりません）。実行: `pytest`、ヒントも見るなら `grader check losses`
"""The cases students run themselves: fixed inputs, most of them small enough to be worked out by hand."""

import numpy as np

from grader.cases import case

# Right answers agree to 1e-11 (order of additions; a guard that is added to o instead of limiting it). The smallest
# effect of a mistake known to us is 2e-4, a guard of 1e-4. float32 arithmetic, off by 4e-7 at most, costs points in the
# cases that say so, and not in every other one again.
ATOL = 1e-6
WHY = "right answers agree to 1e-11; known mistakes are off by 2e-4 or more"

# Where the tolerance is smaller, float64 shows.
DIGITS_ATOL = 1e-8
DIGITS_WHY = "float64 answers agree to 1e-12; with y or o in float32 the loss is off by 3e-7 or more"

# Central differences of step 1e-5 are off by 1e-11 (third derivative) and 4e-11 (rounding).
STEP = 1e-5
SLOPE_WHY = "the differences are exact to 1e-10; known mistakes are off by 0.4 or more"


@case("half_sse", points=1, ja="2 つのサンプルの誤差の二乗和の半分")
def test_half_sse_two_samples(student, close):
    """half the sum of the squares of two samples"""
    y = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
    o = np.array([[0.1, 0.7, 0.2], [0.6, 0.3, 0.1]])
    # Squares: 0.01 + 0.09 + 0.04 + 0.16 + 0.09 + 0.01 = 0.40. The errors themselves add up to 0.
    close(student.half_sse(y, o), 0.2, atol=ATOL, because=WHY)


@case("half_sse", points=1, ja="整数やリストを受け取れる。8 桁の整数でも正確")
def test_half_sse_integers(student, close):
    """integers and lists are welcome, and integers of eight digits are exact"""
    close(student.half_sse([1, 2, 3], [3, 2, 5]), 4.0, atol=ATOL, because=WHY)
    # The usual type of image pixels, which has no negative numbers: (10^2 + 240^2) / 2.
    y, o = np.array([200, 10], dtype=np.uint8), np.array([190, 250], dtype=np.uint8)
    close(student.half_sse(y, o), 28850.0, atol=ATOL, because=WHY)
    # float32 knows no odd numbers here: it would take 16777217 for 16777216, and 16777219 for 16777220.
    close(student.half_sse([16777217, 16777217], [16777219, 16777223]), 20.0, atol=ATOL, because=WHY)


@case("half_sse", points=1, ja="引数を変えずに正しく答える")
def test_half_sse_arguments(student, close):
    """right, and the arguments stay as they were"""
    y, o = np.array([[0.0, 1.0], [1.0, 0.0]]), np.array([[0.25, 0.75], [0.5, 0.5]])
    _unchanged(student.half_sse, y, o, close)
    # Squares: 0.0625 + 0.0625 + 0.25 + 0.25 = 0.625
    close(student.half_sse(y, o), 0.3125, atol=ATOL, because=WHY)


@case("half_sse_grad", points=1, ja="2 つのサンプルで、出力 1 つに傾き 1 つ")
def test_half_sse_grad_two_samples(student, close):
    """one slope for each output of two samples"""
    y = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
    o = np.array([[0.1, 0.7, 0.2], [0.6, 0.3, 0.1]])
    expected = np.array([[0.1, -0.3, 0.2], [-0.4, 0.3, 0.1]])
    close(student.half_sse_grad(y, o), expected, atol=ATOL, because=WHY)


@case("half_sse_grad", points=1, ja="損失の傾きと一致する（差分による確認）")
def test_half_sse_grad_is_the_slope(student, reference, close):
    """it is the slope of half_sse (finite differences)"""
    y = np.array([[1.0, -2.0, 0.5], [0.0, 3.0, 1.0]])
    o = np.array([[0.4, -1.0, 2.0], [0.7, 1.5, -0.5]])
    close(student.half_sse_grad(y, o), _slopes(reference.half_sse, y, o), atol=ATOL, because=SLOPE_WHY)


@case("cross_entropy", points=1, ja="2 つのサンプル、one-hot の正解")
def test_cross_entropy_two_samples(student, close):
    """two samples with one-hot targets"""
    y = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
    o = np.array([[0.1, 0.7, 0.2], [0.6, 0.3, 0.1]])
    # -log 0.7 - log 0.6
    close(student.cross_entropy(y, o), 0.8675005677047231, atol=ATOL, because=WHY)


@case("cross_entropy", points=1, ja="0 を含む出力（完全な予測と、誤った予測）、float32 の出力も")
def test_cross_entropy_zeros(student, close):
    """outputs of 0, in a perfect prediction and in a wrong one, also in float32"""
    y = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
    close(student.cross_entropy(y, y.copy()), 0.0, atol=ATOL, because=WHY)
    o = np.array([[0.5, 0.0, 0.5], [1.0, 0.0, 0.0]])
    close(student.cross_entropy(y, o), 27.631021115928547, atol=ATOL, because=WHY)
    # Keras gives outputs in float32. The targets 0.6 and 0.3 would lose digits there. 0.9 times -log 1e-12:
    soft, single = np.array([[0.6, 0.3, 0.1]]), np.array([[0.0, 0.0, 1.0]], dtype=np.float32)
    close(student.cross_entropy(soft, single), 24.867919004335693, atol=DIGITS_ATOL, because=DIGITS_WHY)


@case("cross_entropy", points=1, ja="やわらかい正解、名前をつけた呼び出し")
def test_cross_entropy_soft_targets(student, reference, close):
    """soft targets, arguments given by name"""
    y = np.array([[0.2, 0.5, 0.3], [0.6, 0.3, 0.1]])
    o = np.array([[0.1, 0.7, 0.2], [0.8, 0.1, 0.1]])
    close(student.cross_entropy(o=o, y=y), reference.cross_entropy(y, o), atol=ATOL, because=WHY)


@case("cross_entropy", points=1, ja="和が 1 でない出力もそのまま使う")
def test_cross_entropy_outputs_as_they_are(student, close):
    """outputs that do not sum to 1 are taken as they are"""
    y = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
    o = np.array([[0.5, 0.5, 0.5], [0.25, 0.75, 1.0]])
    # -log 0.5 - log 0.25 = log 8
    close(student.cross_entropy(y, o), 2.0794415416798357, atol=ATOL, because=WHY)


@case("cross_entropy_from_logits", points=1, ja="2 つのサンプル")
def test_cross_entropy_from_logits_two_samples(student, close):
    """two samples"""
    y = [[1, 0], [0, 1]]
    h = [[0.0, 0.0], [1.0986122886681098, 0.0]]
    # The second h starts with log 3, so the outputs are 1/2, 1/2 and 3/4, 1/4: the loss is log 2 + log 4 = log 8.
    close(student.cross_entropy_from_logits(y, h), 2.0794415416798357, atol=ATOL, because=WHY)


@case("cross_entropy_from_logits", points=1, ja="1 つのサンプル、やわらかい正解、名前をつけた呼び出し")
def test_cross_entropy_from_logits_soft_target(student, reference, close):
    """one sample with a soft target, arguments given by name"""
    y, h = np.array([0.2, 0.5, 0.3]), np.array([1.0, -0.5, 2.0])
    expected = reference.cross_entropy_from_logits(y, h)
    close(student.cross_entropy_from_logits(h=h, y=y), expected, atol=ATOL, because=WHY)


@case(
    "cross_entropy_from_logits",
    points=1,
    ja="とても大きい h、とても小さい h でも正確な値になる（8 ビット整数、やわらかい正解も）",
)
def test_cross_entropy_from_logits_large(student, close):
    """exact where h is very large or very small, also for integers of 8 bits and for soft targets"""
    y = np.array([[0.0, 1.0], [1.0, 0.0]])
    h = np.array([[1000.0, 0.0], [-1000.0, -1000.0]])
    # In the first row the right class lies 1000 below the other; in the second the outputs are 1/2: 1000 + log 2.
    expected = 1000.6931471805599
    close(student.cross_entropy_from_logits(y, h), expected, atol=1e-3, because="float32 is exact to 1e-4 at 1000")
    # The h are 200 apart, more than a number of 8 bits can hold.
    small = np.array([[-100, 100]], dtype=np.int8)
    close(student.cross_entropy_from_logits([[1, 0]], small), 200.0, atol=ATOL, because=WHY)
    # 0.6 * 3000 + 0.3 * 1000: targets in float32 would be off by 8e-5 in the sum.
    soft, sums = np.array([[0.6, 0.3, 0.1]]), np.array([[-2000.0, 0.0, 1000.0]])
    because = "float64 is exact to 1e-12 here; with y in float32 the loss is off by 8e-5"
    close(student.cross_entropy_from_logits(soft, sums), 2100.0, atol=ATOL, because=because)


@case("softmax_cross_entropy_grad", points=1, ja="2 つのサンプル")
def test_softmax_cross_entropy_grad_two_samples(student, close):
    """two samples"""
    y = [[1, 0], [0, 1]]
    h = [[0.0, 0.0], [1.0986122886681098, 0.0]]
    # The outputs are 1/2, 1/2 and 3/4, 1/4.
    close(student.softmax_cross_entropy_grad(y, h), np.array([[-0.5, 0.5], [0.75, -0.75]]), atol=ATOL, because=WHY)


@case("softmax_cross_entropy_grad", points=1, ja="損失の傾きと一致する（差分による確認）")
def test_softmax_cross_entropy_grad_is_the_slope(student, reference, close):
    """it is the slope of cross_entropy_from_logits (finite differences)"""
    y = np.array([[[0.0, 1.0, 0.0], [0.2, 0.5, 0.3]]])
    h = np.array([[[0.5, -1.0, 2.0], [1.0, 0.0, -0.5]]])
    expected = _slopes(reference.cross_entropy_from_logits, y, h)
    close(student.softmax_cross_entropy_grad(y, h), expected, atol=ATOL, because=SLOPE_WHY)


@case("softmax_cross_entropy_grad", points=1, ja="とても大きい h、とても小さい h でも正しい勾配になる（やわらかい正解も）")
def test_softmax_cross_entropy_grad_large(student, close):
    """right where h is very large or very small, also for soft targets"""
    y = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
    h = np.array([[1000.0, 0.0, -1000.0], [-1000.0, -1000.0, -1000.0]])
    # The outputs are 1, 0, 0 and three times 1/3.
    expected = np.array([[1.0, -1.0, 0.0], [-2 / 3, 1 / 3, 1 / 3]])
    close(student.softmax_cross_entropy_grad(y, h), expected, atol=ATOL, because=WHY)
    soft, sums = np.array([[0.6, 0.3, 0.1]]), np.array([[1000.0, 0.0, -1000.0]])
    because = "float64 answers agree to 1e-15; with y in float32 the gradient is off by 2e-8"
    got = student.softmax_cross_entropy_grad(soft, sums)
    close(got, np.array([[0.4, -0.3, -0.1]]), atol=1e-10, because=because)


def _unchanged(function, y, x, close):
    """Compare both arguments after a call with what they were."""
    y_after, x_after = function.arguments_after(y.copy(), x.copy())
    because = "the arguments must hold the very same numbers"
    close(y_after, y, atol=0.0, because=because)
    close(x_after, x, atol=0.0, because=because)


def _slopes(loss, y, x):
    """Measure how much the loss changes for each entry of x, moved by STEP up and down."""
    slopes = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = STEP
        slopes[place] = (loss(y, x + step) - loss(y, x - step)) / (2 * STEP)
    return slopes
