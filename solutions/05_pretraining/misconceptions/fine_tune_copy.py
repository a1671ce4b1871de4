"""A copy of the model is trained."""

import keras

BELIEF = {
    "en": "fine_tune trains a copy of the model, and the model it was given stays as it was.",
    "ja": "fine_tune がモデルのコピーを学習させていて、渡されたモデルは元のままです。",
}
HINT = {
    "en": "Compare `model.get_weights()` before and after the call. Which model has learned?",
    "ja": "呼び出しの前と後で `model.get_weights()` を比べてみましょう。学習したのはどのモデルですか。",
}


def fine_tune(model, x, y, epochs, seed):
    keras.utils.set_random_seed(seed)
    tuned = keras.models.clone_model(model)
    tuned.set_weights(model.get_weights())
    tuned.compile(optimizer=keras.optimizers.SGD(0.1), loss="sparse_categorical_crossentropy")
    tuned.fit(x, y, batch_size=32, epochs=epochs, verbose=0)
