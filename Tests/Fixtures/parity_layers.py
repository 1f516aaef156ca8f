"""Layers: outputs, gradients by inputs and weights, running statistics; penalties of weights."""

import numpy as np
import tensorflow as tf
import torch

import parity_keras
from parity_case import Case, generator, single
from parity_settings import (
    dense, dropout, embedding, function, l1_l2, maxout, normalization, recurrent,
)

FUNCTIONS = (
    "linear", "step", "sigmoid", "tanh", "relu", "leakyReLU(0.3)", "elu(1.0)", "elu(0.5)",
    "softplus", "softmax",
)


def normal(random, shape):
    return random.normal(0, 1, shape)


def keras_case(
    name, layer, shapes, mode="training", batch=3, draw=normal, differentiates=True,
    folder="Layers",
):
    """One layer run by Keras; `shapes` without the batch. The objective is Σ y·r."""
    kind, settings = layer
    random = generator(name)
    description = {
        "inputs": [{"name": f"x{i}", "shape": list(shape)} for i, shape in enumerate(shapes)],
        "layers": [{"name": "layer", "kind": kind, "settings": settings}],
        "calls": [{"layer": "layer", "inputs": [f"x{i}" for i in range(len(shapes))]}],
        "outputs": ["layer"],
    }
    model, layers = parity_keras.model(description)
    weights = {parity_keras.name_of(w): w for w in layers["layer"].weights}
    xs = [single(draw(random, (batch, *shape))) for shape in shapes]
    tensors = {f"x{i}": x for i, x in enumerate(xs)}
    for weight_name, weight in weights.items():
        tensors[f"w.{weight_name}"] = parity_keras.draw(weight, random)
        weight.assign(tensors[f"w.{weight_name}"])
    # A number of a word is no quantity that one could differentiate by.
    differentiates = differentiates and kind != "Embedding"
    trained = {
        weight_name: weight.value
        for weight_name, weight in weights.items()
        if weight.trainable
    }
    inputs = [tf.constant(x) for x in xs]
    with tf.GradientTape() as tape:
        tape.watch(inputs)
        y = model(inputs if len(inputs) > 1 else inputs[0], training=mode == "training")
        r = single(random.normal(0, 1, y.shape))
        penalty = tf.add_n(model.losses) if model.losses else tf.constant(0.0, tf.float64)
        objective = tf.reduce_sum(y * r) + penalty
    tensors["y"] = y.numpy()
    if mode == "training":
        by_inputs, by_weights = tape.gradient(
            objective, (inputs, trained), unconnected_gradients="zero"
        )
        tensors["r"] = r
        if model.losses:
            tensors["penalty"] = penalty.numpy().reshape(1)
        if differentiates:
            tensors |= {f"dx{i}": gradient.numpy() for i, gradient in enumerate(by_inputs)}
        for weight_name, gradient in by_weights.items():
            tensors[f"dw.{weight_name}"] = tf.convert_to_tensor(gradient).numpy()
        for weight_name, weight in weights.items():
            if not weight.trainable:
                tensors[f"after.{weight_name}"] = weight.numpy()
    metadata = {
        "kind": "layer", "layer": {"kind": kind, "settings": settings}, "mode": mode,
        "peer": parity_keras.PEER,
    }
    return Case(f"{folder}/{name}", metadata, tensors)


def maxout_case(name, shape, units, pieces, uses_bias=True, batch=4):
    """Keras has no Maxout: the largest of `pieces` sums side by side, in PyTorch."""
    random = generator(name)
    kind, settings = maxout(units, pieces, usesBias=uses_bias)
    count = shape[-1]
    tensors = {
        "x0": single(random.normal(0, 1, (batch, *shape))),
        "w.kernel": single(random.normal(0, 1, (count, units * pieces)) / np.sqrt(count)),
    }
    if uses_bias:
        tensors["w.bias"] = single(random.normal(0, 0.5, units * pieces))
    leaves = {k: torch.tensor(v, requires_grad=True) for k, v in tensors.items()}
    sums = leaves["x0"] @ leaves["w.kernel"] + (leaves["w.bias"] if uses_bias else 0)
    y = sums.reshape(*sums.shape[:-1], units, pieces).amax(-1)
    r = single(random.normal(0, 1, y.shape))
    (y * torch.tensor(r)).sum().backward()
    tensors |= {"y": y.detach().numpy(), "r": r, "dx0": leaves["x0"].grad.numpy()}
    for key in [k for k in leaves if k.startswith("w.")]:
        tensors[f"d{key}"] = leaves[key].grad.numpy()
    metadata = {
        "kind": "layer", "layer": {"kind": kind, "settings": settings}, "mode": "training",
        "peer": f"torch {torch.__version__}, float64",
    }
    return Case(f"Layers/{name}", metadata, tensors)


def wide(random, shape):
    """Large and small arguments, and zero of both signs, which is where functions are cut."""
    values = random.normal(0, 1, shape) * 10.0 ** random.integers(-3, 2, shape)
    values.reshape(-1)[:2] = [0.0, -0.0]
    return values


def large(random, shape):
    return random.normal(0, 30, shape)


def shifted(random, shape):
    """A mean far from 0 for the variance, which costs digits where it is subtracted carelessly."""
    return random.normal(10, 0.5, shape)


def positions(words):
    return lambda random, shape: random.integers(0, words, shape)


def activations():
    for text in FUNCTIONS:
        name = "Activation-" + text.replace("(", "-").rstrip(")")
        yield keras_case(name, function(text), [(4, 11)], draw=wide)
    yield keras_case("Activation-softmax-large", function("softmax"), [(7,)], draw=large)


def dense_layers():
    yield keras_case("Dense", dense(5), [(7,)])
    yield keras_case("Dense-one-by-one", dense(1), [(1,)], batch=1)
    yield keras_case("Dense-wide", dense(33, "relu"), [(65,)], batch=17)
    yield keras_case("Dense-sequence", dense(6, "tanh"), [(5, 3)])
    yield keras_case("Dense-without-bias", dense(4, "sigmoid", usesBias=False), [(9,)])
    yield keras_case("Dense-softmax", dense(6, "softmax"), [(4,)])
    yield maxout_case("Maxout", (6,), 5, 3)
    yield maxout_case("Maxout-sequence", (4, 3), 2, 2)
    yield maxout_case("Maxout-one-piece", (3,), 4, 1)
    yield maxout_case("Maxout-without-bias", (9,), 7, 5, uses_bias=False)
    yield keras_case("Dropout-of-none", dropout(0.0), [(9,)])
    yield keras_case("Dropout-inference", dropout(0.5), [(9,)], mode="inference")


def normalizations():
    for kind in ("BatchNormalization", "LayerNormalization"):
        yield keras_case(kind, normalization(kind), [(6,)], batch=8)
        yield keras_case(f"{kind}-pictures", normalization(kind), [(3, 5, 4)])
        yield keras_case(f"{kind}-sequence", normalization(kind, epsilon=0.1), [(5, 17)])
        yield keras_case(f"{kind}-plain", normalization(kind, center=False, scale=False), [(5,)])
        yield keras_case(f"{kind}-shifted", normalization(kind), [(7,)], batch=16, draw=shifted)
        yield keras_case(f"{kind}-inference", normalization(kind), [(3, 2, 5)], mode="inference")
    kind = "BatchNormalization"
    yield keras_case(f"{kind}-momentum", normalization(kind, momentum=0.5), [(4,)], batch=5)
    yield keras_case(f"{kind}-scaled", normalization(kind, center=False), [(4,)], batch=6)


def shapes():
    yield keras_case("Flatten", ("Flatten", {}), [(3, 4, 2)])
    yield keras_case("Reshape", ("Reshape", {"shape": [2, 6]}), [(3, 4)])
    yield keras_case("Reshape-open", ("Reshape", {"shape": [-1, 3, 2]}), [(24,)])
    yield keras_case("Concatenate", ("Concatenate", {"axis": -1}), [(3, 2), (3, 5), (3, 1)])
    yield keras_case("Concatenate-first", ("Concatenate", {"axis": 0}), [(2, 3), (4, 3)])
    yield keras_case("Concatenate-middle", ("Concatenate", {"axis": -2}), [(2, 3, 4), (2, 1, 4)])
    yield keras_case("Add", ("Add", {}), [(7,), (7,), (7,)])
    yield keras_case("Embedding", embedding(11, 4), [(6,)], draw=positions(11))
    yield keras_case("Embedding-grid", embedding(5, 3), [(2, 4)], draw=positions(5))


def sequences():
    for kind in ("SimpleRNN", "LSTM", "GRU"):
        for name, units, shape, batch, other in (
            ("", 5, (6, 4), 3, {}),
            ("-sequences", 5, (6, 4), 3, {"returnsSequences": True}),
            ("-backwards", 3, (5, 2), 3, {"goesBackwards": True}),
            ("-backward-sequences", 3, (5, 2), 3,
             {"goesBackwards": True, "returnsSequences": True}),
            ("-one-step", 1, (1, 1), 1, {"returnsSequences": True}),
            ("-wide", 17, (7, 9), 9, {"returnsSequences": True}),
            ("-without-bias", 4, (4, 3), 2, {"usesBias": False}),
            ("-relu", 4, (4, 3), 2, {"activation": "relu"}),
            ("-softmax", 4, (4, 3), 2, {"activation": "softmax"}),
            ("-thirty-two", 32, (3, 5), 16, {}),
        ):
            layer = recurrent(kind, units, **other)
            yield keras_case(f"{kind}{name}", layer, [shape], batch=batch)
    for kind in ("LSTM", "GRU"):
        layer = recurrent(kind, 4, activation="softplus", recurrentActivation="tanh")
        yield keras_case(f"{kind}-other-functions", layer, [(4, 3)])
    for name, other in (
        ("", {}),
        ("-sequences", {"returnsSequences": True, "goesBackwards": True}),
        ("-without-bias", {"usesBias": False}),
    ):
        layer = recurrent("GRU", 4, resetAfter=False, **other)
        yield keras_case(f"GRU-reset-before{name}", layer, [(5, 3)])


def penalties():
    """Penalties of kernels, biases and activities, as parts of layers."""
    for name, l1, l2 in (("l1", 0.3, 0), ("l2", 0, 0.2), ("both", 0.1, 0.4)):
        value = l1_l2(l1, l2)
        for part in ("kernel", "bias", "activity"):
            layer = dense(4, "tanh", **{f"{part}Regularizer": value})
            yield keras_case(f"Dense-{part}-{name}", layer, [(5,)], folder="Penalties")
    every = {
        f"{part}Regularizer": l1_l2(0.01 * i, 0.05)
        for i, part in enumerate(("kernel", "bias", "activity"))
    }
    yield keras_case("Dense-sequence", dense(3, **every), [(4, 2)], folder="Penalties")
    for kind in ("SimpleRNN", "LSTM", "GRU"):
        layer = recurrent(kind, 3, **every, recurrentRegularizer=l1_l2(0.03, 0.02))
        yield keras_case(kind, layer, [(4, 2)], folder="Penalties")
    layer = embedding(6, 3, regularizer=l1_l2(0.1, 0.2))
    yield keras_case("Embedding", layer, [(4,)], folder="Penalties", draw=positions(6))


def cases():
    for group in (activations, dense_layers, normalizations, shapes, sequences, penalties):
        yield from group()
