"""The cases for credit: the ideas of the visible cases, with numbers drawn anew for every run of the course."""

import numpy as np
import pytest

from grader.cases import case, kit

# The smallest mistake, 9e-4 in 40 draws, is a step other than the one asked for; in backward it is 0.01. float32
# arithmetic, off by 4e-6, costs points in the cases that say so, and not in every other one again.
ATOL = 2e-5
WHY = "right answers agree to 1e-13; known mistakes are off by 8e-4 or more"
FINE_ATOL = 1e-6
FINE_WHY = "right answers agree to 1e-14; the smallest error of a wrong answer is 1e-4"
SAME = "a function that leaves its argument alone leaves every bit of it"

# Where the tolerance is smaller, float64 shows.
DIGITS_ATOL = 1e-10
DIGITS_WHY = "float64 answers agree to 1e-13; with x in float32 they are off by 1e-8"
SUM_ATOL = 1e-7
SUM_WHY = "float64 answers agree to 1e-12, even measured slopes to 8e-9; with y in float32 the sums are off by 2e-6"

# Norms of very different size are compared by their ratio: a mistake multiplies a norm.
NORM_RTOL = 2e-5
NORM_WHY = "right answers agree to 12 digits; known mistakes change a norm by 0.1 % or more"


@case("forward", points=3, ja="3 種類の活性化関数、1 層から 4 層、1 サンプルだけでも")
@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu"])
def test_forward_any_depth(student, reference, rng, close, activation):
    """each activation function, one to four layers, also for a single sample"""
    for layers, samples in ((1, 7), (2, 1), (4, 7)):
        x, _, params = _problem(rng, _sizes(rng, layers), samples)
        close(student.forward(x, params, activation), reference.forward(x, params, activation), atol=ATOL, because=WHY)


@case("forward", points=1, ja="整数やリストを受け取れる")
def test_forward_any_integers(student, reference, rng, close):
    """integers and lists are welcome"""
    _, _, params = _problem(rng, (3, 5, 2))
    x = _integers(rng, (4, 3))
    expected = reference.forward(x, params, "tanh")
    close(student.forward(x, params, "tanh"), expected, atol=ATOL, because=WHY)
    close(student.forward(x.tolist(), params, "tanh"), expected, atol=ATOL, because=WHY)


@case("forward", points=1, ja="float64 の桁数で値が正しく、引数は変わらない")
def test_forward_arguments(student, reference, rng, close):
    """right in all digits of float64, and the arguments stay as they were"""
    x, _, params = _problem(rng, (4, 5, 3))
    expected = reference.forward(x, params, "relu")
    close(student.forward(x, params, "relu"), expected, atol=DIGITS_ATOL, because=DIGITS_WHY)
    close(student.forward.arguments_after(x, params, "relu"), (x, params, "relu"), atol=0.0, because=SAME)
    # The same x with other weights, as in every step of a training.
    learned = _problem(rng, (4, 5, 3))[2]
    close(student.forward(x, learned, "relu"), reference.forward(x, learned, "relu"), atol=DIGITS_ATOL, because=DIGITS_WHY)


@case("backward", points=1, ja="ソフトマックスの層だけのネットワーク、200 サンプルでも")
def test_backward_one_layer(student, reference, rng, close):
    """a network of nothing but the softmax layer, also for 200 samples"""
    x, y, params = _problem(rng, _sizes(rng, 1))
    close(student.backward(x, y, params, "relu"), reference.backward(x, y, params, "relu"), atol=ATOL, because=WHY)
    x, _, params = _problem(rng, (5, 3), samples=200)
    # float32 would round all of these targets up, and 200 samples add it up.
    y = rng.permuted(np.tile([0.1, 0.3, 0.6], (200, 1)), axis=1)
    expected = reference.backward(x, y, params, "relu")
    close(student.backward(x, y, params, "relu"), expected, atol=SUM_ATOL, because=SUM_WHY)


@case("backward", points=3, ja="中間層が 1 つ、3 種類の活性化関数")
@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu"])
def test_backward_two_layers(student, reference, rng, close, activation):
    """one hidden layer, each activation function"""
    x, y, params = _problem(rng, _sizes(rng, 2))
    expected = reference.backward(x, y, params, activation)
    close(student.backward(x, y, params, activation), expected, atol=ATOL, because=WHY)


@case("backward", points=3, ja="中間層が 3 つ：全体にかかる定数倍を除いて、すべての勾配が正しい")
@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu"])
def test_backward_four_layers(student, reference, rng, close, activation):
    """three hidden layers: all gradients are right, but for one factor common to all of them"""
    # The chain rule is worth points of its own, also to somebody whose error has the wrong sign or is averaged.
    x, y, params = _problem(rng, _sizes(rng, 4))
    gradients, expected = student.backward(x, y, params, activation), reference.backward(x, y, params, activation)
    factor = _common_factor(gradients, expected)
    assert abs(factor) > 1e-3
    close([(dW / factor, db / factor) for dW, db in gradients], expected, atol=ATOL, because=WHY)


@case("backward", points=1, ja="中間層の大きさがすべて同じ")
def test_backward_equal_layers(student, reference, rng, close):
    """layers that all have the same size"""
    # Here a forgotten transpose raises no error: only the numbers tell.
    x, y, params = _problem(rng, (4, 4, 4, 4))
    close(student.backward(x, y, params, "tanh"), reference.backward(x, y, params, "tanh"), atol=ATOL, because=WHY)


@case("backward", points=1, ja="重み付き和がちょうど 0 のときの ReLU")
def test_backward_relu_at_zero(student, reference, rng, close):
    """ReLU where the weighted sum is exactly 0"""
    x, y, params = _problem(rng, (4, 6, 3))
    # Two black pictures and a first bias of 0, as a network starts: every weighted sum of theirs is exactly 0.
    x[rng.permutation(len(x))[:2]] = 0.0
    params[0] = (params[0][0], np.zeros(6))
    close(student.backward(x, y, params, "relu"), reference.backward(x, y, params, "relu"), atol=ATOL, because=WHY)


@case("backward", points=1, ja="整数やリストを受け取れる")
def test_backward_any_integers(student, reference, rng, close):
    """integers and lists are welcome"""
    _, _, params = _problem(rng, (3, 5, 4))
    x, y = _integers(rng, (6, 3)), np.eye(4, dtype=int)[rng.integers(0, 4, size=6)]
    expected = reference.backward(x, y, params, "sigmoid")
    close(student.backward(x, y, params, "sigmoid"), expected, atol=ATOL, because=WHY)
    close(student.backward(x.tolist(), y.tolist(), params, "sigmoid"), expected, atol=ATOL, because=WHY)


@case("backward", points=1, ja="値が正しく、引数は変わらない")
def test_backward_arguments(student, reference, rng, close):
    """right values, and the arguments stay as they were"""
    x, y, params = _problem(rng, (4, 6, 5, 3))
    close(student.backward(x, y, params, "relu"), reference.backward(x, y, params, "relu"), atol=ATOL, because=WHY)
    close(student.backward.arguments_after(x, y, params, "relu"), (x, y, params, "relu"), atol=0.0, because=SAME)
    # The same x and y with other weights, as in every step of a training.
    learned = _problem(rng, (4, 6, 5, 3))[2]
    close(student.backward(x, y, learned, "relu"), reference.backward(x, y, learned, "relu"), atol=ATOL, because=WHY)


@case("numerical_gradient", points=3, ja="1 次元から 3 次元の各要素についての傾き")
@pytest.mark.parametrize("shape", [(5,), (2, 3), (2, 1, 3)])
def test_numerical_gradient_any_shape(student, reference, rng, close, shape):
    """the slope by each element, one to three dimensions"""
    # A difference to one side only is off by step |3 w + 1|: with these w and steps by 0.1 or more everywhere.
    w = rng.choice([-1.0, 1.0], size=shape) * rng.uniform(0.5, 2.0, size=shape)
    step = rng.uniform(0.2, 0.5)
    expected = reference.numerical_gradient(kit("cubic"), w, step)
    close(student.numerical_gradient(kit("cubic"), w, step), expected, atol=ATOL, because=WHY)


@case("numerical_gradient", points=1, ja="整数やリストを受け取れる")
def test_numerical_gradient_any_integers(student, reference, rng, close):
    """integers and lists are welcome"""
    w = _integers(rng, (2, 3))
    expected = reference.numerical_gradient(kit("cubic"), w, 0.3)
    close(student.numerical_gradient(kit("cubic"), w, 0.3), expected, atol=ATOL, because=WHY)
    close(student.numerical_gradient(kit("cubic"), w.tolist(), 0.3), expected, atol=ATOL, because=WHY)


@case("numerical_gradient", points=1, ja="ネットワークの重みについての傾き")
def test_numerical_gradient_of_any_weights(student, reference, rng, close):
    """the slope by the weights of a network"""
    w, step = rng.normal(size=(4, 3)), rng.uniform(0.1, 0.2)
    expected = reference.numerical_gradient(kit("network_loss"), w, step)
    close(student.numerical_gradient(kit("network_loss"), w, step), expected, atol=FINE_ATOL, because=FINE_WHY)


@case("numerical_gradient", points=1, ja="大きな数でも値が正しく、引数は変わらない")
def test_numerical_gradient_argument(student, reference, rng, close):
    """right values, also of large numbers, and w stays as it was"""
    w, step = rng.normal(size=(4, 5)), rng.uniform(0.2, 0.5)
    expected = reference.numerical_gradient(kit("cubic"), w, step)
    close(student.numerical_gradient(kit("cubic"), w, step), expected, atol=ATOL, because=WHY)
    large = 100.0 * w
    expected = reference.numerical_gradient(kit("cubic"), large, step)
    because = "f is about 1e7 and rounded to 1e-8, so the slope to 1e-7; with w in float32 it is off by 1e-3"
    close(student.numerical_gradient(kit("cubic"), large, step), expected, atol=ATOL, because=because)
    # Adding and taking away a step in place changes the last digit of about half of the elements: 20 show it.
    close(student.numerical_gradient.arguments_after(kit("cubic"), w, step)[1], w, atol=0.0, because=SAME)


@case("gradient_norms", points=1, ja="自分の backward が返す dW のノルム。1 層だけでも")
def test_gradient_norms_of_any_own_backward(student, rng, close):
    """the norms of the dW that your own backward gives, also of a single layer"""
    for layers in (3, 1):
        x, y, params = _problem(rng, _sizes(rng, layers))
        norms = _norms_of(student.backward(x, y, params, "sigmoid"), params)
        got = _array(student.gradient_norms(x, y, params, "sigmoid"))
        close(got, norms, atol=0.0, rtol=NORM_RTOL, because=NORM_WHY)


@case("gradient_norms", points=3, ja="3 種類の活性化関数での値")
@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu"])
def test_gradient_norms_values(student, reference, rng, close, activation):
    """values for each activation function"""
    x, y, params = _problem(rng, _sizes(rng, 4))
    norms = _array(student.gradient_norms(x, y, params, activation))
    expected = reference.gradient_norms(x, y, params, activation)
    close(norms, expected, atol=0.0, rtol=NORM_RTOL, because=NORM_WHY)


@case("gradient_norms", points=1, ja="シグモイドの中間層が 6 つなら勾配は入力に向かって消えていき、ReLU ではそうならない")
def test_gradient_norms_sigmoid_and_relu(student, rng):
    """six hidden layers: with sigmoids the gradient vanishes towards the input, with ReLUs it does not"""
    x, y, params = _deep_network(rng)
    sigmoid, relu = (_array(student.gradient_norms(x, y, params, name)) for name in ("sigmoid", "relu"))
    # Over 3000 draws the norm rose at least 1.5-fold from layer to layer, first / last was at most 0.0014, and with
    # ReLUs at least 0.5: 0.02 and 0.1 leave room on both sides.
    assert sigmoid.shape == relu.shape == (7,)
    assert np.all(np.diff(sigmoid) > 0)
    assert 0 < sigmoid[0] < 0.02 * sigmoid[-1]
    assert relu[0] > 0.1 * relu[-1]


def _sizes(rng, layers):
    """Draw sizes that are all different, so that no matrix fits where another belongs; 7 is left to the samples."""
    return tuple(int(size) for size in rng.permutation([3, 4, 5, 6, 8])[: layers + 1])


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


def _integers(rng, shape):
    """Draw whole numbers from -3 to 3, none of them 0."""
    return rng.permutation(np.resize([-3, 1, 2, -1, 3, -2], int(np.prod(shape)))).reshape(shape)


def _common_factor(gradients, expected):
    """Return the factor that brings the expected gradients nearest to the given ones; 1 where their sizes differ."""
    got, right = (np.concatenate([np.ravel(part) for pair in pairs for part in pair]) for pairs in (gradients, expected))
    return got @ right / (right @ right) if got.shape == right.shape else 1.0


def _norms_of(gradients, params):
    # Nothing at all would agree with no norms.
    assert len(gradients) == len(params)
    # A backward of nothing but zeros would agree with norms of zero.
    norms = np.array([np.sqrt(np.sum(dW**2)) for dW, _ in gradients])
    assert np.all(norms > 0)
    return norms


def _array(norms):
    # A list in place of an array costs points once, in a visible case, and not again here.
    return np.array(norms) if isinstance(norms, list) else norms
