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
# Floors lie between the worst right and the best wrong result measured: 20 seeds of the model answer, the reference and
# each alternative (three of them draw the model answer's numbers), 5 seeds or more of each misconception.
MISSING = 0.35  # share of the spread of x that the reconstruction misses: right 0.03 to 0.12, wrong 0.61 or more
LEARNED = 0.75  # share of unseen digits recognised: right 0.82 or more (mean 0.88, sd 0.03), wrong 0.70 or less, chance 0.1
DISTINCT = 0.2  # smallest distance between two codes: right 0.47 or more (110 runs); rounded codes that coincide have 0


@case("build_autoencoder", points=1, ja="層の数と大きさ")
def test_autoencoder_shapes(student, close):
    """number and sizes of the layers"""
    shapes = student.support.weight_shapes(student.build_autoencoder(5, 3, "binary"))
    close(shapes, [[5, 3], [3], [3, 5], [5]], **EXACT)
    shapes = student.support.weight_shapes(student.build_autoencoder(n_inputs=4, n_hidden=6, inputs="continuous"))
    close(shapes, [[4, 6], [6], [6, 4], [4]], **EXACT)


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
    assert _missing(reconstruction, x) < MISSING


@case("train_autoencoder", points=1, ja="同じ seed なら同じ結果、別の seed やエポック数なら別の結果")
def test_train_repeatable(student, rng, close):
    """the same seed gives the same answer; another seed, or more epochs, another one"""
    # Fewer samples than a batch holds: they count as well.
    x = rng.uniform(size=(20, 5))
    once = student.train_autoencoder(x, 3, "binary", epochs=1, seed=0)
    again = student.train_autoencoder(x, 3, "binary", epochs=1, seed=0)
    _shaped(close, once, [(5, 3), (3,), x.shape])
    for one, two in zip(once, again, strict=True):
        close(one, two, **REPEATED)
    other = student.train_autoencoder(x, 3, "binary", epochs=1, seed=1)
    assert np.abs(once[0] - other[0]).max() > 0.01
    longer = student.train_autoencoder(x, 3, "binary", epochs=4, seed=0)
    assert np.abs(once[0] - longer[0]).max() > 0.01


@case("pretrain", points=2, ja="各層の重みの形と、最後の層の符号")
def test_pretrain_layers(student, rng, close):
    """weights of every layer, and the codes they give in the last layer"""
    x = rng.uniform(size=(640, 7))
    weights, codes = student.pretrain(x, [5, 3], epochs=1, seed=1)
    _layers(close, weights, (7, 5, 3))
    close(codes, _codes(weights, x), **FLOAT32)


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
    close(student.support.weight_shapes(model), [[6, 4], [4], [4, 3], [3], [3, 2], [2]], **EXACT)
    close(student.support.same_weights(model, weights), [True] * 4, **EXACT)


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


@case("fine_tune", points=1, ja="すべての層の重みが変わる")
def test_fine_tune_changes_every_layer(student, rng, close):
    """every layer of the model changes"""
    weights = _pairs(rng, (6, 5, 4, 3))
    model = student.support.sigmoid_classifier(weights)
    student.fine_tune.for_effect(model, rng.uniform(size=(48, 6)), np.arange(48) % 3, epochs=1, seed=1)
    close(student.support.same_weights(model, weights), [False] * 6, **EXACT)


@case("fine_tune", points=1, ja="同じ seed なら同じ結果、別の seed なら別の結果")
def test_fine_tune_repeatable(student, rng, close):
    """the same seed gives the same network, another seed another one"""
    weights, x, y = _pairs(rng, (6, 5, 3)), rng.uniform(size=(96, 6)), np.arange(96) % 3
    outputs = []
    for seed in (0, 0, 1):
        model = student.support.sigmoid_classifier(weights)
        before = student.support.predict(model, x[:4])
        student.fine_tune.for_effect(model, x, y, epochs=2, seed=seed)
        outputs.append(student.support.predict(model, x[:4]))
        assert np.ptp(outputs[-1] - before) > 1e-4  # a network left alone would be the same as well; right ones move by 0.2
    close(outputs[0], outputs[1], **REPEATED)
    assert np.abs(outputs[0] - outputs[2]).max() > 5e-5  # another order of the samples changes 4e-4 or more


@case("fine_tune", points=2, ja="事前学習した深いネットワークが、数字を見分けられるようになる")
def test_fine_tune_digits(student, reference, close):
    """a pre-trained deep network learns to tell digits apart"""
    images, labels = reference.support.digits(700, 0)
    weights, _ = reference.pretrain(images[:300], [32, 24, 16], epochs=60, seed=0)
    model = student.support.sigmoid_classifier([*weights, (np.zeros((16, 10)), np.zeros(10))])
    # Copies of the data: few epochs of many steps cost less time than many epochs of few steps. One epoch is not enough.
    x, y = np.tile(images[:300], (4, 1)), np.tile(labels[:300], 4)
    student.fine_tune.for_effect(model, x, y, epochs=8, seed=1)
    assert student.support.accuracy(model, images[300:], labels[300:]) > LEARNED


@case("learn_codes", points=2, ja="8 つの数がすべて再現され、符号が互いに異なり、同じ seed なら同じ結果になる")
def test_learn_codes(student, close):
    """all eight numbers are reproduced, their codes differ, and the same seed gives them again"""
    codes, reconstruction = student.learn_codes(1)
    _shaped(close, (codes, reconstruction), [(8, 3), (8, 8)])
    close(reconstruction.argmax(axis=1), np.arange(8), **EXACT)
    assert _smallest_distance(codes) > DISTINCT
    again, _ = student.learn_codes(1)
    close(codes, again, **REPEATED)


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


def _smallest_distance(codes):
    distances = np.linalg.norm(codes[:, np.newaxis] - codes, axis=-1)
    return distances[~np.eye(len(codes), dtype=bool)].min()
