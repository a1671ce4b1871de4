# Built by `grader release`: edits here change no mark. Run `pytest`, or `grader check optimizers` for hints.
# 自動生成されたファイルです（変更しても成績は変わりません）。実行: `pytest`、ヒントも見るなら `grader check optimizers`
"""The cases students run themselves: fixed inputs, many of them small enough to be worked out by hand."""

import numpy as np

from grader.cases import case, kit

# Right answers agree to 3e-8: that is the effect of where eps stands in the denominator. Known mistakes are off by 1e-2
# or more.
ATOL = 2e-6
WHY = "wherever eps stands, right answers agree to 3e-8; known mistakes are off by 1e-2 or more"
EPS = 1e-10

# No eps here, so right answers differ by rounding only: 1e-15 in one update, 1e-12 after the few steps of a path.
EXACT_ATOL = 1e-9
EXACT_WHY = "right answers differ by rounding only, 1e-12; float32 is off by 2e-7, known mistakes by 1e-2 or more"
SAME = "a function that leaves its argument alone leaves every bit of it"
TYPE_WHY = "what comes back is float64, whatever goes in"

# The memory after one step with gradients as small as eps; their squares would hide in any absolute tolerance.
TINY_RTOL = 1e-6
TINY_WHY = "right answers agree to 13 digits; known mistakes are off by half or more"

# Three steps: gradients of both signs that change from step to step, and a learning rate that changes too.
START = np.array([1.0, -2.0, 0.5])
GRADIENTS = (np.array([2.0, -1.0, 0.5]), np.array([-1.5, -2.0, 1.0]), np.array([0.5, 1.5, -2.0]))
RATES = (0.1, 0.05, 0.02)


@case("gradient_descent_step", points=1, ja="1 ステップ下る")
def test_gradient_descent_one_step(student, close):
    """one step down"""
    w, g = np.array([1.0, -2.0, 3.0]), np.array([4.0, -2.0, 0.0])
    close(student.gradient_descent_step(w, g, 0.1), np.array([0.6, -1.8, 3.0]), atol=ATOL, because=WHY)


@case("gradient_descent_step", points=1, ja="整数やリスト、float32 を受け取り、float64 を返す。引数は変わらない")
def test_gradient_descent_lists_and_arguments(student, close):
    """lists, integers and float32 are welcome, float64 comes back, and the arguments stay as they were"""
    close(student.gradient_descent_step([1, 2], [2, -4], 0.5), np.array([0.0, 4.0]), atol=ATOL, because=WHY)
    w, g = np.array([1.0, -2.0], dtype=np.float32), np.array([0.5, 3.0], dtype=np.float32)
    got = student.gradient_descent_step(w, g, 0.5)
    close(got, np.array([0.75, -3.5]), atol=ATOL, because=WHY)
    close(got.dtype.name, "float64", atol=0.0, because=TYPE_WHY)
    w, g = np.array([1.0, -2.0]), np.array([0.5, 3.0])
    close(student.gradient_descent_step.arguments_after(w.copy(), g.copy(), 0.1)[:2], (w, g), atol=0.0, because=SAME)


@case("momentum_step", points=1, ja="動いている途中の 1 ステップ（手計算できる値）")
def test_momentum_one_step(student, close):
    """one step of a moving w, worked out by hand"""
    w, g, v = np.array([1.0, 2.0]), np.array([1.0, -2.0]), np.array([0.5, -1.0])
    # v = 0.8 * 0.5 - 0.1 * 1 = 0.3 and 0.8 * (-1) - 0.1 * (-2) = -0.6
    expected = (np.array([1.3, 1.4]), np.array([0.3, -0.6]))
    close(student.momentum_step(w, g, v, 0.1, 0.8), expected, atol=ATOL, because=WHY)


@case("momentum_step", points=1, ja="v = 0 から 3 ステップ。学習係数も途中で変わる")
def test_momentum_three_steps(student, reference, close):
    """three steps from v = 0, the learning rate changes on the way"""
    w, v = START, np.zeros(3)
    for g, lr in zip(GRADIENTS, RATES, strict=True):
        expected = reference.momentum_step(w, g, v, lr, 0.9)
        close(student.momentum_step(w, g, v, lr, 0.9), expected, atol=ATOL, because=WHY)
        w, v = expected  # each step starts from the right place, whatever came before


@case("adagrad_step", points=1, ja="1 ステップ（手計算できる値）。リストも受け取れる")
def test_adagrad_one_step(student, close):
    """one step, worked out by hand, also from lists"""
    w, g, a = np.array([1.0, 2.0]), np.array([4.0, -3.0]), np.array([9.0, 0.0])
    # The roots of the new a are 5 and 3: w = 1 - 0.5 * 4 / 5 and 2 - 0.5 * (-3) / 3.
    expected = (np.array([0.6, 2.5]), np.array([25.0, 9.0]))
    close(student.adagrad_step(w, g, a, 0.5, EPS), expected, atol=ATOL, because=WHY)
    close(student.adagrad_step([1, 2], [4, -3], [9, 0], 0.5, EPS), expected, atol=ATOL, because=WHY)


@case("adagrad_step", points=1, ja="勾配がずっと 0 の重みは動かず、NaN にもならない。eps が歩幅を伸ばすことはない")
def test_adagrad_zero_gradient(student, close):
    """a weight whose gradient was always 0 stays, and is not NaN; eps never lengthens a step"""
    w, g, a = np.array([1.0, -2.0]), np.array([0.0, 2.0]), np.zeros(2)
    expected = (np.array([1.0, -2.1]), np.array([0.0, 4.0]))
    close(student.adagrad_step(w, g, a, 0.1, EPS), expected, atol=ATOL, because=WHY)
    # g / sqrt(g^2) is 1 or -1: the first step is as long as the learning rate, or shorter where eps is as large as g.
    g, zeros = np.array([[5e-5, -2e-4]]), np.zeros((1, 2))
    w, a = student.adagrad_step(zeros, g, zeros, 0.1, 1e-4)
    close(a, g**2, atol=0.0, rtol=TINY_RTOL, because=TINY_WHY)
    _downhill(w, g, longest=0.1)


@case("rmsprop_step", points=1, ja="1 ステップ（手計算できる値）。リストも受け取れる")
def test_rmsprop_one_step(student, close):
    """one step, worked out by hand, also from lists"""
    w, g, a = np.array([1.0, 2.0]), np.array([4.0, -2.0]), np.array([3.0, 1.0])
    # a = 0.75 * 3 + 0.25 * 16 = 6.25 and 0.75 * 1 + 0.25 * 4 = 1.75
    expected = (np.array([1.0 - 0.5 * 4.0 / 2.5, 2.0 + 0.5 * 2.0 / np.sqrt(1.75)]), np.array([6.25, 1.75]))
    close(student.rmsprop_step(w, g, a, 0.5, 0.75, EPS), expected, atol=ATOL, because=WHY)
    close(student.rmsprop_step([1, 2], [4, -2], [3, 1], 0.5, 0.75, EPS), expected, atol=ATOL, because=WHY)


@case("rmsprop_step", points=1, ja="a = 0 から 3 ステップ。学習係数も途中で変わる")
def test_rmsprop_three_steps(student, reference, close):
    """three steps from a = 0, the learning rate changes on the way"""
    w, a = START, np.zeros(3)
    for g, lr in zip(GRADIENTS, RATES, strict=True):
        expected = reference.rmsprop_step(w, g, a, lr, 0.9, EPS)
        close(student.rmsprop_step(w, g, a, lr, 0.9, EPS), expected, atol=ATOL, because=WHY)
        w, a = expected


@case("adam_step", points=1, ja="最初の 1 ステップの幅は、どの重みでも学習係数に等しい。リストも受け取れる")
def test_adam_first_step(student, close):
    """the very first step is as long as the learning rate, for each weight, also from lists"""
    w, g = np.array([1.0, 1.0, 1.0]), np.array([100.0, -1.0, 0.5])
    expected = (np.array([0.9, 1.1, 0.9]), 0.1 * g, 0.001 * g**2)
    close(student.adam_step(w, g, np.zeros(3), np.zeros(3), 1, 0.1, 0.9, 0.999, EPS), expected, atol=ATOL, because=WHY)
    lists = ([1, 1, 1], [100, -1, 0.5], [0, 0, 0], [0, 0, 0])
    close(student.adam_step(*lists, 1, 0.1, 0.9, 0.999, EPS), expected, atol=ATOL, because=WHY)


@case("adam_step", points=1, ja="m = v = 0 から 3 ステップ。学習係数も途中で変わる")
def test_adam_three_steps(student, reference, close):
    """three steps from m = v = 0, the learning rate changes on the way"""
    w, m, v = START, np.zeros(3), np.zeros(3)
    for t, (g, lr) in enumerate(zip(GRADIENTS, RATES, strict=True), start=1):
        expected = reference.adam_step(w, g, m, v, t, lr, 0.9, 0.999, EPS)
        close(student.adam_step(w, g, m, v, t, lr, 0.9, 0.999, EPS), expected, atol=ATOL, because=WHY)
        w, m, v = expected


@case("adam_step", points=1, ja="勾配がずっと 0 の重みは動かず、NaN にもならない。eps が歩幅を伸ばすことはない")
def test_adam_zero_gradient(student, close):
    """a weight whose gradient was always 0 stays, and is not NaN; eps never lengthens a step"""
    w, g = np.array([1.0, -2.0]), np.array([0.0, 2.0])
    expected = (np.array([1.0, -2.1]), np.array([0.0, 0.2]), np.array([0.0, 0.004]))
    close(student.adam_step(w, g, np.zeros(2), np.zeros(2), 1, 0.1, 0.9, 0.999, EPS), expected, atol=ATOL, because=WHY)
    # Here, too, the first step is as long as the learning rate, or shorter where eps is as large as g.
    g, zeros = np.array([[5e-5, -2e-4]]), np.zeros((1, 2))
    w, m, v = student.adam_step(zeros, g, zeros, zeros, 1, 0.1, 0.9, 0.999, 1e-4)
    close((m, v), (0.1 * g, 0.001 * g**2), atol=0.0, rtol=TINY_RTOL, because=TINY_WHY)
    _downhill(w, g, longest=0.1)


@case("bfgs_update", points=1, ja="単位行列からの更新（手計算できる値）")
def test_bfgs_from_identity(student, close):
    """the update of the identity, worked out by hand"""
    # I - rho s y^T = [[0, -1/2], [0, 1]]; times its transpose [[1/4, -1/2], [-1/2, 1]]; rho s s^T adds 1/2 on top left.
    expected = np.array([[0.75, -0.5], [-0.5, 1.0]])
    H, s, y = np.eye(2), np.array([1.0, 0.0]), np.array([2.0, 1.0])
    close(student.bfgs_update(H, s, y), expected, atol=EXACT_ATOL, because=EXACT_WHY)


@case("bfgs_update", points=1, ja="3 次元：対称で、H y = s が成り立ち、値も正しい")
def test_bfgs_any_matrix(student, reference, close):
    """three dimensions: symmetric, H y = s, and right in every entry"""
    H = np.array([[2.0, 0.5, -0.3], [0.5, 1.0, 0.2], [-0.3, 0.2, 1.5]])
    s, y = np.array([0.4, -1.0, 0.6]), np.array([1.0, -0.5, 2.0])
    got = student.bfgs_update(H, s, y)
    close(got, reference.bfgs_update(H, s, y), atol=EXACT_ATOL, because=EXACT_WHY)
    close(got @ y, s, atol=EXACT_ATOL, because=EXACT_WHY)
    close(got, got.T, atol=EXACT_ATOL, because=EXACT_WHY)


@case("bfgs_update", points=1, ja="曲率が正でないとき、小さすぎるときは H が変わらない")
def test_bfgs_no_curvature(student, close):
    """H is unchanged where the curvature is not positive, or too small"""
    H, s = np.array([[2.0, 0.5], [0.5, 1.0]]), np.array([1.0, -1.0])
    for y in ([-1.0, 2.0], [3.0, 3.0]):  # y . s is -3 and 0
        close(student.bfgs_update(H, s, np.array(y)), H, atol=EXACT_ATOL, because=EXACT_WHY)
    # And here it is 1e-10, exactly: not enough.
    close(student.bfgs_update(H, np.array([1e-10, 0.0]), np.array([1.0, 0.0])), H, atol=EXACT_ATOL, because=EXACT_WHY)


@case("quasi_newton", points=1, ja="谷（ravine）を下る最初の 4 ステップ")
def test_quasi_newton_ravine(student, reference, close):
    """the first four steps down the ravine"""
    arguments = (kit("ravine"), kit("ravine_grad"), np.array([4.0, 1.0]), 4)
    close(student.quasi_newton(*arguments), reference.quasi_newton(*arguments), atol=EXACT_ATOL, because=EXACT_WHY)


@case("quasi_newton", points=1, ja="ローゼンブロック関数（rosenbrock）の最初の 5 ステップ")
def test_quasi_newton_rosenbrock(student, reference, close):
    """the first five steps on the Rosenbrock function"""
    arguments = (kit("rosenbrock"), kit("rosenbrock_grad"), [-1.2, 1.0], 5)
    close(student.quasi_newton(*arguments), reference.quasi_newton(*arguments), atol=EXACT_ATOL, because=EXACT_WHY)


@case("quasi_newton", points=1, ja="60 ステップで最小点に着き、そこにとどまる")
def test_quasi_newton_arrives(student, close):
    """sixty steps reach the minimum, and stay there"""
    path = student.quasi_newton(kit("rosenbrock"), kit("rosenbrock_grad"), [-1.2, 1.0], 60)
    expected = np.tile([1.0, 1.0], (5, 1))
    close(_last_rows(path, 61, 5), expected, atol=1e-4, because="right paths end within 1e-12, lost ones 0.02 off")


def _downhill(w, g, *, longest):
    # Wherever eps stands, it may shorten the step from 0 to w. 1e-9 leaves room for rounding.
    step = -w * np.sign(g)
    assert np.all((step > 0) & (step <= longest * (1 + 1e-9)))


def _last_rows(path, rows, count):
    # The rows at the end, if there are as many as there should be; otherwise everything, whose shape then tells.
    return path[-count:] if isinstance(path, np.ndarray) and path.ndim == 2 and len(path) == rows else path
