"""Wrong answers to the exercises of lin-04: three steps down a bowl, and the place after k steps."""

from fractions import Fraction
from itertools import product

from mistakes_cases import Exercise, Mistake, Step
from mistakes_typing import read, root, typed

TENTH = Fraction(1, 10)


def whole(number):
    """Rounded to a whole number, half up."""
    return Fraction(int(number + Fraction(1, 2))) if number >= 0 else -Fraction(int(-number + Fraction(1, 2)))


def split_square(number):
    """The classic (a + b)² = a² + b²: whole part and rest squared each for itself."""
    return Fraction(int(number)) ** 2 + (number - int(number)) ** 2


def coordinate(n):
    """Step n: the coordinate, from the one before."""
    name, before = f"a{n}", f"a{n - 1}"
    p = lambda k: k[before]
    older = [f"a{m}" for m in range(n - 1)]
    single = [
        Mistake("plus-for-minus", "added the step and climbed", lambda k: p(k) + k.eta * 2 * p(k)),
        Mistake("coefficient-forgotten", "took the place for its slope, without the 2", lambda k: p(k) - k.eta * p(k), 4),
        Mistake("rate-forgotten", "subtracted the whole slope, without the rate", lambda k: p(k) - 2 * p(k)),
        Mistake("factor-left-out", "took 2 for the slope, without the coordinate", lambda k: p(k) - k.eta * 2),
        Mistake("term-left-out", "gave minus the step alone, without the old place", lambda k: -k.eta * 2 * p(k)),
        Mistake("term-left-out", "took no step: the old place again", lambda k: p(k), 4),
        Mistake("swapped-difference", "subtracted the place from the step", lambda k: k.eta * 2 * p(k) - p(k)),
        Mistake("two-put-in", "took 4x for the slope, as the squares are two", lambda k: p(k) - k.eta * 4 * p(k)),
        Mistake("factor-doubled", "multiplied by the coordinate twice", lambda k: p(k) - k.eta * 2 * p(k) ** 2, 4),
        Mistake("factor-doubled", "multiplied by the rate twice", lambda k: p(k) - k.eta**2 * 2 * p(k), 4),
        Mistake("wrong-derivative", "took x² itself for its slope", lambda k: p(k) - k.eta * p(k) ** 2),
        Mistake("brackets-forgotten", "worked from left to right: first place minus rate", lambda k: (p(k) - k.eta) * 2 * p(k), 2),
    ]
    double = [
        Mistake("plus-for-minus + coefficient-forgotten", "added, and took the place for its slope", lambda k: p(k) + k.eta * p(k)),
        Mistake("swapped-difference + coefficient-forgotten", "the difference the wrong way round, and without the 2", lambda k: k.eta * p(k) - p(k)),
        Mistake("rate-forgotten + plus-for-minus", "added the whole slope", lambda k: 3 * p(k)),
        Mistake("plus-for-minus + factor-left-out", "added rate times 2, without the coordinate", lambda k: p(k) + k.eta * 2),
        Mistake("coefficient-forgotten + factor-left-out", "subtracted the rate alone", lambda k: p(k) - k.eta),
        Mistake("plus-for-minus + two-put-in", "added, with 4x for the slope", lambda k: p(k) + k.eta * 4 * p(k)),
        Mistake("rate-forgotten + two-put-in", "no rate, and 4x for the slope", lambda k: p(k) - 4 * p(k)),
        Mistake("term-left-out + sign | term-left-out", "gave the length of the step only", lambda k: k.eta * 2 * p(k)),
        Mistake("plus-for-minus + factor-doubled", "added, with the coordinate squared", lambda k: p(k) + k.eta * 2 * p(k) ** 2, 2),
        Mistake("plus-for-minus + wrong-derivative", "added, with x² for the slope", lambda k: p(k) + k.eta * p(k) ** 2, 2),
    ]
    for old in older:
        single += [
            Mistake("old-for-new", f"the slope of {old} again", lambda k, old=old: p(k) - k.eta * 2 * k[old], 3),
            Mistake("old-for-new", f"started from {old}, with the new slope", lambda k, old=old: k[old] - k.eta * 2 * p(k)),
        ]
        double += [
            Mistake("plus-for-minus + old-for-new", f"added the slope of {old}", lambda k, old=old: p(k) + k.eta * 2 * k[old]),
            Mistake("coefficient-forgotten + old-for-new", f"the place {old} for the slope", lambda k, old=old: p(k) - k.eta * k[old]),
            Mistake("rate-forgotten + old-for-new", f"the whole slope of {old}", lambda k, old=old: p(k) - 2 * k[old]),
            Mistake("two-put-in + old-for-new", f"4 times {old} for the slope", lambda k, old=old: p(k) - k.eta * 4 * k[old]),
        ]
    unknown = [
        Mistake("", "used the rate 0.1 of the page", lambda k: p(k) - TENTH * 2 * p(k)),
        Mistake("", "read the rate ten times too small", lambda k: p(k) - k.eta / 10 * 2 * p(k)),
        Mistake("", "read the rate ten times too large", lambda k: p(k) - k.eta * 10 * 2 * p(k)),
        Mistake("", "took 3x for the slope", lambda k: p(k) - k.eta * 3 * p(k)),
        Mistake("", "did two steps at once", lambda k: p(k) * (1 - 2 * k.eta) ** 2),
        Mistake("", "divided by the rate, and the point one place to the left", lambda k: p(k) - 2 * p(k) / k.eta / 10),
        Mistake("", "subtracted 2 and then the rate", lambda k: p(k) - 2 - k.eta),
        Mistake("", "the slope of a coordinate that is one smaller", lambda k: p(k) - k.eta * 2 * (p(k) - 1)),
        Mistake("", "squared the rate, and the third power of the place", lambda k: p(k) - k.eta**2 * p(k) ** 3),
        Mistake("", "halved the coordinate, whatever the rate", lambda k: p(k) / 2),
        Mistake("", "forgot to borrow twice in the subtraction", lambda k: p(k) - k.eta * 2 * p(k) + Fraction(11, 10)),
        Mistake("", "took the rate away from 2 first", lambda k: p(k) - (2 - k.eta) * p(k)),
        Mistake("", "multiplication slip: 2·η·a came out 0.3 too large", lambda k: p(k) - k.eta * 2 * p(k) - Fraction(3, 10)),
        Mistake("", "subtracted a fixed 0.7", lambda k: p(k) - Fraction(7, 10)),
    ]
    if n == 1:
        unknown += [
            Mistake("", "started from the 5 of the page", lambda k: 5 - k.eta * 2 * 5 if k.a0 != 5 else None),
            Mistake("", "started from the 5 of the page, with the slope of the given start", lambda k: 5 - k.eta * 2 * k.a0 if k.a0 != 5 else None),
        ]
    else:
        unknown += [
            Mistake("", "copied the answer of the line above", lambda k: k[f"f{n - 1}"]),
            Mistake("", "subtracted rate times f of both coordinates", lambda k: p(k) - k.eta * k[f"f{n - 1}"], 3),
            Mistake("", "took the root of f of the line above", lambda k: root(k[f"f{n - 1}"])),
            Mistake("", "subtracted the last difference plus the rate", lambda k: p(k) - (k[older[-1]] - p(k)) - k.eta),
        ]

    def guard(k):
        starts = [p(k)] + [k[old] for old in older]
        for start, sign, rate, two, slope in product(
            [0, -1] + starts, (1, -1), (0, 1, k.eta, k.eta**2, k.eta * 2), (Fraction(1, 2), 1, 2, 4), [1, p(k) ** 2] + starts
        ):
            yield start + sign * rate * two * slope
        for start, inner in product([p(k)] + [k[old] for old in older], (k.eta, 2 * k.eta, 4 * k.eta)):
            yield start - inner * (2 + start)
            yield start - inner - inner * start
            yield start - inner * inner * start
            yield start * (inner * start) ** 2
            yield start - (inner + 2) * start * k.eta

    return Step(
        name, lambda k: p(k) - k.eta * 2 * p(k), single, double, unknown,
        early=[
            Mistake("rounded-early", "rounded the step to one place behind the point", lambda k: p(k) - whole(k.eta * 20 * p(k)) / 10),
            Mistake("rounded-early", "rounded the step to a whole number", lambda k: p(k) - whole(k.eta * 2 * p(k))),
        ],
        guard=guard,
        carries=True,
    )


def height(n):
    """f after step n: the sum of two equal squares."""
    a = lambda k: k[f"a{n}"]
    older = [f"a{m}" for m in range(n)]
    single = [
        Mistake("term-left-out", "squared one coordinate only", lambda k: a(k) ** 2, 4),
        Mistake("square-forgotten", "added the coordinates without squaring", lambda k: 2 * a(k)),
        Mistake("square-forgotten", "squared one of the two only", lambda k: a(k) ** 2 + a(k)),
        Mistake("power-as-product", "doubled each instead of squaring", lambda k: 4 * a(k)),
        Mistake("power-as-product", "squared one and doubled the other", lambda k: a(k) ** 2 + 2 * a(k), 4),
        Mistake("square-outside", "added first and squared the sum", lambda k: (2 * a(k)) ** 2),
        Mistake("two-put-in", "doubled the sum of the two squares", lambda k: 4 * a(k) ** 2),
        Mistake("product-for-sum", "multiplied the two squares", lambda k: a(k) ** 4, 4),
    ]
    double = []
    for old in older:
        single += [
            Mistake("old-for-new", f"used {old} for both coordinates", lambda k, old=old: 2 * k[old] ** 2, 4),
            Mistake("old-for-new", f"used {old} for one of the coordinates", lambda k, old=old: a(k) ** 2 + k[old] ** 2, 4),
        ]
        double += [
            Mistake("term-left-out + old-for-new", f"squared {old} only", lambda k, old=old: k[old] ** 2, 4),
            Mistake("square-forgotten + old-for-new", f"twice {old}, without squaring", lambda k, old=old: 2 * k[old], 4),
            Mistake("square-outside + old-for-new", f"the square of {old} + {old}", lambda k, old=old: 4 * k[old] ** 2, 4),
            Mistake("power-as-product + old-for-new", f"doubled {old} twice", lambda k, old=old: 4 * k[old], 3),
        ]
    unknown = [
        Mistake("", "squared whole part and rest each for itself", lambda k: 2 * split_square(a(k))),
        Mistake("", "decimal places of one square miscounted", lambda k: a(k) ** 2 + 10 * a(k) ** 2),
        Mistake("", "took the third power of one", lambda k: a(k) ** 3 + a(k) ** 2),
        Mistake("", "five squares instead of two", lambda k: 5 * a(k) ** 2),
        Mistake("", "one of the squares 0.6 too large: a slip in the table of products", lambda k: 2 * a(k) ** 2 + Fraction(6, 10)),
        Mistake("", "added the rate to the sum", lambda k: 2 * a(k) ** 2 + k.eta),
        Mistake("", "added the start to the square", lambda k: a(k) ** 2 + k.a0),
        Mistake("", "multiplied the new coordinate by the start", lambda k: a(k) ** 2 + a(k) * k.a0),
        Mistake("", "squared a place that is one too large", lambda k: 2 * (a(k) + 1) ** 2),
        Mistake("", "carried a wrong digit in the sum", lambda k: 2 * a(k) ** 2 + 2 + Fraction(2, 10)),
        Mistake("", "took the 50 of the page and the factor of the coordinate", lambda k: 50 * (1 - 2 * k.eta) ** n if k.a0 != 5 else None),
    ]
    if n > 1:
        last = f"f{n - 1}"
        unknown += [
            Mistake("", "multiplied f by the factor of the coordinate", lambda k: k[last] * (1 - 2 * k.eta)),
            Mistake("", "f before minus the square", lambda k: k[last] - a(k) ** 2),
            Mistake("", "the mean of f before and f now", lambda k: (k[last] + 2 * a(k) ** 2) / 2),
        ]

    def guard(k):
        places = [a(k)] + [k[old] for old in older]
        for one, other, p, q, factor in product(places, places + [0], (1, 2, 4), (1, 2, 4), (Fraction(1, 2), 1, 2, 4)):
            yield factor * (one**p + other**q)
            yield factor * (one**p - other**q)
            yield factor * (2 * one + other**q)
            yield factor * one**p + other**q
            yield 4 * one + other**q
            yield factor * one**p * other**q

    return Step(
        f"f{n}", lambda k: a(k) ** 2 + a(k) ** 2, single, double, unknown,
        early=[
            Mistake("rounded-early", "rounded the square to a whole number", lambda k: 2 * whole(a(k) ** 2)),
            Mistake("rounded-early", "rounded the square to two digits", lambda k: 2 * read(typed(a(k) ** 2, 2))),
        ],
        guard=guard,
        carries=False,
    )


three_steps = Exercise(
    "lin-04/three-steps",
    vary={"a0": [2, 3, 4, 5, 6, 8], "eta": [0.05, 0.1, 0.15, 0.2, 0.3, 0.4]},
    fixed={},
    steps=[make(n) for n in (1, 2, 3) for make in (coordinate, height)],
    times={"single": 8, "double": 4, "unknown": 4, "slip": 6, "early": 3, "rounded": 150},
)


def after(k):
    return k.a0 * (1 - 2 * k.eta) ** int(k.k)


def factor(k):
    return 1 - 2 * k.eta


def after_guard(k):
    n = int(k.k)
    bases = [sign + s * c * k.eta**q for sign, s, c, q in product((0, 1, -1), (1, -1), (0, 1, 2, 4), (0, 1, 2))]
    for base, start in product(bases, (1, k.a0, k.a0**2)):
        for value in (base**n, base * n, base, base ** (n + 1), base ** (2 * n), base**2, 2 * base**n, 2 * base):
            yield start * value
            yield -start * value
            yield start + value
            yield start - value
    for s, c in product((1, -1), (1, 2, 4)):
        yield k.a0 + s * c * k.eta * k.a0 * n
        yield k.a0 + s * c * k.eta * n
        yield k.a0 * (1 + s * c * k.eta**n)
        yield k.a0 * (1 + s * (c * k.eta) ** n)


after_k_steps = Exercise(
    "lin-04/after-k-steps",
    vary={"a0": [3, 4, 5, 6, 8], "eta": [0.05, 0.1, 0.2], "k": [5, 8, 10, 12]},
    fixed={},
    steps=[
        Step(
            "answer", after,
            single=[
                Mistake("coefficient-forgotten", "took the slope x: a step keeps 1 − η", lambda k: k.a0 * (1 - k.eta) ** int(k.k), 6),
                Mistake("power-as-product", "multiplied by k instead of k times", lambda k: k.a0 * factor(k) * k.k, 6),
                Mistake("authored", "took k steps of the first one's length", lambda k: k.a0 - 2 * k.eta * k.a0 * k.k, 6),
                Mistake("power-forgotten", "took one step only", lambda k: k.a0 * factor(k)),
                Mistake("plus-for-minus", "added: each step makes it larger", lambda k: k.a0 * (1 + 2 * k.eta) ** int(k.k)),
                Mistake("rate-forgotten", "left out the rate in the factor", lambda k: k.a0 * (1 - 2) ** int(k.k), 5),
                Mistake("term-left-out", "left out the 1 of the factor", lambda k: k.a0 * (-2 * k.eta) ** int(k.k), 8),
                Mistake("term-left-out", "left out 2η: only the 1 to the power", lambda k: k.a0, 4),
                Mistake("factor-left-out", "left out the start", lambda k: factor(k) ** int(k.k)),
                Mistake("two-put-in", "put in another 2: a step keeps 1 − 4η", lambda k: k.a0 * (1 - 4 * k.eta) ** int(k.k)),
                Mistake("factor-doubled", "multiplied by the start twice", lambda k: k.a0**2 * factor(k) ** int(k.k)),
                Mistake("factor-doubled", "multiplied by the rate twice", lambda k: k.a0 * (1 - 2 * k.eta**2) ** int(k.k), 8),
                Mistake("factor-doubled", "counted one step too many: the factor once more", lambda k: k.a0 * factor(k) ** (int(k.k) + 1), 6),
                Mistake("factor-doubled", "took the power twice", lambda k: k.a0 * factor(k) ** (2 * int(k.k)), 4),
                Mistake("brackets-forgotten", "multiplied the 1 only: a₀·1 − (2η)ᵏ", lambda k: k.a0 - (2 * k.eta) ** int(k.k), 8),
                Mistake("brackets-forgotten", "raised 2η alone to the power", lambda k: k.a0 * (1 - (2 * k.eta) ** int(k.k)), 8),
                Mistake("swapped-difference", "took 2η − 1 for the factor", lambda k: k.a0 * (2 * k.eta - 1) ** int(k.k), 6),
            ],
            double=[
                Mistake("coefficient-forgotten + power-forgotten", "one step only, and without the 2", lambda k: k.a0 * (1 - k.eta)),
                Mistake("coefficient-forgotten + power-as-product", "times k, and without the 2", lambda k: k.a0 * (1 - k.eta) * k.k),
                Mistake("coefficient-forgotten + plus-for-minus", "1 + η for 1 − 2η", lambda k: k.a0 * (1 + k.eta) ** int(k.k)),
                Mistake("plus-for-minus + power-as-product", "1 + 2η, and times k", lambda k: k.a0 * (1 + 2 * k.eta) * k.k),
                Mistake("plus-for-minus + power-forgotten", "one step upwards", lambda k: k.a0 * (1 + 2 * k.eta)),
                Mistake("factor-left-out + coefficient-forgotten", "(1 − η)ᵏ, without the start", lambda k: (1 - k.eta) ** int(k.k)),
                Mistake("factor-left-out + plus-for-minus", "(1 + 2η)ᵏ, without the start", lambda k: (1 + 2 * k.eta) ** int(k.k)),
                Mistake("factor-left-out + power-as-product", "k·(1 − 2η), without the start", lambda k: factor(k) * k.k),
                Mistake("two-put-in + plus-for-minus", "1 + 4η for 1 − 2η", lambda k: k.a0 * (1 + 4 * k.eta) ** int(k.k)),
                Mistake("two-put-in + power-forgotten", "one step, of 4η", lambda k: k.a0 * (1 - 4 * k.eta)),
                Mistake("two-put-in + power-as-product", "times k, with 4η", lambda k: k.a0 * (1 - 4 * k.eta) * k.k),
                Mistake("factor-doubled + coefficient-forgotten", "the start twice, and without the 2", lambda k: k.a0**2 * (1 - k.eta) ** int(k.k)),
            ],
            unknown=[
                Mistake("", "counted one step too few", lambda k: k.a0 * factor(k) ** (int(k.k) - 1)),
                Mistake("", "used the rate 0.1 of the page", lambda k: k.a0 * Fraction(8, 10) ** int(k.k) if k.eta != TENTH else None),
                Mistake("", "used the 10 steps of the page", lambda k: k.a0 * factor(k) ** 10 if k.k != 10 else None),
                Mistake("", "used the start 5 of the page", lambda k: 5 * factor(k) ** int(k.k) if k.a0 != 5 else None),
                Mistake("", "took the factor of f and three steps too few", lambda k: k.a0 * factor(k) ** (2 * int(k.k) - 3)),
                Mistake("", "counted two steps too few", lambda k: k.a0 * factor(k) ** (int(k.k) - 2)),
                Mistake("", "gave what is gone, not what is left", lambda k: k.a0 - after(k)),
                Mistake("", "the mean of start and end", lambda k: (k.a0 + after(k)) / 2),
                Mistake("", "took 1 − 3η for the factor", lambda k: k.a0 * (1 - 3 * k.eta) ** int(k.k)),
                Mistake("", "only half of the steps", lambda k: k.a0 * factor(k) ** (int(k.k) // 2)),
                Mistake("", "squared the factor and multiplied by half of k", lambda k: k.a0 * factor(k) ** 2 * k.k / 2),
                Mistake("", "divided by k at the end", lambda k: after(k) / k.k),
                Mistake("", "divided by k instead of taking the power", lambda k: k.a0 * factor(k) / k.k),
                Mistake("", "divided 2η by k: each step gets its part", lambda k: k.a0 * (1 - 2 * k.eta / k.k) ** int(k.k)),
                Mistake("", "two of the products slipped: 0.07 too much", lambda k: after(k) + Fraction(68, 1000)),
                Mistake("", "read the rate ten times too small", lambda k: k.a0 * (1 - k.eta / 5) ** int(k.k)),
            ],
            early=[
                Mistake("rounded-early", "rounded the power to two digits", lambda k: k.a0 * read(typed(factor(k) ** int(k.k), 2))),
                Mistake("rounded-early", "rounded the power to one place behind the point", lambda k: k.a0 * whole(10 * factor(k) ** int(k.k)) / 10),
            ],
            guard=after_guard,
            carries=False,
        )
    ],
    times={"single": 13, "double": 9, "unknown": 9, "slip": 14, "early": 10, "rounded": 110},
)

exercises = [three_steps, after_k_steps]
