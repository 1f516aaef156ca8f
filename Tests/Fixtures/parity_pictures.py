"""Layers of pictures: convolutions, pooling, growing. As `parity_layers`."""

from parity_layers import keras_case
from parity_settings import convolution, l1_l2, pooling, up_sampling


def halves(random, shape):
    """Few different numbers, so that the largest of a window is there several times."""
    return random.integers(-1, 2, shape) / 2


def convolutions():
    for name, layer, shape in (
        ("", convolution(4, (3, 3)), (6, 7, 2)),
        ("-same", convolution(5, (3, 3), padding="same"), (5, 6, 3)),
        ("-one-channel", convolution(8, (5, 5), activation="relu"), (9, 8, 1)),
        ("-stride", convolution(3, (3, 3), (2, 2)), (8, 9, 2)),
        ("-stride-same", convolution(3, (3, 3), (2, 2), "same"), (7, 8, 2)),
        ("-stride-same-even", convolution(3, (4, 4), (3, 3), "same"), (8, 10, 2)),
        ("-oblong", convolution(4, (2, 5), (2, 1), "same", "tanh"), (6, 7, 3)),
        ("-stride-beyond-kernel", convolution(2, (2, 2), (3, 4)), (9, 10, 3)),
        ("-kernel-beyond-picture", convolution(2, (5, 5), padding="same"), (3, 2, 2)),
        ("-pixels", convolution(6, (1, 1)), (4, 5, 3)),
        ("-pixels-stride", convolution(6, (1, 1), (2, 2)), (5, 5, 3)),
        ("-whole", convolution(5, (4, 3)), (4, 3, 2)),
        ("-without-bias", convolution(4, (3, 3), usesBias=False), (5, 5, 2)),
        ("-softmax", convolution(3, (3, 3), padding="same", activation="softmax"), (4, 4, 2)),
        ("-groups", convolution(6, (3, 3), groups=3), (6, 5, 3)),
        ("-groups-stride", convolution(4, (3, 3), (2, 2), "same", groups=2), (7, 6, 6)),
        ("-depthwise", convolution(5, (3, 3), padding="same", groups=5), (6, 5, 5)),
        ("-seventeen", convolution(17, (3, 3), (2, 2), "same"), (7, 7, 5)),
    ):
        yield keras_case(f"Conv2D{name}", layer, [shape], batch=2)
    # Sixteen channels and filters or more go Winograd's way, by tiles of four by four.
    layer = convolution(64, (3, 3), padding="same")
    yield keras_case("Conv2D-winograd", layer, [(9, 10, 32)], batch=2)
    layer = convolution(17, (3, 3), activation="relu")
    yield keras_case("Conv2D-winograd-valid", layer, [(22, 23, 16)], batch=1)
    layer = convolution(16, (3, 3), padding="same", usesBias=False)
    yield keras_case("Conv2D-winograd-small", layer, [(3, 2, 19)], batch=3)
    every = {f"{part}Regularizer": l1_l2(0.02, 0.05) for part in ("kernel", "bias", "activity")}
    layer = convolution(3, (3, 3), activation="tanh", **every)
    yield keras_case("Conv2D", layer, [(5, 4, 2)], folder="Penalties")


def poolings():
    for kind in ("MaxPooling2D", "AveragePooling2D"):
        for name, layer, shape in (
            ("", pooling(kind), (6, 8, 3)),
            ("-rest", pooling(kind), (5, 7, 2)),
            ("-same", pooling(kind, padding="same"), (5, 7, 2)),
            ("-overlapping", pooling(kind, (3, 3), (2, 2)), (7, 8, 2)),
            ("-overlapping-same", pooling(kind, (3, 3), (1, 1), "same"), (4, 5, 17)),
            ("-oblong", pooling(kind, (1, 3), (2, 2), "same"), (5, 6, 1)),
            ("-apart", pooling(kind, (2, 2), (3, 3)), (8, 9, 3)),
            ("-whole", pooling(kind, (4, 5)), (4, 5, 2)),
        ):
            yield keras_case(f"{kind}{name}", layer, [shape], batch=2)
    yield keras_case("MaxPooling2D-equal", pooling("MaxPooling2D"), [(6, 6, 3)], draw=halves)
    layer = pooling("MaxPooling2D", (3, 3), (1, 1), "same")
    yield keras_case("MaxPooling2D-equal-overlapping", layer, [(5, 4, 2)], draw=halves)
    layer = "GlobalAveragePooling2D", {}
    yield keras_case("GlobalAveragePooling2D", layer, [(5, 4, 3)])
    yield keras_case("GlobalAveragePooling2D-one-pixel", layer, [(1, 1, 18)])


def growing():
    for interpolation in ("nearest", "bilinear"):
        for name, factor, shape in (
            ("", (2, 2), (3, 4, 2)), ("-oblong", (3, 1), (2, 5, 3)), ("-large", (4, 5), (2, 3, 1)),
            ("-one-pixel", (3, 3), (1, 1, 4)), ("-wide", (2, 3), (5, 4, 17)),
        ):
            layer = up_sampling(factor, interpolation)
            yield keras_case(f"UpSampling2D-{interpolation}{name}", layer, [shape], batch=2)


def cases():
    for group in (convolutions, poolings, growing):
        yield from group()
