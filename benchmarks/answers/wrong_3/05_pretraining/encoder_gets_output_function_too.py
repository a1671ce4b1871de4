from keras import Input, Model
from keras.layers import Dense


def build_autoencoder(n_inputs, n_hidden, inputs):
    # the rule of the slide: sigmoid for binary, linear for continuous values
    if inputs == "binary":
        activation = "sigmoid"
    else:
        activation = "linear"

    x = Input(shape=(n_inputs,))
    code = Dense(n_hidden, activation=activation)(x)
    out = Dense(n_inputs, activation=activation)(code)
    return Model(x, out)
