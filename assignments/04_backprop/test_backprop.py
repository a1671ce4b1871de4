# Built by `grader release`: edits here change no mark. Run `pytest`, or `grader check backprop` for hints.
# 自動生成されたファイルです（変更しても成績は変わりません）。実行: `pytest`、ヒントも見るなら `grader check backprop`
"""The cases students run themselves: fixed inputs, one idea a case, from simple to demanding."""

import numpy as np

from grader.cases import case, kit

# float32 arithmetic, off by 1e-6, costs points in the cases that say so, and not in every other one again.
ATOL = 2e-5
WHY = "right answers agree to 1e-13; known mistakes are off by 0.01 or more"
FINE_ATOL = 1e-6
FINE_WHY = "right answers agree to 1e-13; the smallest error of a wrong answer is 1e-4"
SAME = "a function that leaves its argument alone leaves every bit of it"

# Where the tolerance is smaller, float64 shows.
DIGITS_ATOL = 1e-10
DIGITS_WHY = "float64 answers agree to 1e-13; with x in float32 they are off by 1e-8"
SUM_ATOL = 1e-7
SUM_WHY = "float64 answers agree to 1e-12, even measured slopes to 8e-9; with y in float32 the sums are off by 2e-6"

# Norms of very different size are compared by their ratio: a mistake multiplies a norm.
NORM_RTOL = 2e-5
NORM_WHY = "right answers agree to 12 digits; known mistakes change a norm by 10 % or more"


@case("forward", points=1, ja="小さなネットワーク：入力、中間層、確率の順のリスト")
def test_forward_small_network(student, reference, close):
    """a small network: a list of the input, the hidden outputs and the probabilities"""
    x = np.array([[1.0, 0.0], [0.5, 2.0]])
    params = [
        (np.array([[1.0, -1.0, 0.5], [0.0, 2.0, -1.0]]), np.array([0.0, 0.5, -0.5])),
        (np.array([[1.0, -1.0], [2.0, 0.0], [0.5, 1.5]]), np.array([0.25, -0.25])),
    ]
    expected = reference.forward(x, params, "sigmoid")
    close(student.forward(x, params, "sigmoid"), expected, atol=FINE_ATOL, because=FINE_WHY)


@case("forward", points=1, ja="3 種類の活性化関数、1 層から 4 層")
def test_forward_activations(student, reference, rng, close):
    """the three activation functions, one to four layers"""
    for activation, sizes in (("relu", (4, 3)), ("tanh", (2, 5, 3)), ("relu", (4, 5, 3)), ("sigmoid", (3, 5, 4, 6, 2))):
        x, _, params = _problem(rng, sizes)
        close(student.forward(x, params, activation), reference.forward(x, params, activation), atol=ATOL, because=WHY)


@case("forward", points=1, ja="整数やリストを受け取れる。float64 の桁数で正しい。引数は変わらない")
def test_forward_integers_and_arguments(student, reference, rng, close):
    """integers and lists are welcome, all digits of float64 are right, and the arguments stay as they were"""
    x, _, params = _problem(rng, (2, 4, 3))
    integers = [[1, 0], [-1, 2], [3, 1]]
    close(student.forward(integers, params, "tanh"), reference.forward(integers, params, "tanh"), atol=ATOL, because=WHY)
    expected = reference.forward(x, params, "tanh")
    close(student.forward(x, params, "tanh"), expected, atol=DIGITS_ATOL, because=DIGITS_WHY)
    close(student.forward.arguments_after(x, params, "relu"), (x, params, "relu"), atol=0.0, because=SAME)


@case("backward", points=1, ja="ソフトマックスの層だけのネットワーク、200 サンプルでも")
def test_backward_softmax_layer(student, reference, rng, close):
    """a network of nothing but the softmax layer, also for 200 samples"""
    x, y, params = _problem(rng, (4, 3))
    close(student.backward(x, y, params, "tanh"), reference.backward(x, y, params, "tanh"), atol=ATOL, because=WHY)
    x, _, params = _problem(rng, (4, 3), samples=200)
    # float32 would round all of these targets up, and 200 samples add it up.
    y = rng.permuted(np.tile([0.1, 0.3, 0.6], (200, 1)), axis=1)
    expected = reference.backward(x, y, params, "tanh")
    close(student.backward(x, y, params, "tanh"), expected, atol=SUM_ATOL, because=SUM_WHY)


@case("backward", points=1, ja="損失の傾きと一致する（差分による確認）")
def test_backward_is_the_slope(student, rng, close):
    """the slope of the loss, checked with finite differences"""
    x, y, params = _problem(rng, (3, 5, 2))
    because = "differences of step 1e-5 are exact to 1e-9; known mistakes are off by 0.1 or more"
    close(student.backward(x, y, params, "tanh"), _slopes(x, y, params), atol=ATOL, because=because)


@case("backward", points=1, ja="中間層が 1 つ、3 種類の活性化関数")
def test_backward_one_hidden_layer(student, reference, rng, close):
    """one hidden layer, all three activation functions"""
    for activation in ("sigmoid", "tanh", "relu"):
        x, y, params = _problem(rng, (4, 6, 3))
        close(
            student.backward(x, y, params, activation),
            reference.backward(x, y, params, activation),
            atol=ATOL,
            because=WHY,
        )


@case("backward", points=1, ja="中間層が 2 つ、どの層も大きさが違う")
def test_backward_two_hidden_layers(student, reference, rng, close):
    """two hidden layers, every layer of another size"""
    x, y, params = _problem(rng, (3, 6, 5, 2))
    close(student.backward(x, y, params, "sigmoid"), reference.backward(x, y, params, "sigmoid"), atol=ATOL, because=WHY)


@case("backward", points=1, ja="整数やリストを受け取れる。引数は変わらない")
def test_backward_integers_and_arguments(student, reference, rng, close):
    """integers and lists are welcome, and the arguments stay as they were"""
    x, y, params = _problem(rng, (2, 4, 3))
    integers, targets = [[1, 0], [-1, 2]], [[0, 1, 0], [1, 0, 0]]
    close(
        student.backward(integers, targets, params, "tanh"),
        reference.backward(integers, targets, params, "tanh"),
        atol=ATOL,
        because=WHY,
    )
    close(student.backward.arguments_after(x, y, params, "tanh"), (x, y, params, "tanh"), atol=0.0, because=SAME)


@case("numerical_gradient", points=1, ja="ベクトルの各要素についての傾き、大きな数でも")
def test_numerical_gradient_vector(student, close):
    """the slope by each element of a vector, also of large numbers"""
    # f(w) = sum w^3 + (sum w)^2: the central difference is exactly 3 w^2 + step^2 + 2 sum(w).
    because = "nothing is rounded but the last digits; known mistakes are off by 0.05 or more"
    w = np.array([1.0, -2.0, 0.5])
    close(
        student.numerical_gradient(kit("cubic"), w, 0.25),
        np.array([2.0625, 11.0625, -0.1875]),
        atol=ATOL,
        because=because,
    )
    large, expected = np.array([100.1, -200.3]), np.array([29859.6925, 120159.9325])
    because = "f is about 1e7 and rounded to 2e-9, so the slope to 1e-8; with w in float32 it is off by 1e-3"
    close(student.numerical_gradient(kit("cubic"), large, 0.25), expected, atol=ATOL, because=because)


@case("numerical_gradient", points=1, ja="整数の行列、リスト")
def test_numerical_gradient_integers(student, reference, close):
    """a matrix of integers, and a list"""
    for w in (np.array([[1, -2, 0], [3, 2, -1]]), [2, -1]):
        expected = reference.numerical_gradient(kit("cubic"), w, 0.125)
        close(student.numerical_gradient(kit("cubic"), w, 0.125), expected, atol=ATOL, because=WHY)


@case("numerical_gradient", points=1, ja="ネットワークの重みについての傾き。引数は変わらない")
def test_numerical_gradient_of_a_network(student, reference, rng, close):
    """the slope by the weights of a network, and w stays as it was"""
    w = rng.normal(size=(4, 3))
    expected = reference.numerical_gradient(kit("network_loss"), w, 0.2)
    close(student.numerical_gradient(kit("network_loss"), w, 0.2), expected, atol=FINE_ATOL, because=FINE_WHY)
    after = student.numerical_gradient.arguments_after(kit("network_loss"), w, 0.2)
    close(after[1], w, atol=0.0, because=SAME)


@case("gradient_norms", points=1, ja="自分の backward が返す dW のノルム")
def test_gradient_norms_of_own_backward(student, rng, close):
    """the norms of the dW that your own backward gives"""
    x, y, params = _problem(rng, (4, 6, 5, 3))
    norms = _norms_of(student.backward(x, y, params, "tanh"), params)
    close(student.gradient_norms(x, y, params, "tanh"), norms, atol=0.0, rtol=NORM_RTOL, because=NORM_WHY)


@case("gradient_norms", points=1, ja="シグモイドの中間層が 6 つ：入力に近いほど勾配が小さい")
def test_gradient_norms_vanish(student, reference, rng, close):
    """six hidden layers of sigmoids: the nearer to the input, the smaller the gradient"""
    x, y, params = _deep_network(rng)
    norms = _array(student.gradient_norms(x, y, params, "sigmoid"))
    expected = reference.gradient_norms(x, y, params, "sigmoid")
    close(norms, expected, atol=0.0, rtol=NORM_RTOL, because=NORM_WHY)
    assert np.all(np.diff(norms) > 0)
    assert norms[0] < 0.02 * norms[-1]


def _problem(rng, sizes, samples=7):
    """Draw inputs, soft targets and weights; biases above 0, so that in a network of ReLUs some units are always on."""
    x = rng.normal(size=(samples, sizes[0]))
    y = rng.dirichlet(np.ones(sizes[-1]), size=samples)
    params = []
    for layer in range(len(sizes) - 1):
        inputs, outputs = sizes[layer : layer + 2]
        W = rng.normal(size=(inputs, outputs)) * 1.5 / np.sqrt(inputs)
        params.append((W, rng.uniform(0.2, 0.8, size=outputs)))
    # One unlikely class, so that the softmax sees weighted sums below 0, where a ReLU would change them.
    params[-1][1][0] -= 3.0
    return x, y, params


def _deep_network(rng):
    """Draw 20 pictures of 64 pixels in [0, 1] and a network as Keras starts it: Glorot uniform weights, biases 0."""
    sizes = (64, 48, 40, 32, 24, 20, 16, 10)
    x, y = rng.uniform(size=(20, 64)), np.eye(10)[rng.integers(0, 10, size=20)]
    params = []
    for layer in range(len(sizes) - 1):
        inputs, outputs = sizes[layer : layer + 2]
        limit = np.sqrt(6.0 / (inputs + outputs))
        params.append((rng.uniform(-limit, limit, size=(inputs, outputs)), np.zeros(outputs)))
    return x, y, params


def _slopes(x, y, params, step=1e-5):
    """Return the slopes of the loss of a tanh network with one hidden layer, by central differences."""
    (W1, b1), (W2, b2) = params

    def loss():
        h = np.tanh(x @ W1 + b1) @ W2 + b2
        return np.sum(y * (np.log(np.sum(np.exp(h), axis=1, keepdims=True)) - h))

    return [tuple(_slope(loss, values, step) for values in pair) for pair in ((W1, b1), (W2, b2))]


def _slope(loss, values, step):
    slope = np.empty_like(values)
    for i in np.ndindex(values.shape):
        before = values[i]
        values[i] = before + step
        upper = loss()
        values[i] = before - step
        slope[i] = (upper - loss()) / (2 * step)
        values[i] = before
    return slope


def _norms_of(gradients, params):
    # Nothing at all would agree with no norms.
    assert len(gradients) == len(params)
    # A backward of nothing but zeros would agree with norms of zero.
    norms = np.array([np.sqrt(np.sum(dW**2)) for dW, _ in gradients])
    assert np.all(norms > 0)
    return norms


def _array(norms):
    # A list in place of an array costs points once, in the case before, and not again here.
    return np.array(norms) if isinstance(norms, list) else norms
