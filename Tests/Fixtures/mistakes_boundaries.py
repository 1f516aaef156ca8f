"""Wrong answers to the exercises of log-03 and log-04: scores of two inputs, and straight and curved boundaries."""

from fractions import Fraction
from itertools import product

from mistakes_cases import Exercise, Mistake, Step
from mistakes_parts import HALF, early, odd, sigmoid_step, size, whole
from mistakes_typing import Decimals


def score_guard(*parts):
    """Sums of the parts with any sign, each whole, doubled or left out."""
    for chosen in product((0, 1, -1, 2), repeat=len(parts)):
        yield sum(c * part for c, part in zip(chosen, parts))


one_point = Exercise(
    "log-03/one-point",
    vary={
        "w1": [0.4, 0.6, 1.5], "w2": [-2.5, 2.5, -0.8], "b": [-1.2, -2.1, 1.7], "x1": [3, 5, 7], "x2": [0.8, 1.3, 2.2],
    },
    fixed={},
    steps=[
        Step(
            "z", lambda k: k.w1 * k.x1 + k.w2 * k.x2 + k.b,
            single=[
                Mistake("term-left-out", "left out the bias", lambda k: k.w1 * k.x1 + k.w2 * k.x2),
                Mistake("term-left-out", "left out the first input", lambda k: k.w2 * k.x2 + k.b),
                Mistake("term-left-out", "left out the second input", lambda k: k.w1 * k.x1 + k.b),
                Mistake("minus-for-plus", "lost the sign of the second product", lambda k: k.w1 * k.x1 - k.w2 * k.x2 + k.b),
                Mistake("minus-for-plus", "lost the sign of the bias", lambda k: k.w1 * k.x1 + k.w2 * k.x2 - k.b),
                Mistake("factor-left-out", "left out the first weight", lambda k: k.x1 + k.w2 * k.x2 + k.b),
                Mistake("factor-left-out", "left out the second input's weight", lambda k: k.w1 * k.x1 + k.x2 + k.b),
                Mistake("factor-left-out", "left out the first input, not its weight", lambda k: k.w1 + k.w2 * k.x2 + k.b),
                Mistake("product-for-sum", "multiplied both products", lambda k: k.w1 * k.x1 * k.w2 * k.x2 + k.b),
            ],
            double=[
                Mistake("minus-for-plus + term-left-out", "both inputs subtracted, no bias", lambda k: k.w1 * k.x1 - k.w2 * k.x2),
                Mistake("minus-for-plus + minus-for-plus", "both signs lost", lambda k: k.w1 * k.x1 - k.w2 * k.x2 - k.b),
                Mistake("factor-left-out + term-left-out", "no first weight, no bias", lambda k: k.x1 + k.w2 * k.x2),
            ],
            unknown=[
                odd("exchanged the weights", lambda k: k.w2 * k.x1 + k.w1 * k.x2 + k.b),
                odd("added the weights, and the inputs", lambda k: (k.w1 + k.w2) * (k.x1 + k.x2) + k.b),
                odd("added the bias for each weight, three times", lambda k: k.w1 * k.x1 + k.w2 * k.x2 + 3 * k.b),
                odd("divided by 3", lambda k: (k.w1 * k.x1 + k.w2 * k.x2 + k.b) / 3),
                odd("took the third power of the second input", lambda k: k.w1 * k.x1 + k.w2 * k.x2**3 + k.b),
                odd("multiplied both by the first input", lambda k: (k.w1 + k.w2) * k.x1 + k.b),
            ],
            guard=lambda k: [
                *score_guard(k.w1 * k.x1, k.w2 * k.x2, k.b), *score_guard(k.x1, k.w2 * k.x2, k.b),
                *score_guard(k.w1 * k.x1, k.x2, k.b), *score_guard(k.w1, k.w2 * k.x2, k.b),
                *score_guard(k.w1 * k.x1, k.w2, k.b), *score_guard(k.x1, k.x2, k.b),
            ],
        ),
        sigmoid_step("p", lambda k: k.z, digits=Decimals(4), carries=False),
        Step(
            "edge", lambda k: -(k.b + k.w1 * k.x1) / k.w2,
            single=[
                Mistake("sign-left-out", "left out the minus", lambda k: (k.b + k.w1 * k.x1) / k.w2),
                Mistake("divisor-left-out", "did not divide by w₂", lambda k: -(k.b + k.w1 * k.x1)),
                Mistake("minus-for-plus", "took b over with the wrong sign", lambda k: -(k.b - k.w1 * k.x1) / k.w2),
                Mistake("term-left-out", "left out b", lambda k: -k.w1 * k.x1 / k.w2),
                Mistake("term-left-out", "left out the first input", lambda k: -k.b / k.w2),
                Mistake("factor-left-out", "left out the first weight", lambda k: -(k.b + k.x1) / k.w2),
                Mistake("factor-left-out", "left out x₁", lambda k: -(k.b + k.w1) / k.w2),
                Mistake("upside-down-fraction", "divided the wrong way round", lambda k: -k.w2 / (k.b + k.w1 * k.x1)),
                Mistake("product-for-sum", "multiplied the bias", lambda k: -(k.b * k.w1 * k.x1) / k.w2),
                Mistake("factor-doubled", "divided twice", lambda k: -(k.b + k.w1 * k.x1) / k.w2**2),
            ],
            double=[
                Mistake("sign-left-out + divisor-left-out", "b + w₁·x₁", lambda k: k.b + k.w1 * k.x1),
                Mistake("sign-left-out + term-left-out | minus-for-plus + term-left-out", "w₁·x₁/w₂", lambda k: k.w1 * k.x1 / k.w2),
                Mistake("sign-left-out + minus-for-plus", "(b − w₁·x₁)/w₂", lambda k: (k.b - k.w1 * k.x1) / k.w2),
                Mistake("sign-left-out + upside-down-fraction", "w₂/(b + w₁·x₁)", lambda k: k.w2 / (k.b + k.w1 * k.x1)),
            ],
            unknown=[
                odd("set the score to 0.5, not to 0", lambda k: (HALF - k.b - k.w1 * k.x1) / k.w2),
                odd("solved for x₁", lambda k: -(k.b + k.w2 * k.x2) / k.w1),
                odd("divided by x₂", lambda k: -(k.b + k.w1 * k.x1) / k.x2),
                odd("multiplied by w₂", lambda k: -(k.b + k.w1 * k.x1) * k.w2),
                odd("subtracted w₂", lambda k: -(k.b + k.w1 * k.x1) - k.w2),
                odd("divided the score by the weight", lambda k: -k.z / k.w2),
                odd("set the score to p", lambda k: (k.p - k.b - k.w1 * k.x1) / k.w2),
            ],
            early=[early("rounded the sum to a whole number", lambda k: -whole(k.b + k.w1 * k.x1) / k.w2)],
            guard=lambda k: [
                (s * k.b + t * part) / d
                for s in (0, 1, -1) for t in (0, 1, -1) for part in (k.w1 * k.x1, k.w1, k.x1) for d in (1, k.w2, k.w2**2)
            ],
            carries=False,
        ),
    ],
    times={"single": 1, "double": 2, "unknown": 1, "slip": 1, "early": 2, "rounded": 18},
)


def two_terms(name, one, other, weights, inputs, single=(), unknown=()):
    """The sum of two products."""
    a, b = one, other
    (v, w), (x, y) = weights, inputs
    return Step(
        name, lambda k: a(k) + b(k),
        single=[
            Mistake("minus-for-plus", "subtracted the second", lambda k: a(k) - b(k)),
            Mistake("term-left-out", "gave the first alone", lambda k: a(k)),
            Mistake("term-left-out", "gave the second alone", lambda k: b(k)),
            Mistake("product-for-sum", "multiplied the two", lambda k: a(k) * b(k)),
            Mistake("factor-left-out", "left out the first weight", lambda k: x(k) + b(k)),
            Mistake("factor-left-out", "left out the second weight", lambda k: a(k) + y(k)),
            Mistake("factor-left-out", "left out the first input", lambda k: v(k) + b(k)),
            Mistake("factor-left-out", "left out the second input", lambda k: a(k) + w(k)),
            *single,
        ],
        double=[
            Mistake("factor-left-out + minus-for-plus", "no first weight, and subtracted", lambda k: x(k) - b(k)),
            Mistake("factor-left-out + minus-for-plus", "no second weight, and subtracted", lambda k: a(k) - y(k)),
        ],
        unknown=[
            odd("exchanged the weights", lambda k: w(k) * x(k) + v(k) * y(k)),
            odd("added the weights, and the inputs", lambda k: (v(k) + w(k)) * (x(k) + y(k))),
            odd("added b as well", lambda k: a(k) + b(k) + k.b),
            odd("halved the sum", lambda k: (a(k) + b(k)) / 2),
            *unknown,
        ],
        guard=lambda k: [
            way for pair in ((a(k), b(k)), (x(k), b(k)), (a(k), y(k)), (v(k), b(k)), (a(k), w(k)), (x(k), y(k)))
            for way in score_guard(*pair)
        ],
    )


any_weights = Exercise(
    "log-04/any-weights",
    vary={
        "b": [-4, -3.8, -4.2], "w1": [0.5, 0.7, -0.6], "w2": [-1.2, -0.9, 1.1], "w3": [1.5, 1.3], "w4": [0.8, 0.6],
        "x1": [1.6, -1.5, 1.2], "x2": [1.2, 0.9, -1.6],
    },
    fixed={},
    steps=[
        two_terms(
            "l", lambda k: k.w1 * k.x1, lambda k: k.w2 * k.x2,
            [lambda k: k.w1, lambda k: k.w2], [lambda k: k.x1, lambda k: k.x2],
            unknown=[
                odd("took a negative product as positive, and one more", lambda k: size(k.w1 * k.x1) + size(k.w2 * k.x2) + 1),
                odd("used the weights of the squares", lambda k: k.w3 * k.x1 + k.w4 * k.x2),
            ],
        ),
        two_terms(
            "s", lambda k: k.w3 * k.x1**2, lambda k: k.w4 * k.x2**2,
            [lambda k: k.w3, lambda k: k.w4], [lambda k: k.x1**2, lambda k: k.x2**2],
            single=[
                Mistake("authored", "squared the weights as well", lambda k: (k.w3 * k.x1) ** 2 + (k.w4 * k.x2) ** 2, 3),
                Mistake("square-forgotten", "did not square", lambda k: k.w3 * k.x1 + k.w4 * k.x2, 3),
                Mistake("square-forgotten", "squared the first only", lambda k: k.w3 * k.x1**2 + k.w4 * k.x2),
                Mistake("power-as-product", "doubled instead of squaring", lambda k: 2 * k.w3 * k.x1 + 2 * k.w4 * k.x2),
                Mistake("square-outside", "squared the sum", lambda k: (k.w3 * k.x1 + k.w4 * k.x2) ** 2),
            ],
            unknown=[
                odd("used the weights of the linear terms", lambda k: k.w1 * k.x1**2 + k.w2 * k.x2**2),
                odd("multiplied the inputs with each other", lambda k: (k.w3 + k.w4) * k.x1 * k.x2),
                odd("took the third powers", lambda k: k.w3 * k.x1**3 + k.w4 * k.x2**3),
            ],
        ),
        Step(
            "z", lambda k: k.b + k.l + k.s,
            single=[
                Mistake("term-left-out", "left out the bias", lambda k: k.l + k.s),
                Mistake("term-left-out", "left out the linear terms", lambda k: k.b + k.s),
                Mistake("term-left-out", "left out the squared terms", lambda k: k.b + k.l),
                Mistake("minus-for-plus", "subtracted the linear terms", lambda k: k.b - k.l + k.s),
                Mistake("minus-for-plus", "subtracted the squared terms", lambda k: k.b + k.l - k.s),
                Mistake("product-for-sum", "multiplied the terms", lambda k: k.b + k.l * k.s),
                Mistake("sign", "lost the minus of the bias", lambda k: -k.b + k.l + k.s),
            ],
            double=[
                Mistake("minus-for-plus + minus-for-plus", "subtracted both", lambda k: k.b - k.l - k.s),
                Mistake("term-left-out + minus-for-plus", "no bias, and the squares subtracted", lambda k: k.l - k.s),
                Mistake("product-for-sum + term-left-out", "multiplied, without the bias", lambda k: k.l * k.s),
            ],
            unknown=[
                odd("took the mean of the three", lambda k: (k.b + k.l + k.s) / 3),
                odd("squared the linear terms", lambda k: k.b + k.l**2 + k.s),
                odd("used the −1 of the page for b", lambda k: k.l + k.s - 1),
                odd("subtracted 10 by a wrong carry", lambda k: k.b + k.l + k.s - 10),
                odd("added the inputs", lambda k: k.b + k.l + k.s + k.x1 + k.x2),
                odd("multiplied the bias by the first weight", lambda k: k.b * k.w1 + k.l + k.s),
            ],
            guard=lambda k: [*score_guard(k.b, k.l, k.s), k.b * k.l * k.s, k.b * k.l + k.s, k.b + k.l * k.s],
        ),
        sigmoid_step("p", lambda k: k.z, carries=False),
    ],
    times={"single": 1, "double": 2, "unknown": 1, "slip": 1, "early": 1, "rounded": 18},
)

how_many = Exercise(
    "log-04/how-many",
    vary={"d": [3, 4, 5, 7, 8]},
    fixed={},
    steps=[
        Step(
            "answer", lambda k: (k.d + 1) * (k.d + 2) / 2,
            single=[
                Mistake("authored", "counted up to degree d − 1", lambda k: k.d * (k.d + 1) / 2),
                Mistake("term-left-out", "left out the 1, or the 2", lambda k: k.d * (k.d + 1) / 2),
                Mistake("authored", "counted the pure powers", lambda k: 2 * k.d + 1),
                Mistake("authored", "every power of the one with every power of the other", lambda k: (k.d + 1) ** 2),
                Mistake("divisor-left-out", "did not halve", lambda k: (k.d + 1) * (k.d + 2)),
                Mistake("factor-left-out", "left out the first factor", lambda k: (k.d + 2) / 2),
                Mistake("factor-left-out", "left out the second factor", lambda k: (k.d + 1) / 2),
                Mistake("brackets-forgotten", "worked from left to right, without brackets", lambda k: k.d + (k.d + 2) / 2),
                Mistake("minus-for-plus", "one less than d", lambda k: (k.d - 1) * (k.d + 2) / 2),
                Mistake("minus-for-plus", "two less than d", lambda k: (k.d + 1) * (k.d - 2) / 2),
                Mistake("term-left-out", "left out the 1", lambda k: k.d * (k.d + 2) / 2),
            ],
            double=[
                Mistake("divisor-left-out + term-left-out | product-for-sum", "d·(d + 1)", lambda k: k.d * (k.d + 1)),
                Mistake("divisor-left-out + minus-for-plus", "(d − 1)·(d + 2)", lambda k: (k.d - 1) * (k.d + 2)),
            ],
            unknown=[
                odd("one degree too many", lambda k: (k.d + 2) * (k.d + 3) / 2),
                odd("left out the constant", lambda k: (k.d + 1) * (k.d + 2) / 2 - 1),
                odd("powers of two", lambda k: Fraction(2) ** int(k.d)),
                odd("squared the degree and added 1", lambda k: k.d**2 + 1),
                odd("divided by 3", lambda k: (k.d + 1) * (k.d + 2) / 3),
                odd("added the products once more", lambda k: (k.d + 1) * (k.d + 2) / 2 + k.d),
            ],
            guard=lambda k: [
                (k.d + a) * (k.d + b) / c for a in (0, 1, -1, 2, -2) for b in (0, 1, -1, 2, -2) for c in (1, 2)
                if (a, b, c) != (1, 2, 2)
            ] + [k.d + 1, k.d + 2, k.d] + [  # brackets forgotten, and one thing more
                way / c for a in (0, 1, -1) for b in (0, 2, -2) for c in (1, 2)
                for way in ((k.d + a) * k.d + b, k.d + a * (k.d + b), (k.d + a) * (k.d + b / Fraction(2)) * c, ((k.d + a) * k.d + b / Fraction(2)) * c)
            ],
            carries=False,
        )
    ],
    times={"single": 3, "double": 4, "unknown": 3, "slip": 1, "early": 0, "rounded": 5},
)

exercises = [one_point, any_weights, how_many]
