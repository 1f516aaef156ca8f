"""Ten steps of training for every loss, optimizer and schedule, and for the layers that no model of
`parity_models` has."""

import tensorflow as tf
import torch

import parity_keras
from parity_keras import keras
from parity_losses import K, normal, numbers, one_hot, positive, shares, signs
from parity_models import BINARY, SPARSE, SQUARED, TorchOptimizer, case, examples, some_class
from parity_settings import convolution, dense, dropout, function, maxout
from parity_updates import S, adam, sgd, stored

O = keras.optimizers


def half_squared(t, y):
    return tf.reduce_mean((t - y) ** 2) / 2


def multi_class_hinge(t, y):
    """As PyTorch's MultiMarginLoss, with the sum over the other classes divided by all."""
    classes = y.shape[-1]
    truth = tf.one_hot(tf.cast(t[:, 0], tf.int32), classes, dtype=y.dtype)
    own = tf.reduce_sum(truth * y, -1, keepdims=True)
    return tf.reduce_mean(tf.reduce_sum((1 - truth) * tf.nn.relu(1 - own + y), -1)) / classes


def loss_cases():
    # The loss, Keras' own, the activation of the outputs and the targets.
    for name, settings, peer, activation, targets in [
        ("MeanSquaredError", {}, K.MeanSquaredError(), "linear", normal),
        ("HalfMeanSquaredError", {}, half_squared, "linear", normal),
        ("MeanAbsoluteError", {}, K.MeanAbsoluteError(), "linear", normal),
        ("MeanSquaredLogarithmicError", {}, K.MeanSquaredLogarithmicError(), "softplus", positive),
        ("Huber", {"delta": 1}, K.Huber(), "linear", normal),
        ("Hinge", {}, K.Hinge(), "linear", signs),
        ("SquaredHinge", {}, K.SquaredHinge(), "linear", signs),
        ("MultiClassHinge", {}, multi_class_hinge, "linear", numbers),
        ("CosineProximity", {}, K.CosineSimilarity(), "linear", positive),
        ("KullbackLeiblerDivergence", {}, K.KLDivergence(), "softmax", shares),
        ("CategoricalCrossEntropy", {"fromLogits": True},
         K.CategoricalCrossentropy(from_logits=True), "linear", shares),
        ("CategoricalCrossEntropy", {"fromLogits": False}, K.CategoricalCrossentropy(), "softmax",
         one_hot),
        ("BinaryCrossEntropy", {"fromLogits": False}, K.BinaryCrossentropy(), "sigmoid", one_hot),
        ("BinaryCrossEntropy", {"fromLogits": True}, K.BinaryCrossentropy(from_logits=True),
         "linear", one_hot),
        ("SparseCategoricalCrossEntropy", {"fromLogits": True},
         K.SparseCategoricalCrossentropy(from_logits=True), "linear", numbers),
    ]:
        title = f"loss-{name}" + ("" if settings.get("fromLogits", True) else "-probabilities")
        yield case(
            title, parity_keras.stack([5], dense(6, "tanh"), dense(3, activation)),
            examples(24, [5], lambda random, x, made=targets: made(random, (len(x), 3))),
            [(stored(name, **settings), peer, 1)], stored("SGD", **sgd(0.2)), O.SGD(0.2), batch=8)


def optimizer_cases():
    def torch_adam(kind, **settings):
        return TorchOptimizer(lambda p: kind(p, 0.02, eps=1e-3, **settings))

    for title, kind, settings, peer in [
        ("SGD", "SGD", sgd(0.2), O.SGD(0.2)),
        ("SGD-momentum", "SGD", sgd(0.1, 0.9), O.SGD(0.1, momentum=0.9)),
        ("SGD-nesterov", "SGD", sgd(0.1, 0.9, True), O.SGD(0.1, momentum=0.9, nesterov=True)),
        ("Adagrad", "Adagrad", {"rate": 0.1, "initialAccumulator": 0.1, "epsilon": 1e-7},
         O.Adagrad(0.1)),
        ("RMSProp", "RMSProp", {"rate": 0.01, "decay": 0.9, "epsilon": 1e-4},
         O.RMSprop(0.01, epsilon=1e-4)),
        ("Adadelta", "Adadelta", {"rate": 1, "decay": 0.95, "epsilon": 1e-4},
         O.Adadelta(1.0, epsilon=1e-4)),
        ("Adam", "Adam", adam(0.02, epsilon=1e-3), torch_adam(torch.optim.Adam)),
        ("AdamW", "AdamW", adam(0.02, epsilon=1e-3, weightDecay=0.1),
         torch_adam(torch.optim.AdamW, weight_decay=0.1)),
        ("Nadam", "Nadam", adam(0.02, epsilon=1e-3, momentumGrowth=0.004),
         torch_adam(torch.optim.NAdam)),
    ]:
        yield case(
            f"optimizer-{title}", parity_keras.stack([5], dense(6, "tanh"), dense(1)),
            examples(24, [5], lambda random, x: x[:, :1] * x[:, 1:2]), [SQUARED],
            stored(kind, **settings), peer, batch=8)


class Descent:
    """Plain descent with a rate for each step."""

    def __init__(self, factor):
        self.factor, self.step = factor, 0

    def build(self, variables):
        self.variables = variables

    def apply(self, gradients):
        rate = 0.3 * float(self.factor(self.step))
        for variable, gradient in zip(self.variables, gradients):
            variable.assign(variable.numpy() - rate * gradient.numpy())
        self.step += 1


def schedule_cases():
    half = S.ExponentialDecay(1.0, 3, 0.5)
    for schedule, factor in [
        (stored("Constant"), lambda step: 1),
        (stored("StepDecay", interval=3, factor=0.5),
         S.ExponentialDecay(1.0, 3, 0.5, staircase=True)),
        (stored("ExponentialDecay", steps=3, factor=0.5), half),
        (stored("CosineDecay", steps=8, lastShare=0.1), S.CosineDecay(1.0, 8, alpha=0.1)),
        (stored("Warmup", steps=4, next=stored("ExponentialDecay", steps=3, factor=0.5)),
         lambda step: (step + 1) / 4 if step < 4 else half(step - 4)),
    ]:
        yield case(
            f"schedule-{schedule['kind']}", parity_keras.stack([5], dense(6, "tanh"), dense(1)),
            examples(24, [5], lambda random, x: x[:, :1] * x[:, 1:2]), [SQUARED],
            stored("SGD", **sgd(0.3)), Descent(factor), batch=8, schedule=schedule)


def layer_cases():
    yield case(
        "layer-Maxout", parity_keras.stack([5], maxout(6, 3), dense(3)),
        examples(24, [5], some_class(3)), [SPARSE], stored("SGD", **sgd(0.2)), O.SGD(0.2), batch=8)
    layers = (
        ("Reshape", {"shape": [6, 6, 1]}), convolution(4, (3, 3), activation="relu"),
        ("Flatten", {}), dropout(0), dense(1),
    )
    yield case(
        "layer-Reshape", parity_keras.stack([36], *layers),
        examples(24, [36], lambda random, x: x[:, :1] > 0), [BINARY], stored("SGD", **sgd(0.1)),
        O.SGD(0.1), batch=8)
    for name in ("sigmoid", "tanh", "relu", "leakyReLU(0.3)", "elu(1.0)", "softplus"):
        yield case(
            f"layer-Activation-{name.partition('(')[0]}",
            parity_keras.stack([5], dense(7), function(name), dense(3), function("softmax")),
            examples(24, [5], lambda random, x: one_hot(random, (len(x), 3))),
            [(stored("CategoricalCrossEntropy", fromLogits=False), K.CategoricalCrossentropy(), 1)],
            stored("SGD", **sgd(0.2)), O.SGD(0.2), batch=8)


def cases():
    for group in (loss_cases, optimizer_cases, schedule_cases, layer_cases):
        yield from group()
