"""The cases students run themselves: fixed inputs, one idea a case, from simple to demanding."""

import numpy as np

from grader.cases import case

# The NumPy functions are one product each: right answers agree to 1e-15. The smallest effect of a known mistake is 0.05.
ATOL = 1e-6
WHY = "right answers agree to 1e-15, float32 ones to 3e-7; known mistakes are off by 0.05 or more"
TYPE_WHY = "what comes back is float64, whatever goes in"

# Central differences with step 1e-5 of something linear: only rounding remains.
STEP = 1e-5
SLOPE_WHY = "float64 differences of a linear function are exact to 1e-10; known mistakes are off by 0.1 or more"

# Keras computes in float32.
KERAS_ATOL = 1e-5
KERAS_WHY = "float32 products agree to 3e-7; known mistakes are off by 0.003 or more"
# Three steps of Adam move each weight by about 0.03.
STEPS_ATOL = 1e-4
STEPS_WHY = "float32 outputs agree to 2e-7 after three steps; known mistakes are off by 0.04 or more"


@case("dropout_mask", points=1, ja="手で確かめられるマスク。float64 の配列を返す")
def test_mask_by_hand(student, close):
    """a mask that can be checked by hand, as an array of float64"""
    u = [[0.1, 0.3, 0.29], [0.95, 0.0, 0.6]]
    # 0.3 itself is not below the rate: the unit stays.
    mask = student.dropout_mask(u, 0.3)
    close(mask, np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 1.0]]), atol=ATOL, because=WHY)
    close(mask.dtype.name, "float64", atol=0.0, because=TYPE_WHY)


@case("dropout_mask", points=1, ja="無効になる割合が rate になる")
def test_mask_share(student, rng, close):
    """the share of dropped units is the rate"""
    # 1,000 evenly spread numbers in any order: exactly 300 of them lie below 0.3.
    u = rng.permutation((np.arange(1000) + 0.5) / 1000).reshape(50, 20)
    mask = student.dropout_mask(u, 0.3)
    close(mask, (u >= 0.3).astype(np.float64), atol=ATOL, because=WHY)
    close(mask.mean(), 0.7, atol=ATOL, because=WHY)


@case("dropout_train", points=1, ja="無効なユニットは 0、残りはそのまま")
def test_train_by_hand(student, close):
    """dropped units give 0, the others stay as they are"""
    h, mask = [[2.0, -1.0, 0.5], [4.0, 3.0, -2.5]], [[1, 0, 1], [0, 1, 1]]
    close(student.dropout_train(h, mask), np.array([[2.0, 0.0, 0.5], [0.0, 3.0, -2.5]]), atol=ATOL, because=WHY)


@case("dropout_infer", points=1, ja="rate 0.3 のときの重み。float32 を受け取っても float64 を返す")
def test_infer_by_hand(student, close):
    """the weights at rate 0.3; float32 gives float64, too"""
    w = np.array([[1.0, -2.0], [0.5, 10.0], [0.0, -1.0]])
    expected = np.array([[0.7, -1.4], [0.35, 7.0], [0.0, -0.7]])
    close(student.dropout_infer(w, 0.3), expected, atol=ATOL, because=WHY)
    got = student.dropout_infer(w.astype(np.float32), 0.3)
    close(got, expected, atol=ATOL, because=WHY)
    close(got.dtype.name, "float64", atol=0.0, because=TYPE_WHY)


@case("dropout_infer", points=1, ja="rate 0 なら重みは変わらない")
def test_infer_rate_zero(student, close):
    """at rate 0 the weights stay as they are"""
    w = np.array([[1.0, -2.0], [0.5, 10.0]])
    close(student.dropout_infer(w, 0.0), w, atol=ATOL, because=WHY)


@case("inverted_dropout", points=1, ja="学習のとき：残ったユニットを拡大する")
def test_inverted_training(student, close):
    """in training the units that stay are scaled up"""
    h, u = [[1.4, -0.7, 2.1], [0.7, 7.0, -1.4]], [[0.9, 0.2, 0.3], [0.1, 0.5, 0.8]]
    expected = np.array([[2.0, 0.0, 3.0], [0.0, 10.0, -2.0]])
    close(student.inverted_dropout(h, u, 0.3, True), expected, atol=ATOL, because=WHY)


@case("inverted_dropout", points=1, ja="推論のとき：何もしない。整数のリストを受け取っても float64 を返す")
def test_inverted_inference(student, close):
    """at inference nothing happens; a list of integers gives float64, too"""
    h, u = np.array([[1.4, -0.7, 2.1], [0.7, 7.0, -1.4]]), [[0.9, 0.2, 0.3], [0.1, 0.5, 0.8]]
    close(student.inverted_dropout(h, u, 0.3, False), h, atol=ATOL, because=WHY)
    close(
        student.inverted_dropout([[1, 2, 3], [4, 5, 6]], u, 0.3, False),
        np.arange(1.0, 7.0).reshape(2, 3),
        atol=ATOL,
        because=WHY,
    )


@case("dropout_backward", points=1, ja="手で確かめられる勾配")
def test_backward_by_hand(student, close):
    """a gradient that can be checked by hand"""
    d, mask = [[0.5, -3.0, 1.0], [2.0, 4.0, -1.5]], [[1, 0, 1], [0, 1, 1]]
    close(student.dropout_backward(d, mask), np.array([[0.5, 0.0, 1.0], [0.0, 4.0, -1.5]]), atol=ATOL, because=WHY)


@case("dropout_backward", points=1, ja="自分の dropout_train の傾きと一致する（差分による確認）")
def test_backward_is_the_slope(student, rng, close):
    """it is the slope of your own dropout_train (finite differences)"""
    h, d, mask = _batch(rng, (3, 4)), _batch(rng, (3, 4)), np.tile([1.0, 0.0, 1.0, 1.0], (3, 1))
    mask[1] = [0.0, 1.0, 1.0, 0.0]
    gradient = student.dropout_backward(d, mask)
    close(gradient.shape, h.shape, atol=0.0, because="a gradient has the shape of its argument")
    close((gradient != 0.0) * 1.0, mask, atol=0.0, because="a unit gets a gradient exactly where it was kept")
    # All elements are moved at once, each by its own share of a small step.
    direction = _batch(rng, (3, 4))
    up, down = (student.dropout_train(h + step * direction, mask) for step in (STEP, -STEP))
    close(up.shape, h.shape, atol=0.0, because="an output a unit")
    slope = np.sum(d * (up - down)) / (2 * STEP)
    close(np.sum(gradient * direction), slope, atol=ATOL, because=SLOPE_WHY)


@case("LectureDropout", points=1, ja="推論のとき：(1 - rate) 倍。乱数は使わない")
def test_layer_inference(student, close):
    """at inference: times (1 - rate), nothing random"""
    layer, x = student.LectureDropout(0.3), np.tile([1.0, 2.0, 10.0], (50, 1))
    # Smallest, middle and largest output of each unit: all the same.
    got = student.support.outputs_in_order(layer, x, [0.0, 0.5, 0.98], training=False)
    close(got, np.tile([0.7, 1.4, 7.0], (3, 1)), atol=KERAS_ATOL, because=KERAS_WHY)
    close(_drawn(student, layer, x, training=False), 0.7 * x, atol=KERAS_ATOL, because=KERAS_WHY)


@case("LectureDropout", points=1, ja="学習のとき：rate の割合が 0、残りはそのまま")
def test_layer_training(student, close):
    """in training: a share of rate gives 0, the rest stays as it is"""
    layer, x = student.LectureDropout(rate=0.3), np.tile([1.0, 2.0, 10.0], (1000, 1))
    # The share of zeros is 0.300 with a standard deviation of 0.0145: the step lies 6.9 of them away from both levels.
    levels, expected = [0.2, 0.4], np.array([[0.0, 0.0, 0.0], [1.0, 2.0, 10.0]])
    got = student.support.outputs_in_order(layer, x, levels, training=True)
    close(got, expected, atol=KERAS_ATOL, because=KERAS_WHY)
    outputs = _drawn(student, layer, x)
    close(outputs, (outputs != 0.0) * x, atol=KERAS_ATOL, because=KERAS_WHY)
    close(_at_levels(outputs, levels), expected, atol=KERAS_ATOL, because=KERAS_WHY)


@case("LectureDropout", points=1, ja="サンプルごとに別のマスク")
def test_layer_mask_for_each_sample(student, close):
    """each sample has a mask of its own"""
    layer, x = student.LectureDropout(0.3), np.full((40, 40), 2.0)
    # A unit is dropped in only one of two samples with probability 0.21 each way: the levels are far away from these steps.
    levels, expected = [0.05, 0.5, 0.95], np.array([-2.0, 0.0, 2.0])
    close(student.support.between_samples(layer, x, levels), expected, atol=KERAS_ATOL, because=KERAS_WHY)
    outputs = _drawn(student, layer, x)
    close(_at_levels(np.ravel(outputs[1:] - outputs[:-1]), levels), expected, atol=KERAS_ATOL, because=KERAS_WHY)


@case("LectureDropout", points=1, ja="呼ばれるたびに新しいマスクを引く。fit の中でも同じ")
def test_layer_in_fit(student, close):
    """every call draws a new mask, inside fit too"""
    layer, levels, expected = student.LectureDropout(0.3), [0.05, 0.5, 0.95], np.array([-2.0, 0.0, 2.0])
    x = np.full((40, 40), 2.0)
    close(student.support.between_calls(layer, x, levels), expected, atol=KERAS_ATOL, because=KERAS_WHY)
    outputs, differences = student.support.between_batches_of_fit(layer, np.full((5, 400), 2.0), levels)
    close(outputs, np.array([0.0, 2.0, 2.0]), atol=KERAS_ATOL, because=KERAS_WHY)
    close(differences, expected, atol=KERAS_ATOL, because=KERAS_WHY)
    in_fit = student.support.drawn_in_fit(layer, np.full((5, 400), 2.0))
    assert np.shape(in_fit) == (5, 400)
    close(_at_levels(in_fit[0], levels), np.array([0.0, 2.0, 2.0]), atol=KERAS_ATOL, because=KERAS_WHY)
    close(_at_levels(in_fit[0] - in_fit[2], levels), expected, atol=KERAS_ATOL, because=KERAS_WHY)
    between_calls = _drawn(student, layer, x) - _drawn(student, layer, x)
    close(_at_levels(np.ravel(between_calls), levels), expected, atol=KERAS_ATOL, because=KERAS_WHY)


@case("LectureDropout", points=1, ja="保存して読み込んでも、同じ rate で働く")
def test_layer_saved_and_loaded(student, close):
    """saved and loaded, it works with the same rate"""
    model = student.support.saved_and_loaded(student.LectureDropout(0.3), 3)
    x = np.tile([1.0, 2.0, 10.0], (4, 1))
    close(student.support.predict(model, x).astype(np.float64), 0.7 * x, atol=KERAS_ATOL, because=KERAS_WHY)


@case("build_regularised_mlp", points=1, ja="6 つの重みの配列とその形")
def test_mlp_weights(student, close):
    """six weight arrays and their shapes"""
    model = student.build_regularised_mlp(5, 3, 0.3)
    _first_weights_shaped(student, close, model, [(5, 32), (32,), (32, 32), (32,), (32, 3), (3,)])


@case("build_regularised_mlp", points=1, ja="決まった重みでの、推論のときの出力")
def test_mlp_outputs(student, rng, close):
    """the outputs at inference for given weights"""
    weights, x = _weights(rng, 5, 3), rng.normal(size=(4, 5))
    model = student.build_regularised_mlp(5, 3, 0.3)
    student.support.set_weights(model, weights)
    close(student.support.predict(model, x), _outputs(x, weights, 0.3), atol=KERAS_ATOL, because=KERAS_WHY)


@case("build_regularised_mlp", points=1, ja="rate 0 のときの、3 回の学習のあとの出力")
def test_mlp_after_three_steps(student, reference, rng, close):
    """the outputs after three training steps at rate 0"""
    weights, x, y = _weights(rng, 5, 3), rng.normal(size=(6, 5)), np.eye(3)[[0, 2, 1, 1, 0, 2]]
    outputs = []
    for side in (student, reference):
        model = side.build_regularised_mlp(5, 3, 0.0)
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


def _drawn(student, layer, x, training=True):
    """Return a layer's outputs for a batch themselves, once their statistics have said which mistake they may show."""
    outputs = student.support.drawn(layer, x.astype(np.float32), training)
    # Only a batch of the same shape can be looked at more closely.
    assert np.shape(outputs) == x.shape
    return outputs.astype(np.float64)


def _at_levels(outputs, levels):
    """Sort each unit's outputs over the samples, or all that there are of one kind, and read them at the levels."""
    ordered = np.sort(outputs, axis=0)
    return ordered[[int(level * len(ordered)) for level in levels]]


def _batch(rng, shape):
    """Draw numbers of both signs, none near 0: one that is lost always shows."""
    return rng.choice([-1.0, 1.0], size=shape) * rng.uniform(0.5, 1.5, size=shape)


def _weights(rng, inputs, classes):
    """Draw weights for the network; positive biases keep most ReLU units alive."""
    weights = []
    for fan_in, fan_out in ((inputs, 32), (32, 32), (32, classes)):
        weights += [rng.normal(size=(fan_in, fan_out)) / np.sqrt(fan_in), rng.uniform(0.1, 0.5, size=fan_out)]
    return weights


def _outputs(x, weights, rate):
    """Return what the network must answer at inference, in float64."""
    W1, b1, W2, b2, W3, b3 = weights
    first = (1 - rate) * np.maximum(x @ W1 + b1, 0.0)
    second = (1 - rate) * np.maximum(first @ W2 + b2, 0.0)
    h = second @ W3 + b3
    e = np.exp(h - h.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
