"""Prints the numbers that the tests of losses quote.

Needs numpy, keras with torch; made with keras 3.15, torch 2.15.
Run: CUDA_VISIBLE_DEVICES= KERAS_BACKEND=torch python loss_reference.py
"""

import keras
import numpy as np
import torch

# Outputs and targets of three examples with four numbers.
OUTPUTS = np.array([((7 * i) % 12 - 5) / 4 for i in range(12)], dtype=np.float32).reshape(3, 4)
TARGETS = np.array([((5 * i) % 12 - 4) / 3 for i in range(12)], dtype=np.float32).reshape(3, 4)
# Positive numbers whose rows sum to 1, and shares that do not.
SHARES = np.array([[1, 2, 3, 4], [4, 3, 2, 1], [2, 2, 5, 1]], dtype=np.float32) / 10
GUESSES = np.array([[2, 2, 4, 2], [1, 1, 1, 1], [0, 3, 0.5, 1]], dtype=np.float32) / 8
SIGNS = np.where(TARGETS > 0, 1, -1).astype(np.float32)
CLASSES = np.array([2, 0, 3])

L = keras.losses


def show(name, loss, targets, outputs):
    x = torch.tensor(outputs, requires_grad=True)
    value = loss(torch.tensor(targets), x)
    value.backward()
    print(f"{name} = {value.item():.9g}")
    print(f"  {[float(f'{v:.9g}') for v in x.grad.flatten().tolist()]}")


show("MeanSquaredError", L.MeanSquaredError(), TARGETS, OUTPUTS)
show("MeanAbsoluteError", L.MeanAbsoluteError(), TARGETS, OUTPUTS)
show(
    "MeanSquaredLogarithmicError", L.MeanSquaredLogarithmicError(), np.abs(TARGETS), np.abs(OUTPUTS)
)
show("Huber 0.5", L.Huber(delta=0.5), TARGETS, OUTPUTS)
show("BinaryCrossentropy logits", L.BinaryCrossentropy(from_logits=True), SHARES, OUTPUTS)
show("BinaryCrossentropy", L.BinaryCrossentropy(), SHARES, GUESSES)
show("CategoricalCrossentropy logits", L.CategoricalCrossentropy(from_logits=True), SHARES, OUTPUTS)
show("CategoricalCrossentropy", L.CategoricalCrossentropy(), SHARES, GUESSES)
show(
    "SparseCategoricalCrossentropy logits", L.SparseCategoricalCrossentropy(from_logits=True),
    CLASSES, OUTPUTS,
)
show("SparseCategoricalCrossentropy", L.SparseCategoricalCrossentropy(), CLASSES, GUESSES)
show("Hinge", L.Hinge(), SIGNS, OUTPUTS)
show("Hinge of 0 and 1", L.Hinge(), (SIGNS + 1) / 2, OUTPUTS)
show("SquaredHinge", L.SquaredHinge(), SIGNS, OUTPUTS)
show("MultiMarginLoss", lambda t, x: torch.nn.MultiMarginLoss()(x, t), CLASSES, OUTPUTS)
show("KLDivergence", L.KLDivergence(), SHARES, GUESSES)
show("CosineSimilarity", L.CosineSimilarity(), TARGETS, OUTPUTS)
