# Built by `grader release`: edits here change no mark. Run `pytest`, or `grader check pretraining` for hints.
# 自動生成されたファイルです（変更しても成績は変わりません）。実行: `pytest`、ヒントも見るなら `grader check pretraining`
"""The cases students can run: fixed inputs, everything shown. Where they train, they really train: a few seconds in all."""

from itertools import pairwise

import numpy as np

from grader.cases import case

EXACT = {"atol": 0.0, "because": "sizes, places and yes-or-no answers have no tolerance"}
FLOAT32 = {"atol": 1e-4, "because": "Keras computes in float32: right answers agree to 1e-6, mistakes are off by 0.01 or more"}
REPEATED = {
    "atol": 2e-5,
    "because": "the same steps again differ by 1e-6 at most; another order of the samples by 4e-4 or more",
}
DECODED = {"atol": 1e-3, "because": "float32 codes and outputs agree to 1e-5; an encoder and outputs of two networks do not"}
STEPS = {"atol": 2e-5, "because": "the same steps in float32 agree to 1e-6; known mistakes move some weight by 1e-3 or more"}
ANY_ORDER = {"atol": 0.01, "because": "another order of the samples changes 0.004 at most, the training itself 0.2"}
# Floors lie between the worst right and the best wrong result measured: 20 seeds of the model answer, the reference and
# each alternative (three of them draw the model answer's numbers), 5 seeds or more of each misconception.
MISSING = 0.35  # share of the spread of x that the reconstruction misses: right 0.03 to 0.12, wrong 0.61 or more
LEARNED = 0.75  # share of unseen digits recognised: right 0.82 or more (mean 0.88, sd 0.03), wrong 0.70 or less, chance 0.1
DISTINCT = 0.2  # smallest distance between two codes: right 0.47 or more (110 runs); rounded codes that coincide have 0


@case("build_autoencoder", points=1, ja="層の数と大きさ")
def test_autoencoder_shapes(student, close):
    """number and sizes of the layers"""
    model = student.build_autoencoder(5, 3, "binary")
    _first_weights_shaped(student, close, model, [(5, 3), (3,), (3, 5), (5,)])
    model = student.build_autoencoder(n_inputs=4, n_hidden=6, inputs="continuous")
    _first_weights_shaped(student, close, model, [(4, 6), (6,), (6, 4), (4,)])


@case("build_autoencoder", points=1, ja="2 値の入力用のネットワークの出力", needs=("test_autoencoder_shapes",))
def test_autoencoder_binary_outputs(student, reference, rng, close):
    """outputs of the network for binary inputs, for known weights"""
    x = np.array([[1.0, 0.0, 0.0, 1.0], [0.0, 1.0, 1.0, 1.0]])
    weights = _arrays(rng, (4, 2, 4))
    # Each hidden unit has weighted sums on both sides of 0: otherwise ReLU could look like no activation at all.
    weights[1] = -(x @ weights[0]).mean(axis=0)
    outputs = []
    for side in (student, reference):
        model = side.build_autoencoder(4, 2, "binary")
        side.support.set_weights(model, weights)
        outputs.append(side.support.predict(model, x))
    close(outputs[0], outputs[1], **FLOAT32)


@case("train_autoencoder", points=2, ja="連続値の入力を再現できるようになる")
def test_train_continuous(student, rng, close):
    """learns to reproduce continuous inputs"""
    x = _waves(rng, 640)
    W, b, reconstruction = student.train_autoencoder(x, 4, "continuous", epochs=10, seed=1)
    _shaped(close, (W, b, reconstruction), [(6, 4), (4,), x.shape])
    close(reconstruction, _decoded(W, b, x, reconstruction), **DECODED)
    assert _missing(reconstruction, x) < MISSING


@case("train_autoencoder", points=1, ja="同じ seed なら同じ結果、別の seed やエポック数なら別の結果")
def test_train_repeatable(student, rng, close):
    """the same seed gives the same answer; another seed, or more epochs, another one"""
    # Fewer samples than a batch holds: they count as well.
    x = rng.uniform(size=(20, 5))
    once = student.train_autoencoder(x, 3, "continuous", epochs=1, seed=0)
    again = student.train_autoencoder(x, 3, "continuous", epochs=1, seed=0)
    _shaped(close, once, [(5, 3), (3,), x.shape])
    for one, two in zip(once, again, strict=True):
        close(one, two, **REPEATED)
    other = student.train_autoencoder(x, 3, "continuous", epochs=1, seed=1)
    _shaped(close, other, [(5, 3), (3,), x.shape])
    assert np.abs(once[0] - other[0]).max() > 0.01
    longer = student.train_autoencoder(x, 3, "continuous", epochs=30, seed=0)
    _shaped(close, longer, [(5, 3), (3,), x.shape])
    assert np.abs(once[0] - longer[0]).max() > 0.01
    # Numbers drawn from the seed would differ as well: these come from the codes of x, and thirty steps improve them.
    for W, b, reconstruction in (once, other, longer):
        close(reconstruction, _decoded(W, b, x, reconstruction), **DECODED)
    assert _missing(longer[2], x) < _missing(once[2], x)


@case("pretrain", points=2, ja="各層の重みの形と、最後の層の符号")
def test_pretrain_layers(student, rng, close):
    """weights of every layer, and the codes they give in the last layer"""
    x = rng.uniform(size=(640, 7))
    weights, codes = student.pretrain(x, [5, 3], epochs=1, seed=1)
    _layers(close, weights, (7, 5, 3))
    close(codes, _codes(weights, x), **FLOAT32)
    # Any weights have codes. These are the ones that learning finds.
    first_layer = student.train_autoencoder(x, 5, "binary", epochs=1, seed=1)
    close(list(weights[0]), list(first_layer[:2]), **REPEATED)


@case("pretrain", points=1, ja="前の層の符号から同じ seed で学習し、前の層は変わらない", needs=("test_pretrain_layers",))
def test_pretrain_earlier_layers_stay(student, rng, close):
    """each layer learns from the codes before it, with the same seed, and a layer that is done stays as it is"""
    x = rng.uniform(size=(64, 7))
    one_layer, codes = student.pretrain(x, [5], epochs=2, seed=3)
    two_layers, _ = student.pretrain(x, [5, 3], epochs=2, seed=3)
    close(list(two_layers[0]), list(one_layer[0]), **REPEATED)
    second_layer = student.train_autoencoder(codes, 3, "binary", epochs=2, seed=3)
    close(list(two_layers[1]), list(second_layer[:2]), **REPEATED)


@case("build_classifier", points=1, ja="中間層が、与えられた重みから始まる")
def test_classifier_starts_from_weights(student, rng, close):
    """the hidden layers start from the given weights"""
    weights = _pairs(rng, (6, 4, 3))
    model = student.build_classifier(weights, 2)
    first = _first_weights_shaped(student, close, model, [(6, 4), (4,), (4, 3), (3,), (3, 2), (2,)])
    close(student.support.same_weights(model, weights), [True] * 4, **EXACT)
    close(first[:4], [array.astype(np.float32) for pair in weights for array in pair], **EXACT)


@case("build_classifier", points=1, ja="既知の重みに対する出力", needs=("test_classifier_starts_from_weights",))
def test_classifier_outputs(student, reference, rng, close):
    """outputs for known weights"""
    weights, x = _pairs(rng, (5, 4)), rng.uniform(size=(3, 5))
    everything = _arrays(rng, (5, 4, 3))
    outputs = []
    for side in (student, reference):
        model = side.build_classifier(weights, 3)
        side.support.set_weights(model, everything)
        outputs.append(side.support.predict(model, x))
    close(outputs[0], outputs[1], **FLOAT32)


@case("fine_tune", points=1, ja="すべての層の重みが、勾配降下法のとおりに変わる")
def test_fine_tune_changes_every_layer(student, reference, rng, close):
    """every layer of the model changes, as gradient descent asks"""
    few, alike = rng.uniform(size=(24, 6)), np.tile(rng.uniform(size=(1, 6)), (80, 1))
    # 24 samples are one batch, and 80 that are alike make batches that are alike: the order of the samples does not matter.
    for x, y in ((few, np.arange(24) % 3), (alike, np.full(80, 1))):
        weights = _pairs(rng, (6, 5, 4, 3))
        learned = []
        for side in (student, reference):
            model = side.support.sigmoid_classifier(weights)
            side.fine_tune.for_effect(model, x, y, epochs=3, seed=1)
            learned.append(side.support.get_weights(model))
        close(learned[0], learned[1], **STEPS)


@case("fine_tune", points=1, ja="同じ seed なら同じ結果、別の seed なら別の結果")
def test_fine_tune_repeatable(student, reference, rng, close):
    """the same seed gives the same network, another seed another one"""
    weights, x, y = _pairs(rng, (6, 5, 3)), rng.uniform(size=(96, 6)), np.arange(96) % 3
    outputs = []
    for side, seed in ((reference, 0), (student, 0), (student, 0), (student, 1)):
        model = side.support.sigmoid_classifier(weights)
        side.fine_tune.for_effect(model, x, y, epochs=2, seed=seed)
        outputs.append(side.support.predict(model, x[:4]))
    expected, once, again, other = outputs
    close(once, expected, **ANY_ORDER)
    close(again, once, **REPEATED)
    close(other, expected, **ANY_ORDER)
    assert np.abs(once - other).max() > 5e-5  # another order of the samples changes 4e-4 or more


@case("fine_tune", points=2, ja="事前学習した深いネットワークが、数字を見分けられるようになる")
def test_fine_tune_digits(student, reference, close):
    """a pre-trained deep network learns to tell digits apart"""
    images, labels = reference.support.digits(700, 0)
    weights, _ = reference.pretrain(images[:300], [32, 24, 16], epochs=60, seed=0)
    start = [*weights, (np.zeros((16, 10)), np.zeros(10))]
    model = student.support.sigmoid_classifier(start)
    # Copies of the data: few epochs of many steps cost less time than many epochs of few steps. One epoch is not enough.
    x, y = np.tile(images[:300], (4, 1)), np.tile(labels[:300], 4)
    student.fine_tune.for_effect(model, x, y, epochs=8, seed=1)
    learned = student.support.get_weights(model)
    _shaped(close, learned, [array.shape for pair in start for array in pair])
    outputs = _probabilities(learned, images[300:])
    assert np.mean(outputs.argmax(axis=1) == labels[300:]) > LEARNED
    close(student.support.predict(model, images[300:310]), outputs[:10].astype(np.float32), **FLOAT32)


@case("learn_codes", points=1, ja="8 つの数がすべて再現され、符号が互いに異なる。別の seed なら別の符号になる")
def test_learn_codes(student, close):
    """all eight numbers are reproduced, and their codes differ; another seed gives other codes"""
    found = []
    for seed in (1, 2):
        codes, reconstruction = student.learn_codes(seed)
        _shaped(close, (codes, reconstruction), [(8, 3), (8, 8)])
        close(reconstruction.argmax(axis=1), np.arange(8), **EXACT)
        assert _smallest_distance(codes) > DISTINCT
        found.append(codes)
    # Finding the same answer from every start is not learning.
    assert np.abs(found[0] - found[1]).max() > DISTINCT


@case("learn_codes", points=1, ja="同じ seed なら同じ結果になる", needs=("test_learn_codes",))
def test_learn_codes_repeatable(student, close):
    """the same seed gives the same codes again"""
    first, again = student.learn_codes(1), student.learn_codes(1)
    close(again, first, **REPEATED)


def _first_weights_shaped(student, close, model, shapes):
    """Return a new model's weights. What it says of their shapes names a mistake, the arrays themselves decide."""
    close(
        student.support.weight_shapes(model), [list(shape) for shape in shapes], atol=0.0, because="shapes are right or wrong"
    )
    weights = student.support.drawn_weights(model)
    close(weights, [np.zeros(shape) for shape in shapes], atol=np.inf, because="shapes are looked at, first values are free")
    return weights


def _pairs(rng, sizes):
    # Biases away from 0, where Keras starts them: a bias that was not copied shows.
    return [(rng.normal(size=(n, m)), rng.uniform(0.2, 1.0, size=m)) for n, m in pairwise(sizes)]


def _arrays(rng, sizes):
    return [array for pair in _pairs(rng, sizes) for array in pair]


def _waves(rng, count):
    # Six inputs made of two hidden causes, so that four hidden units can hold them; half of the values are negative.
    mixing = rng.normal(size=(2, 6))
    return 2.0 * rng.uniform(-1.0, 1.0, size=(count, 2)) @ (mixing / np.linalg.norm(mixing, axis=0))


def _missing(reconstruction, x):
    return ((reconstruction - x) ** 2).sum() / ((x - x.mean(axis=0)) ** 2).sum()


def _decoded(W, b, x, outputs):
    # What a linear decoder could make of the codes of x at best: outputs that were not made from these codes differ from it.
    ones_added = np.column_stack([_codes([(W, b)], x), np.ones(len(x))])
    return (ones_added @ np.linalg.lstsq(ones_added, outputs.astype(np.float64))[0]).astype(outputs.dtype)


def _shaped(close, arrays, shapes):
    # Only type and shape are asked here: every finite number is within an infinite tolerance.
    close(list(arrays), [np.zeros(shape) for shape in shapes], atol=np.inf, because="values are looked at afterwards")


def _layers(close, weights, sizes):
    shapes = [((n, m), (m,)) for n, m in pairwise(sizes)]
    expected = [(np.zeros(matrix), np.zeros(vector)) for matrix, vector in shapes]
    close(weights, expected, atol=np.inf, because="values are looked at afterwards")


def _codes(weights, x):
    for W, b in weights:  # in float64: a sum beyond 88 would overflow in float32
        x = 1.0 / (1.0 + np.exp(-(x @ np.asarray(W, dtype=np.float64) + b)))
    return x


def _probabilities(weights, x):
    *hidden, W, b = weights
    sums = _codes(zip(hidden[::2], hidden[1::2], strict=True), x) @ W.astype(np.float64) + b
    shares = np.exp(sums - sums.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)


def _smallest_distance(codes):
    distances = np.linalg.norm(codes[:, np.newaxis] - codes, axis=-1)
    return distances[~np.eye(len(codes), dtype=bool)].min()
