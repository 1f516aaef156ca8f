"""Prints the numbers that the tests of optimizers and schedules quote.

Needs numpy, keras and torch; made with keras 3.15, torch 2.15.
Run: CUDA_VISIBLE_DEVICES= KERAS_BACKEND=torch python optimizer_reference.py
"""

import keras
import numpy as np
import torch

START = np.array([1, -2, 0.5, 0, 3], dtype=np.float32)


def gradient(step):
    return np.array([((7 * step + 5 * i) % 11 - 5) / 4 for i in range(5)], dtype=np.float32)


def show(name, value):
    print(f"{name} = {[float(f'{x:.9g}') for x in np.asarray(value, dtype=np.float32)]}")


def with_keras(name, optimizer):
    weight = keras.Variable(START)
    optimizer.build([weight])
    for step in range(1, 11):
        optimizer.apply([keras.ops.convert_to_tensor(gradient(step))])
    show(f"keras {name}", keras.ops.convert_to_numpy(weight))


def with_torch(name, make):
    weight = torch.nn.Parameter(torch.tensor(START))
    optimizer = make([weight])
    for step in range(1, 11):
        weight.grad = torch.tensor(gradient(step))
        optimizer.step()
    show(f"torch {name}", weight.detach().numpy())


o = keras.optimizers
with_keras("SGD", o.SGD(0.1))
with_keras("SGD momentum", o.SGD(0.1, momentum=0.9))
with_keras("SGD nesterov", o.SGD(0.1, momentum=0.9, nesterov=True))
with_keras("Adagrad", o.Adagrad(0.1))
with_keras("RMSprop", o.RMSprop(0.1, rho=0.8))
with_keras("Adadelta", o.Adadelta(1.0, rho=0.9, epsilon=1e-4))
with_keras("Adam", o.Adam(0.1))
with_keras("Nadam", o.Nadam(0.1))
with_keras("AdamW", o.AdamW(0.1, weight_decay=0.05))

t = torch.optim
with_torch("SGD momentum", lambda p: t.SGD(p, 0.1, momentum=0.9))
with_torch("SGD nesterov", lambda p: t.SGD(p, 0.1, momentum=0.9, nesterov=True))
with_torch("Adam epsilon 0.1", lambda p: t.Adam(p, 0.1, eps=0.1))
with_torch("NAdam", lambda p: t.NAdam(p, 0.1, eps=1e-7, momentum_decay=0.004))
with_torch("AdamW epsilon 0.1", lambda p: t.AdamW(p, 0.1, eps=0.1, weight_decay=0.05))

s = keras.optimizers.schedules
STEPS = [0, 1, 4, 9, 10, 15]
exponential = s.ExponentialDecay(1.0, decay_steps=10, decay_rate=0.5)
staircase = s.ExponentialDecay(1.0, decay_steps=10, decay_rate=0.5, staircase=True)
cosine = s.CosineDecay(1.0, decay_steps=10, alpha=0.1)
show("ExponentialDecay", [float(exponential(i)) for i in STEPS])
show("ExponentialDecay staircase", [float(staircase(i)) for i in STEPS])
show("CosineDecay", [float(cosine(i)) for i in STEPS])


class Plateau:
    """What the callback needs of a model."""

    def __init__(self):
        self.optimizer = o.SGD(1.0)


METRICS = [1, 0.9, 0.95, 0.9, 0.89995, 0.9, 0.9, 0.5, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6]
callback = keras.callbacks.ReduceLROnPlateau(
    monitor="loss", factor=0.5, patience=2, cooldown=1, min_lr=0.1
)
callback.set_model(Plateau())
callback.model.metrics = []
callback.on_train_begin()
rates = []
for epoch, metric in enumerate(METRICS):
    callback.on_epoch_end(epoch, {"loss": metric})
    rates.append(float(callback.model.optimizer.learning_rate))
show("ReduceLROnPlateau", rates)
