"""The cases students run themselves: fixed inputs, one idea a case, from simple to demanding."""

import numpy as np

from grader.cases import case

# Right answers agree to 1e-12, to 1e-8 when a denominator is guarded by a tiny constant. Known mistakes are off by 1e-2
# or more, a calculation in float32 by 6e-5.
ATOL = 1e-6
WHY = "right answers agree to 1e-8, known mistakes are off by 6e-5 or more"
SAME = "a function that leaves its argument alone leaves every bit of it"

# In float64 right answers agree to 1e-15; a float32 array that is not made float64 first gives an answer 1e-8 off.
DIGITS_ATOL = 1e-10
DIGITS_WHY = "float64 answers agree to 1e-15, float32 ones are off by 1e-8"
TYPE_WHY = "what comes back is float64, whatever goes in"


@case("sigmoid", points=1, ja="数値 1 つ、配列、整数のリストに対する値。float32 を受け取っても float64 を返す")
def test_sigmoid_values(student, reference, close):
    """values for a number, an array and a list of integers; float32 gives float64, too"""
    close(student.sigmoid(0.0), 0.5, atol=ATOL, because=WHY)
    h = np.array([[-2.0, -1.0, 0.0], [0.5, 1.0, 3.0]])
    close(student.sigmoid(h), reference.sigmoid(h), atol=ATOL, because=WHY)
    close(student.sigmoid([-1, 0, 2]), reference.sigmoid([-1.0, 0.0, 2.0]), atol=ATOL, because=WHY)
    single = np.array([-2.7, -1.3, -0.4, 0.6, 1.1, 3.2], dtype=np.float32)
    got, expected = student.sigmoid(single), reference.sigmoid(single)
    close(got, expected, atol=ATOL, because=WHY)
    close(got.dtype.name, "float64", atol=0.0, because=TYPE_WHY)
    close(got, expected, atol=DIGITS_ATOL, because=DIGITS_WHY)


@case("sigmoid", points=1, ja="絶対値がとても大きい h でも有限の値になる")
def test_sigmoid_large(student, reference, close):
    """finite where h is very large or very negative"""
    h = np.array([-1000.0, -30.0, 0.0, 30.0, 1000.0])
    close(student.sigmoid(h), reference.sigmoid(h), atol=ATOL, because=WHY)


@case("relu", points=1, ja="数値 1 つと配列に対する値")
def test_relu_values(student, close):
    """values for a number and for an array"""
    close(student.relu(-1.5), 0.0, atol=ATOL, because=WHY)
    h = np.array([[-2.0, -0.5, 0.0], [0.5, 1.0, 3.0]])
    close(student.relu(h), np.array([[0.0, 0.0, 0.0], [0.5, 1.0, 3.0]]), atol=ATOL, because=WHY)


@case("relu", points=1, ja="整数やリスト、float32 を受け取り、float64 を返す。引数は変わらない")
def test_relu_integers_and_argument(student, close):
    """integers, lists and float32 are welcome, float64 comes back, and the argument stays as it was"""
    close(student.relu(np.array([-2, 0, 3])), np.array([0.0, 0.0, 3.0]), atol=ATOL, because=WHY)
    close(student.relu([-1, 4]), np.array([0.0, 4.0]), atol=ATOL, because=WHY)
    got = student.relu(np.array([-0.5, 0.25], dtype=np.float32))
    close(got, np.array([0.0, 0.25]), atol=ATOL, because=WHY)
    close(got.dtype.name, "float64", atol=0.0, because=TYPE_WHY)
    h = np.array([-1.0, 2.0])
    close(student.relu.arguments_after(h)[0], h, atol=0.0, because=SAME)


@case("softmax", points=1, ja="1 つのサンプル")
def test_softmax_vector(student, reference, close):
    """one sample"""
    h = np.array([0.5, -1.0, 2.0])
    close(student.softmax(h), reference.softmax(h), atol=ATOL, because=WHY)


@case("softmax", points=1, ja="バッチの各行が、それぞれ 1 つのサンプル")
def test_softmax_batch(student, reference, close):
    """each row of a batch is a sample of its own"""
    h = np.array([[0.0, 1.0, 2.0], [3.0, 5.0, 4.0]])
    close(student.softmax(h), reference.softmax(h), atol=ATOL, because=WHY)
    square = np.array([[0.0, 1.0, 2.0], [3.0, 1.0, 1.0], [-1.0, 0.0, -2.0]])
    close(student.softmax(square), reference.softmax(square), atol=ATOL, because=WHY)


@case("softmax", points=1, ja="絶対値がとても大きい h でも正しい確率になる")
def test_softmax_large(student, reference, close):
    """the right probabilities where h is very large or very negative"""
    for h in ([800.0, 300.0, -600.0], [0.0, 800.0, -800.0], [1000.0, 999.0, 0.0], [-5000.3, -5002.1, -5001.6]):
        close(student.softmax(np.array(h)), reference.softmax(np.array(h)), atol=ATOL, because=WHY)


@case("softmax", points=1, ja="値が大きく離れた行どうしが影響しあわない")
def test_softmax_rows_far_apart(student, reference, close):
    """rows that are far apart do not disturb each other"""
    h = np.array([[0.0, 1.0, 2.0], [900.0, 901.0, 902.0], [-900.0, -900.0, -902.0]])
    close(student.softmax(h), reference.softmax(h), atol=ATOL, because=WHY)


@case("softmax", points=1, ja="クラスがどの軸に並んでいても計算できる")
def test_softmax_any_axis(student, reference, rng, close):
    """the classes may lie along any axis"""
    h = rng.normal(scale=2.0, size=(2, 3, 4))
    for axis in (2, 1, 0, -2):
        close(student.softmax(h, axis=axis), reference.softmax(h, axis=axis), atol=ATOL, because=WHY)


@case("softmax", points=1, ja="整数やリスト、float32 を受け取り、float64 を返す。引数は変わらない")
def test_softmax_integers_and_argument(student, reference, close):
    """integers, lists and float32 are welcome, float64 comes back, and the argument stays as it was"""
    close(student.softmax(np.array([0, 1, 2])), reference.softmax([0.0, 1.0, 2.0]), atol=ATOL, because=WHY)
    close(
        student.softmax([[2, 0, 1], [1, 1, 0]]),
        reference.softmax([[2.0, 0.0, 1.0], [1.0, 1.0, 0.0]]),
        atol=ATOL,
        because=WHY,
    )
    single = np.array([[0.5, 1.5, -1.0]], dtype=np.float32)
    got = student.softmax(single)
    close(got, reference.softmax(single), atol=ATOL, because=WHY)
    close(got.dtype.name, "float64", atol=0.0, because=TYPE_WHY)
    h = np.array([[0.5, 1.5], [3.0, 1.0]])
    close(student.softmax.arguments_after(h)[0], h, atol=0.0, because=SAME)


@case("sigmoid_grad", points=1, ja="数値 1 つと配列に対する値")
def test_sigmoid_grad_values(student, reference, close):
    """values for a number and for an array"""
    close(student.sigmoid_grad(0.0), 0.25, atol=ATOL, because=WHY)
    h = np.array([[-2.0, -1.0, 0.0], [0.5, 1.0, 3.0]])
    close(student.sigmoid_grad(h), reference.sigmoid_grad(h), atol=ATOL, because=WHY)


@case("sigmoid_grad", points=1, ja="絶対値がとても大きい h でも有限の値になる")
def test_sigmoid_grad_large(student, reference, close):
    """finite where h is very large or very negative"""
    h = np.array([-1000.0, -30.0, 0.0, 30.0, 1000.0])
    close(student.sigmoid_grad(h), reference.sigmoid_grad(h), atol=ATOL, because=WHY)


@case("relu_grad", points=1, ja="0 以外の点での値を float64 の配列で返し、引数は変わらない")
def test_relu_grad_values(student, close):
    """values away from 0, as an array of float64, and the argument stays as it was"""
    h = np.array([[-2.0, -0.5, -3.0], [0.5, 1.5, 3.0]])
    got = student.relu_grad(h)
    close(got, np.array([[0.0, 0.0, 0.0], [1.0, 1.0, 1.0]]), atol=ATOL, because=WHY)
    close(got.dtype.name, "float64", atol=0.0, because=TYPE_WHY)
    close(student.relu_grad.arguments_after(h)[0], h, atol=0.0, because=SAME)


@case("relu_grad", points=1, ja="ちょうど 0 での値と、そのすぐ隣での値")
def test_relu_grad_at_zero(student, close):
    """the value at exactly 0, and right beside it"""
    grad = _as_floats(student.relu_grad(np.array([-1.0, 0.0, 1.0])))
    close(grad, np.array([0.0, 0.0, 1.0]), atol=ATOL, because=WHY)
    # Not 0 in float64, though float32 cannot tell it from 0.
    grad = _as_floats(student.relu_grad(np.array([-1e-60, 1e-60])))
    close(grad, np.array([0.0, 1.0]), atol=ATOL, because=WHY)


@case("softmax_jacobian", points=1, ja="3 クラスのときの行列全体")
def test_softmax_jacobian_values(student, reference, close):
    """the whole matrix for three classes"""
    h = np.array([0.5, -1.0, 1.0])
    close(student.softmax_jacobian(h), reference.softmax_jacobian(h), atol=ATOL, because=WHY)


@case("softmax_jacobian", points=1, ja="絶対値がとても大きい h でも正しい行列になる")
def test_softmax_jacobian_large(student, reference, close):
    """the right matrix where h is very large or very negative"""
    for h in ([1000.0, 999.0, -1000.0], [-1000.0, -1001.0, -1002.0]):
        close(student.softmax_jacobian(np.array(h)), reference.softmax_jacobian(np.array(h)), atol=ATOL, because=WHY)


def _as_floats(value):
    # Integers or booleans in place of floats cost points once, in the case that says so, and not again here.
    is_whole = isinstance(value, np.ndarray) and value.dtype.kind in "biu"
    return value.astype(np.float64) if is_whole else value
