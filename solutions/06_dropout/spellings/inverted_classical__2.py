"""The two functions of this file are called."""


def inverted_dropout(h, u, rate, training):
    if training:
        return dropout_train(h, dropout_mask(u, rate))  # noqa: F821 - comes from the model answer
    return dropout_infer(h, rate)  # noqa: F821 - comes from the model answer
