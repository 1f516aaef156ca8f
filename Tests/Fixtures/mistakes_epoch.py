"""Wrong answers to "one epoch, by hand" of lin-06: four points, a line, one pass."""

from fractions import Fraction
from itertools import product

from mistakes_cases import Exercise, Mistake, Step
from mistakes_descent import whole
from mistakes_typing import Numbers, mean, read, root, typed


def total(vector):
    return sum(vector)


def shifted(vector):
    return Numbers(vector[1:] + vector[:1])


def dropped(vector):
    """Without the last example."""
    return vector[:-1]


def at(vector, place, change):
    return Numbers(entry + change if index == place else entry for index, entry in enumerate(vector))


yhat = Step(
    "yhat", lambda k: k.w * k.x + k.b,
    single=[
        Mistake("term-left-out", "forgot to add b", lambda k: k.w * k.x),
        Mistake("minus-for-plus", "subtracted b", lambda k: k.w * k.x - k.b),
        Mistake("factor-left-out", "left out w", lambda k: k.x + k.b),
        Mistake("factor-doubled", "multiplied by x twice", lambda k: k.w * k.x**2 + k.b),
        Mistake("factor-doubled", "multiplied by w twice", lambda k: k.w**2 * k.x + k.b, 4),
        Mistake("product-for-sum", "multiplied by b as well", lambda k: k.w * k.x * k.b, 4),
    ],
    double=[
        Mistake("factor-left-out + minus-for-plus", "left out w and subtracted b", lambda k: k.x - k.b),
        Mistake("factor-left-out + term-left-out", "copied the inputs", lambda k: k.x),
        Mistake("factor-doubled + minus-for-plus", "x squared, and b subtracted", lambda k: k.w * k.x**2 - k.b),
        Mistake("factor-doubled + term-left-out", "x squared, and b forgotten", lambda k: k.w * k.x**2),
    ],
    unknown=[
        Mistake("", "exchanged w and b", lambda k: k.b * k.x + k.w),
        Mistake("", "put y for x", lambda k: k.w * k.y + k.b),
        Mistake("", "added w instead of multiplying by it", lambda k: k.w + k.x + k.b),
        Mistake("", "copied the true values", lambda k: k.y),
        Mistake("", "went through x the wrong way round", lambda k: Numbers(reversed(k.w * k.x + k.b))),
        Mistake("", "sorted the inputs first", lambda k: k.w * Numbers(sorted(k.x)) + k.b),
        Mistake("", "counted on by w from the first prediction", lambda k: Numbers(k.w * (n + 1) + k.b for n in range(4))),
        Mistake("", "two products wrong: 6·w and 5·w", lambda k: at(at(k.w * k.x + k.b, 2, 4), 3, -2)),
        Mistake("", "used the w of the page", lambda k: 5 * k.x + k.b if k.w != 5 else None),
        Mistake("", "added x and w and multiplied by 3", lambda k: 3 * (k.x + k.w)),
    ],
    guard=lambda k: [
        p * one * two + s * k.b * c
        for p, one, two, s, c in product((1, -1, 2), (1, k.w, k.w**2), (k.x, k.x**2), (0, 1, -1), (1, 2, k.b))
    ] + [k.w * k.x * k.b, k.x * k.b],
)

e = Step(
    "e", lambda k: k.yhat - k.y,
    single=[
        Mistake("swapped-difference", "truth minus prediction", lambda k: k.y - k.yhat, 10),
        Mistake("plus-for-minus", "added the true values", lambda k: k.yhat + k.y),
        Mistake("term-left-out", "copied the predictions", lambda k: k.yhat),
        Mistake("term-left-out", "copied minus the true values", lambda k: -k.y, 4),
        Mistake("product-for-sum", "multiplied prediction and truth", lambda k: k.yhat * k.y, 2),
    ],
    double=[
        Mistake("term-left-out + sign | term-left-out", "copied the true values", lambda k: k.y),
        Mistake("term-left-out + sign | term-left-out", "minus the predictions", lambda k: -k.yhat),
        Mistake("sign + plus-for-minus", "minus the sum of both", lambda k: -k.yhat - k.y, 2),
    ],
    unknown=[
        Mistake("", "subtracted the inputs", lambda k: k.yhat - k.x),
        Mistake("", "squared the errors already", lambda k: (k.yhat - k.y) ** 2),
        Mistake("", "compared with the truth of the next example", lambda k: k.yhat - shifted(k.y)),
        Mistake("", "multiplied the errors by x already", lambda k: (k.yhat - k.y) * k.x),
        Mistake("", "truth minus input", lambda k: k.y - k.x),
        Mistake("", "forgot to carry in the last two", lambda k: at(at(k.yhat - k.y, 2, 10), 3, 10)),
        Mistake("", "took b off as well", lambda k: k.yhat - k.y - k.b),
        Mistake("", "took the mean truth off each", lambda k: k.yhat - mean(k.y)),
        Mistake("", "halved the errors", lambda k: (k.yhat - k.y) * Fraction(1, 2)),
        Mistake("", "subtracted from the one before", lambda k: Numbers(b - a for a, b in zip((0, *k.yhat), k.yhat))),
    ],
    guard=lambda k: [p * k.yhat + q * k.y for p, q in product((0, 1, -1, 2, -2), repeat=2)],
)


def powered(k):
    """What one or two mistakes at once make of J."""
    ways = []
    for vector in (k.e, k.e * 2, k.e**2, k.e**2 * 2):
        for gathered in (total(vector), mean(vector), total(vector) ** 2, mean(vector) ** 2):
            ways += [gathered * factor for factor in (Fraction(1, 4), Fraction(1, 2), 1, 2, 4)]
    return ways


J = Step(
    "J", lambda k: mean(k.e**2) / 2,
    single=[
        Mistake("divisor-left-out", "forgot the half", lambda k: mean(k.e**2), 5),
        Mistake("sum-for-mean", "added the squares and did not divide by 4", lambda k: total(k.e**2) / 2, 5),
        Mistake("authored", "took the mean of the errors themselves", lambda k: mean(k.e), 4),
        Mistake("square-forgotten", "did not square the errors", lambda k: mean(k.e) / 2),
        Mistake("square-outside", "squared the mean of the errors", lambda k: mean(k.e) ** 2 / 2),
        Mistake("power-as-product", "doubled the errors instead of squaring", lambda k: mean(2 * k.e) / 2, 4),
    ],
    double=[
        Mistake("sum-for-mean + divisor-left-out", "added the squares only", lambda k: total(k.e**2)),
        Mistake("sum-for-mean + square-forgotten", "half the sum of the errors", lambda k: total(k.e) / 2),
        Mistake("sum-for-mean + square-outside", "half the square of the sum", lambda k: total(k.e) ** 2 / 2),
        Mistake("square-outside + divisor-left-out", "the square of the mean", lambda k: mean(k.e) ** 2),
        Mistake("sum-for-mean + power-as-product", "doubled and added, then the half", lambda k: total(2 * k.e) / 2),
        Mistake("divisor-left-out + power-as-product", "the mean of twice the errors", lambda k: mean(2 * k.e)),
    ],
    unknown=[
        Mistake("", "divided by n − 1 = 3", lambda k: total(k.e**2) / 6),
        Mistake("", "left out the last example", lambda k: total(dropped(k.e**2)) / 8),
        Mistake("", "left out the last example and divided by 3", lambda k: total(dropped(k.e**2)) / 6),
        Mistake("", "took the root of the mean", lambda k: root(mean(k.e**2))),
        Mistake("", "took the root of half the mean", lambda k: root(mean(k.e**2) / 2)),
        Mistake("", "multiplied each error by its x", lambda k: mean(k.e * k.x) / 2),
        Mistake("", "took the third power", lambda k: mean(k.e**3) / 2),
        Mistake("", "squared truth instead of error", lambda k: mean(k.y**2) / 2),
        Mistake("", "one of the squares wrong by 20", lambda k: (total(k.e**2) + 20) / 8),
        Mistake("", "lost a carry of 10 in the sum", lambda k: (total(k.e**2) - 30) / 8),
        Mistake("", "divided by 5 numbers", lambda k: total(k.e**2) / 10),
        Mistake("", "copied the J = 65.75 of the page", lambda k: Fraction("65.75") if k.w != 5 or k.b != 1 else None),
        Mistake("", "squared the largest error only", lambda k: max(k.e) ** 2 / 2),
        Mistake("", "squares of the errors minus the mean error squared", lambda k: (mean(k.e**2) - mean(k.e) ** 2) / 2),
    ],
    early=[
        Mistake("rounded-early", "rounded the mean to two digits before halving", lambda k: read(typed(mean(k.e**2), 2)) / 2),
        Mistake("rounded-early", "rounded the mean to a whole number before halving", lambda k: whole(mean(k.e**2)) / 2),
    ],
    guard=powered,
    carries=False,
)

dw = Step(
    "dw", lambda k: mean(k.e * k.x),
    single=[
        Mistake("sum-for-mean", "added the products and did not divide by 4", lambda k: total(k.e * k.x), 6),
        Mistake("factor-left-out", "left out the inputs", lambda k: mean(k.e), 4),
        Mistake("factor-left-out", "left out the errors: the mean of x", lambda k: mean(k.x)),
        Mistake("two-put-in", "put in the 2 of the square", lambda k: 2 * mean(k.e * k.x), 10),
        Mistake("factor-doubled", "multiplied by x twice", lambda k: mean(k.e * k.x**2)),
        Mistake("factor-doubled", "multiplied by e twice", lambda k: mean(k.e**2 * k.x)),
    ],
    double=[
        Mistake("sum-for-mean + factor-left-out", "added the errors only", lambda k: total(k.e)),
        Mistake("sum-for-mean + factor-left-out", "added the inputs only", lambda k: total(k.x)),
        Mistake("sum-for-mean + two-put-in", "twice the sum of the products", lambda k: 2 * total(k.e * k.x)),
        Mistake("sum-for-mean + factor-doubled", "the sum, with x squared", lambda k: total(k.e * k.x**2)),
        Mistake("sum-for-mean + factor-doubled", "the sum, with e squared", lambda k: total(k.e**2 * k.x)),
        Mistake("two-put-in + factor-left-out", "twice the mean error", lambda k: 2 * mean(k.e)),
        Mistake("two-put-in + factor-doubled", "twice the mean, with x squared", lambda k: 2 * mean(k.e * k.x**2)),
    ],
    unknown=[
        Mistake("", "divided by n − 1 = 3", lambda k: total(k.e * k.x) / 3),
        Mistake("", "left out the last example", lambda k: total(dropped(k.e * k.x)) / 4),
        Mistake("", "left out the last example and divided by 3", lambda k: total(dropped(k.e * k.x)) / 3),
        Mistake("", "mean error times mean input", lambda k: mean(k.e) * mean(k.x)),
        Mistake("", "multiplied by y instead of x", lambda k: mean(k.e * k.y)),
        Mistake("", "multiplied predictions by x", lambda k: mean(k.yhat * k.x)),
        Mistake("", "multiplied the truth by x", lambda k: mean(k.y * k.x)),
        Mistake("", "each error with the next input", lambda k: mean(k.e * shifted(k.x))),
        Mistake("", "added x to each error", lambda k: mean(k.e + k.x)),
        Mistake("", "the half of the cost put in", lambda k: mean(k.e * k.x) / 2),
        Mistake("", "multiplied by the rate already", lambda k: mean(k.e * k.x) * k.eta),
        Mistake("", "multiplied by w", lambda k: mean(k.e * k.x) * k.w),
        Mistake("", "copied the answer of the line above", lambda k: k.J),
        Mistake("", "slip in one product: 12 too much", lambda k: (total(k.e * k.x) + 12) / 4),
        Mistake("", "divided by 5 numbers", lambda k: total(k.e * k.x) / 5),
        Mistake("", "took the largest product", lambda k: max(k.e * k.x)),
        Mistake("", "divided each error by its x", lambda k: Fraction(sum(a / b for a, b in zip(k.e, k.x))) / 4),
        Mistake("", "used the 48.25 of the page", lambda k: Fraction("48.25") if k.w != 5 or k.b != 1 else None),
    ],
    early=[
        Mistake("rounded-early", "rounded the sum of products to two digits", lambda k: read(typed(total(k.e * k.x), 2)) / 4),
    ],
    guard=lambda k: [
        factor * gathered
        for factor in (Fraction(1, 4), 1, 2, 4, -1)
        for p, q in product((0, 1, 2), repeat=2)
        for gathered in (total(k.e**p * k.x**q), mean(k.e**p * k.x**q))
    ],
)

db = Step(
    "db", lambda k: mean(k.e),
    single=[
        Mistake("sum-for-mean", "added the errors and did not divide by 4", lambda k: total(k.e), 5),
        Mistake("two-put-in", "put in the 2 of the square", lambda k: 2 * mean(k.e), 12),
    ],
    double=[
        Mistake("sum-for-mean + two-put-in", "twice the sum of the errors", lambda k: 2 * total(k.e), 12),
    ],
    unknown=[
        Mistake("", "divided by n − 1 = 3", lambda k: total(k.e) / 3),
        Mistake("", "left out the last example", lambda k: total(dropped(k.e)) / 4),
        Mistake("", "left out the last example and divided by 3", lambda k: total(dropped(k.e)) / 3),
        Mistake("", "copied dw", lambda k: k.dw),
        Mistake("", "the mean of the predictions", lambda k: mean(k.yhat)),
        Mistake("", "the mean of the true values", lambda k: mean(k.y)),
        Mistake("", "took the middle one of the sorted errors", lambda k: sum(sorted(k.e)[1:3]) / Fraction(2)),
        Mistake("", "the mean of the squares", lambda k: mean(k.e**2)),
        Mistake("", "multiplied by b", lambda k: mean(k.e) * k.b if k.b != 2 else None),
        Mistake("", "the last error only", lambda k: k.e[-1]),
        Mistake("", "divided dw by the mean of x", lambda k: k.dw / mean(k.x)),
        Mistake("", "the mean of the smallest and the largest", lambda k: (min(k.e) + max(k.e)) / Fraction(2)),
        Mistake("", "the root of J", lambda k: root(k.J)),
    ],
    early=[
        Mistake("rounded-early", "rounded the mean to a whole number", lambda k: whole(mean(k.e)), 3),
    ],
    guard=lambda k: [
        factor * gathered for factor in (Fraction(1, 4), 1, 2, 4, -1) for q in (0, 1, 2) for gathered in (total(k.e**q), mean(k.e**q))
    ] + [Fraction(1)],
)


def update(new, old, slope, other, other_slope, page, digits):
    w, g = (lambda k: k[old]), (lambda k: k[slope])
    single = [
        Mistake("plus-for-minus", "added the step", lambda k: w(k) + k.eta * g(k), 10),
        Mistake("rate-forgotten", "subtracted the whole slope", lambda k: w(k) - g(k), 10),
        Mistake("swapped-difference", "subtracted the old value from the step", lambda k: k.eta * g(k) - w(k)),
        Mistake("term-left-out", "gave minus the step alone", lambda k: -k.eta * g(k)),
        Mistake("term-left-out", "copied the old value", lambda k: w(k), 3),
        Mistake("factor-left-out", "subtracted the rate alone", lambda k: w(k) - k.eta),
        Mistake("factor-doubled", "multiplied by the rate twice", lambda k: w(k) - k.eta**2 * g(k), 5),
        Mistake("factor-doubled", "squared the slope", lambda k: w(k) - k.eta * g(k) ** 2, 4),
        Mistake("two-put-in", "subtracted twice the step", lambda k: w(k) - 2 * k.eta * g(k)),
        Mistake("product-for-sum", "multiplied old value and step", lambda k: w(k) * k.eta * g(k), 2),
        Mistake("brackets-forgotten", "worked from left to right: (old − η) times the slope", lambda k: (w(k) - k.eta) * g(k), 2),
    ]
    double = [
        Mistake("plus-for-minus + rate-forgotten", "added the whole slope", lambda k: w(k) + g(k)),
        Mistake("swapped-difference + rate-forgotten", "slope minus old value", lambda k: g(k) - w(k)),
        Mistake("plus-for-minus + two-put-in", "added twice the step", lambda k: w(k) + 2 * k.eta * g(k)),
        Mistake("rate-forgotten + two-put-in", "subtracted twice the slope", lambda k: w(k) - 2 * g(k)),
        Mistake("term-left-out + sign | term-left-out", "gave the step alone", lambda k: k.eta * g(k)),
        Mistake("plus-for-minus + factor-left-out", "added the rate alone", lambda k: w(k) + k.eta),
        Mistake("plus-for-minus + factor-doubled", "added, with the rate squared", lambda k: w(k) + k.eta**2 * g(k), 4),
        Mistake("swapped-difference + two-put-in", "twice the step minus the old value", lambda k: 2 * k.eta * g(k) - w(k)),
    ]
    unknown = [
        Mistake("", f"took the step of {other}", lambda k: w(k) - k.eta * k[other_slope]),
        Mistake("", f"started from {other}", lambda k: k[other] - k.eta * g(k)),
        Mistake("", "multiplied by 4 although the mean is taken already", lambda k: w(k) - 4 * k.eta * g(k)),
        Mistake("", "divided by 4 a second time", lambda k: w(k) - k.eta * g(k) / 4),
        Mistake("", "subtracted the rate times the cost", lambda k: w(k) - k.eta * k.J),
        Mistake("", "used the rate 0.1 of the lesson before", lambda k: w(k) - g(k) / 10),
        Mistake("", "read the rate ten times too small", lambda k: w(k) - k.eta * g(k) / 10),
        Mistake("", f"started from the {page} of the page", lambda k: page - k.eta * g(k) if w(k) != page else None),
        Mistake("", "took 1 − η for the rate", lambda k: w(k) - (1 - k.eta) * g(k)),
        Mistake("", "took the step as a part of the old value", lambda k: w(k) * (1 - k.eta * g(k)) if w(k) not in (1, 2) else None),
        Mistake("", "divided by the rate, and the point four places to the left", lambda k: w(k) - g(k) / (10000 * k.eta)),
        Mistake("", "subtraction slip: 0.13 too much", lambda k: w(k) - k.eta * g(k) - Fraction(13, 100)),
        Mistake("", "subtracted both steps", lambda k: w(k) - k.eta * (g(k) + k[other_slope])),
    ]
    if other == "w":
        unknown += [
            Mistake("", "started from the new w", lambda k: k["w'"] - k.eta * g(k)),
            Mistake("", "copied the answer of the line above", lambda k: k["w'"]),
        ]
        single.append(Mistake(
            "new-for-old", "worked the errors out again with the new w",
            lambda k: w(k) - k.eta * mean(k["w'"] * k.x + k.b - k.y), 10,
        ))

    def guard(k):
        for start, sign, rate, two, steep in product(
            (0, w(k), -w(k)), (1, -1), (1, k.eta, k.eta**2), (Fraction(1, 2), 1, 2, 4), (1, g(k), g(k) ** 2)
        ):
            if two != 4 or steep == 1:
                yield start + sign * rate * two * steep
        yield w(k) * k.eta * g(k)
        yield w(k) - (2 + k.eta * g(k))

    return Step(
        new, lambda k: w(k) - k.eta * g(k), single, double, unknown,
        early=[
            Mistake("rounded-early", "rounded the step to one place behind the point", lambda k: w(k) - whole(10 * k.eta * g(k)) / 10),
            Mistake("rounded-early", "rounded the step to one digit", lambda k: w(k) - read(typed(k.eta * g(k), 1))),
        ],
        guard=guard, digits=digits, carries=False,
    )


one_epoch = Exercise(
    "lin-06/one-epoch",
    vary={"w": [3, 4, 5, 6], "b": [1, 2, 3], "eta": [0.01, 0.02, 0.03]},
    fixed={"x": [1, 3, 6, 5], "y": [4, 8, 14, 13]},
    steps=[
        yhat, e, J, dw, db,
        update("w'", "w", "dw", "b", "db", 5, 4),
        update("b'", "b", "db", "w", "dw", 1, 3),
    ],
    times={"single": 7, "double": 4, "unknown": 2, "slip": 4, "early": 3, "rounded": 130},
)

exercises = [one_epoch]
