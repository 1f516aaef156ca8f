"""Wrong answers to the exercises of lin-01, lin-02 and lin-03: lines, their cost, and slopes of two inputs."""

from fractions import Fraction

from mistakes_cases import Exercise, Mistake, Step
from mistakes_parts import HALF, early, fraction_step, gathered, mean_step, middle, odd, root, shifted, size, sums, total, whole
from mistakes_typing import Numbers, mean


def prediction(name, w, x, b, single=(), unknown=(), carries=True):
    return Step(
        name, lambda k: w(k) * x(k) + b(k),
        single=[
            Mistake("term-left-out", "forgot to add b", lambda k: w(k) * x(k)),
            Mistake("minus-for-plus", "subtracted b", lambda k: w(k) * x(k) - b(k)),
            Mistake("factor-left-out", "left out w", lambda k: x(k) + b(k)),
            Mistake("product-for-sum", "multiplied by b as well", lambda k: w(k) * x(k) * b(k)),
            Mistake("factor-doubled", "multiplied by x twice", lambda k: w(k) * x(k) ** 2 + b(k)),
            *single,
        ],
        double=[
            Mistake("factor-left-out + minus-for-plus", "left out w and subtracted b", lambda k: x(k) - b(k)),
            Mistake("factor-doubled + minus-for-plus", "x squared, and b subtracted", lambda k: w(k) * x(k) ** 2 - b(k)),
            Mistake("factor-doubled + term-left-out", "x squared, and b forgotten", lambda k: w(k) * x(k) ** 2),
        ],
        unknown=[
            odd("added w instead of multiplying by it", lambda k: w(k) + x(k) + b(k)),
            odd("divided by w", lambda k: x(k) * (1 / w(k)) + b(k)),
            odd("added b three times", lambda k: w(k) * x(k) + 3 * b(k)),
            odd("used a weight that is one too large, and half of b", lambda k: (w(k) + 1) * x(k) + b(k) * HALF),
            *unknown,
        ],
        guard=lambda k: [
            p * w(k) ** m * x(k) ** n + q * b(k)
            for p in (1, -1, 2, HALF) for m in (0, 1, 2) for n in (0, 1, 2) for q in (0, 1, -1, 2, -2)
        ] + [x(k) * b(k), x(k) * b(k) + w(k), w(k) * (x(k) + b(k)), x(k) * 0 + w(k) * b(k)],
        carries=carries,
    )


four_predictions = Exercise(
    "lin-01/four-predictions",
    vary={"x": [[1, 3, 6, 5], [2, 3, 7, 4], [1, 4, 6, 8]], "w": [2, 3, 4, 5], "b": [1, 2, 3, 4]},
    fixed={},
    steps=[
        prediction(
            "yhat", lambda k: k.w, lambda k: k.x, lambda k: k.b,
            single=[
                Mistake("authored", "added the bias before multiplying", lambda k: k.w * (k.x + k.b)),
                Mistake("authored", "exchanged weight and bias", lambda k: k.b * k.x + k.w),
            ],
            unknown=[
                odd("went through x the wrong way round", lambda k: Numbers(reversed(k.w * k.x + k.b))),
                odd("sorted the inputs first", lambda k: k.w * Numbers(sorted(k.x)) + k.b),
                odd("added up the inputs on the way", lambda k: Numbers(total(k.x[: n + 1]) * k.w + k.b for n in range(4))),
            ],
            carries=False,
        )
    ],
    times={"single": 3, "double": 3, "unknown": 2, "slip": 2, "early": 0, "rounded": 9},
)


def distance(name, vector, center, other, other_center):
    v, c = (lambda k: k[vector]), (lambda k: k[center])
    return Step(
        name, lambda k: v(k) - c(k),
        single=[
            Mistake("swapped-difference", f"{center} minus each", lambda k: c(k) - v(k)),
            Mistake("plus-for-minus", f"added {center}", lambda k: v(k) + c(k)),
            Mistake("term-left-out", f"copied {vector}", lambda k: v(k)),
            Mistake("product-for-sum", f"multiplied by {center}", lambda k: v(k) * c(k)),
        ],
        double=[Mistake("swapped-difference + plus-for-minus | sign + plus-for-minus", "minus the sum", lambda k: -v(k) - c(k))],
        unknown=[
            odd("dropped the signs", lambda k: size(v(k) - c(k))),
            odd("subtracted the other mean", lambda k: v(k) - k[other_center] if k[other_center] != c(k) else None),
            odd("took the distances from the first number", lambda k: v(k) - v(k)[0]),
            odd("took the distances from the number before", lambda k: Numbers(b - a for a, b in zip((0, *v(k)), v(k)))),
            odd("squared them already", lambda k: (v(k) - c(k)) ** 2),
            odd("subtracted the middle number", lambda k: v(k) - middle(v(k))),
            odd("the distances of the other numbers", lambda k: k[other] - k[other_center]),
            odd("divided by the mean", lambda k: v(k) * (1 / c(k))),
        ],
        guard=lambda k: sums(v(k), Numbers([c(k)] * 4)),
    )


best_line = Exercise(
    "lin-01/best-line",
    vary={"x": [[1, 3, 6, 5], [1, 2, 4, 6], [2, 3, 5, 7]], "y": [[4, 8, 14, 13], [3, 8, 9, 15], [5, 7, 12, 14]]},
    fixed={},
    steps=[
        mean_step("xbar", lambda k: k.x, unknown=[odd("gave the mean of y", lambda k: mean(k.y))]),
        mean_step("ybar", lambda k: k.y, unknown=[odd("gave the mean of x again", lambda k: k.xbar)]),
        distance("u", "x", "xbar", "y", "ybar"),
        distance("v", "y", "ybar", "x", "xbar"),
        Step(
            "p", lambda k: k.u * k.v,
            single=[
                Mistake("authored", "multiplied the numbers themselves", lambda k: k.x * k.y, 3),
                Mistake("factor-left-out", "copied u", lambda k: k.u),
                Mistake("factor-left-out", "copied v", lambda k: k.v),
                Mistake("factor-doubled", "multiplied by u twice", lambda k: k.u**2 * k.v),
                Mistake("factor-doubled", "multiplied by v twice", lambda k: k.u * k.v**2),
            ],
            unknown=[
                odd("dropped the signs of the distances", lambda k: size(k.u) * k.v),
                odd("added the distances", lambda k: k.u + k.v),
                odd("subtracted the distances", lambda k: k.v - k.u),
                odd("each with the next one's distance", lambda k: k.u * shifted(k.v)),
                odd("divided by the distance", lambda k: k.v / k.u),
                odd("rounded each product up to the next ten", lambda k: Numbers(Fraction(-(-entry // 10) * 10) for entry in k.u * k.v)),
            ],
        ),
        Step(
            "S_xy", lambda k: total(k.p),
            single=[Mistake("mean-for-sum", "divided by 4", lambda k: mean(k.p), 4)],
            unknown=[
                odd("left out the last product", lambda k: total(k.p[:-1])),
                odd("divided by 3", lambda k: total(k.p) / 3),
                odd("took a negative product as positive", lambda k: total(size(k.p)), 3),
                odd("subtracted the last product", lambda k: total(k.p[:-1]) - k.p[-1]),
                odd("lost a carry of 10", lambda k: total(k.p) - 10),
                odd("added the distances u as well", lambda k: total(k.p + size(k.u))),
            ],
            guard=lambda k: gathered(k.p),
        ),
        Step(
            "S_xx", lambda k: total(k.u**2),
            single=[
                Mistake("mean-for-sum", "divided by 4", lambda k: mean(k.u**2), 3),
                Mistake("authored", "squared the numbers themselves", lambda k: total(k.x**2), 3),
            ],
            unknown=[
                odd("added the distances without their signs", lambda k: total(size(k.u))),
                odd("copied S_xy", lambda k: k.S_xy),
                odd("took the squares of v", lambda k: total(k.v**2)),
                odd("left out the last square", lambda k: total((k.u**2)[:-1])),
                odd("divided by 3", lambda k: total(k.u**2) / 3),
                odd("took off the square of the mean once, not four times", lambda k: total(k.x**2) - k.xbar**2),
                odd("took the root", lambda k: root(total(k.u**2))),
                odd("counted negative squares as negative", lambda k: total(k.u * size(k.u)) or None),
            ],
            early=[early("rounded each square to a whole number", lambda k: total(whole(k.u**2)))],
            guard=lambda k: gathered(k.u, k.x) + gathered(k.u**2),
        ),
        fraction_step(
            "w", lambda k: k.S_xy, lambda k: k.S_xx,
            single=[
                Mistake("factor-left-out", "put 1 above the line", lambda k: 1 / k.S_xx),
                Mistake("factor-doubled", "divided twice", lambda k: k.S_xy / k.S_xx**2),
            ],
            unknown=[
                odd("divided the means", lambda k: k.ybar / k.xbar),
                odd("divided S_xy by S_yy", lambda k: k.S_xy / total(k.v**2)),
                odd("divided by the root of S_xx", lambda k: k.S_xy / root(k.S_xx)),
                odd("divided by 3 as well", lambda k: k.S_xy / k.S_xx / 3),
                odd("took the slope from the first to the last point", lambda k: (k.y[-1] - k.y[0]) / (k.x[-1] - k.x[0])),
            ],
        ),
        Step(
            "b", lambda k: k.ybar - k.w * k.xbar,
            single=[
                Mistake("plus-for-minus", "added w·xbar", lambda k: k.ybar + k.w * k.xbar),
                Mistake("swapped-difference", "subtracted the other way round", lambda k: k.w * k.xbar - k.ybar),
                Mistake("term-left-out", "gave the mean of y", lambda k: k.ybar),
                Mistake("term-left-out", "left out ybar", lambda k: -k.w * k.xbar),
                Mistake("factor-left-out", "left out the weight", lambda k: k.ybar - k.xbar),
                Mistake("factor-left-out", "left out xbar", lambda k: k.ybar - k.w),
                Mistake("brackets-forgotten", "worked from left to right", lambda k: (k.ybar - k.w) * k.xbar),
                Mistake("factor-doubled", "multiplied by the weight twice", lambda k: k.ybar - k.w**2 * k.xbar),
                Mistake("factor-doubled", "multiplied by xbar twice", lambda k: k.ybar - k.w * k.xbar**2),
                Mistake("product-for-sum", "multiplied all three", lambda k: k.ybar * k.w * k.xbar),
            ],
            double=[
                Mistake("term-left-out + sign | term-left-out | swapped-difference + term-left-out", "gave w·xbar", lambda k: k.w * k.xbar),
                Mistake("factor-left-out + plus-for-minus", "added the means", lambda k: k.ybar + k.xbar),
                Mistake("factor-left-out + plus-for-minus", "added the weight", lambda k: k.ybar + k.w),
                Mistake("factor-left-out + swapped-difference", "xbar − ybar", lambda k: k.xbar - k.ybar),
            ],
            unknown=[
                odd("exchanged the two means", lambda k: k.xbar - k.w * k.ybar),
                odd("put the line through the first point", lambda k: k.y[0] - k.w * k.x[0]),
                odd("put the line through the last point", lambda k: k.y[-1] - k.w * k.x[-1]),
                odd("divided by the weight", lambda k: k.ybar - k.xbar / k.w),
                odd("subtracted the weight.s part three times", lambda k: k.ybar - 3 * k.w * k.xbar),
                odd("divided the mean of y by w·xbar", lambda k: k.ybar / (k.w * k.xbar)),
                odd("took the mean of u, with a slip", lambda k: k.ybar - k.w * (k.xbar + 1)),
            ],
            guard=lambda k: sums(k.ybar, k.w * k.xbar) + sums(k.ybar, k.w, k.xbar),
            carries=False,
        ),
    ],
    times={"single": 1, "double": 2, "unknown": 1, "slip": 1, "early": 1, "rounded": 18},
)

a_district = Exercise(
    "lin-01/a-district",
    vary={"x": [2.5, 3, 4.5, 5, 6, 7]},
    fixed={"w": 0.26, "b": 1.86},
    steps=[
        prediction(
            "answer", lambda k: k.w, lambda k: k.x, lambda k: k.b,
            single=[Mistake("factor-doubled", "multiplied by w twice", lambda k: k.w**2 * k.x + k.b)],
            unknown=[
                odd("exchanged weight and bias", lambda k: k.b * k.x + k.w),
                odd("added the bias first", lambda k: k.w * (k.x + k.b)),
                odd("wrote 2.6 for 0.26", lambda k: 10 * k.w * k.x + k.b),
            ],
            carries=False,
        )
    ],
    times={"single": 3, "double": 3, "unknown": 2, "slip": 2, "early": 2, "rounded": 7},
)


def difference(name, one, other):
    a, b = (lambda k: k[one]), (lambda k: k[other])
    return Step(
        name, lambda k: a(k) - b(k),
        single=[
            Mistake("swapped-difference", "truth minus prediction", lambda k: b(k) - a(k)),
            Mistake("plus-for-minus", "added the true values", lambda k: a(k) + b(k)),
            Mistake("term-left-out", "copied the predictions", lambda k: a(k)),
        ],
        double=[Mistake("sign + plus-for-minus | swapped-difference + plus-for-minus", "minus the sum", lambda k: -a(k) - b(k))],
        unknown=[
            odd("divided by the truth", lambda k: a(k) / b(k)),
            odd("squared the errors already", lambda k: (a(k) - b(k)) ** 2),
            odd("dropped the signs, and one more", lambda k: size(a(k) - b(k)) + 1),
            odd("compared with the next example", lambda k: a(k) - shifted(b(k))),
            odd("subtracted the mean of the truth", lambda k: a(k) - mean(b(k))),
        ],
        guard=lambda k: sums(a(k), b(k)),
    )


square_words = lambda rule: [
    Mistake("square-forgotten", "did not square", lambda k: mean(rule(k))),
    Mistake("square-outside", "squared the mean", lambda k: mean(rule(k)) ** 2),
    Mistake("power-as-product", "doubled instead of squaring", lambda k: 2 * mean(rule(k))),
]

four_losses = Exercise(
    "lin-02/four-losses",
    vary={"yhat": [[6, 16, 31, 26], [5, 13, 25, 21], [7, 13, 22, 19], [3, 11, 23, 19]]},
    fixed={"y": [4, 8, 14, 13]},
    steps=[
        difference("e", "yhat", "y"),
        Step(
            "L", lambda k: k.e**2 * HALF,
            single=[
                Mistake("divisor-left-out", "left out the half", lambda k: k.e**2, 4),
                Mistake("square-forgotten", "halved the errors without squaring", lambda k: k.e * HALF, 4),
                Mistake("power-as-product", "doubled the errors instead of squaring, then halved", lambda k: k.e, 3),
                Mistake("authored", "halved before squaring", lambda k: (k.e * HALF) ** 2, 4),
            ],
            double=[Mistake("divisor-left-out + power-as-product", "doubled the errors", lambda k: 2 * k.e, 4)],
            unknown=[
                odd("took the difference of the squares", lambda k: (k.yhat**2 - k.y**2) * HALF),
                odd("halved the squares of the true values", lambda k: k.y**2 * HALF),
                odd("divided by 3", lambda k: k.e**2 / 3),
                odd("divided each by the number of examples, and took 1 off", lambda k: k.e**2 / 4 - 1),
                odd("took the third power", lambda k: k.e**3 / 2),
                odd("took off a half", lambda k: k.e**2 - HALF),
                odd("multiplied error and truth", lambda k: k.e * k.y / 2),
            ],
            guard=lambda k: [c * k.e**n for c in (*[Fraction(1, 4), HALF, 1, 2, 4], -1) for n in (0, 1, 2)],
        ),
        mean_step(
            "J", lambda k: k.L,
            single=[Mistake("authored", "took the errors themselves", lambda k: mean(k.e) / 2, 3)],
            unknown=[
                odd("halved a second time", lambda k: mean(k.L) / 2),
                odd("took the root", lambda k: root(mean(k.L))),
                odd("gave the largest loss", lambda k: max(k.L)),
            ],
            carries=False,
        ),
        mean_step(
            "MSE", lambda k: k.e**2, two=True, single=square_words(lambda k: k.e),
            double=[
                Mistake("sum-for-mean + square-forgotten", "added the errors", lambda k: total(k.e)),
                Mistake("sum-for-mean + square-outside", "squared the sum of the errors", lambda k: total(k.e) ** 2),
                Mistake("sum-for-mean + power-as-product", "twice the sum of the errors", lambda k: 2 * total(k.e)),
            ],
            unknown=[
                odd("took the root", lambda k: root(mean(k.e**2))),
                odd("copied J", lambda k: k.J),
                odd("took the mean of the squared losses", lambda k: mean(k.L**2)),
                odd("multiplied J by the number of examples, less one", lambda k: 3 * k.J),
            ],
            carries=False,
        ),
    ],
    times={"single": 2, "double": 2, "unknown": 1, "slip": 1, "early": 2, "rounded": 12},
)

parabola_and_line = Exercise(
    "lin-03/parabola-and-line",
    vary={"x": [3, 4, 6, 8], "y": [1, 2, 3, 4]},
    fixed={},
    steps=[
        Step(
            "f", lambda k: k.x**2 / 2 + 5 * k.y,
            single=[
                Mistake("divisor-left-out", "left out the half", lambda k: k.x**2 + 5 * k.y),
                Mistake("square-forgotten", "did not square", lambda k: k.x / 2 + 5 * k.y),
                Mistake("power-as-product", "doubled instead of squaring", lambda k: k.x + 5 * k.y),
                Mistake("coefficient-forgotten", "left out the 5", lambda k: k.x**2 / 2 + k.y),
                Mistake("minus-for-plus", "subtracted 5y", lambda k: k.x**2 / 2 - 5 * k.y),
                Mistake("term-left-out", "left out 5y", lambda k: k.x**2 / 2),
                Mistake("term-left-out", "left out the square", lambda k: 5 * k.y),
                Mistake("product-for-sum", "multiplied both parts", lambda k: k.x**2 / 2 * 5 * k.y),
                Mistake("factor-doubled", "multiplied by y twice", lambda k: k.x**2 / 2 + 5 * k.y**2 if k.y > 1 else None),
            ],
            double=[
                Mistake("square-forgotten + coefficient-forgotten", "x/2 + y", lambda k: k.x / 2 + k.y),
                Mistake("divisor-left-out + coefficient-forgotten", "x² + y", lambda k: k.x**2 + k.y),
                Mistake("divisor-left-out + minus-for-plus", "x² − 5y", lambda k: k.x**2 - 5 * k.y),
                Mistake("square-forgotten + minus-for-plus", "x/2 − 5y", lambda k: k.x / 2 - 5 * k.y),
            ],
            unknown=[
                odd("exchanged x and y", lambda k: k.y**2 / 2 + 5 * k.x if k.x != k.y else None),
                odd("added 5 and y", lambda k: k.x**2 / 2 + 5 + k.y),
                odd("took the third power", lambda k: k.x**3 / 2 + 5 * k.y),
                odd("divided by 5 and doubled y", lambda k: k.x**2 / 5 + 2 * k.y),
                odd("added the product of both", lambda k: k.x**2 / 2 + 5 * k.y + k.x * k.y),
                odd("took 6y, and 0.5 too much", lambda k: k.x**2 / 2 + 6 * k.y + HALF),
            ],
            guard=lambda k: [
                c * k.x**n + d * k.y for c in (0, 1, -1, HALF, -HALF, 2, Fraction(1, 4)) for n in (1, 2) for d in (0, 1, -1, 5, -5, 10, 5 * HALF)
            ],
            carries=False,
        ),
        Step(
            "f_x", lambda k: k.x,
            single=[
                Mistake("authored", "added the slope along y", lambda k: k.x + 5),
                Mistake("authored | wrong-derivative", "gave the function's part", lambda k: k.x**2 / 2),
                Mistake("authored", "kept 5y", lambda k: k.x + 5 * k.y),
                Mistake("authored | two-put-in", "left out the half", lambda k: 2 * k.x),
            ],
            unknown=[
                odd("took the slope 1 of x, and 5y", lambda k: 1 + 5 * k.y),
                odd("multiplied x and y", lambda k: k.x * k.y),
                odd("took the third part of the cube", lambda k: k.x**3 / 3),
                odd("counted on by three", lambda k: k.x + 3),
                odd("took the root", lambda k: root(k.x)),
            ],
            guard=lambda k: [c * k.x + d for c in (0, 1, -1, HALF, 2) for d in (0, 1, 5, k.y, 5 * k.y)] + [k.x**2],
            carries=False,
        ),
        Step(
            "f_y", lambda k: Fraction(5),
            single=[
                Mistake("authored", "gave the part of f itself", lambda k: 5 * k.y),
                Mistake("authored", "added the slope along x", lambda k: k.x + 5),
            ],
            unknown=[
                odd("multiplied by x", lambda k: 5 * k.x),
                odd("gave the value of f", lambda k: k.f),
                odd("took 5 to the power y", lambda k: Fraction(5) ** int(k.y)),
                odd("halved it as well", lambda k: Fraction(5, 2)),
                odd("took the slope of y²: 10", lambda k: 10 * k.y),
            ],
            guard=lambda k: [k.x, k.y, Fraction(10), Fraction(1), Fraction(0)],
            carries=False,
        ),
    ],
    times={"single": 2, "double": 2, "unknown": 1, "slip": 1, "early": 0, "rounded": 7},
)

exercises = [four_predictions, best_line, a_district, four_losses, parabola_and_line]
