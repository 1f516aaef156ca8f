"""Wrong answers to the exercises of lin-05: the factors of four rates, and the largest rate."""

from fractions import Fraction
from itertools import product

from mistakes_cases import Exercise, Mistake, Step


def of_rate(n, values):
    r = lambda k: k[f"eta{n}"]
    others = [m for m in (1, 2, 3, 4) if m != n]
    single = [
        Mistake("coefficient-forgotten", "took the slope x: 1 − η", lambda k: 1 - r(k)),
        Mistake("plus-for-minus", "added: 1 + 2η", lambda k: 1 + 2 * r(k)),
        Mistake("rate-forgotten", "left out the rate: 1 − 2", lambda k: Fraction(-1), 1),
        Mistake("term-left-out", "left out the 1: −2η", lambda k: -2 * r(k)),
        Mistake("term-left-out", "left out 2η", lambda k: Fraction(1), 1),
        Mistake("swapped-difference", "took 2η − 1", lambda k: 2 * r(k) - 1),
        Mistake("two-put-in", "put in another 2: 1 − 4η", lambda k: 1 - 4 * r(k)),
        Mistake("factor-doubled", "multiplied by the rate twice", lambda k: 1 - 2 * r(k) ** 2),
        Mistake("brackets-forgotten", "worked from left to right: (1 − 2)·η", lambda k: -r(k), 2),
    ]
    double = [
        Mistake("plus-for-minus + coefficient-forgotten", "1 + η", lambda k: 1 + r(k)),
        Mistake("swapped-difference + coefficient-forgotten", "η − 1", lambda k: r(k) - 1),
        Mistake("term-left-out + sign | term-left-out | product-for-sum", "what is subtracted, not what is left: 2η", lambda k: 2 * r(k)),
        Mistake("two-put-in + plus-for-minus", "1 + 4η", lambda k: 1 + 4 * r(k)),
        Mistake("two-put-in + swapped-difference", "4η − 1", lambda k: 4 * r(k) - 1),
        Mistake("factor-doubled + plus-for-minus", "1 + 2η²", lambda k: 1 + 2 * r(k) ** 2),
        Mistake("factor-doubled + coefficient-forgotten", "1 − η²", lambda k: 1 - r(k) ** 2),
        Mistake("rate-forgotten + plus-for-minus", "1 + 2", lambda k: Fraction(3), 1),
        Mistake("two-put-in + term-left-out", "−4η", lambda k: -4 * r(k)),
    ]
    unknown = [
        Mistake("", "took 1 − 3η", lambda k: 1 - 3 * r(k)),
        Mistake("", "took half of the rate", lambda k: 1 - r(k) / 2),
        Mistake("", "gave the factor of f", lambda k: (1 - 2 * r(k)) ** 2),
        Mistake("", "read the rate ten times too small", lambda k: 1 - r(k) / 5),
        Mistake("", "divided by 2η", lambda k: 1 / (2 * r(k))),
        Mistake("", "took the place after one step from 5", lambda k: 5 * (1 - 2 * r(k))),
        Mistake("", "copied the factor 0.4 from the hint", lambda k: Fraction(4, 10)),
        Mistake("", "copied the 0.98 of the page", lambda k: Fraction(98, 100)),
        Mistake("", "took 1.5 − 2η", lambda k: Fraction(3, 2) - 2 * r(k)),
        Mistake("", "forgot to borrow: 0.3 too large", lambda k: Fraction(13, 10) - 2 * r(k)),
    ]
    for other in others:
        words = "old-for-new | new-for-old | off-by-one"
        single.append(Mistake(words, f"used the rate of line {other}", lambda k, other=other: 1 - 2 * k[f"eta{other}"], 2))

    def guard(k):
        for one, sign, two, power in product((0, 1, -1), (1, -1), (Fraction(1, 2), 1, 2, 4), (0, 1, 2)):
            yield one + sign * two * r(k) ** power
            yield one + sign * two * r(k) ** power * 2
            for other in others:
                yield one + sign * two * k[f"eta{other}"] * r(k) ** power

    return Step(
        f"k{n}", lambda k: 1 - 2 * r(k), single, double, unknown, guard=guard, carries=False,
        times={"single": values, "double": values, "unknown": values, "slip": min(values, 3)},
    )


factors = Exercise(
    "lin-05/factor",
    vary={"eta1": [0.05, 0.1, 0.15, 0.2], "eta3": [0.8, 0.9, 1], "eta4": [1.1, 1.2, 1.3]},
    fixed={"eta2": 0.5},
    steps=[of_rate(1, 5), of_rate(2, 2), of_rate(3, 4), of_rate(4, 4)],
    times={"single": 5, "double": 4, "unknown": 4, "slip": 4, "early": 3, "rounded": 80},
)


def limit_guard(k):
    for factor, power in product((Fraction(1, 8), Fraction(1, 4), Fraction(1, 2), 1, 2, 4, 8), (-2, -1, 0, 1, 2)):
        yield factor * k.c**power
        yield 2 + factor * k.c**power
        yield 2 - factor * k.c**power


the_limit = Exercise(
    "lin-05/the-limit",
    vary={"c": [2, 3, 4, 5, 8, 10]},
    fixed={},
    steps=[
        Step(
            "answer", lambda k: 2 / (2 * k.c),
            single=[
                Mistake("coefficient-forgotten", "put c for the curvature", lambda k: 2 / k.c, 6),
                Mistake("coefficient-forgotten", "took 1/L", lambda k: 1 / (2 * k.c)),
                Mistake("brackets-forgotten", "2/2·c from left to right", lambda k: k.c),
                Mistake("upside-down-fraction", "L/2 for 2/L", lambda k: k.c),
                Mistake("factor-left-out", "left out c: 2/2", lambda k: Fraction(1), 3),
                Mistake("divisor-left-out", "did not divide by L", lambda k: Fraction(2), 3),
                Mistake("factor-doubled", "multiplied by c twice below the line", lambda k: 2 / (2 * k.c**2)),
                Mistake("two-put-in", "the limit twice as large, 2·2/L", lambda k: 2 / k.c),
            ],
            double=[
                Mistake("upside-down-fraction + coefficient-forgotten", "c/2 for 2/(2c)", lambda k: k.c / 2),
                Mistake("upside-down-fraction + coefficient-forgotten", "2c: L itself", lambda k: 2 * k.c),
                Mistake("factor-doubled + coefficient-forgotten", "2/c²", lambda k: 2 / k.c**2),
            ],
            unknown=[
                Mistake("", "added below the line: 2/(2 + c)", lambda k: 2 / (2 + k.c)),
                Mistake("", "one too many below the line", lambda k: 1 / (k.c + 1)),
                Mistake("", "took the root", lambda k: Fraction(round(float(1 / k.c) ** 0.5, 9)).limit_denominator(10**9)),
                Mistake("", "took 3c for the curvature", lambda k: 2 / (3 * k.c)),
                Mistake("", "subtracted from 1", lambda k: 1 - 1 / k.c),
                Mistake("", "used the c = 4 of the page", lambda k: Fraction(1, 4) if k.c != 4 else None),
                Mistake("", "used the 0.01 of the page as well", lambda k: 1 / k.c + Fraction(1, 100)),
                Mistake("", "took 0.1 off to be safe", lambda k: 1 / k.c - Fraction(1, 10)),
                Mistake("", "gave the rate at which the factor is 0.4", lambda k: Fraction(3, 10) / k.c),
                Mistake("", "long division slipped", lambda k: 1 / k.c + Fraction(3, 100)),
                Mistake("", "took c³ for the curvature", lambda k: 2 / k.c**3),
            ],
            guard=limit_guard,
            carries=False,
        )
    ],
    times={"single": 5, "double": 5, "unknown": 5, "slip": 5, "early": 3, "rounded": 40},
)

exercises = [factors, the_limit]
