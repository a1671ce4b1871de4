import numpy as np


def state_gradient_norms(x, h0, Wx, Wh, b):
    x, Wx, Wh, b = (np.asarray(a, dtype=np.float64) for a in (x, Wx, Wh, b))
    h = np.asarray(h0, dtype=np.float64)
    N, T = x.shape[:2]
    H = b.shape[0]

    # forward: size of the Jacobian of each single step
    sizes = []
    for t in range(T):
        h = np.tanh(x[:, t] @ Wx + h @ Wh + b)
        J = Wh[None, :, :] * (1.0 - h**2)[:, None, :]
        sizes.append(np.linalg.norm(J, axis=(1, 2)))

    # the chain rule multiplies the steps, from the last one back
    out = np.empty((N, T + 1))
    out[:, 0] = np.sqrt(H)
    product = np.ones(N)
    for k in range(1, T + 1):
        product = product * sizes[T - k]
        out[:, k] = product
    return out
