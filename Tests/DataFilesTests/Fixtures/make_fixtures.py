"""Writes the files beside it, with Python's own libraries: run `python3 make_fixtures.py` here.

Written with numpy 2.4.6 and safetensors 0.8.0. The grids hold 100·i + 10·j + k, so that a test can
say every number without a list of them; those of floats hold an eighth of it.
"""

import csv
import gzip
import io
import json
import pathlib
import struct

import numpy as np
import safetensors
import safetensors.numpy
from numpy.lib import format as npy

HERE = pathlib.Path(__file__).parent


def write(name, data):
    path = HERE / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)


def packed(data):
    """gzip data without the time of day in them."""
    return gzip.compress(data, mtime=0)


def grid(shape):
    return np.fromfunction(
        lambda *index: sum(i * 10 ** (len(shape) - 1 - a) for a, i in enumerate(index)), shape)


def array(values, version=(1, 0)):
    file = io.BytesIO()
    npy.write_array(file, values, version=version)
    return file.getvalue()


def arrays():
    whole = grid((1, 3, 4))
    for code in ["<f2", "<f4", "<f8", ">f2", ">f4", ">f8"]:
        order = "little" if code[0] == "<" else "big"
        write(f"npy/{code[1:]}-{order}.npy", array((whole / 8).astype(code)))
    for code in ["i1", "i2", "i4", "i8"]:
        write(f"npy/{code}-little.npy", array((-whole).astype("<" + code)))
        write(f"npy/{code}-big.npy", array((-whole).astype(">" + code)))
    for code in ["u1", "u2", "u4", "u8"]:
        write(f"npy/{code}-little.npy", array(whole.astype("<" + code)))
        write(f"npy/{code}-big.npy", array(whole.astype(">" + code)))
    write("npy/bool.npy", array(np.array([[True, False, False], [False, True, True]])))
    write("npy/fortran.npy", array(np.asfortranarray(grid((2, 3, 4)).astype("<f4"))))
    write("npy/fortran-matrix.npy", array(np.asfortranarray(grid((2, 3)).astype(">i4"))))
    write("npy/version2.npy", array(grid((2, 3)).astype("<f4"), version=(2, 0)))
    write("npy/version3.npy", array(grid((2, 3)).astype("<f4"), version=(3, 0)))
    write("npy/matrix.npy", array(grid((2, 3)).astype("<f4")))
    write("npy/vector.npy", array(grid((3,)).astype("<f4")))
    write("npy/number.npy", array(np.array(2.5, dtype="<f4")))
    write("npy/empty.npy", array(np.zeros((0, 3), dtype="<f4")))
    write("npy/complex.npy", array(np.zeros(2, dtype="<c8")))
    write("npy/fields.npy", array(np.zeros(2, dtype=[("a", "<f4"), ("b", "<i4")])))
    write("npy/text.npy", array(np.array(["one", "two"])))


def tensors():
    floats = {
        "bias": grid((3,)).astype("<f4"),
        "kernel": grid((2, 3)).astype("<f4"),
        "scale": np.array(2.5, dtype="<f4"),
    }
    write("safetensors/floats.safetensors",
          safetensors.numpy.save(floats, metadata={"format": "np"}))
    whole = grid((2, 3))
    mixed = {
        code.lower(): (kind, whole.astype(kind))
        for code, kind in [
            ("F64", "float64"), ("F32", "float32"), ("F16", "float16"), ("I64", "int64"),
            ("I32", "int32"), ("I16", "int16"), ("I8", "int8"), ("U64", "uint64"),
            ("U32", "uint32"), ("U16", "uint16"), ("U8", "uint8")]
    }
    # bfloat16 is the upper half of a 32-bit float; these numbers need no more than that.
    mixed["bf16"] = ("bfloat16", (whole.astype("float32").view("uint32") >> 16).astype("uint16"))
    mixed["bool"] = ("bool", whole % 2 == 1)
    mixed["empty"] = ("float32", np.zeros((0, 3), dtype="float32"))
    specifications = {
        name: safetensors.TensorSpec(
            dtype=kind, shape=list(values.shape), data_ptr=values.ctypes.data,
            data_len=values.nbytes)
        for name, (kind, values) in mixed.items()
    }
    write("safetensors/mixed.safetensors",
          bytes(safetensors.serialize(specifications, {"made by": "Python “é”"})))
    write("safetensors/none.safetensors", safetensors.numpy.save({}))


def idx(kind, sizes, data):
    header = bytes([0, 0, kind, len(sizes)]) + b"".join(struct.pack(">I", s) for s in sizes)
    return header + data


def images():
    whole = grid((2, 3, 4))
    for name, kind, code in [
        ("ubyte", 0x08, ">u1"), ("sbyte", 0x09, ">i1"), ("short", 0x0B, ">i2"),
        ("int", 0x0C, ">i4"), ("float", 0x0D, ">f4"), ("double", 0x0E, ">f8")]:
        values = whole / 8 if code[1] == "f" else whole if code[1] == "u" else whole - 12
        write(f"idx/{name}.idx", idx(kind, [2, 3, 4], values.astype(code).tobytes()))
    plain = idx(0x08, [2, 3, 4], whole.astype("u1").tobytes())
    write("idx/ubyte.idx.gz", packed(plain))
    write("idx/two-members.idx.gz", packed(plain[:20]) + packed(plain[20:]))
    write("idx/bomb.idx.gz", packed(idx(0x08, [100], bytes(20_000_000))))
    write("idx/promise.idx.gz", packed(idx(0x08, [100_000_000], bytes(100))))
    for part, count in [("train", 5), ("t10k", 3)]:
        dots = np.fromfunction(lambda n, i, j: 50 * n + 4 * i + j, (count, 3, 4))
        write(f"images/{part}-images-idx3-ubyte.gz",
              packed(idx(0x08, [count, 3, 4], dots.astype("u1").tobytes())))
        write(f"images/{part}-labels-idx1-ubyte.gz",
              packed(idx(0x08, [count], bytes(n * 3 % 10 for n in range(count)))))


def table():
    rows = [
        ["name", "height", "note"],
        ["Ada", "1.65", "says \"yes\", twice"],
        ["Émile", "", "a line\nand another"],
        ["Zoë", "1.8e0", ""],
    ]
    for name, settings, encoding in [
        ("comma", {"lineterminator": "\n"}, "utf-8"),
        ("excel", {"delimiter": ";"}, "utf-8-sig"),
        ("tab", {"delimiter": "\t", "quoting": csv.QUOTE_ALL}, "utf-8"),
    ]:
        file = io.StringIO(newline="")
        csv.writer(file, **settings).writerows(rows)
        write(f"csv/{name}.csv", file.getvalue().encode(encoding))


arrays()
tensors()
images()
table()
