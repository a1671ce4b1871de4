"""The picture of this topic: codes in a cube, digits and their reconstructions, and learning with and without pre-training."""

import numpy as np

SIZES = (32, 24, 16)
PICTURES, UNSEEN = 900, 300
CODE_SEED, DIGITS_SEED = 1, 9
SHOWN = 6
EPOCHS_AT_ONCE, ROUNDS = 4, 6


def plot(student, figure, lang):
    """Draw the student's codes, reconstructions and accuracies.

    Left: the eight codes of exercise 9-1 as points in the cube. Eight separate points are right, wherever they are.
    Middle: digits, and below each one what 24 hidden units have kept of it.
    Right: the share of unseen digits recognised, after so many epochs of fine_tune, with a start from pretrain and with a
    random start. Blind guessing gives 0.1, the dotted line. The random start stays near it: the gradient vanishes.
    """
    cube, pictures, curves = figure.subplots(1, 3, width_ratios=(4, 3, 4))
    cube.remove()
    _draw_codes(figure.add_subplot(1, 3, 1, projection="3d"), student)
    images, labels = student.support.digits(PICTURES + UNSEEN, DIGITS_SEED)
    _draw_reconstructions(pictures, student, images[:PICTURES])
    _draw_accuracies(curves, student, images, labels)


def _draw_codes(axes, student):
    codes, _ = student.learn_codes(CODE_SEED)
    for a, b in ((0, 0), (0, 1), (1, 0), (1, 1)):
        for edge in ([(0, a, b), (1, a, b)], [(a, 0, b), (a, 1, b)], [(a, b, 0), (a, b, 1)]):
            axes.plot(*np.transpose(edge), color="0.85", linewidth=0.8)
    axes.scatter(*codes.T, c=np.arange(8), cmap="viridis", depthshade=False)
    for number, code in enumerate(codes):
        axes.plot(*np.array([code, [code[0], code[1], 0.0]]).T, color="0.7", linewidth=0.8)
        axes.text(code[0], code[1], code[2] + 0.06, str(number))
    axes.set(xlim=(0, 1), ylim=(0, 1), zlim=(0, 1), title="8-3-8: codes of 0 to 7")
    for axis in (axes.xaxis, axes.yaxis, axes.zaxis):
        axis.set_ticks([0, 1])


def _draw_reconstructions(axes, student, images):
    _, _, reconstruction = student.train_autoencoder(images, 24, "binary", epochs=30, seed=0)
    pairs = [np.vstack([_padded(images[i]), _padded(reconstruction[i])]) for i in range(SHOWN)]
    half = SHOWN // 2
    axes.imshow(np.vstack([np.hstack(pairs[:half]), np.hstack(pairs[half:])]), cmap="gray_r", vmin=0.0, vmax=1.0)
    axes.set(title="digits, and what is kept", xticks=[], yticks=[])


def _padded(picture):
    return np.pad(np.reshape(picture, (8, 8)), 1)


def _draw_accuracies(axes, student, images, labels):
    x, y = images[:PICTURES], labels[:PICTURES]
    weights, _ = student.pretrain(x, list(SIZES), epochs=25, seed=0)
    for label, start in {"pretrain": weights, "random start": _random_weights(x.shape[1])}.items():
        model = student.build_classifier(start, 10)
        epochs, shares = [], []
        for turn in range(ROUNDS + 1):
            if turn > 0:
                student.fine_tune(model, x, y, epochs=EPOCHS_AT_ONCE, seed=turn)
            epochs.append(turn * EPOCHS_AT_ONCE)
            shares.append(student.support.accuracy(model, images[PICTURES:], labels[PICTURES:]))
        axes.plot(epochs, shares, marker="o", label=label)
    axes.axhline(0.1, color="0.6", linestyle="dotted")
    axes.set(xlabel="epochs of fine_tune", ylim=(0, 1), title="unseen digits recognised")
    axes.legend(frameon=False, loc="center right")


def _random_weights(n_inputs):
    """Draw weights as Keras does by default: uniform, the wider the layers the smaller; biases 0."""
    rng = np.random.default_rng(9)
    pairs = []
    for inputs, units in zip((n_inputs, *SIZES), SIZES, strict=False):
        limit = np.sqrt(6.0 / (inputs + units))
        pairs.append((rng.uniform(-limit, limit, size=(inputs, units)), np.zeros(units)))
    return pairs
