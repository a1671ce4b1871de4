"""The picture of this topic: how much of an early state is still felt at the end, for three sizes of the feedback."""

import numpy as np

SEQUENCES, STEPS, FEATURES, UNITS = 20, 20, 4, 16
SCALES = (0.7, 1.0, 1.3)
# Quiet inputs leave every state near 0, where the slope of tanh is 1; usual ones reach the flat ends.
INPUTS = {"very small inputs: tanh is almost straight": 1e-4, "inputs of usual size: tanh is often flat": 1.0}


def plot(student, figure, lang):
    """Draw the norms of dh_T/dh_t by the distance T - t, from the student's own state_gradient_norms.

    The feedback turns the state (an orthogonal matrix) and multiplies its length by 0.7, 1.0 or 1.3. All norms are
    divided by sqrt(H), so right answers begin at 1. Lines: the mean over the sequences (of the logarithms). Shaded:
    from the smallest to the largest of them. Dotted: scale^k, what the weights alone would do.
    Left: the states stay near 0 and the lines follow the dots. Right: the same weights with larger inputs.
    """
    rng = np.random.default_rng(8)
    turn = np.linalg.qr(rng.normal(size=(UNITS, UNITS)))[0]
    Wx = rng.normal(size=(FEATURES, UNITS)) / np.sqrt(FEATURES)
    x = rng.normal(size=(SEQUENCES, STEPS, FEATURES))
    h0, b = np.zeros((SEQUENCES, UNITS)), np.zeros(UNITS)
    distance = np.arange(STEPS + 1)

    panels = figure.subplots(1, 2, sharey=True)
    for axes, (title, size) in zip(panels, INPUTS.items(), strict=True):
        for colour, scale in enumerate(SCALES):
            norms = student.state_gradient_norms(size * x, h0, Wx, scale * turn, b) / np.sqrt(UNITS)
            mean = np.exp(np.log(norms).mean(axis=0))
            axes.fill_between(distance, norms.min(axis=0), norms.max(axis=0), color=f"C{colour}", alpha=0.2, linewidth=0)
            axes.plot(distance, mean, ".-", color=f"C{colour}", label=f"$W_h$ = {scale} x rotation")
            axes.plot(distance, scale**distance, ":", color=f"C{colour}", linewidth=1)
        axes.set(yscale="log", title=title, xlabel="distance $T - t$", xticks=range(0, STEPS + 1, 5))
        axes.axhline(1.0, color="0.8", linewidth=0.8, zorder=0)
    panels[0].set_ylabel(r"$\Vert \partial h_T / \partial h_t \Vert \; / \; \sqrt{H}$")
    panels[0].legend(frameon=False)
