"""Whole models: the losses of ten steps on the same batches from the same weights, and the weights
after them."""

import numpy as np
import tensorflow as tf
import torch

import parity_keras
from parity_case import Case, generator, single
from parity_keras import keras
from parity_losses import K
from parity_settings import (
    convolution, dense, embedding, function, l1_l2, normalization, pooling, recurrent, up_sampling,
)
from parity_updates import S, adam, sgd, stored

O = keras.optimizers
STEPS = 10


class TorchOptimizer:
    """An optimizer of PyTorch for the variables of Keras."""

    def __init__(self, make):
        self.make = make

    def build(self, variables):
        self.variables = variables
        self.parameters = [torch.nn.Parameter(torch.tensor(v.numpy())) for v in variables]
        self.optimizer = self.make(self.parameters)

    def apply(self, gradients):
        for parameter, gradient in zip(self.parameters, gradients):
            parameter.grad = torch.tensor(gradient.numpy())
        self.optimizer.step()
        for variable, parameter in zip(self.variables, self.parameters):
            variable.assign(parameter.detach().numpy())


def adam_of_torch(rate, epsilon):
    # The engine's ε stands outside the corrected root, as PyTorch's.
    return TorchOptimizer(lambda p: torch.optim.Adam(p, rate, eps=epsilon))


def case(name, description, data, losses, optimizer, peer, batch, **other):
    """`data` are inputs and targets; `losses` their engine's form, Keras' one and weight."""
    random = generator(name)
    model, layers = parity_keras.model(description)
    inputs, targets = data(random)
    tensors = {f"x{i}": values for i, values in enumerate(inputs)}
    tensors |= {f"t{i}": values for i, values in enumerate(targets)}
    weights = {}
    for layer_name, layer in layers.items():
        for weight in layer.weights:
            weights[f"{layer_name}.{parity_keras.name_of(weight)}"] = weight
    for weight_name, weight in weights.items():
        tensors[f"w.{weight_name}"] = parity_keras.draw(weight, random)
        weight.assign(tensors[f"w.{weight_name}"])
    variables = model.trainable_variables
    peer.build(variables)
    count, found, start = len(inputs[0]), [], 0
    for _ in range(STEPS):
        # The last batch of an epoch has what is left.
        rows = slice(start, min(start + batch, count))
        start = 0 if rows.stop == count else rows.stop
        xs = [tf.constant(values[rows]) for values in inputs]
        with tf.GradientTape() as tape:
            ys = model(xs if len(xs) > 1 else xs[0], training=True)
            ys = ys if isinstance(ys, (list, tuple)) else [ys]
            total = tf.add_n(model.losses) if model.losses else tf.constant(0.0, tf.float64)
            for (_, loss, weight), y, t in zip(losses, ys, targets):
                total += weight * loss(tf.constant(t[rows]), y)
        gradients = tape.gradient(total, [v.value for v in variables])
        peer.apply([tf.convert_to_tensor(gradient) for gradient in gradients])
        found.append(total.numpy())
    tensors["losses"] = np.array(found)
    for weight_name, weight in weights.items():
        tensors[f"after.{weight_name}"] = weight.numpy()
    updates = f", updates by torch {torch.__version__}" if isinstance(peer, TorchOptimizer) else ""
    metadata = {
        "kind": "model", "model": description, "optimizer": optimizer, "batch": str(batch),
        "losses": [{"loss": loss, "weight": weight} for loss, _, weight in losses],
        "peer": parity_keras.PEER + updates,
    }
    return Case(f"Models/{name}", metadata | other, tensors)


def examples(count, shape, target):
    """Normal inputs, and targets that follow from them."""

    def data(random):
        x = single(random.normal(0, 1, (count, *shape)))
        return [x], [single(target(random, x))]

    return data


def some_class(classes):
    return lambda random, x: random.integers(0, classes, (len(x), 1))


BINARY = (stored("BinaryCrossEntropy", fromLogits=True), K.BinaryCrossentropy(from_logits=True), 1)
SPARSE = (
    stored("SparseCategoricalCrossEntropy", fromLogits=True),
    K.SparseCategoricalCrossentropy(from_logits=True), 1,
)
SQUARED = (stored("MeanSquaredError"), K.MeanSquaredError(), 1)


def dense_models():
    yield case(
        "logistic-regression", parity_keras.stack([2], dense(1)),
        examples(34, [2], lambda random, x: x[:, :1] + x[:, 1:] > 0.3), [BINARY],
        stored("SGD", **sgd(0.5)), O.SGD(0.5), batch=8)
    layers = dense(16, "relu"), dense(12, "tanh"), dense(3)
    yield case(
        "mlp", parity_keras.stack([8], *layers), examples(40, [8], some_class(3)), [SPARSE],
        stored("Adam", **adam(0.01, epsilon=1e-3)), adam_of_torch(0.01, 1e-3), batch=8)
    layers = (
        dense(9, usesBias=False), normalization("BatchNormalization"), function("relu"),
        normalization("LayerNormalization"), dense(2),
    )
    yield case(
        "normalised", parity_keras.stack([5], *layers), examples(42, [5], some_class(2)), [SPARSE],
        stored("SGD", **sgd(0.05, 0.9, True)), O.SGD(0.05, momentum=0.9, nesterov=True), batch=12)
    layers = (
        dense(10, "elu(1.0)", kernelRegularizer=l1_l2(0.002, 0.01), biasRegularizer=l1_l2(0, 0.1)),
        dense(1, activityRegularizer=l1_l2(0.01, 0.01)),
    )
    falling = stored("ExponentialDecay", steps=4, factor=0.5)
    yield case(
        "regularised-and-clipped", parity_keras.stack([6], *layers),
        examples(30, [6], lambda random, x: 3 * x[:, :1] - x[:, 1:2] * x[:, 2:3]), [SQUARED],
        stored("SGD", **sgd(0.1, 0.9)),
        O.SGD(S.ExponentialDecay(0.1, 4, 0.5), momentum=0.9, global_clipnorm=1.5), batch=10,
        schedule=falling, clipping={"globalNorm": {"_0": 1.5}})


def sequence_models():
    def total(random, x):
        return x.sum((1, 2))[:, None] / 4

    yield case(
        "simple-rnn", parity_keras.stack([6, 2], recurrent("SimpleRNN", 7), dense(1)),
        examples(32, [6, 2], total), [SQUARED],
        stored("RMSProp", rate=0.005, decay=0.9, epsilon=1e-7), O.RMSprop(0.005), batch=8)

    def words(random):
        x = single(random.integers(0, 20, (32, 7)))
        return [x], [single(x[:, :1] > 9)]

    layers = embedding(20, 4), recurrent("LSTM", 6), dense(1)
    yield case(
        "lstm", parity_keras.stack([7], *layers), words, [BINARY],
        stored("Adam", **adam(0.01)), adam_of_torch(0.01, 1e-7), batch=8)
    layers = recurrent("GRU", 5, returnsSequences=True), recurrent("GRU", 4), dense(1)
    yield case(
        "gru", parity_keras.stack([6, 2], *layers), examples(32, [6, 2], total), [SQUARED],
        stored("Nadam", **adam(0.01, momentumGrowth=1)), O.Nadam(0.01), batch=8)


def picture_models():
    def label(random, x):
        return (np.abs(x).sum((1, 2, 3)) * 7 % 5).astype(int)[:, None]

    layers = (
        convolution(4, (3, 3), activation="relu"), pooling("MaxPooling2D"),
        convolution(6, (3, 3), activation="relu"), pooling("MaxPooling2D"), ("Flatten", {}),
        dense(5),
    )
    yield case(
        "cnn", parity_keras.stack([12, 12, 1], *layers), examples(16, [12, 12, 1], label), [SPARSE],
        stored("SGD", **sgd(0.05, 0.9)), O.SGD(0.05, momentum=0.9), batch=8)
    layers = (
        convolution(16, (3, 3), padding="same", usesBias=False),
        normalization("BatchNormalization"), function("leakyReLU(0.3)"),
        convolution(16, (3, 3), padding="same", activation="relu"),
        pooling("AveragePooling2D", (2, 2), padding="same"), ("GlobalAveragePooling2D", {}),
        dense(5, "softmax"),
    )
    probabilities = (
        stored("SparseCategoricalCrossEntropy", fromLogits=False),
        K.SparseCategoricalCrossentropy(), 1,
    )
    yield case(
        "normalised-cnn", parity_keras.stack([9, 9, 1], *layers), examples(14, [9, 9, 1], label),
        [probabilities], stored("SGD", **sgd(0.1)), O.SGD(0.1), batch=6)

    def large(random, x):
        """Which pixels are larger than their left neighbours."""
        return x > np.roll(x, 1, axis=2)

    layers = (
        convolution(6, (3, 3), (2, 2), "same", "tanh"), up_sampling(interpolation="bilinear"),
        convolution(1, (3, 3), padding="same"),
    )
    yield case(
        "pixels", parity_keras.stack([8, 8, 1], *layers), examples(16, [8, 8, 1], large), [BINARY],
        stored("AdamW", **adam(0.01, weightDecay=0.1)),
        TorchOptimizer(lambda p: torch.optim.AdamW(p, 0.01, eps=1e-7, weight_decay=0.1)), batch=4)


def joined_model():
    """Two inputs through one shared layer, joined twice, to two outputs."""
    kinds = [("shared", dense(6, "tanh")), ("sum", ("Add", {})),
             ("both", ("Concatenate", {"axis": -1})), ("hidden", dense(5, "softplus")),
             ("sign", dense(1)), ("value", dense(2))]
    description = {
        "inputs": [{"name": "left", "shape": [4]}, {"name": "right", "shape": [4]}],
        "layers": [{"name": n, "kind": k, "settings": s} for n, (k, s) in kinds],
        "calls": [
            {"layer": "shared", "inputs": ["left"]},
            {"layer": "shared", "inputs": ["right"]},
            {"layer": "sum", "inputs": ["shared", "shared@2"]},
            {"layer": "both", "inputs": ["shared", "sum", "right"]},
            {"layer": "hidden", "inputs": ["both"]},
            {"layer": "sign", "inputs": ["sum"]},
            {"layer": "value", "inputs": ["hidden"]},
        ],
        "outputs": ["sign", "value"],
    }

    def data(random):
        a, b = (single(random.normal(0, 1, (30, 4))) for _ in range(2))
        return [a, b], [single(a[:, :1] > b[:, :1]), single((a * b)[:, :2])]

    huber = stored("Huber", delta=1), K.Huber(), 0.5
    yield case(
        "two-inputs-two-outputs", description, data, [BINARY, huber],
        stored("Adagrad", rate=0.1, initialAccumulator=0.1, epsilon=1e-7), O.Adagrad(0.1), batch=8)


def cases():
    for group in (dense_models, sequence_models, picture_models, joined_model):
        yield from group()
