# Built by `grader release`: edits here change no mark. Run `pytest`, or `grader check rnn` for hints.
# 自動生成されたファイルです（変更しても成績は変わりません）。実行: `pytest`、ヒントも見るなら `grader check rnn`
"""The cases students run themselves: fixed inputs, one idea a case, from simple to demanding."""

import numpy as np

from grader.cases import case

# Right answers agree to 1e-14, float32 ones to 1e-6. The smallest effect of a known mistake here is 0.02.
ATOL = 1e-5
WHY = "right answers, float32 ones too, agree to 1e-6; known mistakes are off by 0.02 or more"
SAME = "a function that leaves its argument alone leaves every bit of it"

# Central differences with step 1e-5 are exact to 1e-9 in float64; in float32 they would be noise.
STEP = 1e-5
SLOPE_WHY = "float64 differences are exact to 1e-9; known mistakes are off by 0.05 or more"

# Keras computes in float32.
# Three steps of Adam move each weight by about 0.03.
STEPS_ATOL = 1e-4
STEPS_WHY = "float32 outputs agree to 2e-7 after three steps; known mistakes are off by 0.04 or more"
KERAS_WHY = "float32 models of the same weights agree to 1e-6; known mistakes are off by 0.003 or more"


@case("rnn_step", points=1, ja="手で計算できるステップ")
def test_step_by_hand(student, close):
    """a step that can be worked out by hand"""
    x, h = [[1.0, 2.0], [0.0, -1.0]], [[0.5], [-0.5]]
    Wx, Wh, b = [[0.5], [-0.25]], [[2.0]], [0.1]
    # 0.5 - 0.5 + 1.0 + 0.1 and 0.25 - 1.0 + 0.1
    close(student.rnn_step(x, h, Wx, Wh, b), np.tanh([[1.1], [-0.65]]), atol=ATOL, because=WHY)


@case("rnn_step", points=1, ja="バッチ 1 つ分のステップ")
def test_step_batch(student, reference, rng, close):
    """a step of a batch"""
    x, h0, *weights = _problem(rng, 3, 1, 2, 4)
    close(student.rnn_step(x[:, 0], h0, *weights), reference.rnn_step(x[:, 0], h0, *weights), atol=ATOL, because=WHY)


@case("rnn_forward", points=1, ja="3 ステップの状態すべて")
def test_forward_three_steps(student, reference, rng, close):
    """all states of three steps"""
    problem = _problem(rng, 2, 3, 5, 4)
    close(student.rnn_forward(*problem), reference.rnn_forward(*problem), atol=ATOL, because=WHY)


@case("rnn_forward", points=1, ja="自分の rnn_step を繰り返した結果と一致する")
def test_forward_repeats_own_step(student, rng, close):
    """the same as repeating your own rnn_step"""
    x, h, *weights = problem = _problem(rng, 3, 4, 2, 5)
    states = student.rnn_forward(*problem)
    steps = []
    for t in range(4):
        h = student.rnn_step(x[:, t], h, *weights)
        close(_sizes([h]), [(3, 5)], atol=0.0, because="one state a sequence")
        steps.append(h)
    close(states, np.stack(steps, axis=1), atol=ATOL, because=WHY)
    assert _alive(states)


@case("rnn_forward", points=1, ja="2 回呼んでも同じ結果。引数は変わらない")
def test_forward_twice(student, reference, rng, close):
    """the same in a second call, and the arguments stay as they were"""
    problem = _problem(rng, 2, 3, 4, 5)
    expected = reference.rnn_forward(*problem)
    close(student.rnn_forward(*problem), expected, atol=ATOL, because=WHY)
    close(student.rnn_forward(*problem), expected, atol=ATOL, because="a second call starts from h0 again")
    close(student.rnn_forward.arguments_after(*problem), problem, atol=0.0, because=SAME)


@case("rnn_backward", points=1, ja="1 ステップだけの系列")
def test_backward_one_step(student, reference, rng, close):
    """sequences of one step"""
    problem = _with_slopes(rng, _problem(rng, 3, 1, 2, 4))
    close(student.rnn_backward(*problem), reference.rnn_backward(*problem), atol=ATOL, because=WHY)


@case("rnn_backward", points=1, ja="3 ステップ：重みとバイアスの勾配")
def test_backward_weights(student, reference, rng, close):
    """three steps: the gradients of weights and biases"""
    problem = _with_slopes(rng, _problem(rng, 2, 3, 5, 4))
    gradients, expected = student.rnn_backward(*problem), reference.rnn_backward(*problem)
    close(_part(gradients, slice(2, 5)), expected[2:5], atol=ATOL, because=WHY)


@case("rnn_backward", points=1, ja="3 ステップ：入力と最初の状態の勾配")
def test_backward_inputs(student, reference, rng, close):
    """three steps: the gradients of the inputs and of the first state"""
    problem = _with_slopes(rng, _problem(rng, 2, 3, 5, 4))
    gradients, expected = student.rnn_backward(*problem), reference.rnn_backward(*problem)
    close(_part(gradients, slice(0, 2)), expected[0:2], atol=ATOL, because=WHY)


@case("rnn_backward", points=1, ja="自分の rnn_forward の傾きと一致する（差分による確認）")
def test_backward_is_the_slope(student, rng, close):
    """it is the slope of your own rnn_forward (finite differences)"""
    *problem, dh = _with_slopes(rng, _problem(rng, 3, 4, 2, 5))
    gradients = student.rnn_backward(*problem, dh)
    close(_sizes(gradients), _sizes(problem), atol=0.0, because="a gradient has the shape of its argument")
    for i, argument in enumerate(problem):
        # Only one argument is moved, all of its elements at once, each by its own share of a small step.
        direction = rng.normal(size=argument.shape)
        losses = []
        for step in (STEP, -STEP):
            moved = [*problem[:i], argument + step * direction, *problem[i + 1 :]]
            states = student.rnn_forward(*moved)
            close(_sizes([states]), _sizes([dh]), atol=0.0, because="one state a sequence and step")
            assert _alive(states)
            losses.append(np.sum(dh * states))
        slope = (losses[0] - losses[1]) / (2 * STEP)
        close(np.sum(gradients[i] * direction), slope, atol=ATOL, because=SLOPE_WHY)


@case("rnn_backward", points=1, ja="整数やリストを受け取れる")
def test_backward_integers(student, reference, rng, close):
    """integers and lists are welcome"""
    x, h0, dh = [[[1, -2], [0, 1], [2, -1]]], [[1, 0, -1]], [[[0, 0, 1], [1, 0, 0], [0, -1, 2]]]
    _, _, *weights = _problem(rng, 1, 3, 2, 3)
    expected = reference.rnn_backward(x, h0, *weights, dh)
    close(student.rnn_backward(x, h0, *weights, dh), expected, atol=ATOL, because=WHY)


@case("state_gradient_norms", points=1, ja="1 ユニットなら、傾きの積になる")
def test_norms_one_unit(student, close):
    """with one unit it is a product of slopes"""
    # The bias is 0 and the inputs cancel the feedback, so every new state is tanh(1) and every slope w (1 - tanh(1)^2).
    state, w = np.tanh(1.0), 3.0
    x, h0 = np.full((1, 3, 1), 1.0 - w * state), np.full((1, 1), state)
    slope = w * (1.0 - state**2)
    got = student.state_gradient_norms(x, h0, np.ones((1, 1)), np.full((1, 1), w), np.zeros(1))
    close(got, np.array([[1.0, slope, slope**2, slope**3]]), atol=ATOL, because=WHY)


@case("state_gradient_norms", points=1, ja="2 つの系列、4 ステップ")
def test_norms_four_steps(student, reference, rng, close):
    """two sequences of four steps"""
    problem = _problem(rng, 2, 4, 5, 3)
    close(student.state_gradient_norms(*problem), reference.state_gradient_norms(*problem), atol=ATOL, because=WHY)


@case("build_rnn_tagger", points=1, ja="5 つの重みの配列とその形")
def test_tagger_weights(student, close):
    """five weight arrays and their shapes"""
    _first_weights_shaped(student, close, student.build_rnn_tagger(3, 4, 6), [(3, 6), (6, 6), (6,), (6, 4), (4,)])


@case("build_rnn_tagger", points=2, ja="決まった重みでの出力")
def test_tagger_outputs(student, reference, rng, close):
    """the outputs for given weights"""
    x, h0, Wx, Wh, b = _problem(rng, 2, 4, 3, 6)
    V, c = rng.normal(size=(6, 5)), rng.normal(size=5)
    model = student.build_rnn_tagger(3, 5, 6)
    student.support.set_weights(model, [Wx, Wh, b, V, c])
    states = reference.rnn_forward(x, np.zeros_like(h0), Wx, Wh, b)
    close(student.support.predict(model, x), _softmax(states @ V + c), atol=ATOL, because=KERAS_WHY)


@case("build_rnn_tagger", points=1, ja="3 回の学習のあとの出力")
def test_tagger_after_three_steps(student, reference, rng, close):
    """the outputs after three training steps"""
    x, _, *layer = _problem(rng, 4, 3, 2, 6)
    weights = [*layer, rng.normal(size=(6, 5)), rng.normal(size=5)]
    y = np.eye(5)[rng.integers(0, 5, size=(4, 3))]
    outputs = []
    for side in (student, reference):
        model = side.build_rnn_tagger(2, 5, 6)
        side.support.set_weights(model, weights)
        side.support.train_on_batch(model, x, y, 3)
        outputs.append(side.support.predict(model, x))
    close(outputs[0], outputs[1], atol=STEPS_ATOL, because=STEPS_WHY)


def _first_weights_shaped(student, close, model, shapes):
    """Return a new model's weights. What it says of their shapes names a mistake, the arrays themselves decide."""
    close(
        student.support.weight_shapes(model), [list(shape) for shape in shapes], atol=0.0, because="shapes are right or wrong"
    )
    weights = student.support.drawn_weights(model)
    close(weights, [np.zeros(shape) for shape in shapes], atol=np.inf, because="shapes are looked at, first values are free")
    return weights


def _problem(rng, samples, steps, features, units):
    """Draw inputs, first states, weights and biases; the states stay away from 1, where tanh is flat."""
    x, h0 = rng.normal(size=(samples, steps, features)), rng.uniform(-0.8, 0.8, size=(samples, units))
    Wx = rng.normal(size=(features, units)) * 0.6 / np.sqrt(features)
    Wh = rng.normal(size=(units, units)) * 0.9 / np.sqrt(units)
    return x, h0, Wx, Wh, rng.uniform(-0.4, 0.4, size=units)


def _with_slopes(rng, problem):
    """Add slopes for every state, as a loss with an answer at each step would give them."""
    return *problem, rng.normal(size=(*problem[0].shape[:2], len(problem[4])))


def _alive(states):
    # Nothing but zeros, or nothing but NaN, would agree with itself. Right states spread over far more.
    return np.ptp(states) > 0.01


def _part(gradients, where):
    # Only a sequence has parts; anything else is compared as it is, so that its type is named.
    return gradients[where] if isinstance(gradients, tuple | list) else gradients


def _sizes(arrays):
    return [np.shape(array) for array in arrays]


def _softmax(h):
    e = np.exp(h - h.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
