"""The workloads of `gradus-workloads` in other libraries: the same models, batches and optimizers.

usage: peers.py PEER WORKLOAD [THREADS]      PEER is torch, jax or keras; prints one JSON object
Needs torch, jax, or keras with tensorflow-cpu from PyPI. Data are made here: they do not change the speed.
"""

import json
import os
import sys
import time

PEER, WORKLOAD = sys.argv[1], sys.argv[2]
THREADS = int(sys.argv[3]) if len(sys.argv) > 3 else 1
for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "TF_NUM_INTRAOP_THREADS"):
    os.environ[name] = str(THREADS)
os.environ.update(
    TF_NUM_INTEROP_THREADS="1",
    TF_CPP_MIN_LOG_LEVEL="3",
    CUDA_VISIBLE_DEVICES="",
    KERAS_BACKEND="tensorflow",
    XLA_FLAGS="--xla_cpu_multi_thread_eigen=%s intra_op_parallelism_threads=%d"
    % ("true" if THREADS > 1 else "false", THREADS),
)

import numpy as np

# examples, batch, steps of one measurement
SIZES = {
    "logreg": (200, 200, 2000),
    "playground": (500, 10, 5000),
    "boundary": (20000, 20000, 50),
    "mlp": (12800, 64, 400),
    "lenet": (6400, 64, 60),
    "cnn": (1280, 128, 10),
    "lstm": (640, 32, 15),
}
EXAMPLES, BATCH, STEPS = SIZES[WORKLOAD]
BINARY = WORKLOAD in ("logreg", "playground", "lstm")
PLAIN = WORKLOAD in ("logreg", "playground")
random = np.random.default_rng(0)


def data():
    if WORKLOAD in ("logreg", "playground", "boundary"):
        x = random.normal(size=(EXAMPLES, 2)).astype("f")
        return x, (x[:, :1] * x[:, 1:] > 0).astype("f")
    if WORKLOAD == "lstm":
        return random.integers(0, 20000, (EXAMPLES, 80)), random.integers(0, 2, (EXAMPLES, 1)).astype("f")
    x = random.random((EXAMPLES, 784), dtype="f")
    y = random.integers(0, 10, EXAMPLES).astype("i4")
    return (x if WORKLOAD == "mlp" else x.reshape(-1, 28, 28, 1)), y


def torch_step():
    import torch
    from torch import nn

    torch.set_num_threads(THREADS)

    class Sequence(nn.Module):
        def __init__(self):
            super().__init__()
            self.embedding, self.lstm, self.out = nn.Embedding(20000, 128), nn.LSTM(128, 128, batch_first=True), nn.Linear(128, 1)

        def forward(self, x):
            return self.out(self.lstm(self.embedding(x))[1][0][0])

    small = lambda *last: nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 8), nn.Tanh(), nn.Linear(8, 1), *last)
    model = {
        "logreg": lambda: nn.Linear(2, 1),
        "playground": small,
        "boundary": lambda: small(nn.Sigmoid()),
        "mlp": lambda: nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10)),
        "lenet": lambda: nn.Sequential(
            nn.Conv2d(1, 8, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(8, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Flatten(), nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10)),
        "cnn": lambda: nn.Sequential(
            nn.Conv2d(1, 32, 3), nn.ReLU(), nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Dropout(0.25), nn.Flatten(),
            nn.Linear(9216, 128), nn.ReLU(), nn.Dropout(0.5), nn.Linear(128, 10)),
        "lstm": Sequence,
    }[WORKLOAD]()
    x, y = data()
    x = torch.from_numpy(x.transpose(0, 3, 1, 2).copy() if x.ndim == 4 else x)
    if WORKLOAD == "boundary":
        def infer(_):
            with torch.no_grad():
                model(x)
        return infer
    y = torch.from_numpy(y)
    y = y if BINARY else y.long()
    loss = nn.BCEWithLogitsLoss() if BINARY else nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), 0.1) if PLAIN else torch.optim.Adam(model.parameters(), 1e-3)
    batches = EXAMPLES // BATCH

    def step(i):
        first = i % batches * BATCH
        optimizer.zero_grad(set_to_none=True)
        loss(model(x[first:first + BATCH]), y[first:first + BATCH]).backward()
        optimizer.step()

    return step


def jax_step():
    import jax
    import jax.numpy as jnp

    sizes = {"logreg": [2, 1], "playground": [2, 8, 8, 1], "boundary": [2, 8, 8, 1], "mlp": [784, 128, 10]}[WORKLOAD]
    key = jax.random.PRNGKey(0)
    weights = [
        (jax.random.normal(jax.random.fold_in(key, i), (a, b)) * a**-0.5, jnp.zeros(b))
        for i, (a, b) in enumerate(zip(sizes, sizes[1:]))
    ]
    activation = jax.nn.relu if WORKLOAD == "mlp" else jnp.tanh

    def forward(weights, x):
        for w, b in weights[:-1]:
            x = activation(x @ w + b)
        return x @ weights[-1][0] + weights[-1][1]

    x, y = (jnp.asarray(part) for part in data())
    if WORKLOAD == "boundary":
        infer = jax.jit(lambda weights, x: jax.nn.sigmoid(forward(weights, x)))
        return lambda _: infer(weights, x).block_until_ready()
    if BINARY:
        loss = lambda p, x, y: jnp.mean(jnp.logaddexp(0, forward(p, x)) - y * forward(p, x))
    else:
        loss = lambda p, x, y: -jnp.mean(jnp.take_along_axis(jax.nn.log_softmax(forward(p, x)), y[:, None], 1))
    tree = jax.tree.map

    @jax.jit
    def descend(state, x, y):
        return (tree(lambda p, g: p - 0.1 * g, state[0], jax.grad(loss)(state[0], x, y)),)

    @jax.jit
    def adam(state, x, y):
        p, m, v, t = state
        g, t = jax.grad(loss)(p, x, y), t + 1
        m = tree(lambda m, g: 0.9 * m + 0.1 * g, m, g)
        v = tree(lambda v, g: 0.999 * v + 0.001 * g * g, v, g)
        p = tree(lambda p, m, v: p - 1e-3 * (m / (1 - 0.9**t)) / (jnp.sqrt(v / (1 - 0.999**t)) + 1e-8), p, m, v)
        return p, m, v, t

    zeros = tree(jnp.zeros_like, weights)
    update, state = (descend, [(weights,)]) if PLAIN else (adam, [(weights, zeros, zeros, 0)])
    batches = EXAMPLES // BATCH
    xs, ys = ([part[i * BATCH:(i + 1) * BATCH] for i in range(batches)] for part in (x, y))

    def step(i):
        state[0] = update(state[0], xs[i % batches], ys[i % batches])
        if i == STEPS - 1:
            jax.block_until_ready(state[0])

    return step


def keras_rate():
    import tensorflow as tf

    tf.config.threading.set_intra_op_parallelism_threads(THREADS)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    from keras import Sequential, layers as L, optimizers as O

    conv = lambda filters, **more: L.Conv2D(filters, 3, activation="relu", **more)
    layers = {
        "logreg": lambda: [L.Dense(1, activation="sigmoid")],
        "playground": lambda: [L.Dense(8, activation="tanh"), L.Dense(8, activation="tanh"), L.Dense(1, activation="sigmoid")],
        "mlp": lambda: [L.Dense(128, activation="relu"), L.Dense(10, activation="softmax")],
        "lenet": lambda: [
            conv(8, padding="same"), L.MaxPooling2D(), conv(16, padding="same"), L.MaxPooling2D(), L.Flatten(),
            L.Dense(64, activation="relu"), L.Dense(10, activation="softmax")],
        "cnn": lambda: [
            conv(32), conv(64), L.MaxPooling2D(), L.Dropout(0.25), L.Flatten(), L.Dense(128, activation="relu"), L.Dropout(0.5),
            L.Dense(10, activation="softmax")],
        "lstm": lambda: [L.Embedding(20000, 128), L.LSTM(128), L.Dense(1, activation="sigmoid")],
    }[WORKLOAD]()
    model = Sequential(layers)
    model.compile(
        optimizer=O.SGD(0.1) if PLAIN else O.Adam(1e-3),
        loss="binary_crossentropy" if BINARY else "sparse_categorical_crossentropy")
    x, y = data()
    fit = lambda epochs: model.fit(x, y, batch_size=BATCH, epochs=epochs, verbose=0, shuffle=False)
    fit(1)
    epochs = max(1, STEPS // (EXAMPLES // BATCH))
    best = 0
    for _ in range(3):
        start = time.perf_counter()
        fit(epochs)
        best = max(best, epochs * (EXAMPLES // BATCH) / (time.perf_counter() - start))
    return best


def timed(step):
    for i in range(max(3, STEPS // 10)):
        step(i)
    best = 0
    for _ in range(3):
        start = time.perf_counter()
        for i in range(STEPS):
            step(i)
        best = max(best, STEPS / (time.perf_counter() - start))
    return best


rate = keras_rate() if PEER == "keras" else timed({"torch": torch_step, "jax": jax_step}[PEER]())
print(json.dumps({"peer": PEER, "workload": WORKLOAD, "threads": THREADS, "steps_per_second": rate}))
