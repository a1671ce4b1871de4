"""The cases for credit: the ideas of the visible cases, with numbers drawn anew for every run of the course."""

import itertools

import numpy as np
import pytest

from grader.cases import case

# The NumPy functions are one product each: right answers agree to 1e-15, float32 ones to 5e-7.
ATOL = 5e-6
WHY = "right answers agree to 1e-15, float32 ones to 5e-7; known mistakes were off by 0.04 or more in 200 draws"
SAME = "a function that leaves its argument alone leaves every bit of it"
TYPE_WHY = "what comes back is float64, whatever goes in"

# In float64 right answers agree to 1e-15; one that goes through float32 on the way is 1e-8 off.
DIGITS_ATOL = 1e-10
DIGITS_WHY = "float64 answers agree to 1e-15, float32 ones are off by 1e-8"

# Central differences with step 1e-5 of something linear: only rounding remains.
STEP = 1e-5
SLOPE_WHY = "float64 differences of a linear function are exact to 1e-9; known mistakes were off by 0.02 or more in 200 draws"

# Keras computes in float32.
KERAS_ATOL = 1e-5
KERAS_WHY = "float32 models of the same weights agree to 5e-7; known mistakes were off by 3e-3 or more in 200 draws"
# Three steps of Adam move each weight by about 0.03.
STEPS_ATOL = 1e-4
STEPS_WHY = "float32 outputs agree to 2e-7 after three steps; known mistakes were off by 0.04 or more in 4 draws"


@case("dropout_mask", points=1, ja="どんな形でも、1 つ 1 つ別々に決める")
@pytest.mark.parametrize("shape", [(5, 7), (4, 2, 3)])
def test_mask_any_shape(student, reference, rng, close, shape):
    """every number decides for itself, in any shape"""
    rate = _rate(rng)
    u = _uniforms(rng, shape, rate)
    close(student.dropout_mask(u, rate), reference.dropout_mask(u, rate), atol=ATOL, because=WHY)


@case("dropout_mask", points=1, ja="u がちょうど rate のときとそのすぐ隣、rate が 0 のとき")
def test_mask_borders(student, close, rng):
    """u exactly at the rate and right beside it, and rate 0"""
    # Quarters are exact in every float type.
    u = rng.permutation([0.0, 0.125, 0.25, 0.25, 0.375, 0.5, 0.75, 0.875])
    close(student.dropout_mask(u, 0.25), np.where(u < 0.25, 0.0, 1.0), atol=ATOL, because=WHY)
    close(student.dropout_mask(u, 0.0), np.ones(8), atol=ATOL, because=WHY)
    # Float32 cannot tell these from the rate, float64 can.
    beside = 0.25 + rng.permutation([-1e-12, 1e-12, -1e-12])
    close(student.dropout_mask(beside, 0.25), np.where(beside < 0.25, 0.0, 1.0), atol=ATOL, because=WHY)


@case("dropout_mask", points=1, ja="リストを受け取り、float64 を返す。引数は変わらない")
def test_mask_lists_and_argument(student, reference, rng, close):
    """lists are welcome, float64 comes back, and the argument stays as it was"""
    rate = _rate(rng)
    u = _uniforms(rng, (3, 5), rate)
    got = student.dropout_mask(u.tolist(), rate)
    close(got, reference.dropout_mask(u, rate), atol=ATOL, because=WHY)
    close(got.dtype.name, "float64", atol=0.0, because=TYPE_WHY)
    close(student.dropout_mask.arguments_after(u, rate)[0], u, atol=0.0, because=SAME)


@case("dropout_train", points=1, ja="バッチの各サンプルと、そのマスク")
def test_train_any_batch(student, reference, rng, close):
    """the samples of a batch, each with its mask"""
    h, mask = _batch(rng, (4, 6)), _mask(rng, (4, 6))
    close(student.dropout_train(h, mask), reference.dropout_train(h, mask), atol=ATOL, because=WHY)


@case("dropout_train", points=1, ja="整数やリスト、float32 を受け取り、float64 を返す")
def test_train_integers(student, reference, rng, close):
    """integers, lists and float32 are welcome, and float64 comes back"""
    h, mask = rng.permutation(np.arange(1, 16)).reshape(3, 5), _mask(rng, (3, 5)).astype(np.int64)
    expected = reference.dropout_train(h, mask)
    close(student.dropout_train(h, mask), expected, atol=ATOL, because=WHY)
    close(student.dropout_train(h.tolist(), mask.tolist()), expected, atol=ATOL, because=WHY)
    got = student.dropout_train(h.astype(np.float32), mask.astype(np.float32))
    close(got, expected, atol=ATOL, because=WHY)
    close(got.dtype.name, "float64", atol=0.0, because=TYPE_WHY)


@case("dropout_train", points=1, ja="値が正しく、引数は変わらない")
def test_train_arguments(student, reference, rng, close):
    """right values, and the arguments stay as they were"""
    h, mask = _batch(rng, (2, 7)), _mask(rng, (2, 7))
    close(student.dropout_train(h, mask), reference.dropout_train(h, mask), atol=ATOL, because=WHY)
    close(student.dropout_train.arguments_after(h, mask), (h, mask), atol=0.0, because=SAME)


@case("dropout_infer", points=1, ja="いろいろな rate での重み")
def test_infer_any_rate(student, reference, rng, close):
    """the weights at several rates"""
    w = _batch(rng, (5, 3))
    for rate in (_rate(rng), 1.0 - _rate(rng)):
        close(student.dropout_infer(w, rate), reference.dropout_infer(w, rate), atol=ATOL, because=WHY)


@case("dropout_infer", points=1, ja="次の層が受け取る値は、学習のときの平均と同じ")
def test_infer_keeps_the_mean(student, rng, close):
    """the next layer receives what it received on average in training"""
    rate, h, w = _rate(rng), _batch(rng, 4), _batch(rng, (4, 3))
    scaled = student.dropout_infer(w, rate)
    close(scaled.shape, w.shape, atol=0.0, because="one weight stays one weight")
    # All 16 masks of four units, each with its probability: an expected value without noise.
    masks = np.array(list(itertools.product((0.0, 1.0), repeat=4)))
    chances = np.prod(np.where(masks == 1.0, 1.0 - rate, rate), axis=1)
    mean = chances @ (h * masks @ w)
    # One unit at a time too, so that different errors cannot cancel.
    close(h @ scaled, mean, atol=ATOL, because=WHY)
    close(h[:, np.newaxis] * scaled, (chances @ (h * masks))[:, np.newaxis] * w, atol=ATOL, because=WHY)


@case("dropout_infer", points=1, ja="整数やリスト、float32 を受け取り、float64 を返す。引数は変わらない")
def test_infer_integers_and_argument(student, reference, rng, close):
    """integers, lists and float32 are welcome, float64 comes back, and the argument stays as it was"""
    rate, integers, w = _rate(rng), rng.permutation(np.arange(1, 7)).reshape(2, 3), _batch(rng, (3, 2))
    expected = reference.dropout_infer(integers, rate)
    close(student.dropout_infer(integers, rate), expected, atol=ATOL, because=WHY)
    close(student.dropout_infer(integers.tolist(), rate), expected, atol=ATOL, because=WHY)
    got = student.dropout_infer(integers.astype(np.float32), rate)
    close(got, expected, atol=ATOL, because=WHY)
    close(got.dtype.name, "float64", atol=0.0, because=TYPE_WHY)
    close(student.dropout_infer.arguments_after(w, rate)[0], w, atol=0.0, because=SAME)


@case("inverted_dropout", points=1, ja="学習のとき")
def test_inverted_any_training(student, reference, rng, close):
    """in training"""
    rate, h = _rate(rng), _batch(rng, (4, 6))
    u = _uniforms(rng, (4, 6), rate)
    expected = reference.inverted_dropout(h, u, rate, True)
    close(student.inverted_dropout(h, u, rate, True), expected, atol=ATOL, because=WHY)


@case("inverted_dropout", points=1, ja="推論のとき")
def test_inverted_any_inference(student, reference, rng, close):
    """at inference"""
    rate, h = _rate(rng), _batch(rng, (3, 5))
    u = _uniforms(rng, (3, 5), rate)
    expected = reference.inverted_dropout(h, u, rate, False)
    close(student.inverted_dropout(h, u, rate, training=False), expected, atol=ATOL, because=WHY)


@case("inverted_dropout", points=1, ja="rate が 0 のとき")
def test_inverted_rate_zero(student, rng, close):
    """at rate 0"""
    h, u = _batch(rng, (3, 4)), rng.uniform(0.0, 1.0, size=(3, 4))
    u[1, 2] = 0.0
    for training in (True, False):
        close(student.inverted_dropout(h, u, 0.0, training), h, atol=ATOL, because=WHY)


@case("inverted_dropout", points=1, ja="たくさんのマスクで平均すると、学習でも推論でも同じ値になる")
def test_inverted_keeps_the_mean(student, rng, close):
    """averaged over many masks, training gives what inference gives"""
    rate, h = float(rng.choice([0.2, 0.3, 0.4])), np.tile(_batch(rng, 5), (200, 1))
    # Each unit meets 200 evenly spread uniforms in an order of its own, so it is kept in exactly (1 - rate) 200 samples.
    # Half a sample kept too many would show: float sums agree to 1e-13.
    u = np.stack([rng.permutation((np.arange(200) + 0.5) / 200) for _ in range(5)], axis=1)
    trained = student.inverted_dropout(h, u, rate, True)
    used = student.inverted_dropout(h, u, rate, False)
    close(trained.shape, h.shape, atol=0.0, because="the shape stays")
    close(
        (trained == 0.0).mean(axis=0),
        np.full(5, rate),
        atol=ATOL,
        because="exactly this share of the uniforms is below the rate",
    )
    close(used, h, atol=ATOL, because=WHY)
    close(trained.mean(axis=0), h[0], atol=ATOL, because=WHY)


@case("inverted_dropout", points=1, ja="整数やリスト、float32 を受け取り、float64 を返す。引数は変わらない")
def test_inverted_integers_and_arguments(student, reference, rng, close):
    """integers, lists and float32 are welcome, float64 comes back, and the arguments stay as they were"""
    rate, integers, h = _rate(rng), rng.permutation(np.arange(1, 13)).reshape(3, 4), _batch(rng, (3, 4))
    u = _uniforms(rng, (3, 4), rate)
    for training in (True, False):
        expected = reference.inverted_dropout(integers, u, rate, training)
        close(student.inverted_dropout(integers.tolist(), u.tolist(), rate, training), expected, atol=ATOL, because=WHY)
        got = student.inverted_dropout(integers.astype(np.float32), u, rate, training)
        close(got, expected, atol=ATOL, because=WHY)
        close(got.dtype.name, "float64", atol=0.0, because=TYPE_WHY)
        after = student.inverted_dropout.arguments_after(h, u, rate, training)
        close(after[:2], (h, u), atol=0.0, because=SAME)


@case("dropout_backward", points=1, ja="バッチの勾配")
def test_backward_any_batch(student, reference, rng, close):
    """the gradient of a batch"""
    d, mask = _batch(rng, (4, 6)), _mask(rng, (4, 6))
    close(student.dropout_backward(d, mask), reference.dropout_backward(d, mask), atol=ATOL, because=WHY)


@case("dropout_backward", points=1, ja="自分の dropout_train の傾きと一致する（差分による確認）")
def test_backward_is_any_slope(student, rng, close):
    """it is the slope of your own dropout_train (finite differences)"""
    h, d, mask, direction = _batch(rng, (2, 5)), _batch(rng, (2, 5)), _mask(rng, (2, 5)), _batch(rng, (2, 5))
    # Another layer of the same size went forward last, with a mask of its own.
    student.dropout_train.for_effect(h, 1.0 - mask)
    gradient = student.dropout_backward(d, mask)
    close(gradient.shape, h.shape, atol=0.0, because="a gradient has the shape of its argument")
    close((gradient != 0.0) * 1.0, mask, atol=0.0, because="a unit gets a gradient exactly where it was kept")
    up, down = (student.dropout_train(h + step * direction, mask) for step in (STEP, -STEP))
    close(up.shape, h.shape, atol=0.0, because="an output a unit")
    # Each unit by itself: the loss is a sum, so its slope by one unit is d times that unit's own slope.
    close(gradient * direction, d * (up - down) / (2 * STEP), atol=ATOL, because=SLOPE_WHY)


@case("dropout_backward", points=1, ja="整数やリスト、float32 を受け取り、float64 を返す。引数は変わらない")
def test_backward_integers_and_arguments(student, reference, rng, close):
    """integers, lists and float32 are welcome, float64 comes back, and the arguments stay as they were"""
    integers, d, mask = rng.permutation(np.arange(1, 13)).reshape(3, 4), _batch(rng, (3, 4)), _mask(rng, (3, 4))
    expected = reference.dropout_backward(integers, mask)
    close(student.dropout_backward(integers.tolist(), mask.tolist()), expected, atol=ATOL, because=WHY)
    got = student.dropout_backward(integers.astype(np.float32), mask.astype(np.float32))
    close(got, expected, atol=ATOL, because=WHY)
    close(got.dtype.name, "float64", atol=0.0, because=TYPE_WHY)
    close(student.dropout_backward(d, mask), reference.dropout_backward(d, mask), atol=DIGITS_ATOL, because=DIGITS_WHY)
    close(student.dropout_backward.arguments_after(d, mask), (d, mask), atol=0.0, because=SAME)


@case("LectureDropout", points=1, ja="推論のとき：正負の値、高い次元")
def test_layer_any_inference(student, rng, close):
    """at inference: both signs, more dimensions"""
    rate, x = _rate(rng), _batch(rng, (3, 4, 2))
    layer = student.LectureDropout(rate)
    got = student.support.predict(layer, x).astype(np.float64)
    close(got, (1.0 - rate) * x, atol=KERAS_ATOL, because=KERAS_WHY)


@case("LectureDropout", points=1, ja="学習かどうかを指定しなければ、推論として働く")
def test_layer_mode_not_said(student, rng, close):
    """without a word about training it is inference"""
    rate, units = _rate(rng), rng.uniform(0.5, 3.0, size=4)
    layer = student.LectureDropout(rate)
    x = np.tile(units, (50, 1))
    got = student.support.outputs_in_order(layer, x, [0.0, 0.5, 0.98])
    close(got, (1.0 - rate) * np.tile(units, (3, 1)), atol=KERAS_ATOL, because=KERAS_WHY)
    close(_drawn(student, layer, x, training=None), (1.0 - rate) * x, atol=KERAS_ATOL, because=KERAS_WHY)


@case("LectureDropout", points=1, ja="学習のとき：rate の割合が 0、残りはそのまま")
def test_layer_any_training(student, rng, close):
    """in training: a share of rate gives 0, the rest stays as it is"""
    rate, units = _rate(rng), rng.uniform(0.5, 3.0, size=4)
    layer = student.LectureDropout(rate=rate)
    # The share of zeros has a standard deviation below 0.0078: the step lies more than 7 of them away from both levels.
    x, levels, expected = np.tile(units, (4000, 1)), [rate - 0.06, rate + 0.06], np.stack([np.zeros(4), units])
    got = student.support.outputs_in_order(layer, x, levels, training=True)
    close(got, expected, atol=KERAS_ATOL, because=KERAS_WHY)
    outputs = _drawn(student, layer, x)
    close(outputs, (outputs != 0.0) * x, atol=KERAS_ATOL, because=KERAS_WHY)
    close(_at_levels(outputs, levels), expected, atol=KERAS_ATOL, because=KERAS_WHY)


@case("LectureDropout", points=1, ja="rate が 0 なら、学習でも推論でも何もしない（3 次元）")
def test_layer_rate_zero(student, rng, close):
    """at rate 0 nothing happens, in training or at inference, in three dimensions"""
    x = _batch(rng, (5, 3, 2))
    layer = student.LectureDropout(0.0)
    for training in (True, False):
        got = student.support.predict(layer, x, training=training).astype(np.float64)
        close(got, x, atol=KERAS_ATOL, because=KERAS_WHY)


# In the next cases one of two outputs is dropped alone with probability rate (1 - rate), 0.16 or more each way, and both are
# equal with 0.52 or more: the levels lie more than 10 standard deviations away from every step. Many samples AND many units, so
# that a layer with one draw a sample, or one a unit, gives the same answer every time too (5 standard deviations).


@case("LectureDropout", points=1, ja="サンプルごと、ユニットごとに別々に決める")
def test_layer_each_unit_of_each_sample(student, rng, close):
    """every unit of every sample is decided by itself"""
    value = float(rng.uniform(0.5, 3.0))
    expected, levels = np.array([-value, 0.0, value]), [0.05, 0.5, 0.95]
    layer, x = student.LectureDropout(_rate(rng)), np.full((300, 300), value)
    # Three dimensions, and the axis between: its places are compared as units are in two.
    deep = np.full((300, 300, 2), value)
    close(student.support.between_units(layer, x, levels), expected, atol=KERAS_ATOL, because=KERAS_WHY)
    close(student.support.between_samples(layer, x, levels), expected, atol=KERAS_ATOL, because=KERAS_WHY)
    close(student.support.between_units(layer, deep, levels), expected, atol=KERAS_ATOL, because=KERAS_WHY)
    for batch in (x, deep):
        outputs = _drawn(student, layer, batch)
        for differences in (outputs[1:] - outputs[:-1], outputs[:, 1:] - outputs[:, :-1]):
            close(_at_levels(np.ravel(differences), levels), expected, atol=KERAS_ATOL, because=KERAS_WHY)


@case("LectureDropout", points=1, ja="呼ぶたびに新しいマスクを引く")
def test_layer_new_mask_in_every_call(student, rng, close):
    """a new mask in every call"""
    value = float(rng.uniform(0.5, 3.0))
    layer = student.LectureDropout(_rate(rng))
    x, levels, expected = np.full((300, 300), value), [0.05, 0.5, 0.95], np.array([-value, 0.0, value])
    close(student.support.between_calls(layer, x, levels), expected, atol=KERAS_ATOL, because=KERAS_WHY)
    between_calls = _drawn(student, layer, x) - _drawn(student, layer, x)
    close(_at_levels(np.ravel(between_calls), levels), expected, atol=KERAS_ATOL, because=KERAS_WHY)


@case("LectureDropout", points=1, ja="fit の中で働き、続く predict では推論として働く")
def test_layer_in_fit_and_predict(student, rng, close):
    """works inside fit, and as inference in the predict that follows"""
    rate, value = _rate(rng), float(rng.uniform(0.5, 3.0))
    layer = student.LectureDropout(rate)
    x = np.full((5, 4000), value)
    in_fit = student.support.drawn_in_fit(layer, x)
    close(in_fit, (in_fit != 0.0) * x, atol=KERAS_ATOL, because=KERAS_WHY)
    close(_at_levels(in_fit[0], [0.1, 0.5, 0.9]), np.array([0.0, value, value]), atol=KERAS_ATOL, because=KERAS_WHY)
    differences = _at_levels(in_fit[0] - in_fit[2], [0.1, 0.5, 0.9])
    close(differences, np.array([-value, 0.0, value]), atol=KERAS_ATOL, because=KERAS_WHY)
    x = _batch(rng, (3, 4000))
    got = student.support.predict_method(layer, x).astype(np.float64)
    close(got, (1.0 - rate) * x, atol=KERAS_ATOL, because=KERAS_WHY)


@case("LectureDropout", points=2, ja="保存して読み込んでも、学習と推論の両方で同じように働く")
def test_layer_saved_and_loaded_both_modes(student, rng, close):
    """saved and loaded, it does the same in both modes"""
    rate, units = _rate(rng), rng.uniform(0.5, 3.0, size=3)
    model = student.support.saved_and_loaded(student.LectureDropout(rate), 3)
    x = np.tile(units, (4000, 1))
    got = student.support.outputs_in_order(model, x, [0.0, 0.98], training=False)
    close(got, (1.0 - rate) * np.tile(units, (2, 1)), atol=KERAS_ATOL, because=KERAS_WHY)
    levels, expected = [rate - 0.06, rate + 0.06], np.stack([np.zeros(3), units])
    got = student.support.outputs_in_order(model, x, levels, training=True)
    close(got, expected, atol=KERAS_ATOL, because=KERAS_WHY)
    close(_drawn(student, model, x, training=False), (1.0 - rate) * x, atol=KERAS_ATOL, because=KERAS_WHY)
    close(_at_levels(_drawn(student, model, x), levels), expected, atol=KERAS_ATOL, because=KERAS_WHY)


@case("build_regularised_mlp", points=1, ja="6 つの重みの配列とその形")
def test_mlp_any_weights(student, rng, close):
    """six weight arrays and their shapes"""
    inputs, classes = (int(size) for size in rng.permutation(np.arange(2, 12))[:2])
    model = student.build_regularised_mlp(inputs, classes, _rate(rng))
    _first_weights_shaped(student, close, model, [(inputs, 32), (32,), (32, 32), (32,), (32, classes), (classes,)])


@case("build_regularised_mlp", points=2, ja="決まった重みでの、推論のときの出力")
def test_mlp_any_outputs(student, rng, close):
    """the outputs at inference for given weights"""
    rate, weights, x = _rate(rng), _weights(rng, 6, 4), rng.normal(size=(5, 6))
    model = student.build_regularised_mlp(6, 4, rate)
    student.support.set_weights(model, weights)
    close(student.support.predict(model, x), _outputs(x, weights, rate), atol=KERAS_ATOL, because=KERAS_WHY)


@case("build_regularised_mlp", points=1, ja="学習のとき、2 つの中間層のユニットが無効になる")
def test_mlp_drops_in_both_hidden_layers(student, rng, close):
    """in training units of both hidden layers are dropped"""
    rate, height = _rate(rng), float(rng.uniform(1.0, 2.0))
    # One path: input 0 -> unit i -> unit j -> class 1. It is broken when either unit is dropped.
    shapes = [(3, 32), (32,), (32, 32), (32,), (32, 2), (2,)]
    weights = [np.zeros(shape) for shape in shapes]
    # Two different places: layers that happen to draw the same numbers are not the matter here.
    i, j = rng.permutation(32)[:2]
    weights[0][0, i] = weights[2][i, j] = 1.0
    weights[4][j, 1] = height
    model = student.build_regularised_mlp(3, 2, rate)
    student.support.set_weights(model, weights)
    broken = 1.0 - (1.0 - rate) ** 2
    levels = [broken - 0.06, broken + 0.06]
    got = student.support.outputs_in_order(model, np.ones((4000, 3)), levels, training=True)
    # Sorted unit by unit: class 0 is sure where the path is broken least, so its probabilities rise in the other order.
    expected = _softmax(np.array([[0.0, 0.0], [0.0, height]]))[:, 1:]
    close(got[:, 1:], expected, atol=KERAS_ATOL, because=KERAS_WHY)
    outputs = student.support.drawn(model, np.ones((4000, 3), dtype=np.float32))
    assert np.shape(outputs) == (4000, 2)
    close(_at_levels(outputs[:, 1:].astype(np.float64), levels), expected, atol=KERAS_ATOL, because=KERAS_WHY)


@case("build_regularised_mlp", points=1, ja="rate 0 のときの、3 回の学習のあとの出力")
def test_mlp_after_any_three_steps(student, reference, rng, close):
    """the outputs after three training steps at rate 0"""
    weights, x, y = _weights(rng, 4, 3), rng.normal(size=(6, 4)), np.eye(3)[rng.permutation([0, 0, 1, 1, 2, 2])]
    outputs = []
    for side in (student, reference):
        model = side.build_regularised_mlp(4, 3, 0.0)
        side.support.set_weights(model, weights)
        side.support.train_on_batch(model, x, y, 3)
        # What it was trained with, in another order, and something new.
        outputs.append([side.support.predict(model, batch) for batch in (x[::-1], 0.5 * x[1:] - x[:-1])])
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


def _rate(rng):
    """Draw a rate far from 0 and from 0.5, where keeping and dropping look alike."""
    return float(rng.uniform(0.2, 0.4))


def _uniforms(rng, shape, rate):
    """Draw uniforms at least 0.01 away from the rate; the corners of each sample and batch are not all alike."""
    mask = _mask(rng, shape)
    return np.where(mask == 1.0, rng.uniform(rate + 0.01, 1.0, size=shape), rng.uniform(0.0, rate - 0.01, size=shape))


def _mask(rng, shape):
    """Draw a mask of which every sample keeps more units than it drops and drops at least one, with two samples different."""
    units, samples = shape[-1], int(np.prod(shape[:-1]))
    rows = np.ones((samples, units))
    first = rng.integers(units)
    for n, row in enumerate(rows):
        row[(first + n) % units] = 0.0
    return rows.reshape(shape)


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
    return _softmax(second @ W3 + b3)


def _softmax(h):
    e = np.exp(h - h.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
