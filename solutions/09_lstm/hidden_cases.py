"""The cases for credit: the ideas of the visible cases, with numbers drawn anew for every run of the course."""

import numpy as np

from grader.cases import case

# Right answers agree to 1e-14, float32 ones to 2e-6. The smallest effect of a known mistake in 40 draws was 0.01.
ATOL = 1e-5
WHY = "right answers, float32 ones too, agree to 2e-6; known mistakes were off by 0.01 or more in 40 draws"
SAME = "a function that leaves its argument alone leaves every bit of it"
EXACT = "shapes are right or wrong"

# In one case of each NumPy function all digits are compared: the rules ask for float64, and float32 is off by 1e-8 or more.
DIGITS = 1e-10
DIGITS_WHY = "float64 answers agree to 1e-14; a calculation in float32 is off by 1e-8 or more"

# Keras computes in float32.
KERAS_WHY = "float32 models of the same weights agree to 1e-6; known mistakes were off by 0.01 or more in 40 draws"
FIRST_WHY = "ones and zeros, which float32 holds exactly"

# The same steps from the same weights; with another seed the probabilities were 0.07 or more apart in 20 draws.
SEED_ATOL = 1e-4
SEED_WHY = "two runs of one training agree to the last bit; another seed was off by 0.07 or more in 20 draws"

# Measured in 20 draws of the model answer and of each alternative (Adam 0.02 and 0.01, RMSProp 0.01): 0.955 or more, the
# median 1.0. A simple recurrent network: at most 0.34. Adam with its default learning rate: at most 0.25 in 5 draws.
GAP_FLOOR = 0.8
# Measured likewise: 0.847 or more, the median 0.92. With Adam's default learning rate: at most 0.72 in 5 draws.
DIGITS_FLOOR = 0.75


@case("lstm_step", points=3, ja="いろいろな大きさのバッチ")
def test_step_any_sizes(student, reference, rng, close):
    """batches of several sizes"""
    for sizes in ((4, 1, 3, 5), (2, 1, 6, 3)):
        x, *rest = _problem(rng, *sizes)
        close(student.lstm_step(x[:, 0], *rest), reference.lstm_step(x[:, 0], *rest), atol=ATOL, because=WHY)


@case("lstm_step", points=2, ja="閉じたゲートと開いたゲートで、セルがどうなるか")
def test_step_shut_and_open(student, rng, close):
    """what becomes of the cell when gates are shut or open"""
    x, h, c, Wx, Wh, b = _problem(rng, 3, 1, 2, 4)
    # Far from 0 a gate is open or shut to more digits than a float has.
    shut, open_, as_drawn = np.full(4, -60.0), np.full(4, 60.0), b[8:]
    _, kept = _pair(student.lstm_step(x[:, 0], h, c, Wx, Wh, np.concatenate([shut, open_, as_drawn])))
    close(kept, c, atol=ATOL, because=WHY)
    _, stored = _pair(student.lstm_step(x[:, 0], h, c, Wx, Wh, np.concatenate([open_, shut, as_drawn])))
    candidate = np.tanh(x[:, 0] @ Wx[:, 8:12] + h @ Wh[:, 8:12] + b[8:12])
    close(stored, candidate, atol=ATOL, because=WHY)


@case("lstm_step", points=1, ja="整数やリストを受け取れる")
def test_step_integers(student, reference, rng, close):
    """integers and lists are welcome"""
    shapes = ((2, 3), (2, 2), (2, 2), (3, 8), (2, 8), (8,))
    whole = [rng.permutation(np.resize([-1, 1, 2], int(np.prod(shape)))).reshape(shape) for shape in shapes]
    expected = reference.lstm_step(*(array.astype(np.float64) for array in whole))
    close(student.lstm_step(*whole), expected, atol=ATOL, because=WHY)
    close(student.lstm_step(*(array.tolist() for array in whole)), expected, atol=ATOL, because=WHY)


@case("lstm_step", points=2, ja="2 回呼んでも同じ結果。引数は変わらない")
def test_step_twice(student, reference, rng, close):
    """the same in a second call, and the arguments stay as they were"""
    x, *rest = _problem(rng, 3, 1, 4, 2)
    arguments = (x[:, 0], *rest)
    expected = reference.lstm_step(*arguments)
    close(student.lstm_step(*arguments), expected, atol=DIGITS, because=DIGITS_WHY)
    close(student.lstm_step(*arguments), expected, atol=DIGITS, because=DIGITS_WHY)
    close(student.lstm_step.arguments_after(*arguments), arguments, atol=0.0, because=SAME)


@case("lstm_forward", points=3, ja="いろいろな大きさと長さの系列")
def test_forward_any_sizes(student, reference, rng, close):
    """sequences of several sizes and lengths"""
    for sizes in ((4, 3, 2, 5), (2, 9, 4, 3), (3, 1, 5, 2)):
        problem = _problem(rng, *sizes)
        close(student.lstm_forward(*problem), reference.lstm_forward(*problem), atol=ATOL, because=WHY)


@case("lstm_forward", points=2, ja="2 つに分けて計算しても、続けて計算した結果と一致する")
def test_forward_in_two_parts(student, reference, rng, close):
    """a sequence in two parts gives the same as the whole"""
    x, h0, c0, *weights = problem = _problem(rng, 3, 7, 2, 4)
    outputs, cells = reference.lstm_forward(*problem)
    first = student.lstm_forward(x[:, :3], h0, c0, *weights)
    # Only what is right is handed on: the reference has no answer for cells of a wrong shape.
    close(first, reference.lstm_forward(x[:, :3], h0, c0, *weights), atol=ATOL, because=WHY)
    rest = student.lstm_forward(x[:, 3:], first[0][:, -1], first[1], *weights)
    close(rest, (outputs[:, 3:], cells), atol=ATOL, because=WHY)


@case("lstm_forward", points=2, ja="別の系列を計算したあとでも同じ結果。引数は変わらない")
def test_forward_again(student, reference, rng, close):
    """the same after another batch, and the arguments stay as they were"""
    problem, other = _problem(rng, 2, 3, 4, 5), _problem(rng, 2, 4, 3, 5)
    for arguments in (problem, other, problem):
        close(student.lstm_forward(*arguments), reference.lstm_forward(*arguments), atol=DIGITS, because=DIGITS_WHY)
    close(student.lstm_forward.arguments_after(*problem), problem, atol=0.0, because=SAME)


@case("gates", points=3, ja="いろいろな大きさと長さの系列")
def test_gates_any_sizes(student, reference, rng, close):
    """sequences of several sizes and lengths"""
    for sizes in ((4, 3, 2, 5), (2, 6, 4, 3)):
        problem = _problem(rng, *sizes)
        close(student.gates(*problem), reference.gates(*problem), atol=DIGITS, because=DIGITS_WHY)


@case("gates", points=2, ja="最後の出力は、最後のセルを出力ゲートの分だけ見せたもの。引数は変わらない")
def test_gates_fit_the_outputs(student, reference, rng, close):
    """the last output shows the share of the last cell that the output gate lets through; the arguments stay as they were"""
    problem = _problem(rng, 3, 5, 2, 4)
    outputs, cells = reference.lstm_forward(*problem)
    openings = student.gates(*problem)
    close(openings, reference.gates(*problem), atol=ATOL, because=WHY)
    close(openings[2][:, -1] * np.tanh(cells), outputs[:, -1], atol=ATOL, because=WHY)
    close(student.gates.arguments_after(*problem), problem, atol=0.0, because=SAME)


@case("build_lstm_classifier", points=1, ja="5 つの重みの配列とその形")
def test_classifier_any_weights(student, rng, close):
    """five weight arrays and their shapes"""
    steps, features, classes, units = (int(size) for size in rng.permutation(np.arange(2, 12))[:4])
    model = student.build_lstm_classifier(steps, features, classes, units)
    close(student.support.weight_shapes(model), _shapes(features, units, classes), atol=0.0, because=EXACT)
    # That names a mistake, the arrays themselves decide.
    _shaped(close, student.support.drawn_weights(model), features, units, classes)


@case("build_lstm_classifier", points=1, ja="学習前のバイアス")
def test_classifier_any_first_biases(student, rng, close):
    """the biases before training"""
    units = int(rng.integers(3, 9))
    model = student.build_lstm_classifier(5, 2, 4, units)
    expected = [np.repeat([0.0, 1.0, 0.0, 0.0], units), np.zeros(4)]
    close(student.support.biases(model), expected, atol=0.0, because=FIRST_WHY)
    weights = student.support.drawn_weights(model)
    _shaped(close, weights, 2, units, 4)
    close([weights[2], weights[4]], expected, atol=0.0, because=FIRST_WHY)


@case("build_lstm_classifier", points=3, ja="決められた重みを入れると、決まった確率になる。2 クラスでも")
def test_classifier_any_outputs(student, reference, rng, close):
    """with given weights, the right probabilities, also of two classes"""
    for classes in (2, 6):
        model, weights, x = _classifier(student, rng, 4, 7, 3, 5, classes)
        expected = _probabilities(reference, x, weights)
        close(student.support.predict(model, x), expected, atol=ATOL, because=KERAS_WHY)
    # The same sequences again, in another order and as a smaller batch: each starts from h0 = c0 = 0.
    close(student.support.predict(model, x[[2, 0]]), expected[[2, 0]], atol=ATOL, because=KERAS_WHY)


@case("train_lstm", points=4, ja="最初の記号を、6 ステップの雑音のあとでも覚えている")
def test_train_remembers_any(student, reference, rng, close):
    """remembers the first symbol across six noisy steps"""
    seed = int(rng.integers(2**30))
    places, signs, classes = rng.permutation(5), rng.choice([-1.0, 1.0], size=5), rng.permutation(4)
    # To a network it is all the same where a feature stands, which sign it has and what its class is called.
    (x, y), (new_x, new_y) = (reference.support.first_symbol(count, 6, seed + count) for count in (640, 200))
    model = student.train_lstm(x[..., places] * signs, classes[y], 24, int(rng.integers(1000)))
    o = _answers(student, rng, close, model, new_x[..., places] * signs, (5, 24, 4))
    assert np.mean(o.argmax(axis=1) == classes[new_y]) >= GAP_FLOOR


@case("train_lstm", points=3, ja="行の系列として読んだ数字の 75 % 以上を当てる")
def test_train_reads_digits(student, reference, rng, close):
    """gets 75 % of unseen digits right, read row by row"""
    x, y = reference.support.digit_rows(1100, int(rng.integers(2**30)))
    # The same columns of all digits change places, and the classes their numbers.
    x, y = x[..., rng.permutation(8)], rng.permutation(10)[y]
    model = student.train_lstm(x[:800], y[:800], 32, int(rng.integers(1000)))
    o = _answers(student, rng, close, model, x[800:], (8, 32, 10))
    assert np.mean(o.argmax(axis=1) == y[800:]) >= DIGITS_FLOOR


@case("train_lstm", points=1, ja="同じ seed なら、学習した同じネットワークになる。引数は変わらない")
def test_train_same_seed(student, rng, close):
    """the same seed gives the same network, which has learned, and the arguments stay as they were"""
    # Few sequences, each of them often: enough steps to learn even classes that mean nothing.
    x, y, seed = (
        np.tile(rng.normal(size=(32, 3, 2)), (8, 1, 1)),
        np.tile(rng.permutation(33)[:32] % 3, 8),
        int(rng.integers(1000)),
    )
    outputs = []
    for _ in range(2):
        model, after = student.train_lstm.value_and_arguments(x, y, 4, seed)
        close(after[:2], (x, y), atol=0.0, because=SAME)
        outputs.append(_answers(student, rng, close, model, x, (2, 4, 3)))
    first, second = outputs
    close(second, first, atol=SEED_ATOL, because=SEED_WHY)
    # Whoever learned from these classes finds them likelier than the same classes exchanged for one another.
    own, *exchanged = (np.mean(np.log(first[np.arange(256), (y + shift) % 3])) for shift in range(3))
    assert own > max(*exchanged, -np.log(3))


def _pair(value):
    """Take a pair apart; anything else is left whole, so that its type is named where it is compared."""
    return value if isinstance(value, tuple | list) and len(value) == 2 else (value, value)


def _problem(rng, samples, steps, features, units):
    """Draw inputs, first outputs and cells, weights and biases; no number is near 0, so that none can be left out."""
    x, h0 = rng.normal(size=(samples, steps, features)), _signs(rng, (samples, units)) * rng.uniform(0.3, 0.8)
    c0 = _signs(rng, (samples, units)) * rng.uniform(0.8, 1.6, size=(samples, units))
    weights = [_weights(rng, features, 4 * units), _weights(rng, units, 4 * units)]
    return x, h0, c0, *weights, _signs(rng, 4 * units) * rng.uniform(0.4, 1.0, size=4 * units)


def _weights(rng, inputs, outputs):
    """Draw weights of about 1 / sqrt(inputs), none of them near 0."""
    return _signs(rng, (inputs, outputs)) * rng.uniform(0.4, 1.4, size=(inputs, outputs)) / np.sqrt(inputs)


def _signs(rng, shape):
    """Draw -1 or 1 for every element."""
    return rng.choice([-1.0, 1.0], size=shape)


def _classifier(side, rng, samples, steps, features, units, classes):
    """Build a model and give it known weights; return it with the weights and a batch."""
    x, _, _, *layer = _problem(rng, samples, steps, features, units)
    weights = [*layer, 3.0 * _weights(rng, units, classes), rng.normal(size=classes)]
    model = side.build_lstm_classifier(steps, features, classes, units)
    side.support.set_weights(model, weights)
    return model, weights, x


def _probabilities(reference, x, weights):
    """Return what the classifier must answer: Keras's last outputs in float64, then a softmax."""
    Wx, Wh, b, V, a = weights
    nothing = np.zeros((len(x), len(Wh)))
    outputs, _ = reference.lstm_forward(x, nothing, nothing, Wx, Wh, b)
    e = np.exp(outputs[:, -1] @ V + a)
    # float32, as a Keras model answers.
    return (e / e.sum(axis=-1, keepdims=True)).astype(np.float32)


def _shapes(features, units, classes):
    """Return the shapes of the classifier's weights."""
    return [(features, 4 * units), (units, 4 * units), (4 * units,), (units, classes), (classes,)]


def _shaped(close, weights, features, units, classes):
    """Look at the shapes of a model's weights."""
    shapes = _shapes(features, units, classes)
    close(weights, [np.zeros(shape) for shape in shapes], atol=np.inf, because="shapes are looked at, values are free")


def _answers(student, rng, close, model, x, sizes):
    """Return what the weights of a trained model make of x, computed here, and see that the model itself answers so."""
    weights = student.support.get_weights(model)
    _shaped(close, weights, *sizes)
    Wx, Wh, b, V, a = (array.astype(np.float64) for array in weights)
    h = c = np.zeros((len(x), len(Wh)))
    for step in range(x.shape[1]):
        i, f, g, o = np.split(x[:, step] @ Wx + h @ Wh + b, 4, axis=1)
        c = _sigmoid(f) * c + _sigmoid(i) * np.tanh(g)
        h = _sigmoid(o) * np.tanh(c)
    e = np.exp(h @ V + a)
    outputs = e / e.sum(axis=1, keepdims=True)
    some = rng.permutation(len(x))[:20]
    close(student.support.predict(model, x[some]), outputs[some], atol=1e-4, because=KERAS_WHY)
    return outputs


def _sigmoid(z):
    return 0.5 + 0.5 * np.tanh(0.5 * z)
