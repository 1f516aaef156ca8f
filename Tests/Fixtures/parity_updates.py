"""Optimizers over ten recorded gradients, schedules, and bounds for gradients."""

import numpy as np
import tensorflow as tf
import torch

import parity_keras
from parity_case import Case, generator, single
from parity_keras import keras

O, S = keras.optimizers, keras.optimizers.schedules
TORCH = f"torch {torch.__version__}, float64"
STEPS, COUNT = 10, 37


def gradients(random, count=COUNT):
    """Of very different sizes, with a column of zeros."""
    values = random.normal(0, 1, (STEPS, count)) * 10.0 ** random.integers(-4, 2, count)
    values[:, 3] = 0
    return single(values)


def keras_steps(optimizer, start, rows):
    """The parameters after each step."""
    weight = keras.Variable(start)
    optimizer.build([weight])
    found = []
    for row in rows:
        optimizer.apply([tf.constant(row)])
        found.append(weight.numpy())
    return np.array(found)


def torch_steps(make, start, rows):
    weight = torch.nn.Parameter(torch.tensor(start))
    optimizer = make([weight])
    found = []
    for row in rows:
        weight.grad = torch.tensor(row)
        optimizer.step()
        found.append(weight.detach().numpy().copy())
    return np.array(found)


def case(name, kind, settings, make, run, peer, **other):
    random = generator(name)
    # From 0, where a step is not lost in the parameter's digits; but decay wants a parameter.
    start = single(random.normal(0, 0.1, COUNT) if kind == "AdamW" else np.zeros(COUNT))
    rows = gradients(random)
    return Case(
        f"Optimizers/{name}",
        {"kind": "optimizer", "optimizer": {"kind": kind, "settings": settings}, "peer": peer}
        | other,
        {"w": start, "g": rows, "after": run(make, start, rows)},
    )


def keras_case(name, kind, settings, make, **other):
    return case(name, kind, settings, make, keras_steps, parity_keras.PEER, **other)


def torch_case(name, kind, settings, make):
    return case(name, kind, settings, make, torch_steps, TORCH)


def adam(rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-7, **other):
    return {"rate": rate, "beta1": beta1, "beta2": beta2, "epsilon": epsilon} | other


def sgd(rate, momentum=0.0, nesterov=False):
    return {"rate": rate, "momentum": momentum, "isNesterov": nesterov}


def optimizers():
    yield keras_case("SGD", "SGD", sgd(0.1), O.SGD(0.1))
    yield keras_case("SGD-momentum", "SGD", sgd(0.1, 0.9), O.SGD(0.1, momentum=0.9))
    yield keras_case(
        "SGD-nesterov", "SGD", sgd(0.1, 0.9, True), O.SGD(0.1, momentum=0.9, nesterov=True))
    # Keras' momentum has the rate in it, which shows when the rate changes.
    falling = {"kind": "ExponentialDecay", "settings": {"steps": 5, "factor": 0.5}}
    yield keras_case(
        "SGD-momentum-falling", "SGD", sgd(0.1, 0.9),
        O.SGD(S.ExponentialDecay(0.1, 5, 0.5), momentum=0.9), schedule=falling)
    yield keras_case(
        "Adagrad", "Adagrad", {"rate": 0.1, "initialAccumulator": 0.1, "epsilon": 1e-7},
        O.Adagrad(0.1))
    yield keras_case(
        "Adagrad-from-zero", "Adagrad", {"rate": 0.1, "initialAccumulator": 0, "epsilon": 1e-3},
        O.Adagrad(0.1, initial_accumulator_value=0, epsilon=1e-3))
    yield keras_case(
        "RMSProp", "RMSProp", {"rate": 0.01, "decay": 0.9, "epsilon": 1e-7}, O.RMSprop(0.01))
    yield keras_case(
        "RMSProp-epsilon", "RMSProp", {"rate": 0.1, "decay": 0.8, "epsilon": 1e-2},
        O.RMSprop(0.1, rho=0.8, epsilon=1e-2))
    yield keras_case(
        "Adadelta", "Adadelta", {"rate": 1, "decay": 0.95, "epsilon": 1e-7}, O.Adadelta(1.0))
    yield keras_case(
        "Adadelta-epsilon", "Adadelta", {"rate": 0.5, "decay": 0.9, "epsilon": 1e-3},
        O.Adadelta(0.5, rho=0.9, epsilon=1e-3))
    # The engine's ε stands outside the corrected root: PyTorch, as Keras adds it to the other one.
    t = torch.optim
    yield torch_case("Adam", "Adam", adam(0.01), lambda p: t.Adam(p, 0.01, eps=1e-7))
    yield torch_case(
        "Adam-epsilon", "Adam", adam(0.1, 0.8, 0.9, 0.1),
        lambda p: t.Adam(p, 0.1, betas=(0.8, 0.9), eps=0.1))
    yield torch_case(
        "AdamW", "AdamW", adam(0.01, weightDecay=0.004),
        lambda p: t.AdamW(p, 0.01, eps=1e-7, weight_decay=0.004))
    yield torch_case(
        "AdamW-epsilon", "AdamW", adam(0.1, 0.8, 0.9, 0.1, weightDecay=0.5),
        lambda p: t.AdamW(p, 0.1, betas=(0.8, 0.9), eps=0.1, weight_decay=0.5))
    yield keras_case("Nadam", "Nadam", adam(0.01, momentumGrowth=1), O.Nadam(0.01))
    yield torch_case(
        "Nadam-epsilon", "Nadam", adam(0.1, 0.8, 0.9, 0.1, momentumGrowth=0.004),
        lambda p: t.NAdam(p, 0.1, betas=(0.8, 0.9), eps=0.1, momentum_decay=0.004))


def schedule_case(name, schedule, factors, peer):
    return Case(
        f"Schedules/{name}", {"kind": "schedule", "schedule": schedule, "peer": peer},
        {"factors": np.array(factors)},
    )


def keras_schedule(name, kind, settings, make, steps=16):
    # Keras counts steps from 0.
    factors = [float(make(step)) for step in range(steps)]
    return schedule_case(name, {"kind": kind, "settings": settings}, factors, parity_keras.PEER)


def torch_schedule(name, schedule, make, steps=16):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], 1.0)
    scheduler = make(optimizer)
    factors = []
    for _ in range(steps):
        factors.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return schedule_case(name, schedule, factors, TORCH)


def stored(kind, **settings):
    return {"kind": kind, "settings": settings}


def schedules():
    yield keras_schedule("Constant", "Constant", {}, lambda step: 1)
    yield keras_schedule(
        "StepDecay", "StepDecay", {"interval": 4, "factor": 0.5},
        S.ExponentialDecay(1.0, 4, 0.5, staircase=True))
    yield keras_schedule(
        "ExponentialDecay", "ExponentialDecay", {"steps": 6, "factor": 0.3},
        S.ExponentialDecay(1.0, 6, 0.3))
    yield keras_schedule(
        "CosineDecay", "CosineDecay", {"steps": 12, "lastShare": 0}, S.CosineDecay(1.0, 12))
    yield keras_schedule(
        "CosineDecay-share", "CosineDecay", {"steps": 9, "lastShare": 0.2},
        S.CosineDecay(1.0, 9, alpha=0.2))
    # Keras' warm-up begins at 0, so that its first step is lost: PyTorch's here.
    w = torch.optim.lr_scheduler

    def warm(optimizer, steps, following):
        first = w.LinearLR(optimizer, 1 / steps, 1, total_iters=steps - 1)
        return w.SequentialLR(optimizer, [first, following], [steps])

    yield torch_schedule(
        "Warmup", stored("Warmup", steps=5, next=stored("Constant")),
        lambda o: warm(o, 5, w.ConstantLR(o, 1)))
    yield torch_schedule(
        "Warmup-exponential",
        stored("Warmup", steps=4, next=stored("ExponentialDecay", steps=1, factor=0.8)),
        lambda o: warm(o, 4, w.ExponentialLR(o, 0.8)))
    yield torch_schedule(
        "Warmup-steps", stored("Warmup", steps=3, next=stored("StepDecay", interval=4, factor=0.1)),
        lambda o: warm(o, 3, w.StepLR(o, 4, 0.1)))


def clipping_case(name, clipping, **bound):
    """Plain descent at rate 1 on gradients, one of them by the bias, that are bounded before."""
    random = generator(name)
    rows = single(random.normal(0, 1, (STEPS, COUNT)) * np.linspace(0.02, 0.8, STEPS)[:, None])
    start = single(random.normal(0, 1, COUNT))
    kernel, bias = keras.Variable(start), keras.Variable(np.zeros(1))
    optimizer = O.SGD(1.0, **bound)
    optimizer.build([kernel, bias])
    after, biases = [], []
    for row in rows:
        optimizer.apply([tf.constant(row), tf.ones(1, tf.float64)])
        after.append(kernel.numpy())
        biases.append(bias.numpy())
    return Case(
        f"Clipping/{name}",
        {
            "kind": "clipping", "clipping": clipping, "peer": parity_keras.PEER,
            "optimizer": {"kind": "SGD", "settings": sgd(1.0)},
        },
        {"w": start, "g": rows, "after": np.array(after), "bias": np.array(biases).reshape(-1)},
    )


def clippings():
    yield clipping_case("value", {"value": {"_0": 0.4}}, clipvalue=0.4)
    yield clipping_case("global-norm", {"globalNorm": {"_0": 2.5}}, global_clipnorm=2.5)


def cases():
    for group in (optimizers, schedules, clippings):
        yield from group()
