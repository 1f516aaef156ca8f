"""Wrong answers to the exercises of lin-09 and lin-10: one pass of single steps, and the search of a grid."""

from fractions import Fraction

from mistakes_cases import Exercise, Mistake, Step
from mistakes_parts import early, ln, log, odd, products, root, update_step, whole
from mistakes_typing import Decimals

LN_10 = ln(Fraction(10))


def error_step(n):
    w, b, x, y = (lambda k: k[f"w{n - 1}"]), (lambda k: k[f"b{n - 1}"]), (lambda k: k[f"x{n}"]), (lambda k: k[f"y{n}"])
    single = [
        Mistake("swapped-difference", "truth minus prediction", lambda k: y(k) - w(k) * x(k) - b(k), 2),
        Mistake("plus-for-minus", "added the truth", lambda k: w(k) * x(k) + b(k) + y(k)),
        Mistake("minus-for-plus", "subtracted b", lambda k: w(k) * x(k) - b(k) - y(k)),
        Mistake("term-left-out", "left out b", lambda k: w(k) * x(k) - y(k)),
        Mistake("term-left-out", "gave the prediction", lambda k: w(k) * x(k) + b(k)),
        Mistake("factor-left-out", "left out the input", lambda k: w(k) + b(k) - y(k)),
        Mistake("factor-left-out", "left out the weight", lambda k: x(k) + b(k) - y(k)),
    ]
    if n > 2:
        single += [
            Mistake("old-for-new", "used the w of before", lambda k: k[f"w{n - 2}"] * x(k) + b(k) - y(k), 2),
            Mistake("old-for-new", "used the b of before", lambda k: w(k) * x(k) + k[f"b{n - 2}"] - y(k), 2),
            Mistake("old-for-new", "used the input of the example before", lambda k: w(k) * k[f"x{n - 1}"] + b(k) - y(k)),
        ]
    return Step(
        f"e{n}", lambda k: w(k) * x(k) + b(k) - y(k), single,
        double=[
            Mistake("term-left-out + plus-for-minus", "left out b and added the truth", lambda k: w(k) * x(k) + y(k)),
            Mistake("minus-for-plus + plus-for-minus", "both signs wrong", lambda k: w(k) * x(k) - b(k) + y(k)),
            Mistake("factor-left-out + minus-for-plus", "no weight, and b subtracted", lambda k: x(k) - b(k) - y(k)),
        ],
        unknown=[
            odd("exchanged weight and bias", lambda k: b(k) * x(k) + w(k) - y(k)),
            odd("subtracted the input", lambda k: w(k) * x(k) + b(k) - x(k)),
            odd("used the example of the slide: x = 1", lambda k: w(k) + b(k) - 4),
            odd("squared the error already", lambda k: (w(k) * x(k) + b(k) - y(k)) ** 2),
            odd("halved the error", lambda k: (w(k) * x(k) + b(k) - y(k)) / 2),
            odd("forgot to carry: 10 too little", lambda k: w(k) * x(k) + b(k) - y(k) - 10),
        ],
        guard=lambda k: [
            s * p + t * b(k) + u * y(k) for p in (w(k) * x(k), w(k), x(k), 0) for s in (1, -1) for t in (0, 1, -1) for u in (0, 1, -1)
        ],
        digits=Decimals(4),
    )


def stochastic(name, n, with_input):
    x = (lambda k: k[f"x{n}"]) if with_input else (lambda k: Fraction(1))
    slope = lambda k: k[f"e{n}"] * x(k)
    others = []
    if with_input:
        others.append(("factor-left-out", "left out the input", lambda k: k[f"e{n}"]))
        others.append(("factor-left-out", "left out the error", lambda k: x(k)))
        others.append(("factor-doubled", "multiplied by the input twice", lambda k: slope(k) * x(k)))
    if n > 2:
        others.append(("old-for-new", "used the error of before", lambda k: k[f"e{n - 1}"] * x(k)))
    if n > 2 and with_input:
        others.append(("old-for-new", "used the input of before", lambda k: k[f"e{n}"] * k[f"x{n - 1}"]))
    step = update_step(
        f"{name}{n}", lambda k: k[f"{name}{n - 1}"], slope, others,
        rate_alone="factor-left-out + factor-left-out" if with_input else "factor-left-out",
        digits=Decimals(5 if (name, n) == ("b", 4) else 4),
        double=[Mistake("plus-for-minus + factor-left-out", "added, and without the input", lambda k: k[f"{name}{n - 1}"] + k.eta * k[f"e{n}"])] if with_input else [],
    )
    if n > 2:
        step.single.append(Mistake("old-for-new", f"started from {name}{n - 2}", lambda k: k[f"{name}{n - 2}"] - k.eta * slope(k), 2))
    if not with_input:
        step.unknown.append(odd("multiplied by the input", lambda k: k[f"b{n - 1}"] - k.eta * k[f"e{n}"] * k[f"x{n}"]))
        step.unknown.append(odd("started from the new w", lambda k: k[f"w{n}"] - k.eta * k[f"e{n}"]))
    return step


one_pass = Exercise(
    "lin-09/one-pass",
    vary={"w1": [3.98, 4.98, 5.98], "b1": [0.98, 1.98, 2.98], "eta": [0.01, 0.02]},
    fixed={"x2": 3, "y2": 8, "x3": 6, "y3": 14, "x4": 5, "y4": 13},
    steps=[step for n in (2, 3, 4) for step in (error_step(n), stochastic("w", n, True), stochastic("b", n, False))],
    times={"single": 1, "double": 1, "unknown": 1, "slip": 1, "early": 0, "rounded": 15},
)

a_finer_grid = Exercise(
    "lin-10/a-finer-grid",
    vary={"v": [100, 200, 500, 1000], "E": [50, 62, 80]},
    fixed={},
    steps=[
        Step(
            "answer", lambda k: k.v**2 / k.E,
            single=[
                Mistake("square-forgotten", "counted v candidates", lambda k: k.v / k.E),
                Mistake("power-as-product", "added the values", lambda k: 2 * k.v / k.E),
                Mistake("divisor-left-out", "did not divide by E", lambda k: k.v**2),
                Mistake("upside-down-fraction", "divided the wrong way round", lambda k: k.E / k.v**2),
                Mistake("factor-doubled", "divided by E twice", lambda k: k.v**2 / k.E**2),
            ],
            double=[
                Mistake("square-forgotten + upside-down-fraction", "E/v", lambda k: k.E / k.v),
                Mistake("power-as-product + divisor-left-out", "2·v", lambda k: 2 * k.v),
                Mistake("square-forgotten + divisor-left-out", "v", lambda k: k.v),
            ],
            unknown=[
                odd("three weights", lambda k: k.v**3 / k.E),
                odd("each pair once", lambda k: k.v * (k.v - 1) / 2 / k.E),
                odd("multiplied by E", lambda k: k.v * k.E),
                odd("subtracted E", lambda k: k.v**2 - k.E),
                odd("used the 62 of the page", lambda k: k.v**2 / 62 if k.E != 62 else None),
                odd("ten values fewer", lambda k: (k.v - 10) ** 2 / k.E),
                odd("took the root", lambda k: root(k.v / k.E)),
            ],
            early=[early("rounded v/E to a whole number", lambda k: k.v * whole(k.v / k.E))],
            guard=lambda k: products(k.v, k.E) + [2 * k.v / k.E],
            carries=False,
        )
    ],
    times={"single": 3, "double": 4, "unknown": 2, "slip": 2, "early": 3, "rounded": 7},
)

a_faster_computer = Exercise(
    "lin-10/a-faster-computer",
    vary={"s": [1e6, 1e9, 1e12], "v": [10, 100, 1000]},
    fixed={},
    steps=[
        Step(
            "answer", lambda k: log(k.s, 10) / log(k.v, 10),
            single=[
                Mistake("divisor-left-out", "did not divide: the exponent of ten", lambda k: log(k.s, 10)),
                Mistake("upside-down-fraction", "divided the wrong way round", lambda k: log(k.v, 10) / log(k.s, 10)),
                Mistake("other-logarithm", "ln above, log₁₀ below", lambda k: log(k.s, 10) / log(k.v, 10) * LN_10),
                Mistake("other-logarithm", "log₁₀ above, ln below", lambda k: log(k.s, 10) / log(k.v, 10) / LN_10),
                Mistake("function-left-out", "did not take the logarithm of v", lambda k: log(k.s, 10) / k.v),
                Mistake("authored", "divided the numbers themselves", lambda k: k.s / k.v),
            ],
            double=[Mistake("divisor-left-out + other-logarithm", "the natural logarithm of s", lambda k: log(k.s, 10) * LN_10)],
            unknown=[
                odd("subtracted the logarithms", lambda k: log(k.s, 10) - log(k.v, 10)),
                odd("multiplied the logarithms", lambda k: log(k.s, 10) * log(k.v, 10)),
                odd("counted one too many", lambda k: log(k.s, 10) / log(k.v, 10) + 1),
                odd("divided the root of s by v", lambda k: root(k.s) / k.v),
                odd("added the logarithms", lambda k: log(k.s, 10) + log(k.v, 10)),
            ],
            guard=lambda k: [log(k.s, 10), log(k.v, 10), k.s / k.v, Fraction(1)],
            carries=False,
        )
    ],
    times={"single": 2, "double": 3, "unknown": 2, "slip": 1, "early": 0, "rounded": 5},
)

exercises = [one_pass, a_finer_grid, a_faster_computer]
