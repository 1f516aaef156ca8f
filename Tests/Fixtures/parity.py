"""Writes the parity fixtures: what other libraries make of the engine's layers, losses, optimizers,
schedules and models. `Tests/ParityTests` compares the engine with them.

The peer is Keras; PyTorch where Keras has no such thing (Maxout, the hinge of several classes,
half the squared error) or defines it otherwise than the engine documents (ε of Adam and AdamW,
growth of Nadam's momentum, warm-up). Both compute in double precision on numbers that a Float
holds, and results are rounded to Float, so that the differences found are the engine's own.
Probabilities at the bounds of logarithms are the exception (`parity_losses.certain_cases`):
single precision.

Not compared is where the engine has another convention, and says so: the slope of the hinges at
the margin itself (0; Keras has that of the inside), and how the sparse cross-entropy treats a
probability of 0 (as the other cross-entropy; Keras with tensorflow adds the bounded ones up
instead).

Needs numpy, torch, keras 3 with tensorflow-cpu, safetensors; made with keras 3.15, tensorflow 2.21,
torch 2.15. Running the tests needs none of them.

Run: python parity.py            writes all files, and removes others
     python parity.py --check    compares the files with what would be written
"""

import sys

import parity_keras  # noqa: F401 (first, since it sets the environment that the others need)
import parity_layers
import parity_losses
import parity_models
import parity_pictures
import parity_training
import parity_updates
from parity_case import FOLDER


def main():
    checks = sys.argv[1:] == ["--check"]
    if sys.argv[1:] and not checks:
        sys.exit(__doc__)
    paths, faults, size = set(), [], 0
    for module in (
        parity_layers, parity_pictures, parity_losses, parity_updates, parity_models,
        parity_training,
    ):
        for case in module.cases():
            if case.path in paths:
                sys.exit(f"{case.path} is there twice")
            paths.add(case.path)
            size += len(case.content())
            if checks:
                faults += [f"{case.path} {fault}" for fault in case.differences()]
            else:
                case.write()
    for file in sorted(FOLDER.rglob("*.safetensors")):
        path = str(file.relative_to(FOLDER).with_suffix(""))
        if path not in paths:
            if checks:
                faults.append(f"{path} belongs to no case")
            else:
                file.unlink()
    print(f"{len(paths)} cases, {size / 1000:.0f} kB")
    if faults:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main()
