"""A parity case: what one file under `Parity` holds, and how it is drawn, written and compared."""

import json
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parent / "Parity"


@dataclass
class Case:
    """Tensors and notes of one file. Notes are texts, or values that are kept as JSON."""

    path: str
    metadata: dict
    tensors: dict

    def texts(self):
        return {
            key: value if isinstance(value, str) else json.dumps(value, separators=(",", ":"))
            for key, value in self.metadata.items()
        }

    def content(self):
        """The bytes of a safetensors file, the same ones every time."""
        header = {"__metadata__": dict(sorted(self.texts().items()))}
        parts, end = [], 0
        for name, values in self.tensors.items():
            part = np.ascontiguousarray(values, dtype="<f4").tobytes()
            header[name] = {
                "dtype": "F32",
                "shape": list(np.shape(values)),
                "data_offsets": [end, end + len(part)],
            }
            parts.append(part)
            end += len(part)
        text = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode()
        text += b" " * (-len(text) % 8)
        return struct.pack("<Q", len(text)) + text + b"".join(parts)

    def write(self):
        file = FOLDER / f"{self.path}.safetensors"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(self.content())

    def differences(self):
        """What the file has otherwise than this case; libraries may round a last digit anew."""
        from safetensors import safe_open

        file = FOLDER / f"{self.path}.safetensors"
        if not file.exists():
            return ["is not there"]
        found = []
        with safe_open(file, framework="numpy") as stored:
            # Another version of a library is no difference as long as the numbers are the same.
            found += [
                f"has another {key}"
                for key, text in self.texts().items()
                if key != "peer" and stored.metadata().get(key) != text
            ]
            if set(stored.keys()) != set(self.tensors):
                return found + ["has other tensors"]
            for name, values in self.tensors.items():
                a, b = np.asarray(values, dtype="f4"), stored.get_tensor(name)
                if a.shape != b.shape:
                    found.append(f"{name} is {b.shape} and would be {a.shape}")
                elif a.size and np.abs(a - b).max() > 1e-6 * np.abs(a).max():
                    found.append(f"{name} differs by {np.abs(a - b).max():.3g}")
        return found


def generator(name):
    """Random numbers that follow from the name of a case alone."""
    return np.random.default_rng(zlib.crc32(name.encode()))


def single(values):
    """Numbers that a `Float` holds, as doubles: inputs are the same for both sides."""
    return np.asarray(values, dtype=np.float32).astype(np.float64)
