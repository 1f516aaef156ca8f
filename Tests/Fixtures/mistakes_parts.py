"""What several exercises have in common: exponentials and logarithms to thirty digits, the sigmoid and
the update of a weight with their mistakes, and the numbers that two mistakes at once can give.
"""

from decimal import Context, Decimal
from fractions import Fraction
from itertools import product

from mistakes_cases import Mistake, Step
from mistakes_typing import Numbers, mean

EXACT = Context(prec=30)
HALF = Fraction(1, 2)
FACTORS = (Fraction(1, 4), HALF, 1, 2, 4)


def of_each(function):
    """The function of a number, or of each entry of a vector."""

    def value(number):
        if isinstance(number, Numbers):
            return Numbers(map(value, number))
        return Fraction(function(EXACT.divide(Decimal(number.numerator), Decimal(number.denominator))))

    return value


def logarithm(number):
    if number <= 0:
        raise ArithmeticError("there is no logarithm of it")
    return EXACT.ln(number)


exp = of_each(EXACT.exp)
root = of_each(EXACT.sqrt)
ln = of_each(logarithm)
size = of_each(abs)


def log(number, base):
    return ln(number) / ln(Fraction(base))


def power(base, exponents):
    """A whole number to the power of each entry."""
    return exp(exponents * ln(Fraction(base)))


def sigmoid(z):
    return 1 / (1 + exp(-z))


def total(vector):
    return sum(vector)


def shifted(vector):
    return Numbers(vector[1:] + vector[:1])


def middle(vector):
    """The median."""
    ordered = sorted(vector)
    return (ordered[len(ordered) // 2] + ordered[(len(ordered) - 1) // 2]) / Fraction(2)


def odd(says, rule, times=0):
    """A mistake that none of the words explains."""
    return Mistake("", says, rule, times)


def early(says, rule):
    return Mistake("rounded-early", says, rule)


# The numbers that two mistakes at once can give


def sums(*parts):
    return [
        sum((c * part for c, part in zip(chosen, parts)), start=0 * parts[0])
        for chosen in product((-2, -1, -HALF, 0, HALF, 1, 2), repeat=len(parts))
    ]


def products(*parts):
    made = []
    for powers in product((-1, 0, 1, 2), repeat=len(parts)):
        value = Fraction(1)
        for p, part in zip(powers, parts):
            if p < 0 and not part:
                break
            value = value * part**p
        else:
            made += [sign * factor * value for sign in (1, -1) for factor in FACTORS]
    return made


def gathered(*vectors):
    """Sums and means of the vectors, their squares and doubles, with a factor."""
    ways = []
    for vector in vectors:
        for changed in (vector, vector * 2, vector**2):
            for way in (total(changed), mean(changed), total(changed) ** 2, mean(changed) ** 2):
                ways += [factor * way for factor in FACTORS]
    return ways


# Steps that several exercises have


def sigmoid_step(name, score, digits=3, single=(), unknown=(), carries=True):
    z = score
    below = lambda k: 1 + exp(-z(k))
    return Step(
        name, lambda k: sigmoid(z(k)),
        single=[
            Mistake("sign-left-out", "left out the minus in the exponent", lambda k: sigmoid(-z(k))),
            Mistake("upside-down-fraction", "did not divide 1 by it", lambda k: below(k)),
            Mistake("brackets-forgotten", "worked from left to right: 1/1 + e^−z", lambda k: below(k)),
            Mistake("term-left-out", "left out the 1 below the line", lambda k: exp(z(k))),
            Mistake("minus-for-plus", "subtracted below the line", lambda k: 1 / (1 - exp(-z(k)))),
            Mistake("logit-for-probability", "gave the score itself", lambda k: z(k)),
            Mistake("function-left-out", "put in −z without e", lambda k: 1 / (1 - z(k))),
            *single,
        ],
        double=[
            Mistake("sign-left-out + minus-for-plus", "1/(1 − e^z)", lambda k: 1 / (1 - exp(z(k)))),
            Mistake(
                "sign-left-out + upside-down-fraction | sign-left-out + brackets-forgotten", "1 + e^z",
                lambda k: 1 + exp(z(k)),
            ),
            Mistake("sign-left-out + term-left-out", "1/e^z", lambda k: exp(-z(k))),
        ],
        unknown=[
            odd("took 10 to the power for e to the power", lambda k: 1 / (1 + power(10, -z(k)))),
            odd("took 2 to the power for e to the power", lambda k: 1 / (1 + power(2, -z(k)))),
            odd("used the tangent at 0: 0.5 + z/4", lambda k: z(k) / Fraction(4) + HALF),
            odd("put z and not e to a power on both places", lambda k: z(k) / (1 + z(k))),
            odd("put a 2 below the line", lambda k: 1 / (2 + exp(-z(k)))),
            odd("took tanh", lambda k: (1 - exp(-2 * z(k))) / (1 + exp(-2 * z(k)))),
            *unknown,
        ],
        early=[early("rounded e^−z to a whole number", lambda k: rounded_sigmoid(z(k)))],
        guard=lambda k: [below(k) * -1, sigmoid(z(k)) * -1, sigmoid(-z(k)) * -1, exp(-z(k)) * -1, 1 - z(k), 1 + z(k)],
        digits=digits, carries=carries,
    )


def whole(number):
    if isinstance(number, Numbers):
        return Numbers(map(whole, number))
    return Fraction(int(number + HALF)) if number >= 0 else -Fraction(int(-number + HALF))


def rounded_sigmoid(z):
    powers = whole(exp(-z))
    if 0 in (powers if isinstance(powers, Numbers) else (powers,)):
        raise ArithmeticError("nothing would be left below the line but the 1")
    return 1 / (1 + powers)


def update_step(name, old, slope, others=(), digits=3, carries=True, double=(), rate_alone="factor-left-out"):
    """old − η·slope; `others` are (words, says, slope) that do not belong here, `old` nothing when it is 0."""
    start = old or (lambda k: Fraction(0))
    s = slope
    single = [
        Mistake("plus-for-minus" if old else "sign", "added the step", lambda k: start(k) + k.eta * s(k)),
        Mistake("rate-forgotten", "subtracted the whole slope", lambda k: start(k) - s(k)),
        Mistake("factor-doubled", "multiplied by the rate twice", lambda k: start(k) - k.eta**2 * s(k)),
        Mistake("two-put-in", "subtracted twice the step", lambda k: start(k) - 2 * k.eta * s(k)),
        *[Mistake(words, says, lambda k, rule=rule: start(k) - k.eta * rule(k)) for words, says, rule in others],
    ]
    double = [
        Mistake("rate-forgotten + " + ("plus-for-minus" if old else "sign"), "added the whole slope", lambda k: start(k) + s(k)),
        Mistake("two-put-in + " + ("plus-for-minus" if old else "sign"), "added twice the step", lambda k: start(k) + 2 * k.eta * s(k)),
        Mistake("rate-forgotten + two-put-in", "subtracted twice the slope", lambda k: start(k) - 2 * s(k)),
        *double,
    ]
    alone = Mistake(rate_alone, "subtracted the rate alone", lambda k: start(k) - k.eta)
    (double if " + " in rate_alone else single).append(alone)
    unknown = [
        odd("read the rate ten times too small", lambda k: start(k) - k.eta / 10 * s(k)),
        odd("divided by the rate, the point three places to the left", lambda k: start(k) - s(k) / k.eta / 1000),
        odd("subtracted three steps", lambda k: start(k) - 3 * k.eta * s(k)),
        odd("took 1 − η for the rate", lambda k: start(k) - (1 - k.eta) * s(k)),
        odd("started from a place that is one too large", lambda k: start(k) + 1 - k.eta * s(k)),
    ]
    if old:
        single += [
            Mistake("term-left-out", "gave minus the step alone", lambda k: -k.eta * s(k)),
            Mistake("swapped-difference", "subtracted the old value from the step", lambda k: k.eta * s(k) - start(k)),
        ]
        double.append(Mistake("term-left-out + sign | term-left-out | swapped-difference + term-left-out", "gave the length of the step", lambda k: k.eta * s(k)))
    parts = lambda k: [s(k), k.eta, *[rule(k) for _, _, rule in others]]
    return Step(
        name, lambda k: start(k) - k.eta * s(k), single, double, unknown,
        guard=lambda k: [
            at + way for at in (0, start(k), -start(k)) for way in products(*parts(k)[:2])
        ] + [at + c * r * rule(k) for at in (0, start(k), -start(k)) for c in (-2, -1, 1, 2) for r in (1, k.eta)
             for _, _, rule in others],
        digits=digits, carries=carries,
    )


def mean_step(name, vector, single=(), double=(), unknown=(), carries=True, two=False, also=()):
    v = vector
    return Step(
        name, lambda k: mean(v(k)),
        single=[
            Mistake("sum-for-mean", "added up and did not divide", lambda k: total(v(k))),
            *([Mistake("two-put-in", "put in the 2 of the square", lambda k: 2 * mean(v(k)))] if two else []),
            *single,
        ],
        double=[
            *([Mistake("sum-for-mean + two-put-in", "twice the sum", lambda k: 2 * total(v(k)))] if two else []),
            *double,
        ],
        unknown=[
            odd("divided by one less", lambda k: total(v(k)) / (len(v(k)) - 1)),
            odd("took the middle one of the sorted numbers", lambda k: middle(v(k))),
            odd("left out the last one, and divided by all", lambda k: total(v(k)[:-1]) / len(v(k))),
            odd("divided by one too many", lambda k: total(v(k)) / (len(v(k)) + 1)),
            odd("the mean of the smallest and the largest", lambda k: (min(v(k)) + max(v(k))) / Fraction(2)),
            *unknown,
        ],
        early=[early("rounded the sum to two digits", lambda k: rounded(total(v(k)), 2) / len(v(k)))],
        guard=lambda k: gathered(v(k), *[other(k) for other in also]) + [max(v(k)), min(v(k))],
        carries=carries,
    )


def rounded(number, digits):
    from mistakes_typing import read, typed

    return read(typed(number, digits))


def fraction_step(name, above, below, single=(), double=(), unknown=(), digits=3, carries=True, parts=None):
    """above/below, two numbers."""
    a, b = above, below
    return Step(
        name, lambda k: a(k) / b(k),
        single=[
            Mistake("upside-down-fraction", "divided the wrong way round", lambda k: b(k) / a(k)),
            Mistake("divisor-left-out", "did not divide", lambda k: a(k)),
            *single,
        ],
        double=list(double),
        unknown=[
            odd("multiplied instead of dividing", lambda k: a(k) * b(k)),
            odd("subtracted instead of dividing", lambda k: a(k) - b(k)),
            odd("divided by one more", lambda k: a(k) / (b(k) + 1)),
            odd("one tenth of the result lost in the long division", lambda k: a(k) / b(k) * Fraction(9, 10)),
            *unknown,
        ],
        guard=lambda k: [
            way for way in products(a(k), b(k)) if abs(way - a(k) * b(k)) > abs(way) / 1000
        ] + (products(*parts(k)) if parts else []),
        digits=digits, carries=carries,
    )
