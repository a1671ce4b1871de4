"""The picture of this topic: how the gates behave on a task of memory, and how long an LSTM remembers."""

import numpy as np

GAPS = (2, 4, 6, 9, 12)
SHOWN = 6
UNITS, SEQUENCES, NEW = 24, 640, 200
SYMBOLS = 4


def plot(student, figure, lang):
    """Draw the openings of the student's trained LSTM along one sequence, and its accuracy by the length of the gap.

    Left: one row a unit, one column a step; bright is open. The symbol is shown at step 1, all later steps are noise.
    At the top are the units that store at step 1 and then shut their input gate: look at their forget gate.
    Right: how often the LSTM and a simple recurrent network remember the symbol after a gap. Chance is 1/4.
    This trains ten small networks, which takes about half a minute.
    """
    *panels, right = figure.subplots(1, 4, width_ratios=(1, 1, 1, 3))
    remembered = {"LSTM": [], "simple RNN": []}
    for gap in GAPS:
        x, y = student.support.first_symbol(SEQUENCES, gap, 0)
        new_x, new_y = student.support.first_symbol(NEW, gap, 1)
        lstm = student.train_lstm(x, y, UNITS, 0)
        simple = student.support.train_simple_rnn(x, y, UNITS, 0)
        remembered["LSTM"].append(student.support.accuracy(lstm, new_x, new_y))
        remembered["simple RNN"].append(student.support.accuracy(simple, new_x, new_y))
        if gap == SHOWN:
            _draw_gates(figure, panels, student, student.support.get_weights(lstm)[:3], new_x[:1])

    for name, shares in remembered.items():
        right.plot(GAPS, shares, marker="o", label=name)
    right.axhline(1 / SYMBOLS, color="0.6", linestyle=":", label="chance")
    right.set(xlabel="noisy steps after the symbol", ylabel="share of new sequences right", ylim=(0, 1.05), xticks=GAPS)
    right.legend(frameon=False, loc="upper right")


def _draw_gates(figure, panels, student, weights, x):
    """Draw one panel a gate for one sequence, the units that store the first step best at the top."""
    nothing = np.zeros((1, UNITS))
    openings = [np.asarray(opening)[0].T for opening in student.gates(x, nothing, nothing, *weights)]
    i, f, _ = openings
    # Stored at step 1, not overwritten afterwards, and kept.
    order = np.argsort(-i[:, 0] * (1 - i[:, 1:].mean(axis=1)) * f[:, 1:].mean(axis=1))
    steps = x.shape[1]
    for axes, name, opening in zip(panels, ("input i", "forget f", "output o"), openings, strict=True):
        picture = axes.imshow(opening[order], vmin=0, vmax=1, aspect="auto", extent=(0.5, steps + 0.5, UNITS + 0.5, 0.5))
        axes.set(title=name, xlabel="step", xticks=(1, steps), yticks=())
    panels[0].set(ylabel="units", yticks=(1, UNITS))
    figure.colorbar(picture, ax=panels, location="bottom", label="0 shut, 1 open", shrink=0.6)
