"""A class of our own, compiled but never built."""

import keras


class Net(keras.Model):
    def __init__(self, n_classes, design):
        super().__init__()
        first = design["initializer"]
        kind = keras.layers.MaxPool2D if design["pooling"] == "max" else keras.layers.AvgPool2D
        steps = []
        for filters in design["filters"]:
            convolution = keras.layers.Conv2D(filters, design["kernel_size"], design["stride"], design["padding"])
            convolution.kernel_initializer = keras.initializers.get(first)
            steps += [convolution, keras.layers.Activation(design["activation"])]
            steps.append(kind(design["pool_size"], design["pool_stride"]))
        steps.append(keras.layers.Flatten())
        for units in design["dense_units"]:
            steps.append(keras.layers.Dense(units, design["activation"], kernel_initializer=first))
            steps.append(keras.layers.Dropout(design["dropout_rate"]))
        steps.append(keras.layers.Dense(n_classes, design["output_activation"], kernel_initializer=first))
        self.steps = steps

    def call(self, x, training=False):
        for step in self.steps:
            x = step(x, training=training) if isinstance(step, keras.layers.Dropout) else step(x)
        return x


def build_cnn(input_shape, n_classes, design):
    model = Net(n_classes, design)
    optimizer = keras.optimizers.get(design["optimizer"])
    optimizer.learning_rate = design["learning_rate"]
    model.compile(optimizer, design["loss"])
    return model
