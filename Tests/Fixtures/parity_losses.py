"""Losses: the value for a batch, and its gradient by the outputs."""

import numpy as np
import tensorflow as tf
import torch

import parity_keras
from parity_case import Case, generator, single
from parity_keras import keras

K = keras.losses
TORCH = f"torch {torch.__version__}, float64"


def normal(random, shape):
    return single(random.normal(0, 1.5, shape))


def positive(random, shape):
    return single(random.gamma(2, 1, shape))


def shares(random, shape):
    """Rows that sum to 1."""
    values = random.gamma(1, 1, shape) + 0.02
    return single(values / values.sum(-1, keepdims=True))


def probabilities(random, shape):
    return single(random.uniform(0.02, 0.98, shape))


def bits(random, shape):
    return single(random.integers(0, 2, shape))


def signs(random, shape):
    return 2 * bits(random, shape) - 1


def one_hot(random, shape):
    return single(np.eye(shape[-1])[random.integers(0, shape[-1], shape[:-1])])


def numbers(random, shape):
    """Numbers of classes for each row; a single one for a vector of outputs."""
    values = random.integers(0, shape[-1], shape[:-1])
    return single(values.reshape(-1, 1) if values.ndim == 1 else values)


def case(name, loss, settings, outputs, targets, run, peer):
    return Case(
        f"Losses/{name}",
        {"kind": "loss", "loss": {"kind": loss, "settings": settings}, "peer": peer},
        {"x": outputs, "t": targets} | run(outputs, targets),
    )


def keras_case(name, loss, settings, peer, shape, outputs, targets, dtype="float64"):
    def run(x, t):
        variable = tf.constant(x, dtype)
        with tf.GradientTape() as tape:
            tape.watch(variable)
            value = peer(tf.constant(t, dtype), variable)
        gradient = tape.gradient(value, variable)
        return {"loss": value.numpy().reshape(1), "dx": gradient.numpy()}

    random = generator(name)
    x = outputs(random, shape)
    peer_name = parity_keras.PEER.replace("float64", dtype)
    return case(name, loss, settings, x, targets(random, shape), run, peer_name)


def certain(random, shape):
    """Probabilities at the bounds that logarithms are kept from, and beyond them."""
    values = random.uniform(0.1, 0.9, shape)
    places = random.permutation(values.size)[: values.size // 2]
    values.reshape(-1)[places] = random.choice([0, 1, 1e-7, 1e-9, 1 - 6e-8], len(places))
    return single(values)


def certain_cases():
    """In single precision, where 1 - 1e-7 is another number than in double."""
    by_class = K.CategoricalCrossentropy(dtype="float32")
    for name, peer, targets in (
        ("BinaryCrossEntropy", K.BinaryCrossentropy(dtype="float32"), bits),
        ("CategoricalCrossEntropy", by_class, one_hot),
        # Keras divides by the sum before it looks for the class with some backends alone.
        ("SparseCategoricalCrossEntropy",
         lambda t, x: by_class(tf.one_hot(tf.cast(t[:, 0], "int32"), 4), x), numbers),
        ("KullbackLeiblerDivergence", K.KLDivergence(dtype="float32"), shares),
    ):
        settings = {} if name.startswith("Kullback") else {"fromLogits": False}
        yield keras_case(
            f"{name}-certain", name, settings, peer, (12, 4), certain, targets, "float32")


def steps(random, shape):
    """Whole and half numbers, so that some are equal and some lie at a margin."""
    return random.integers(-2, 3, shape) / 2


def torch_case(name, loss, peer, shape, outputs, targets):
    def run(x, t):
        variable = torch.tensor(x, requires_grad=True)
        value = peer(variable, torch.tensor(t))
        value.backward()
        return {"loss": value.detach().numpy().reshape(1), "dx": variable.grad.numpy()}

    random = generator(name)
    x = outputs(random, shape)
    return case(name, loss, {}, x, targets(random, shape), run, TORCH)


def multi_margin(x, t):
    """`MultiMarginLoss` takes rows of classes alone."""
    return torch.nn.functional.multi_margin_loss(x.reshape(-1, x.shape[-1]), t.reshape(-1).long())


def cases():
    yield from certain_cases()
    yield keras_case(
        "MeanAbsoluteError-equal", "MeanAbsoluteError", {}, K.MeanAbsoluteError(), (9, 2), steps,
        steps)
    yield keras_case("Huber-equal", "Huber", {"delta": 1}, K.Huber(), (9, 2), steps, steps)
    yield torch_case(
        "MultiClassHinge-margin", "MultiClassHinge", multi_margin, (9, 4), steps, numbers)
    elementwise = (
        ("MeanSquaredError", {}, K.MeanSquaredError(), normal, normal),
        ("MeanAbsoluteError", {}, K.MeanAbsoluteError(), normal, normal),
        ("MeanSquaredLogarithmicError", {}, K.MeanSquaredLogarithmicError(), normal, positive),
        ("Huber", {"delta": 1}, K.Huber(), normal, normal),
        ("Hinge", {}, K.Hinge(), normal, signs),
        ("SquaredHinge", {}, K.SquaredHinge(), normal, signs),
        ("BinaryCrossEntropy", {"fromLogits": True}, K.BinaryCrossentropy(from_logits=True),
         normal, probabilities),
        ("CosineProximity", {}, K.CosineSimilarity(), normal, positive),
    )
    for name, settings, peer, outputs, targets in elementwise:
        for suffix, shape in (("", (5, 3)), ("-pixels", (2, 4, 3, 2))):
            yield keras_case(name + suffix, name, settings, peer, shape, outputs, targets)
    for suffix, shape in (("", (5, 3)), ("-pixels", (2, 4, 3, 2)), ("-many", (19, 37))):
        yield keras_case(
            f"CategoricalCrossEntropy{suffix}", "CategoricalCrossEntropy", {"fromLogits": True},
            K.CategoricalCrossentropy(from_logits=True), shape, normal, shares)
        yield keras_case(
            f"SparseCategoricalCrossEntropy{suffix}", "SparseCategoricalCrossEntropy",
            {"fromLogits": True}, K.SparseCategoricalCrossentropy(from_logits=True), shape,
            normal, numbers)
        yield keras_case(
            f"KullbackLeiblerDivergence{suffix}", "KullbackLeiblerDivergence", {},
            K.KLDivergence(), shape, shares, shares)
        yield keras_case(
            f"BinaryCrossEntropy-probabilities{suffix}", "BinaryCrossEntropy",
            {"fromLogits": False}, K.BinaryCrossentropy(), shape, probabilities, bits)
        yield keras_case(
            f"CategoricalCrossEntropy-probabilities{suffix}", "CategoricalCrossEntropy",
            {"fromLogits": False}, K.CategoricalCrossentropy(), shape, probabilities, one_hot)
        yield keras_case(
            f"SparseCategoricalCrossEntropy-probabilities{suffix}",
            "SparseCategoricalCrossEntropy", {"fromLogits": False},
            K.SparseCategoricalCrossentropy(), shape, probabilities, numbers)
        yield torch_case(
            f"MultiClassHinge{suffix}", "MultiClassHinge", multi_margin, shape, normal, numbers)
    yield keras_case(
        "Huber-narrow", "Huber", {"delta": 0.25}, K.Huber(delta=0.25), (6, 2), normal, normal)
    yield keras_case("Hinge-bits", "Hinge", {}, K.Hinge(), (8, 1), normal, bits)
    yield keras_case(
        "SquaredHinge-bits", "SquaredHinge", {}, K.SquaredHinge(), (8, 1), normal, bits)
    yield keras_case(
        "CosineProximity-zero", "CosineProximity", {}, K.CosineSimilarity(), (2, 3),
        lambda random, shape: np.zeros(shape), normal)
    yield keras_case(
        "BinaryCrossEntropy-large", "BinaryCrossEntropy", {"fromLogits": True},
        K.BinaryCrossentropy(from_logits=True), (16, 1),
        lambda random, shape: single(random.normal(0, 60, shape)), bits)
    yield keras_case(
        "CategoricalCrossEntropy-large", "CategoricalCrossEntropy", {"fromLogits": True},
        K.CategoricalCrossentropy(from_logits=True), (6, 5),
        lambda random, shape: single(random.normal(0, 60, shape)), one_hot)
    yield torch_case(
        "HalfMeanSquaredError", "HalfMeanSquaredError",
        lambda x, t: 0.5 * torch.nn.functional.mse_loss(x, t), (5, 3), normal, normal)
    yield torch_case(
        "HalfMeanSquaredError-pixels", "HalfMeanSquaredError",
        lambda x, t: 0.5 * torch.nn.functional.mse_loss(x, t), (2, 4, 3, 2), normal, normal)
