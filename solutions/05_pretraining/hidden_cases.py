"""The cases for credit: the ideas of the visible cases, with numbers drawn anew for every run of the course."""

from itertools import pairwise

import numpy as np

from grader.cases import case

EXACT = {"atol": 0.0, "because": "sizes, places and yes-or-no answers have no tolerance"}
SAME = {"atol": 0.0, "because": "a function that leaves its argument alone leaves every bit of it"}
FLOAT32 = {"atol": 1e-4, "because": "Keras computes in float32: right answers agree to 1e-6, mistakes are off by 0.01 or more"}
STEPS = {"atol": 2e-5, "because": "the same steps in float32 agree to 1e-6; known mistakes move some weight by 1e-3 or more"}
REPEATED = {
    "atol": 2e-5,
    "because": "the same steps again differ by 1e-6 at most; another order of the samples by 4e-4 or more",
}
DECODED = {"atol": 1e-3, "because": "float32 codes and outputs agree to 1e-5; an encoder and outputs of two networks do not"}
# Floors lie between the worst right and the best wrong result measured: 20 seeds of the model answer, the reference and
# each alternative (three of them draw the model answer's numbers), 5 seeds or more of each misconception.
MISSING_CONTINUOUS = 0.35  # share of the spread of x that the reconstruction misses: right 0.04 to 0.12, wrong 0.65 or more
MISSING_BINARY = 0.55  # the same for digits: right 0.26 to 0.32, wrong 0.92 or more
SPREAD = 0.02  # mean variance of the codes in the third layer: right 0.056 or more, linear decoders 0.0004 or less
LEARNED = 0.75  # share of unseen digits recognised: right 0.82 or more (mean 0.88, sd 0.03), wrong 0.70 or less, chance 0.1
# The weights of a layer before and after fine tuning: correlation.
RELATED = 0.5
UNCHANGED = 0.999999
NEWTON_STEPS = 60  # right answers are then fitted to 3e-7 (150 runs), also where an output is 1e-18
DISTINCT = 0.2  # smallest distance between two codes: right 0.47 or more (110 runs); codes that coincide have 0


@case("build_autoencoder", points=2, ja="2 値の入力用のネットワークの出力")
def test_autoencoder_binary(student, reference, rng, close):
    """outputs of the network for binary inputs, for known weights"""
    _same_outputs(student, reference, rng, close, "binary")


@case("build_autoencoder", points=2, ja="連続値の入力用のネットワークの出力")
def test_autoencoder_continuous(student, reference, rng, close):
    """outputs of the network for continuous inputs, for known weights"""
    _same_outputs(student, reference, rng, close, "continuous")


@case("train_autoencoder", points=3, ja="2 値の入力を再現でき、返す重みと再現が対応している")
def test_train_binary(student, reference, rng, close):
    """learns to reproduce binary inputs; weights and reconstruction belong together"""
    images, _ = reference.support.digits(300, _seed(rng))
    x = np.tile(images, (8, 1))
    W, b, reconstruction = student.train_autoencoder(x, 24, "binary", epochs=4, seed=_seed(rng))
    _shaped(close, (W, b, reconstruction), [(64, 24), (24,), x.shape])
    assert ((reconstruction >= 0.0) & (reconstruction <= 1.0)).all()
    few = reconstruction[:100]
    close(few, _decoded(_codes([(W, b)], x[:100]), few, "binary"), **DECODED)
    assert _missing(reconstruction, x) < MISSING_BINARY


@case("train_autoencoder", points=2, ja="連続値の入力を再現でき、返す重みと再現が対応している")
def test_train_waves(student, rng, close):
    """learns to reproduce continuous inputs; weights and reconstruction belong together"""
    x = _waves(rng, 1280)
    W, b, reconstruction = student.train_autoencoder(x, 4, "continuous", epochs=5, seed=_seed(rng))
    _shaped(close, (W, b, reconstruction), [(6, 4), (4,), x.shape])
    close(reconstruction, _decoded(_codes([(W, b)], x), reconstruction, "continuous"), **DECODED)
    assert _missing(reconstruction, x) < MISSING_CONTINUOUS


@case("pretrain", points=3, ja="各層の重みの形と、最後の層の符号。引数は変わらない")
def test_pretrain_two_layers(student, rng, close):
    """weights of every layer, and the codes they give in the last layer; the arguments stay as they were"""
    x = rng.uniform(size=(640, 8))
    sizes = [int(rng.integers(5, 8)), int(rng.integers(2, 5))]
    seed = _seed(rng)
    (weights, codes), after = student.pretrain.value_and_arguments(x, sizes, 1, seed)
    close(after[:2], (x, sizes), **SAME)
    _layers(close, weights, (8, *sizes))
    close(codes, _codes(weights, x), **FLOAT32)
    # Any weights have codes. These are the ones that learning finds.
    first_layer = student.train_autoencoder(x, sizes[0], "binary", epochs=1, seed=seed)
    close(list(weights[0]), list(first_layer[:2]), **REPEATED)


@case("pretrain", points=4, ja="深い層の符号も、画像ごとに異なる", needs=("test_pretrain_two_layers",))
def test_pretrain_digits(student, reference, rng, close):
    """deep codes still tell one picture from another"""
    images, _ = reference.support.digits(400, _seed(rng))
    # Copies of the data: one epoch of many steps costs less time than many epochs of few steps.
    weights, codes = student.pretrain(np.tile(images, (8, 1)), [32, 24, 16], epochs=1, seed=_seed(rng))
    close(codes[:400], _codes(weights, images), **FLOAT32)
    assert codes.var(axis=0).mean() > SPREAD


@case("build_classifier", points=2, ja="中間層が、同じ大きさの層があっても、与えられた重みから始まる。出力層は乱数から始まる")
def test_classifier_weights(student, rng, close):
    """the hidden layers start from the given weights, also where two have the same size; the output layer starts at random"""
    sizes = (int(rng.integers(7, 9)), 6, 6, int(rng.integers(3, 5)))
    weights = _pairs(rng, sizes)
    model = student.build_classifier(weights, 2)
    first = _first_weights_shaped(student, close, model, [array.shape for array in _arrays(rng, (*sizes, 2))])
    close(student.support.same_weights(model, weights), [True] * 6, **EXACT)
    close(first[:6], [array.astype(np.float32) for pair in weights for array in pair], **EXACT)
    output_weights = first[6]
    # Drawn numbers are never equal.
    close(np.unique(output_weights).size, output_weights.size, **EXACT)


@case("build_classifier", points=2, ja="既知の重みに対する出力", needs=("test_classifier_weights",))
def test_classifier_probabilities(student, reference, rng, close):
    """outputs for known weights"""
    weights, everything = _pairs(rng, (6, 5, 4)), _arrays(rng, (6, 5, 4, 3))
    x = rng.uniform(size=(4, 6))
    outputs = []
    for side in (student, reference):
        model = side.build_classifier(weights, 3)
        side.support.set_weights(model, everything)
        outputs.append(side.support.predict(model, x))
    close(outputs[0], outputs[1], **FLOAT32)


@case("build_classifier", points=2, ja="どの層も学習できる")
def test_classifier_can_be_trained(student, reference, rng, close):
    """every layer can be trained"""
    weights, everything = _pairs(rng, (6, 5, 4)), _arrays(rng, (6, 5, 4, 3))
    x, y = rng.uniform(size=(30, 6)), np.arange(30) % 3
    learned = []
    for side in (student, reference):
        model = side.build_classifier(weights, 3)
        side.support.set_weights(model, everything)
        side.support.descend(model, x, y, steps=2)
        learned.append(side.support.get_weights(model))
    close(learned[0], learned[1], **STEPS)


@case("fine_tune", points=2, ja="すべての層の重みが、勾配降下法のとおりに変わる。どのサンプルも、そのラベルのとおりに使われる")
def test_fine_tune_every_layer(student, reference, rng, close):
    """every layer of the model changes as gradient descent asks, and every sample is used, with the label it has"""
    # The samples are one batch, so that their order does not matter.
    weights, x, y = _pairs(rng, (7, 6, 5, 4)), rng.uniform(size=(30, 7)), rng.permutation(30) % 4
    seed, epochs = _seed(rng), int(rng.integers(4, 7))
    learned = []
    for side in (student, reference):
        model = side.support.sigmoid_classifier(weights)
        side.fine_tune.for_effect(model, x, y, epochs=epochs, seed=seed)
        learned.append(side.support.get_weights(model))
    close(learned[0], learned[1], **STEPS)


@case("fine_tune", points=4, ja="事前学習した深いネットワークが、数字を見分けられるようになる")
def test_fine_tune_unseen_digits(student, reference, rng, close):
    """a pre-trained deep network learns to tell digits apart"""
    images, labels = reference.support.digits(700, _seed(rng))
    # The ten classes change their numbers, so that nobody can know the digits beforehand.
    labels = rng.permutation(10)[labels]
    weights, _ = reference.pretrain(images[:300], [32, 24, 16], epochs=60, seed=_seed(rng))
    start = [array for pair in (*weights, (np.zeros((16, 10)), np.zeros(10))) for array in pair]
    model = student.support.sigmoid_classifier([*weights, (start[-2], start[-1])])
    x, y = np.tile(images[:300], (4, 1)), np.tile(labels[:300], 4)
    student.fine_tune.for_effect(model, x, y, epochs=8, seed=_seed(rng))
    learned = student.support.get_weights(model)
    _shaped(close, learned, [array.shape for array in start])
    outputs = _probabilities(learned, images[300:])
    assert np.mean(outputs.argmax(axis=1) == labels[300:]) > LEARNED
    # The model is the one of these weights, and they grew out of those that it started from.
    order = rng.permutation(400)[:20]
    close(student.support.predict(model, images[300:][order]), outputs[order].astype(np.float32), **FLOAT32)
    for before, after in zip(start[:6:2], learned[:6:2], strict=True):
        assert RELATED < np.corrcoef(before.ravel(), after.ravel())[0, 1] < UNCHANGED


@case(
    "learn_codes",
    points=4,
    ja="8 つの数がすべて再現され、符号が互いに異なり、再現が符号から計算されている",
    needs=("test_learn_codes",),
)
def test_learn_codes_any_seed(student, rng, close):
    """all eight numbers are reproduced, their codes differ, and the outputs come from the codes"""
    codes, reconstruction = student.learn_codes(_seed(rng))
    _shaped(close, (codes, reconstruction), [(8, 3), (8, 8)])
    close(reconstruction.argmax(axis=1), np.arange(8), **EXACT)
    for values in (codes, reconstruction):
        assert ((values >= 0.0) & (values <= 1.0)).all()
    close(reconstruction, _decoded(codes, reconstruction, "binary"), **DECODED)
    assert _smallest_distance(codes) > DISTINCT


def _same_outputs(student, reference, rng, close, inputs):
    n_inputs, n_hidden = int(rng.integers(5, 8)), int(rng.integers(2, 4))
    weights, x = _arrays(rng, (n_inputs, n_hidden, n_inputs)), rng.uniform(size=(4, n_inputs))
    weights[1] = _both_signs(x, weights[0])
    model = student.build_autoencoder(n_inputs, n_hidden, inputs)
    _first_weights_shaped(student, close, model, [array.shape for array in weights])
    outputs = []
    for side in (student, reference):
        model = side.build_autoencoder(n_inputs, n_hidden, inputs)
        side.support.set_weights(model, weights)
        outputs.append(side.support.predict(model, x))
    close(outputs[0], outputs[1], **FLOAT32)


def _first_weights_shaped(student, close, model, shapes):
    """Return a new model's weights. What it says of their shapes names a mistake, the arrays themselves decide."""
    close(
        student.support.weight_shapes(model), [list(shape) for shape in shapes], atol=0.0, because="shapes are right or wrong"
    )
    weights = student.support.drawn_weights(model)
    close(weights, [np.zeros(shape) for shape in shapes], atol=np.inf, because="shapes are looked at, first values are free")
    return weights


def _both_signs(x, W):
    # Each hidden unit has weighted sums on both sides of 0: otherwise ReLU could look like no activation at all.
    return -(x @ W).mean(axis=0)


def _seed(rng):
    return int(rng.integers(1, 10_000))


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


def _decoded(codes, outputs, inputs):
    # What some decoder could make of these codes at best: its weighted sums are a straight-line function of the codes.
    # If the outputs are not of this kind, they were not made from these codes.
    ones_added = np.column_stack([codes, np.ones(len(codes))]).astype(np.float64)
    targets = outputs.astype(np.float64)
    if inputs == "continuous":
        return ones_added @ np.linalg.lstsq(ones_added, targets)[0]
    # Logistic regression by Newton's method. A straight line through log(p / (1 - p)) would be simpler, but the network
    # may put out 1e-17, and how many digits of that are right depends on how a sigmoid is written.
    decoder = np.zeros((ones_added.shape[1], targets.shape[1]))
    steadied = 1e-8 * np.eye(len(decoder))
    for _ in range(NEWTON_STEPS):
        outputs = _sigmoid(ones_added @ decoder)
        curvature = np.einsum("ni,no,nj->oij", ones_added, outputs * (1.0 - outputs), ones_added) + steadied
        slope = ones_added.T @ (targets - outputs)
        step = np.linalg.solve(curvature, slope.T[:, :, np.newaxis])[:, :, 0].T
        # No weighted sum moves by more than 2 at once: full steps lose their way in 1 of 100 right answers.
        decoder += step * np.minimum(1.0, 2.0 / np.maximum(np.abs(ones_added @ step).max(axis=0), 1e-300))
    return _sigmoid(ones_added @ decoder)


def _shaped(close, arrays, shapes):
    # Only type and shape are asked here: every finite number is within an infinite tolerance.
    close(list(arrays), [np.zeros(shape) for shape in shapes], atol=np.inf, because="values are looked at afterwards")


def _layers(close, weights, sizes):
    shapes = [((n, m), (m,)) for n, m in pairwise(sizes)]
    expected = [(np.zeros(matrix), np.zeros(vector)) for matrix, vector in shapes]
    close(weights, expected, atol=np.inf, because="values are looked at afterwards")


def _probabilities(weights, x):
    *hidden, W, b = weights
    sums = _codes(zip(hidden[::2], hidden[1::2], strict=True), x) @ W.astype(np.float64) + b
    shares = np.exp(sums - sums.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)


def _codes(weights, x):
    for W, b in weights:  # in float64: a sum beyond 88 would overflow in float32
        x = _sigmoid(x @ np.asarray(W, dtype=np.float64) + b)
    return x


def _sigmoid(h):
    # Sums of a wrong answer may be large; beyond 100 nothing changes that a float32 could show.
    return 1.0 / (1.0 + np.exp(-np.clip(h, -100.0, 100.0)))


def _smallest_distance(codes):
    distances = np.linalg.norm(codes[:, np.newaxis] - codes, axis=-1)
    return distances[~np.eye(len(codes), dtype=bool)].min()
