"""The cases for credit: the ideas of the visible cases, with numbers drawn anew for every run of the course."""

import numpy as np
import pytest

from grader.cases import case

# Right answers agree to 1e-14, float32 ones to 4e-6.
ATOL = 1e-5
WHY = "right answers, float32 ones too, agree to 4e-6; known mistakes were off by 3e-3 or more in 200 draws"
SAME = "a function that leaves its argument alone leaves every bit of it"

# In one case of most functions all digits are compared: the rules ask for float64, and float32 is off by 1e-8 or more.
DIGITS = 1e-10
DIGITS_WHY = "float64 answers agree to 1e-13; a calculation in float32 is off by 1e-8 or more"

# Norms over many steps are of very different size and are compared by their ratio.
NORM_RTOL = 2e-5
NORM_WHY = "right answers agree to 12 digits, float32 ones to 6; known mistakes change some norm by 1 % or more"

# Central differences with step 1e-5 are exact to 1e-8 in float64; in float32 they would be noise.
STEP = 1e-5
SLOPE_ATOL = 1e-5
SLOPE_WHY = "float64 differences are exact to 1e-8; known mistakes were off by 4e-4 or more in 200 draws"

# Keras computes in float32.
# Three steps of Adam move each weight by about 0.03.
STEPS_ATOL = 1e-4
STEPS_WHY = "float32 outputs agree to 2e-7 after three steps; known mistakes were off by 0.04 or more in 4 draws"
KERAS_WHY = "float32 models of the same weights agree to 2e-6; known mistakes were off by 0.01 or more in 40 draws"


@case("rnn_step", points=2, ja="バッチ 1 つ分のステップ")
def test_step_any_batch(student, reference, rng, close):
    """a step of a batch"""
    for samples, features, units in ((4, 3, 5), (2, 6, 3)):
        x, h0, *weights = _problem(rng, samples, 1, features, units)
        expected = reference.rnn_step(x[:, 0], h0, *weights)
        close(student.rnn_step(x[:, 0], h0, *weights), expected, atol=ATOL, because=WHY)


@case("rnn_step", points=1, ja="整数やリストを受け取れる")
def test_step_any_integers(student, reference, rng, close):
    """integers and lists are welcome"""
    x, h = rng.permutation(np.arange(-3, 3)).reshape(2, 3), np.array([[1, 0, -1, 0], [0, -1, 0, 1]])
    _, _, *weights = _problem(rng, 2, 1, 3, 4)
    expected = reference.rnn_step(x, h, *weights)
    close(student.rnn_step(x, h, *weights), expected, atol=ATOL, because=WHY)
    lists = [array.tolist() for array in (x, h, *weights)]
    close(student.rnn_step(*lists), expected, atol=ATOL, because=WHY)


@case("rnn_step", points=1, ja="値が正しく、引数は変わらない")
def test_step_arguments(student, reference, rng, close):
    """right values, and the arguments stay as they were"""
    x, *others = _problem(rng, 3, 1, 2, 4)
    problem = (x[:, 0].copy(), *others)
    close(student.rnn_step(*problem), reference.rnn_step(*problem), atol=DIGITS, because=DIGITS_WHY)
    close(student.rnn_step.arguments_after(*problem), problem, atol=0.0, because=SAME)


@case("rnn_forward", points=2, ja="短い系列と長い系列の状態すべて")
@pytest.mark.parametrize("steps", [1, 9])
def test_forward_any_length(student, reference, rng, close, steps):
    """all states of short and of long sequences"""
    problem = _problem(rng, 3, steps, 2, 5)
    close(student.rnn_forward(*problem), reference.rnn_forward(*problem), atol=ATOL, because=WHY)


@case("rnn_forward", points=1, ja="すべての大きさが等しい配列")
def test_forward_equal_sizes(student, reference, rng, close):
    """arrays whose sizes are all equal"""
    # Here exchanged axes and exchanged or transposed weights raise no error: only the numbers tell.
    problem = _problem(rng, 4, 4, 4, 4)
    close(student.rnn_forward(*problem), reference.rnn_forward(*problem), atol=ATOL, because=WHY)


@case("rnn_forward", points=1, ja="自分の rnn_step を繰り返した結果と一致する")
def test_forward_repeats_any_own_step(student, rng, close):
    """the same as repeating your own rnn_step"""
    x, h, *weights = problem = _problem(rng, 2, 5, 3, 4)
    states = student.rnn_forward(*problem)
    steps = []
    for t in range(5):
        h = student.rnn_step(x[:, t], h, *weights)
        close(_sizes([h]), [(2, 4)], atol=0.0, because="one state a sequence")
        steps.append(h)
    close(states, np.stack(steps, axis=1), atol=ATOL, because=WHY)
    assert _alive(states)


@case("rnn_forward", points=1, ja="整数やリストを受け取れる")
def test_forward_any_integers(student, reference, rng, close):
    """integers and lists are welcome"""
    x, h0 = rng.permutation(np.arange(-6, 6)).reshape(2, 3, 2), np.array([[1, 0, -1, 0], [0, -1, 0, 1]])
    _, _, *weights = _problem(rng, 2, 3, 2, 4)
    expected = reference.rnn_forward(x, h0, *weights)
    close(student.rnn_forward(x, h0, *weights), expected, atol=ATOL, because=WHY)
    lists = [array.tolist() for array in (x, h0, *weights)]
    close(student.rnn_forward(*lists), expected, atol=ATOL, because=WHY)


@case("rnn_forward", points=1, ja="2 回呼んでも同じ結果。引数は変わらない")
def test_forward_any_twice(student, reference, rng, close):
    """the same in a second call, and the arguments stay as they were"""
    problem = _problem(rng, 4, 3, 5, 2)
    expected = reference.rnn_forward(*problem)
    close(student.rnn_forward(*problem), expected, atol=ATOL, because=WHY)
    close(student.rnn_forward(*problem), expected, atol=ATOL, because="a second call starts from h0 again")
    close(student.rnn_forward.arguments_after(*problem), problem, atol=0.0, because=SAME)


@case("rnn_backward", points=1, ja="1 ステップだけの系列")
def test_backward_any_one_step(student, reference, rng, close):
    """sequences of one step"""
    problem = _with_slopes(rng, _problem(rng, 4, 1, 3, 2))
    close(student.rnn_backward(*problem), reference.rnn_backward(*problem), atol=ATOL, because=WHY)


@case("rnn_backward", points=1, ja="最後の状態だけが損失に関わる場合")
def test_backward_loss_at_the_end(student, reference, rng, close):
    """a loss that uses the last state only"""
    *problem, dh = _with_slopes(rng, _problem(rng, 2, 4, 3, 5))
    dh[:, :-1] = 0.0
    close(student.rnn_backward(*problem, dh), reference.rnn_backward(*problem, dh), atol=ATOL, because=WHY)


@case("rnn_backward", points=2, ja="何ステップもの系列：重みの勾配")
def test_backward_any_weights(student, reference, rng, close):
    """many steps: the gradients of the weights"""
    problem = _with_slopes(rng, _problem(rng, 3, 6, 2, 4))
    gradients, expected = student.rnn_backward(*problem), reference.rnn_backward(*problem)
    close(_part(gradients, slice(2, 4)), expected[2:4], atol=ATOL, because=WHY)


@case("rnn_backward", points=1, ja="何ステップもの系列：バイアスの勾配")
def test_backward_any_biases(student, reference, rng, close):
    """many steps: the gradient of the biases"""
    problem = _with_slopes(rng, _problem(rng, 3, 6, 2, 4))
    gradients, expected = student.rnn_backward(*problem), reference.rnn_backward(*problem)
    close(_part(gradients, slice(4, 5)), expected[4:5], atol=ATOL, because=WHY)


@case("rnn_backward", points=1, ja="何ステップもの系列：入力の勾配")
def test_backward_any_inputs(student, reference, rng, close):
    """many steps: the gradient of the inputs"""
    problem = _with_slopes(rng, _problem(rng, 3, 6, 2, 4))
    gradients, expected = student.rnn_backward(*problem), reference.rnn_backward(*problem)
    close(_part(gradients, slice(0, 1)), expected[0:1], atol=ATOL, because=WHY)


@case("rnn_backward", points=1, ja="何ステップもの系列：最初の状態の勾配")
def test_backward_any_first_state(student, reference, rng, close):
    """many steps: the gradient of the first state"""
    problem = _with_slopes(rng, _problem(rng, 3, 6, 2, 4))
    gradients, expected = student.rnn_backward(*problem), reference.rnn_backward(*problem)
    close(_part(gradients, slice(1, 2)), expected[1:2], atol=ATOL, because=WHY)


@case("rnn_backward", points=1, ja="すべての大きさが等しい配列")
def test_backward_equal_sizes(student, reference, rng, close):
    """arrays whose sizes are all equal"""
    problem = _with_slopes(rng, _problem(rng, 3, 3, 3, 3))
    close(student.rnn_backward(*problem), reference.rnn_backward(*problem), atol=ATOL, because=WHY)


@case("rnn_backward", points=1, ja="自分の rnn_forward の傾きと一致する（差分による確認）")
def test_backward_is_any_slope(student, rng, close):
    """it is the slope of your own rnn_forward (finite differences)"""
    *problem, dh = _with_slopes(rng, _problem(rng, 2, 5, 4, 3))
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
        close(np.sum(gradients[i] * direction), slope, atol=SLOPE_ATOL, because=SLOPE_WHY)


@case("rnn_backward", points=1, ja="整数やリストを受け取れる。引数は変わらない")
def test_backward_any_integers_and_arguments(student, reference, rng, close):
    """integers and lists are welcome, and the arguments stay as they were"""
    problem = _with_slopes(rng, _problem(rng, 2, 3, 5, 4))
    _, h0, *weights, dh = problem
    x = rng.permutation(np.resize([-2, -1, 1, 2], 30)).reshape(2, 3, 5)
    expected = reference.rnn_backward(x, h0, *weights, dh)
    close(student.rnn_backward(x, h0, *weights, dh), expected, atol=DIGITS, because=DIGITS_WHY)
    lists = [array.tolist() for array in (x, h0, *weights, dh)]
    close(student.rnn_backward(*lists), expected, atol=DIGITS, because=DIGITS_WHY)
    close(student.rnn_backward.arguments_after(*problem), problem, atol=0.0, because=SAME)


@case("state_gradient_norms", points=2, ja="いくつかの系列、5 ステップ")
def test_norms_any_values(student, reference, rng, close):
    """several sequences of five steps"""
    problem = _problem(rng, 3, 5, 2, 4)
    expected = reference.state_gradient_norms(*problem)
    close(student.state_gradient_norms(*problem), expected, atol=0.0, rtol=NORM_RTOL, because=NORM_WHY)


@case("state_gradient_norms", points=1, ja="再帰の重みが小さいときと大きいときの、長い系列")
@pytest.mark.parametrize("scale", [0.3, 3.0])
def test_norms_small_and_large_weights(student, reference, rng, close, scale):
    """long sequences with small and with large recurrent weights"""
    x, h0, Wx, Wh, b = _problem(rng, 2, 12, 3, 5)
    problem = (0.1 * x, 0.1 * h0, Wx, scale * Wh, 0.1 * b)
    expected = reference.state_gradient_norms(*problem)
    close(student.state_gradient_norms(*problem), expected, atol=0.0, rtol=NORM_RTOL, because=NORM_WHY)


@case("state_gradient_norms", points=1, ja="リストを受け取れる。引数は変わらない")
def test_norms_lists_and_arguments(student, reference, rng, close):
    """lists are welcome, and the arguments stay as they were"""
    problem = _problem(rng, 2, 3, 4, 5)
    lists = [array.tolist() for array in problem]
    expected = reference.state_gradient_norms(*problem)
    close(student.state_gradient_norms(*lists), expected, atol=0.0, rtol=DIGITS, because=DIGITS_WHY)
    close(student.state_gradient_norms.arguments_after(*problem), problem, atol=0.0, because=SAME)


@case("build_rnn_tagger", points=1, ja="5 つの重みの配列とその形")
def test_tagger_any_weights(student, rng, close):
    """five weight arrays and their shapes"""
    features, classes, units = (int(size) for size in rng.permutation(np.arange(2, 12))[:3])
    model = student.build_rnn_tagger(features, classes, units)
    shapes = [(features, units), (units, units), (units,), (units, classes), (classes,)]
    _first_weights_shaped(student, close, model, shapes)


@case("build_rnn_tagger", points=2, ja="決まった重みでの出力。成分がすべて 0 の単語があっても")
def test_tagger_any_outputs(student, reference, rng, close):
    """the outputs for given weights, also for words of nothing but zeros"""
    model, weights, x = _tagger(student, rng, 3, 7, 4, 5, 6)
    x[[0, 1], [3, 6]] = 0.0
    close(student.support.predict(model, x), _outputs(reference, x, weights), atol=ATOL, because=KERAS_WHY)


@case("build_rnn_tagger", points=2, ja="文の数や単語の数が変わっても、どの文も状態 0 から始まる")
def test_tagger_each_sentence_starts_anew(student, reference, rng, close):
    """every sentence starts from state 0, whatever the number of sentences and words"""
    model, weights, x = _tagger(student, rng, 3, 5, 2, 3, 4)
    expected = _outputs(reference, x, weights)
    close(student.support.predict(model, x), expected, atol=ATOL, because=KERAS_WHY)
    # Two of the sentences again, the other way round and without their last words, which no earlier tag depends on.
    close(student.support.predict(model, x[[2, 0], :3]), expected[[2, 0], :3], atol=ATOL, because=KERAS_WHY)


@case("build_rnn_tagger", points=2, ja="3 回の学習のあとの出力")
def test_tagger_after_any_three_steps(student, reference, rng, close):
    """the outputs after three training steps"""
    sizes = (5, 4, 3, 6, 7)
    seed, y = int(rng.integers(2**31)), np.eye(6)[rng.integers(0, 6, size=(5, 4))]
    outputs = []
    for side in (student, reference):
        model, _, x = _tagger(side, np.random.default_rng(seed), *sizes)
        side.support.train_on_batch(model, x, y, 3)
        # What it was trained with, in another order, and something new.
        outputs.append([side.support.predict(model, batch) for batch in (x[::-1], 0.5 * x[1:] - x[:-1])])
    close(outputs[0], outputs[1], atol=STEPS_ATOL, because=STEPS_WHY)


@case("build_rnn_tagger", points=1, ja="品詞を学習し、初めて見る文にタグを付ける")
def test_tagger_learns(student, reference, rng, close):
    """learns parts of speech and tags new sentences"""
    start = _first_weights(rng, 8, 5, 16)
    seed = int(rng.integers(2**30))
    _, x, y = reference.support.tagged_sentences(100, 8, seed)
    learned = []
    for side in (student, reference):
        model = side.build_rnn_tagger(8, 5, 16)
        side.support.set_weights(model, start)
        side.support.train_on_batch(model, x, y, 150)
        learned.append(side.support.drawn_weights(model))
        if side is student:
            theirs = model
    close(learned[0], [np.zeros(array.shape) for array in start], atol=np.inf, because="values are looked at afterwards")
    # What the weights make of sentences that nobody has seen before is computed here, not by the model that hands them over.
    _, new_x, new_y = reference.support.tagged_sentences(100, 12, seed + 1)
    outputs = _answers(new_x, *(array.astype(np.float64) for array in learned[0]))
    # Measured in 40 draws of the model answer and 20 of each alternative: 0.98 or more, so the margin is 0.05.
    # A network without feedback reaches at most 0.83, Adam with 0.001 at most 0.72.
    assert np.mean(outputs.argmax(axis=-1) == new_y.argmax(axis=-1)) >= 0.93
    some = rng.permutation(100)[:20]
    close(student.support.drawn(theirs, new_x[some], training=False), outputs[some], atol=1e-4, because=KERAS_WHY)
    # The same start and the same steps lead to the same weights, but for what rounding makes of 150 steps.
    ours, other = (np.concatenate([(end - first).ravel() for end, first in zip(ends, start, strict=True)]) for ends in learned)
    assert np.corrcoef(ours, other)[0, 1] > 0.9


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
    x, h0 = rng.normal(size=(samples, steps, features)), _signs(rng, (samples, units)) * rng.uniform(0.3, 0.8)
    Wx = _weights(rng, features, units) * 0.6
    Wh = _weights(rng, units, units) * 0.9
    return x, h0, Wx, Wh, _signs(rng, units) * rng.uniform(0.1, 0.4, size=units)


def _weights(rng, inputs, outputs):
    """Draw weights of about 1 / sqrt(inputs), none of them near 0: leaving one out always shows."""
    return _signs(rng, (inputs, outputs)) * rng.uniform(0.4, 1.4, size=(inputs, outputs)) / np.sqrt(inputs)


def _signs(rng, shape):
    """Draw -1 or 1 for every element."""
    return rng.choice([-1.0, 1.0], size=shape)


def _with_slopes(rng, problem):
    """Add slopes for every state, as a loss with an answer at each step would give them."""
    shape = (*problem[0].shape[:2], len(problem[4]))
    return *problem, _signs(rng, shape) * rng.uniform(0.5, 1.5, size=shape)


def _tagger(side, rng, samples, words, features, classes, units):
    """Build a model and give it known weights; return it with the weights and a batch."""
    x, _, *layer = _problem(rng, samples, words, features, units)
    weights = [*layer, 1.5 * _weights(rng, units, classes), rng.normal(size=classes)]
    model = side.build_rnn_tagger(features, classes, units)
    side.support.set_weights(model, weights)
    return model, weights, x


def _first_weights(rng, features, classes, units):
    """Draw weights as Keras starts them: Glorot uniform, an orthogonal Wh, biases 0."""
    wx, v = np.sqrt(6 / (features + units)), np.sqrt(6 / (units + classes))
    return [
        rng.uniform(-wx, wx, size=(features, units)),
        np.linalg.qr(rng.normal(size=(units, units)))[0],
        np.zeros(units),
        rng.uniform(-v, v, size=(units, classes)),
        np.zeros(classes),
    ]


def _answers(x, Wx, Wh, b, V, c):
    """Return the tagger's answers, in NumPy."""
    h, sums = np.zeros((len(x), len(b))), []
    for step in range(x.shape[1]):
        h = np.tanh(x[:, step] @ Wx + h @ Wh + b)
        sums.append(h @ V + c)
    e = np.exp(np.stack(sums, axis=1))
    return e / e.sum(axis=-1, keepdims=True)


def _outputs(reference, x, weights):
    """Return what the tagger must answer: Keras's states in float64, then a softmax at every step."""
    Wx, Wh, b, V, c = weights
    h = reference.rnn_forward(x, np.zeros((len(x), len(b))), Wx, Wh, b) @ V + c
    e = np.exp(h - h.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def _alive(states):
    # Nothing but zeros, or nothing but NaN, would agree with itself. Right states spread over 0.25 or more in 40000 draws.
    return np.ptp(states) > 0.01


def _part(gradients, where):
    # Only a sequence has parts; anything else is compared as it is, so that its type is named.
    return gradients[where] if isinstance(gradients, tuple | list) else gradients


def _sizes(arrays):
    return [np.shape(array) for array in arrays]
