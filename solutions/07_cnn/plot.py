"""The picture of this topic: what the filters of your trained network look for, and what they find in one digit."""

import numpy as np

from grader.cases import kit

SHOWN = 6
DIGIT = 1422  # a test digit with straight and slanted strokes
SEED = 1


def plot(student, figure, lang):
    """Train the student's design and show its first block at work, computed with the student's conv2d and pooling.

    Left: the digit that goes in. Middle, one column a filter: the filter itself (red adds, blue subtracts), the feature
    map after the activation, and what pooling keeps of it. A map is bright where the filter fits.
    Right: the probabilities that come out at the other end of the network; the true class is marked.
    """
    design = student.design()
    model = student.train_cnn(kit("TRAIN_X"), kit("TRAIN_Y"), design, SEED)
    images, targets = student.support.digits()
    digit = images[DIGIT : DIGIT + 1]
    filters, biases = student.support.get_weights(model)[:2]

    padding = design["kernel_size"] // 2 if design["padding"] == "same" else 0
    sums = student.conv2d(digit, filters, biases, design["stride"], padding)
    maps = np.tanh(sums) if design["activation"] == "tanh" else np.maximum(sums, 0.0)
    pool = student.max_pool2d if design["pooling"] == "max" else student.avg_pool2d
    pooled = pool(maps, design["pool_size"], design["pool_stride"])

    shown = min(SHOWN, filters.shape[3])
    grid = figure.add_gridspec(3, shown + 2, width_ratios=[2.2, *[1] * shown, 2.2])
    _picture(figure.add_subplot(grid[:, 0]), digit[0, :, :, 0], "gray", "image")
    strongest = float(np.abs(filters).max())
    for column in range(shown):
        names = ("filter", "feature map", "after pooling") if column == 0 else ("", "", "")
        axes = [figure.add_subplot(grid[row, column + 1]) for row in range(3)]
        _picture(axes[0], filters[:, :, 0, column], "RdBu_r", names[0], (-strongest, strongest))
        _picture(axes[1], maps[0, :, :, column], "gray", names[1], (0.0, float(maps.max())))
        _picture(axes[2], pooled[0, :, :, column], "gray", names[2], (0.0, float(maps.max())))

    right = figure.add_subplot(grid[:, shown + 1])
    probabilities = student.support.predict(model, digit)[0]
    truth = int(targets[DIGIT].argmax())
    right.barh(
        range(len(probabilities)), probabilities, color=["C1" if c == truth else "C0" for c in range(len(probabilities))]
    )
    right.set(xlim=(0.0, 1.0), xlabel="probability", ylabel="class", yticks=range(len(probabilities)))
    right.invert_yaxis()


def _picture(axes, pixels, colours, name, limits=(0.0, 1.0)):
    axes.imshow(pixels, cmap=colours, vmin=limits[0], vmax=limits[1])
    axes.set(xticks=[], yticks=[], ylabel=name)
