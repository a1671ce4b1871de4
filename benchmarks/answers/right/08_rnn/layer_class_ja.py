"""再帰型ニューラルネットワーク（クラスにまとめた版）。"""

from dataclasses import dataclass, field

import keras
import numpy as np
from keras import layers


def _数(a, 次元):
    """float64 の配列にして、次元を確認する（元の配列は変えない）。"""
    配列 = np.array(a, dtype=np.float64)
    assert 配列.ndim == 次元, f"次元が違います: {配列.shape}"
    assert np.all(np.isfinite(配列)), "有限の数ではありません"
    return 配列


@dataclass
class 再帰層:
    Wx: np.ndarray
    Wh: np.ndarray
    b: np.ndarray
    記録: list = field(default_factory=list)  # （入力、前の状態、新しい状態）

    def __post_init__(self):
        self.Wx, self.Wh, self.b = _数(self.Wx, 2), _数(self.Wh, 2), _数(self.b, 1)
        H = self.b.size
        assert self.Wx.shape[1] == H and self.Wh.shape == (H, H)

    def 一歩(self, x, h):
        和 = self.b + np.dot(x, self.Wx) + np.dot(h, self.Wh)
        新 = np.tanh(和)
        self.記録.append((x, h, 新))
        return 新

    def 進む(self, x, h):
        for t in range(x.shape[1]):
            h = self.一歩(x[:, t, :], h)
        return h

    @property
    def 状態(self):
        return np.concatenate([新[:, None, :] for _, _, 新 in self.記録], axis=1)

    def 戻る(self, dh):
        # 重みは全ステップで共有なので、勾配は足し合わせる
        dWx, dWh, db = np.zeros(self.Wx.shape), np.zeros(self.Wh.shape), np.zeros(self.b.shape)
        dx列 = []
        運ばれた = np.zeros(self.記録[-1][2].shape)
        t = len(self.記録) - 1
        while self.記録:
            x, 前, 新 = self.記録.pop()
            デルタ = (dh[:, t] + 運ばれた) * (1 - 新**2)
            for n in range(len(デルタ)):
                dWx += np.outer(x[n], デルタ[n])
                dWh += np.outer(前[n], デルタ[n])
                db += デルタ[n]
            dx列.insert(0, np.dot(デルタ, self.Wx.T))
            運ばれた = np.dot(デルタ, self.Wh.T)
            t -= 1
        return np.stack(dx列, axis=1), 運ばれた, dWx, dWh, db

    def 影響(self):
        """各時刻の状態をほんの少し動かしたときの h_T の動きを、前向きに計算する。"""
        N, H = self.記録[-1][2].shape
        ノルム = np.zeros((N, len(self.記録) + 1))
        for 距離 in range(len(self.記録) + 1):
            動き = np.broadcast_to(np.eye(H), (N, H, H))  # 動き[n, i, j]: 単位 i を動かすと単位 j がどれだけ動くか
            for _, _, 新 in self.記録[len(self.記録) - 距離 :]:
                動き = np.matmul(動き, self.Wh) * (1 - 新**2)[:, None, :]
            ノルム[:, 距離] = np.sqrt((動き**2).sum(axis=2).sum(axis=1))
        return ノルム


def rnn_step(x, h, Wx, Wh, b):
    return 再帰層(Wx, Wh, b).一歩(_数(x, 2), _数(h, 2))


def rnn_forward(x, h0, Wx, Wh, b):
    層 = 再帰層(Wx, Wh, b)
    層.進む(_数(x, 3), _数(h0, 2))
    return 層.状態


def rnn_backward(x, h0, Wx, Wh, b, dh):
    層 = 再帰層(Wx, Wh, b)
    層.進む(_数(x, 3), _数(h0, 2))
    return 層.戻る(_数(dh, 3))


def state_gradient_norms(x, h0, Wx, Wh, b):
    層 = 再帰層(Wx, Wh, b)
    層.進む(_数(x, 3), _数(h0, 2))
    return 層.影響()


class PosTagger(keras.Model):
    def __init__(self, クラス数, ユニット数):
        super().__init__()
        self.memory = layers.SimpleRNN(ユニット数, activation="tanh", return_sequences=True)
        self.answer = layers.Dense(クラス数)

    def call(self, x):
        # 数値的に安定な log-softmax を経由
        z = self.answer(self.memory(x))
        return keras.ops.exp(keras.ops.log_softmax(z, axis=-1))


def build_rnn_tagger(n_features, n_classes, units):
    model = PosTagger(n_classes, units)
    model(np.zeros((1, 2, n_features), dtype="float32"))  # ここで重みができる
    optimizer = keras.optimizers.Adam()
    optimizer.learning_rate = 0.01
    model.compile(optimizer=optimizer, loss=keras.losses.CategoricalCrossentropy(from_logits=False))
    return model
