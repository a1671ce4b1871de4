"""The picture of this topic: the loss on training and validation samples, without dropout and with it."""

EPOCHS = 30
RATES = (0.0, 0.5)
INPUTS, CLASSES = 20, 3


def plot(student, figure, lang):
    """Draw the learning curves of the student's own network at two rates, on labels of which a fifth is wrong.

    Left, without dropout: the network learns the wrong labels by heart. The training loss falls to 0, and the validation loss
    turns upwards early. Right, with dropout: the same network from the same start; the two curves stay closer together.
    The dotted line is the loss that training itself reports, with units dropped: at rate 0.5 it lies above the solid line of
    the same samples, because here only half of the units answer.
    """
    training, validation = student.support.noisy_samples(200, 1), student.support.noisy_samples(1000, 2)
    panels = figure.subplots(1, 2, sharey=True)
    for axes, rate in zip(panels, RATES, strict=True):
        student.support.fix_random(0)
        model = student.build_regularised_mlp(INPUTS, CLASSES, rate)
        reported, learnt, new = student.support.learning_curves(model, training, validation, EPOCHS)
        epochs = range(1, EPOCHS + 1)
        axes.plot(epochs, reported, ":", color="C0", label="training, as reported (units dropped)")
        axes.plot(epochs, learnt, color="C0", label="training (all units)")
        axes.plot(epochs, new, color="C1", label="validation (all units)")
        axes.set(title=f"rate {rate}", xlabel="epoch", ylim=(0.0, 2.2))
    panels[0].set_ylabel("mean cross-entropy")
    panels[1].legend(frameon=False)
