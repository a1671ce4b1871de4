"""The cases for credit: the ideas of the visible cases, with numbers drawn anew for every run of the course."""

import numpy as np
import pytest

from grader.cases import case, kit

# Right answers agree to 3e-8, the effect of where eps stands in the denominator (measured: every placement, also beside
# uncorrected averages). Known mistakes are off by 8e-4 or more in every draw.
ATOL = 2e-6
WHY = "wherever eps stands, right answers agree to 3e-8; known mistakes are off by 8e-4 or more"
EPS = 1e-10

# No eps here, so right answers differ by rounding only: 1e-13 in one update.
EXACT_ATOL = 1e-9
EXACT_WHY = "right answers differ by rounding only, 1e-13; float32 is off by 1e-7, known mistakes by 1e-3 or more"
# Each step of a path feeds on the rounding of those before: measured over 200 seeds, every right answer.
PATH_ATOL = 1e-7
PATH_WHY = "after 8 steps right answers agree to 1e-9; known mistakes are off by 4e-4 or more"
SAME = "a function that leaves its argument alone leaves every bit of it"
TYPE_WHY = "what comes back is float64, whatever goes in"

# The memory after one step with gradients as small as eps; their squares would hide in any absolute tolerance.
TINY_RTOL = 1e-6
TINY_WHY = "right answers agree to 13 digits; known mistakes are off by half or more"


@case("gradient_descent_step", points=1, ja="2 次元と 3 次元の重み")
def test_gradient_descent_any_shape(student, reference, rng, close):
    """weights of two and three dimensions"""
    for shape in ((3, 4), (2, 4, 3)):
        w, g, lr = rng.normal(size=shape), _gradient(rng, shape), _rate(rng)
        expected = reference.gradient_descent_step(w, g, lr)
        close(student.gradient_descent_step(w, g, lr), expected, atol=ATOL, because=WHY)


@case("gradient_descent_step", points=1, ja="整数やリスト、float32 を受け取り、float64 を返す。引数は変わらない")
def test_gradient_descent_integers_and_arguments(student, rng, close):
    """integers, lists and float32 are welcome, float64 comes back, and the arguments stay as they were"""
    w, g = rng.integers(-5, 6, size=4), rng.permutation([-3, -1, 2, 4])
    for arguments in ((w, g), (w.tolist(), g.tolist())):
        close(student.gradient_descent_step(*arguments, 0.25), w - 0.25 * g, atol=ATOL, because=WHY)
    got = student.gradient_descent_step(w.astype(np.float32), g.astype(np.float32), 0.25)
    close(got, w - 0.25 * g, atol=ATOL, because=WHY)
    close(got.dtype.name, "float64", atol=0.0, because=TYPE_WHY)
    w, g = rng.normal(size=(2, 3)), _gradient(rng, (2, 3))
    close(student.gradient_descent_step.arguments_after(w.copy(), g.copy(), 0.1)[:2], (w, g), atol=0.0, because=SAME)


@case("momentum_step", points=2, ja="動いている途中の 1 ステップ、2 次元の重み")
def test_momentum_any_shape(student, reference, rng, close):
    """one step of a moving w of two dimensions"""
    w, g, v = rng.normal(size=(3, 4)), _gradient(rng, (3, 4)), rng.normal(size=(3, 4))
    lr, momentum = _rate(rng), rng.uniform(0.6, 0.95)
    expected = reference.momentum_step(w, g, v, lr, momentum)
    close(student.momentum_step(w, g, v, lr, momentum), expected, atol=ATOL, because=WHY)


@case("momentum_step", points=2, ja="v = 0 から数ステップ、勾配も学習係数も毎回変わる")
def test_momentum_several_steps(student, reference, rng, close):
    """several steps from v = 0, gradient and learning rate change every time"""
    momentum = rng.uniform(0.6, 0.95)
    _walk(student.momentum_step, reference.momentum_step, rng, close, memories=1, constants=(momentum,))


@case("momentum_step", points=1, ja="谷を下る 20 ステップ")
def test_momentum_down_the_ravine(student, reference, rng, close):
    """twenty steps down the ravine"""
    w, momentum = rng.uniform(1.0, 4.0, size=2), rng.uniform(0.7, 0.9)
    v, expected_w, expected_v = np.zeros(2), w, np.zeros(2)
    for _ in range(20):
        expected = reference.momentum_step(expected_w, _ravine_gradient(expected_w), expected_v, 0.02, momentum)
        got = student.momentum_step(w, _ravine_gradient(w), v, 0.02, momentum)
        close(got, expected, atol=ATOL, because=WHY)
        (w, v), (expected_w, expected_v) = got, expected


@case("momentum_step", points=1, ja="整数やリストを受け取れる。引数は変わらない")
def test_momentum_integers_and_arguments(student, rng, close):
    """integers and lists are welcome, and the arguments stay as they were"""
    w, g, v = rng.integers(-5, 6, size=4), rng.permutation([-3, -1, 2, 4]), rng.permutation([-2, 1, 2, 3])
    new_v = 0.5 * v - 0.25 * g
    for arguments in ((w, g, v), (w.tolist(), g.tolist(), v.tolist())):
        close(student.momentum_step(*arguments, 0.25, 0.5), (w + new_v, new_v), atol=ATOL, because=WHY)
    _unchanged(student.momentum_step, rng, close, arrays=3, constants=(0.1, 0.9))


@case("adagrad_step", points=2, ja="a = 0 から数ステップ、勾配も学習係数も毎回変わる")
def test_adagrad_several_steps(student, reference, rng, close):
    """several steps from a = 0, gradient and learning rate change every time"""
    _walk(student.adagrad_step, reference.adagrad_step, rng, close, memories=1, constants=(EPS,))


@case("adagrad_step", points=1, ja="勾配がずっと 0 の重みは動かず、NaN にもならない。eps が歩幅を伸ばすことはない")
def test_adagrad_some_zero_gradients(student, reference, rng, close):
    """weights whose gradient was always 0 stay, and are not NaN; eps never lengthens a step"""
    w, g, a = _partly_asleep(rng)
    expected = reference.adagrad_step(w, g, a, 0.1, EPS)
    close(student.adagrad_step(w, g, a, 0.1, EPS), expected, atol=ATOL, because=WHY)
    g, zeros = 1e-4 * _gradient(rng, (2, 3)), np.zeros((2, 3))
    w, a = student.adagrad_step(zeros, g, zeros, 0.1, 1e-4)
    close(a, g**2, atol=0.0, rtol=TINY_RTOL, because=TINY_WHY)
    _downhill(w, g, longest=0.1)


@case("adagrad_step", points=1, ja="整数やリストを受け取れる。引数は変わらない")
def test_adagrad_arguments(student, rng, close):
    """integers and lists are welcome, and the arguments stay as they were"""
    w, g, a = rng.integers(-5, 6, size=4), rng.permutation([-3, -1, 2, 4]), rng.permutation([1, 4, 6, 9])
    new_a = 1.0 * a + g**2
    for arguments in ((w, g, a), (w.tolist(), g.tolist(), a.tolist())):
        got = student.adagrad_step(*arguments, 0.25, EPS)
        close(got, (w - 0.25 * g / np.sqrt(new_a), new_a), atol=ATOL, because=WHY)
    _unchanged(student.adagrad_step, rng, close, arrays=3, constants=(0.1, EPS))


@case("rmsprop_step", points=2, ja="a = 0 から数ステップ、勾配も学習係数も毎回変わる")
def test_rmsprop_several_steps(student, reference, rng, close):
    """several steps from a = 0, gradient and learning rate change every time"""
    rho = rng.uniform(0.75, 0.95)
    _walk(student.rmsprop_step, reference.rmsprop_step, rng, close, memories=1, constants=(rho, EPS))


@case("rmsprop_step", points=1, ja="勾配がずっと 0 の重みは動かず、NaN にもならない。eps が歩幅を伸ばすことはない")
def test_rmsprop_some_zero_gradients(student, reference, rng, close):
    """weights whose gradient was always 0 stay, and are not NaN; eps never lengthens a step"""
    w, g, a = _partly_asleep(rng)
    expected = reference.rmsprop_step(w, g, a, 0.1, 0.9, EPS)
    close(student.rmsprop_step(w, g, a, 0.1, 0.9, EPS), expected, atol=ATOL, because=WHY)
    g, zeros = 1e-4 * _gradient(rng, (2, 3)), np.zeros((2, 3))
    w, a = student.rmsprop_step(zeros, g, zeros, 0.1, 0.75, 1e-4)
    close(a, 0.25 * g**2, atol=0.0, rtol=TINY_RTOL, because=TINY_WHY)
    # The root of 1/4 of g^2 is half of |g|.
    _downhill(w, g, longest=0.2)


@case("rmsprop_step", points=1, ja="整数やリストを受け取れる。引数は変わらない")
def test_rmsprop_arguments(student, rng, close):
    """integers and lists are welcome, and the arguments stay as they were"""
    w, g, a = rng.integers(-5, 6, size=4), rng.permutation([-3, -1, 2, 4]), rng.permutation([1, 4, 6, 9])
    new_a = 0.75 * a + 0.25 * g**2
    for arguments in ((w, g, a), (w.tolist(), g.tolist(), a.tolist())):
        got = student.rmsprop_step(*arguments, 0.25, 0.75, EPS)
        close(got, (w - 0.25 * g / np.sqrt(new_a), new_a), atol=ATOL, because=WHY)
    _unchanged(student.rmsprop_step, rng, close, arrays=3, constants=(0.1, 0.9, EPS))


# Every case keeps 1 - beta_1 away from the root of 1 - beta_2: where they are equal, a step is the same without any correction,
# and with one that takes the power of 1 - beta.
@case("adam_step", points=3, ja="m = v = 0 から数ステップ、勾配も学習係数も毎回変わる")
def test_adam_several_steps(student, reference, rng, close):
    """several steps from m = v = 0, gradient and learning rate change every time"""
    betas = (rng.uniform(0.85, 0.92), rng.uniform(0.995, 0.999))
    _walk(student.adam_step, reference.adam_step, rng, close, memories=2, constants=(*betas, EPS), counted=True)


@case("adam_step", points=2, ja="学習の途中の 1 ステップ、2 次元の重み")
def test_adam_later_step(student, reference, rng, close):
    """one step in the middle of learning, weights of two dimensions"""
    # t from 2 to 4: counting wrongly by 1 shows less and less as t grows.
    w, g, m = rng.normal(size=(3, 4)), _gradient(rng, (3, 4)), _gradient(rng, (3, 4))
    # The square of m is never larger than v in a real run; that keeps the step near the learning rate.
    v = m**2 + rng.uniform(0.1, 1.0, size=(3, 4))
    arguments = (w, g, m, v, int(rng.integers(2, 5)), _rate(rng), 0.9, 0.98, EPS)
    close(student.adam_step(*arguments), reference.adam_step(*arguments), atol=ATOL, because=WHY)


@case("adam_step", points=1, ja="鞍点（saddle）の近くから離れる 12 ステップ")
def test_adam_leaves_the_saddle(student, reference, rng, close):
    """twelve steps away from the saddle"""
    w = rng.permutation([-1.0, 1.0]) * rng.uniform(0.5, 0.6, size=2)
    m, v, expected = np.zeros(2), np.zeros(2), (w, np.zeros(2), np.zeros(2))
    for t in range(1, 13):
        right_w, right_m, right_v = expected
        expected = reference.adam_step(right_w, _saddle_gradient(right_w), right_m, right_v, t, 0.05, 0.9, 0.98, EPS)
        got = student.adam_step(w, _saddle_gradient(w), m, v, t, 0.05, 0.9, 0.98, EPS)
        close(got, expected, atol=ATOL, because=WHY)
        w, m, v = got


@case("adam_step", points=1, ja="勾配がずっと 0 の重みは動かず、NaN にもならない。eps が歩幅を伸ばすことはない")
def test_adam_some_zero_gradients(student, reference, rng, close):
    """weights whose gradient was always 0 stay, and are not NaN; eps never lengthens a step"""
    w, g, zeros = _partly_asleep(rng)
    arguments = (w, g, zeros, zeros.copy(), 1, 0.1, 0.9, 0.999, EPS)
    close(student.adam_step(*arguments), reference.adam_step(*arguments), atol=ATOL, because=WHY)
    g = 1e-4 * _gradient(rng, (2, 3))
    w, m, v = student.adam_step(zeros, g, zeros, zeros, 1, 0.1, 0.75, 0.875, 1e-4)
    close((m, v), (0.25 * g, 0.125 * g**2), atol=0.0, rtol=TINY_RTOL, because=TINY_WHY)
    _downhill(w, g, longest=0.1)


@case("adam_step", points=1, ja="整数やリストを受け取れる。引数は変わらない")
def test_adam_arguments(student, rng, close):
    """integers and lists are welcome, and the arguments stay as they were"""
    w, g = rng.integers(-5, 6, size=4), rng.permutation([-3, -1, 2, 4])
    m, v = rng.permutation([-2, 1, 2, 3]), rng.permutation([4, 6, 9, 12])
    new_m, new_v = 0.5 * m + 0.5 * g, 0.875 * v + 0.125 * g**2
    # At t = 2 the corrections are 1 - 0.5^2 and 1 - 0.875^2.
    new_w = w - 0.25 * (new_m / 0.75) / np.sqrt(new_v / 0.234375)
    for arguments in ((w, g, m, v), (w.tolist(), g.tolist(), m.tolist(), v.tolist())):
        got = student.adam_step(*arguments, 2, 0.25, 0.5, 0.875, EPS)
        close(got, (new_w, new_m, new_v), atol=ATOL, because=WHY)
    _unchanged(student.adam_step, rng, close, arrays=4, constants=(3, 0.1, 0.9, 0.999, EPS))


@case("bfgs_update", points=3, ja="3 次元から 5 次元：対称で、H y = s が成り立ち、値も正しい")
@pytest.mark.parametrize("size", [3, 4, 5])
def test_bfgs_any_size(student, reference, rng, close, size):
    """three to five dimensions: symmetric, H y = s, and right in every entry"""
    H, s, y = _matrix(rng, size), *_curved_step(rng, size)
    got = student.bfgs_update(H, s, y)
    close(got, reference.bfgs_update(H, s, y), atol=EXACT_ATOL, because=EXACT_WHY)
    close(got @ y, s, atol=EXACT_ATOL, because=EXACT_WHY)
    close(got, got.T, atol=EXACT_ATOL, because=EXACT_WHY)


@case("bfgs_update", points=1, ja="曲率が負のとき、ほぼ 0 のとき、ちょうど境目のときは H が変わらない")
def test_bfgs_too_little_curvature(student, rng, close):
    """H is unchanged where the curvature is negative, nearly 0, or just at the limit"""
    H, (s, y) = _matrix(rng, 3), _curved_step(rng, 3)
    # 1e-7 times 1e-7 times a number below 30: far below 1e-10, though the step itself is a good one.
    # Along one axis the curvature is a single product, and so 1e-10 to the last digit.
    along = np.eye(3)[rng.integers(3)]
    for step, change in ((s, -y), (1e-7 * s, 1e-7 * y), (1e-10 * along, along)):
        close(student.bfgs_update(H, step, change), H, atol=EXACT_ATOL, because=EXACT_WHY)


@case("bfgs_update", points=1, ja="小さなステップでも曲率が十分なら更新する")
def test_bfgs_small_step(student, reference, rng, close):
    """a small step counts where the curvature is large enough"""
    H, (s, y) = _matrix(rng, 3), _curved_step(rng, 3)
    # The curvature is between 1e-9 and 1e-7: small, and still far above 1e-10.
    s, y = s / 1e4, y / 1e4
    close(student.bfgs_update(H, s, y), reference.bfgs_update(H, s, y), atol=EXACT_ATOL, because=EXACT_WHY)
    # Here it is 1.6e-10, just above the limit.
    s = y = 1.25e-5 * np.eye(3)[rng.integers(3)]
    close(student.bfgs_update(H, s, y), reference.bfgs_update(H, s, y), atol=EXACT_ATOL, because=EXACT_WHY)


@case("bfgs_update", points=1, ja="整数やリストを受け取れる。引数は変わらない")
def test_bfgs_lists_and_arguments(student, reference, rng, close):
    """integers and lists are welcome, and the arguments stay as they were"""
    H, s, y = [[2, 1], [1, 3]], rng.permutation([-1, 3]).tolist(), rng.permutation([4, 5]).tolist()
    s, y = (s, y) if np.dot(s, y) > 0 else (y, s)
    close(student.bfgs_update(H, s, y), reference.bfgs_update(H, s, y), atol=EXACT_ATOL, because=EXACT_WHY)
    before = (_matrix(rng, 3), *_curved_step(rng, 3))
    after = student.bfgs_update.arguments_after(*(array.copy() for array in before))
    close(after, before, atol=0.0, because=SAME)


@case("quasi_newton", points=3, ja="最初の数ステップの道のり：谷、鞍点、ローゼンブロック関数")
@pytest.mark.parametrize("name", ["ravine", "saddle", "rosenbrock"])
def test_quasi_newton_path(student, reference, rng, close, name):
    """the path of the first steps: ravine, saddle and Rosenbrock function"""
    arguments = (kit(name), kit(f"{name}_grad"), _start(rng, name), 8)
    close(student.quasi_newton(*arguments), reference.quasi_newton(*arguments), atol=PATH_ATOL, because=PATH_WHY)


@case("quasi_newton", points=1, ja="3 次元でも最小点に着き、そこにとどまる")
def test_quasi_newton_minimum(student, reference, rng, close):
    """it arrives at the minimum in three dimensions, and stays there"""
    f, grad, w0 = kit("rosenbrock"), kit("rosenbrock_grad"), rng.uniform(-0.5, 0.5, size=3)
    path = student.quasi_newton(f, grad, w0, 80)
    # A method that is wrong but still goes downhill may arrive as well, only later: it is the path that tells.
    because = "SciPy's minimum is right to 1e-9, and so is the end of the path: it arrives within 60 steps"
    close(_last_rows(path, 81, 5), np.tile(reference.minimum(f, grad, w0), (5, 1)), atol=1e-6, because=because)


@case("quasi_newton", points=1, ja="0 ステップの道のり、出発点が最小点のとき、整数のリストから。w0 は変わらない")
def test_quasi_newton_stands_still(student, reference, rng, close):
    """no steps, a start at the minimum, and one from a list of integers; w0 stays as it was"""
    f, grad, w0 = kit("ravine"), kit("ravine_grad"), _start(rng, "ravine")
    close(student.quasi_newton(f, grad, w0, 0), w0[np.newaxis], atol=EXACT_ATOL, because=EXACT_WHY)
    close(student.quasi_newton(f, grad, [3, -2], 0), np.array([[3.0, -2.0]]), atol=EXACT_ATOL, because=EXACT_WHY)
    close(student.quasi_newton(f, grad, [0, 0], 4), np.zeros((5, 2)), atol=EXACT_ATOL, because=EXACT_WHY)
    expected = reference.quasi_newton(f, grad, [3.0, -2.0], 3)
    close(student.quasi_newton(f, grad, [3, -2], 3), expected, atol=PATH_ATOL, because=PATH_WHY)
    close(student.quasi_newton.arguments_after(f, grad, w0.copy(), 3)[2], w0, atol=0.0, because=SAME)


def _downhill(w, g, *, longest):
    # Wherever eps stands, it may shorten the step from 0 to w. 1e-9 leaves room for rounding.
    step = -w * np.sign(g)
    assert np.all((step > 0) & (step <= longest * (1 + 1e-9)))


def _gradient(rng, shape):
    # Both signs, and nothing near 0, where the place of eps would show.
    size = int(np.prod(shape))
    signs = rng.permutation(np.resize([-1.0, 1.0], size))
    return (signs * rng.uniform(0.5, 2.5, size)).reshape(shape)


def _rate(rng):
    return rng.uniform(0.02, 0.1)


def _walk(step, right_step, rng, close, *, memories, constants, counted=False):
    """Compare four steps from memory 0; each hands on what the step before returned, as a training loop does.

    In the third step one gradient is 0: the memory fades there all the same, and moves the weight.
    """
    shape = (2, 3)
    got = right = (rng.normal(size=shape), *(np.zeros(shape) for _ in range(memories)))
    for t in range(1, 5):
        g, lr = _gradient(rng, shape), _rate(rng)
        if t == 3:
            g[tuple(rng.integers(shape))] = 0.0
        rest = (*((t,) if counted else ()), lr, *constants)
        got, right = step(got[0], g, *got[1:], *rest), right_step(right[0], g, *right[1:], *rest)
        close(got, right, atol=ATOL, because=WHY)


def _partly_asleep(rng):
    """Draw weights and gradients, half of which are exactly 0, with memory 0 for all."""
    awake = rng.permutation([0.0, 0.0, 0.0, 1.0, 1.0, 1.0]).reshape(2, 3)
    return rng.normal(size=(2, 3)), awake * _gradient(rng, (2, 3)), np.zeros((2, 3))


def _unchanged(step, rng, close, *, arrays, constants):
    """Compare all arrays after a call with what they were; the memory is that of a run under way, and not negative."""
    w, g = rng.normal(size=(2, 3)), _gradient(rng, (2, 3))
    before = (w, g, *(rng.uniform(0.5, 2.0, size=(2, 3)) for _ in range(arrays - 2)))
    after = step.arguments_after(*(array.copy() for array in before), *constants)
    close(after[:arrays], before, atol=0.0, because=SAME)


def _matrix(rng, size):
    """Draw a symmetric, positive definite matrix that is far from diagonal; its eigenvalues are between 0.5 and 3."""
    basis = np.linalg.qr(rng.normal(size=(size, size)))[0]
    H = (basis * rng.permutation(np.linspace(0.5, 3.0, size))) @ basis.T
    return (H + H.T) / 2


def _curved_step(rng, size):
    """Draw a step s, and the change of gradient y that a random valley shows along it: y . s is between 0.3 and 30."""
    s = _gradient(rng, size)
    return s, _matrix(rng, size) @ s


def _start(rng, name):
    """Draw a start; every mistake known to us leaves its mark on at least one of the three paths."""
    if name == "ravine":
        return rng.choice([-1.0, 1.0], size=2) * rng.uniform([2.0, 0.5], [4.0, 1.5])
    if name == "saddle":
        # Near the crest w_2 = 0 the curvature is negative: H must wait.
        return rng.choice([-1.0, 1.0], size=2) * rng.uniform([0.5, 0.05], [1.5, 0.15])
    return rng.uniform([-1.5, 0.5], [-0.5, 1.5])


def _ravine_gradient(w):
    return np.array([1.0, 25.0]) * w


def _saddle_gradient(w):
    return np.array([w[0], w[1] ** 3 - w[1]])


def _last_rows(path, rows, count):
    # The rows at the end, if there are as many as there should be; otherwise everything, whose shape then tells.
    return path[-count:] if isinstance(path, np.ndarray) and path.ndim == 2 and len(path) == rows else path
