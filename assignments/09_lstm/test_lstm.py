# Built by `grader release`: edits here change no mark. Run `pytest`, or `grader check lstm` for hints.
# 自動生成されたファイルです（変更しても成績は変わりません）。実行: `pytest`、ヒントも見るなら `grader check lstm`
"""The cases students run themselves: fixed inputs, one idea a case, from simple to demanding."""

import numpy as np

from grader.cases import case, kit

# Right answers agree to 1e-14, float32 ones to 1e-6. The smallest effect of a known mistake here is 0.01.
ATOL = 1e-5
WHY = "right answers, float32 ones too, agree to 1e-6; known mistakes are off by 0.01 or more"
SAME = "a function that leaves its argument alone leaves every bit of it"
EXACT = "shapes and names are right or wrong"

# Keras computes in float32.
KERAS_WHY = "float32 models of the same weights agree to 1e-6; known mistakes are off by 0.01 or more"
FIRST_WHY = "ones and zeros, which float32 holds exactly"

# Measured with 20 seeds of the model answer and of each alternative: 1.0. Adam with its default learning rate: at most 0.33
# in 5 draws. A simple recurrent network gets 0.36 to 0.97 here: a longer gap tells the two apart.
GAP_FLOOR = 0.8


@case("lstm_step", points=1, ja="手で計算できるステップ")
def test_step_by_hand(student, close):
    """a step that can be worked out by hand"""
    # All weights are 0, so the biases alone open the gates: i = 1/2, f = 3/4, o = 1/4, and the candidate is 1/2.
    b = [0.0, np.log(3.0), np.arctanh(0.5), -np.log(3.0)]
    h, c = np.array([[0.3], [-0.6]]), np.array([[2.0], [-1.0]])
    x, Wx, Wh = np.ones((2, 1)), np.zeros((1, 4)), np.zeros((1, 4))
    # 3/4 of the old cell and half of the candidate.
    cells = np.array([[1.75], [-0.5]])
    close(student.lstm_step(x, h, c, Wx, Wh, np.array(b)), (np.tanh(cells) / 4, cells), atol=ATOL, because=WHY)


@case("lstm_step", points=1, ja="重みの 4 つのブロックの並び順")
def test_step_order_of_blocks(student, reference, close):
    """the order of the four blocks of the weights"""
    # One unit, four inputs, and Wx the unit matrix: the inputs ARE the four weighted sums. The rows hold the same four
    # sums in all 24 orders, so whoever reads the blocks in another order gets our answers in other rows.
    orders = [list(order) for order in np.ndindex(4, 4, 4, 4) if len(set(order)) == 4]
    sums = np.array([-1.5, -0.2, 0.6, 1.9])[orders]
    h, c, weights = np.zeros((24, 1)), np.full((24, 1), 0.8), (np.eye(4), np.zeros((1, 4)), np.zeros(4))
    got, expected = student.lstm_step(sums, h, c, *weights), reference.lstm_step(sums, h, c, *weights)
    close(_order_of_blocks(got, expected, orders), "i, f, g, o", atol=0.0, because=EXACT)
    close(got, expected, atol=ATOL, because=WHY)


@case("lstm_step", points=2, ja="バッチ 1 つ分のステップ")
def test_step_batch(student, reference, rng, close):
    """a step of a batch"""
    x, *rest = _problem(rng, 3, 1, 2, 4)
    close(student.lstm_step(x[:, 0], *rest), reference.lstm_step(x[:, 0], *rest), atol=ATOL, because=WHY)


@case("lstm_forward", points=1, ja="3 ステップの出力すべてと、最後のセル")
def test_forward_three_steps(student, reference, rng, close):
    """all outputs of three steps, and the last cell"""
    problem = _problem(rng, 2, 3, 5, 4)
    close(student.lstm_forward(*problem), reference.lstm_forward(*problem), atol=ATOL, because=WHY)


@case("lstm_forward", points=1, ja="自分の lstm_step を繰り返した結果と一致する")
def test_forward_repeats_own_step(student, rng, close):
    """the same as repeating your own lstm_step"""
    x, h, c, *weights = problem = _problem(rng, 3, 4, 2, 5)
    outputs = student.lstm_forward(*problem)
    steps = []
    for t in range(4):
        h, c = _states(student.lstm_step(x[:, t], h, c, *weights), (3, 5), close)
        steps.append(h)
    assert np.ptp(steps) > 0.01  # nothing but zeros would agree with itself; right states spread over far more
    close(outputs, (np.stack(steps, axis=1), c), atol=ATOL, because=WHY)


@case("lstm_forward", points=1, ja="2 回呼んでも同じ結果。引数は変わらない")
def test_forward_twice(student, reference, rng, close):
    """the same in a second call, and the arguments stay as they were"""
    problem = _problem(rng, 2, 3, 4, 5)
    expected = reference.lstm_forward(*problem)
    close(student.lstm_forward(*problem), expected, atol=ATOL, because=WHY)
    close(student.lstm_forward(*problem), expected, atol=ATOL, because=WHY)
    close(student.lstm_forward.arguments_after(*problem), problem, atol=0.0, because=SAME)


@case("gates", points=1, ja="手で計算できるゲート")
def test_gates_by_hand(student, close):
    """gates that can be worked out by hand"""
    # The weights are 0: the biases open i to 1/2, f to 3/4 and o to 1/4, at every step.
    b = np.array([0.0, np.log(3.0), 0.7, -np.log(3.0)])
    x, h0, c0 = np.ones((2, 3, 1)), np.zeros((2, 1)), np.ones((2, 1))
    expected = tuple(np.full((2, 3, 1), opening) for opening in (0.5, 0.75, 0.25))
    close(student.gates(x, h0, c0, np.zeros((1, 4)), np.zeros((1, 4)), b), expected, atol=ATOL, because=WHY)


@case("gates", points=1, ja="3 ステップのゲートの開き具合")
def test_gates_three_steps(student, reference, rng, close):
    """the openings of three steps"""
    problem = _problem(rng, 2, 3, 5, 4)
    close(student.gates(*problem), reference.gates(*problem), atol=ATOL, because=WHY)


@case("build_lstm_classifier", points=1, ja="5 つの重みの配列とその形")
def test_classifier_weights(student, close):
    """five weight arrays and their shapes"""
    model = student.build_lstm_classifier(7, 3, 4, 5)
    _first_weights_shaped(student, close, model, [(3, 20), (5, 20), (20,), (5, 4), (4,)])


@case("build_lstm_classifier", points=1, ja="学習前のバイアス")
def test_classifier_first_biases(student, close):
    """the biases before training"""
    model = student.build_lstm_classifier(4, 2, 3, 2)
    expected = [np.array([0.0, 0, 1, 1, 0, 0, 0, 0]), np.zeros(3)]
    close(student.support.biases(model), expected, atol=0.0, because=FIRST_WHY)
    # That names a mistake, the arrays themselves decide.
    weights = student.support.drawn_weights(model)
    close([array for array in weights if array.ndim == 1], expected, atol=0.0, because=FIRST_WHY)


@case("build_lstm_classifier", points=1, ja="決められた重みを入れると、決まった確率になる")
def test_classifier_outputs(student, reference, rng, close):
    """with given weights, the right probabilities"""
    model, weights, x = _classifier(student, rng, 2, 7, 3, 5, 4)
    close(student.support.predict(model, x), _probabilities(reference, x, weights), atol=ATOL, because=KERAS_WHY)


@case("train_lstm", points=2, ja="最初の記号を、4 ステップの雑音のあとでも覚えている")
def test_train_remembers(student, reference, close):
    """remembers the first symbol across four noisy steps"""
    model = student.train_lstm(kit("GAP_X"), kit("GAP_Y"), 24, 1)
    x, y = reference.support.first_symbol(200, 4, 1)
    weights, o = student.support.get_weights(model), student.support.predict(model, x)
    _shaped(close, weights, [(5, 96), (24, 96), (96,), (24, 4), (4,)])
    _shaped(close, [o], [(200, 4)])
    assert np.mean(o.argmax(axis=1) == y) >= GAP_FLOOR
    # The same sequences in another order: no answer depends on those before it.
    close(student.support.predict(model, x[::-1]), o[::-1], atol=ATOL, because=KERAS_WHY)


def _first_weights_shaped(student, close, model, shapes):
    """Return a new model's weights. What it says of their shapes names a mistake, the arrays themselves decide."""
    close(
        student.support.weight_shapes(model), [list(shape) for shape in shapes], atol=0.0, because="shapes are right or wrong"
    )
    weights = student.support.drawn_weights(model)
    close(weights, [np.zeros(shape) for shape in shapes], atol=np.inf, because="shapes are looked at, first values are free")
    return weights


def _order_of_blocks(got, expected, orders):
    """Name the order in which `got` reads the blocks; ours when no order explains it, so that the values are compared."""
    try:
        pair = np.array(got, dtype=np.float64)
    except (TypeError, ValueError):
        pair = np.zeros(0)
    if pair.shape == (2, len(orders), 1):
        for read in orders:
            # `read` says which block is taken for i, which for f, and so on.
            rows = [orders.index([order[block] for block in read]) for order in orders]
            if np.allclose(pair, np.array(expected)[:, rows], rtol=0.0, atol=ATOL):
                return ", ".join("ifgo"[gate] for gate in np.argsort(read))
    return "i, f, g, o"


def _states(pair, shape, close):
    """Return the new outputs and cells of a step; only arrays of the right shape may be handed to the next call."""
    close(pair, (np.zeros(shape), np.zeros(shape)), atol=np.inf, because="shapes are looked at here, values afterwards")
    return pair


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


def _shaped(close, arrays, shapes):
    close(arrays, [np.zeros(shape) for shape in shapes], atol=np.inf, because="shapes are looked at, first values are free")
