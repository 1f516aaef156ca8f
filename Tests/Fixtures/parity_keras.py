"""Layers and models of the engine's JSON as Keras' own, in double precision."""

import os
import sys

os.environ.update(
    CUDA_VISIBLE_DEVICES="",
    KERAS_BACKEND="tensorflow",
    OMP_NUM_THREADS="1",
    TF_CPP_MIN_LOG_LEVEL="3",
    TF_ENABLE_ONEDNN_OPTS="0",
)

# PyTorch's compiler brings an LLVM that does not bear tensorflow's in one process.
sys.modules["triton"] = None

import keras
import numpy as np
import tensorflow as tf

from parity_case import single

keras.config.set_floatx("float64")
L = keras.layers
PEER = f"keras {keras.__version__} with tensorflow {tf.__version__}, float64"


def activation(text):
    """An activation function by its name in the engine: `leakyReLU(0.3)`."""
    name, _, number = text.rstrip(")").partition("(")
    if name == "leakyReLU":
        return lambda x: keras.activations.leaky_relu(x, negative_slope=float(number))
    if name == "elu":
        return lambda x: keras.activations.elu(x, alpha=float(number))
    if name == "step":
        return lambda x: keras.ops.cast(x >= 0, "float64")
    return keras.activations.get(name)


def regularizer(value):
    return keras.regularizers.L1L2(value["l1"], value["l2"]) if value else None


def common(s):
    """What layers with kernel and bias have in common."""
    result = {"use_bias": s["usesBias"]}
    for name in ("kernel", "recurrent", "bias", "activity"):
        if value := regularizer(s.get(f"{name}Regularizer")):
            result[f"{name}_regularizer"] = value
    if "activation" in s:
        result["activation"] = activation(s["activation"])
    return result


def recurrent(s):
    result = common(s) | {
        "return_sequences": s["returnsSequences"],
        "go_backwards": s["goesBackwards"],
    }
    if "recurrentActivation" in s:
        result["recurrent_activation"] = activation(s["recurrentActivation"])
    return result


def simple_rnn(s):
    layer = L.SimpleRNN(s["units"], **recurrent(s))
    # Keras 3.15 takes this setting here and forgets it; LSTM and GRU do not.
    layer.activity_regularizer = regularizer(s.get("activityRegularizer"))
    return layer


def pooling(layer):
    return lambda s: layer(s["size"], strides=s["stride"], padding=s["padding"])


def normalization(s):
    return {"epsilon": s["epsilon"], "center": s["center"], "scale": s["scale"]}


class Maxout(L.Layer):
    """Keras has none: the largest of `pieces` sums side by side (Goodfellow and others, 2013)."""

    def __init__(self, settings):
        super().__init__()
        self.units, self.pieces = settings["units"], settings["pieces"]

    def build(self, shape):
        width = self.units * self.pieces
        self.kernel = self.add_weight(shape=(shape[-1], width), name="kernel")
        self.bias = self.add_weight(shape=(width,), name="bias")

    def call(self, x):
        sums = keras.ops.matmul(x, self.kernel) + self.bias
        return keras.ops.max(keras.ops.reshape(sums, (-1, self.units, self.pieces)), -1)


LAYERS = {
    "Maxout": Maxout,
    "Dense": lambda s: L.Dense(s["units"], **common(s)),
    "Activation": lambda s: L.Activation(activation(s["function"])),
    "Dropout": lambda s: L.Dropout(s["rate"]),
    "BatchNormalization": lambda s: L.BatchNormalization(
        momentum=s["momentum"], **normalization(s)
    ),
    "LayerNormalization": lambda s: L.LayerNormalization(**normalization(s)),
    "Conv2D": lambda s: L.Conv2D(
        s["filters"], s["kernel"], strides=s["stride"], padding=s["padding"], groups=s["groups"],
        **common(s),
    ),
    "MaxPooling2D": pooling(L.MaxPooling2D),
    "AveragePooling2D": pooling(L.AveragePooling2D),
    "GlobalAveragePooling2D": lambda s: L.GlobalAveragePooling2D(),
    "UpSampling2D": lambda s: L.UpSampling2D(s["factor"], interpolation=s["interpolation"]),
    "Flatten": lambda s: L.Flatten(),
    "Reshape": lambda s: L.Reshape(s["shape"]),
    # Keras counts the batch among the axes.
    "Concatenate": lambda s: L.Concatenate(s["axis"] + (s["axis"] >= 0)),
    "Add": lambda s: L.Add(),
    "Embedding": lambda s: L.Embedding(
        s["words"], s["dimensions"], embeddings_regularizer=regularizer(s.get("regularizer"))
    ),
    "SimpleRNN": simple_rnn,
    "LSTM": lambda s: L.LSTM(s["units"], **recurrent(s)),
    "GRU": lambda s: L.GRU(s["units"], reset_after=s["resetAfter"], **recurrent(s)),
}


def name_of(weight):
    """The engine's name of a Keras weight: `recurrentKernel`."""
    first, *rest = weight.name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def draw(weight, random):
    """Numbers for a weight, such that a mistake shows and nothing saturates."""
    shape, name = tuple(weight.shape), name_of(weight)
    if name == "movingVariance":
        return single(random.uniform(0.5, 1.5, shape))
    if name == "gamma":
        return single(random.normal(1, 0.3, shape))
    fan_in = np.prod(shape[:-1]) if len(shape) > 1 else 1
    deviation = 1 / np.sqrt(fan_in) if name in ("kernel", "recurrentKernel") else 0.5
    return single(random.normal(0, deviation, shape))


def model(description):
    """A Keras model of a model's JSON, and its layers by name."""
    values = {i["name"]: keras.Input(i["shape"], name=i["name"]) for i in description["inputs"]}
    inputs = list(values.values())
    layers = {i["name"]: LAYERS[i["kind"]](i["settings"]) for i in description["layers"]}
    calls = {}
    for call in description["calls"]:
        name = call["layer"]
        calls[name] = calls.get(name, 0) + 1
        arguments = [values[i] for i in call["inputs"]]
        place = name if calls[name] == 1 else f"{name}@{calls[name]}"
        values[place] = layers[name](arguments if len(arguments) > 1 else arguments[0])
    return keras.Model(inputs, [values[i] for i in description["outputs"]]), layers


def stack(shape, *layers):
    """The JSON of a stack of layers, each a kind and its settings."""
    counts, names, rows = {}, ["input"], []
    for kind, settings in layers:
        counts[kind] = counts.get(kind, 0) + 1
        names.append(f"{kind[0].lower()}{kind[1:]}{counts[kind]}")
        rows.append({"name": names[-1], "kind": kind, "settings": settings})
    return {
        "inputs": [{"name": "input", "shape": list(shape)}],
        "layers": rows,
        "calls": [{"layer": b, "inputs": [a]} for a, b in zip(names, names[1:])],
        "outputs": [names[-1]],
    }
