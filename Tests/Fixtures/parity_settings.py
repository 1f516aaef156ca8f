"""Kinds and settings of layers as the engine's files have them: every setting is there."""

WEIGHTS = {"kernelInitializer": {"glorotUniform": {}}, "biasInitializer": {"zeros": {}}}
RECURRENT = WEIGHTS | {"recurrentInitializer": {"orthogonal": {}}}


def l1_l2(l1=0, l2=0):
    return {"l1": l1, "l2": l2}


def dense(units, activation="linear", **other):
    return "Dense", WEIGHTS | {"units": units, "activation": activation, "usesBias": True} | other


def maxout(units, pieces, **other):
    return "Maxout", WEIGHTS | {"units": units, "pieces": pieces, "usesBias": True} | other


def convolution(filters, kernel, stride=(1, 1), padding="valid", activation="linear", **other):
    settings = {
        "filters": filters,
        "kernel": kernel,
        "stride": stride,
        "padding": padding,
        "groups": 1,
        "activation": activation,
        "usesBias": True,
    }
    return "Conv2D", WEIGHTS | settings | other


def pooling(kind, size=(2, 2), stride=None, padding="valid"):
    return kind, {"size": size, "stride": stride or size, "padding": padding}


def up_sampling(factor=(2, 2), interpolation="nearest"):
    return "UpSampling2D", {"factor": factor, "interpolation": interpolation}


def function(name):
    return "Activation", {"function": name}


def dropout(rate):
    return "Dropout", {"rate": rate}


def normalization(kind, **other):
    settings = {"epsilon": 1e-3, "center": True, "scale": True} | other
    if kind == "BatchNormalization":
        settings = {"momentum": 0.99} | settings
    return kind, settings


def recurrent(kind, units, **other):
    settings = RECURRENT | {
        "units": units,
        "activation": "tanh",
        "returnsSequences": False,
        "goesBackwards": False,
        "usesBias": True,
    }
    if kind != "SimpleRNN":
        settings["recurrentActivation"] = "sigmoid"
    if kind == "LSTM":
        settings["unitForgetBias"] = True
    if kind == "GRU":
        settings["resetAfter"] = True
    return kind, settings | other


def embedding(words, dimensions, **other):
    settings = {"words": words, "dimensions": dimensions, "initializer": {"zeros": {}}}
    return "Embedding", settings | other
