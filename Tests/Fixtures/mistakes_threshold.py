"""Wrong answers to the exercises of log-01 to log-04: where a line cuts, the sigmoid, and boundaries."""

from fractions import Fraction

from mistakes_cases import Exercise, Mistake, Step
from mistakes_lines import prediction
from mistakes_parts import HALF, early, exp, fraction_step, ln, log, odd, products, rounded, root, sigmoid, sigmoid_step, sums
from mistakes_typing import Decimals

FIFTH = Fraction(1, 5)
MEAN = Fraction(3, 5)


def cut_step(extra, rounds=False):
    return Step(
        "cut", lambda k: (HALF - k.b) / k.w,
        single=[
            Mistake("divisor-left-out", "did not divide by w", lambda k: HALF - k.b),
            Mistake("term-left-out", "took where the line crosses 0", lambda k: -k.b / k.w),
            Mistake("term-left-out", "left out b", lambda k: HALF / k.w),
            Mistake("plus-for-minus", "took b over with a plus", lambda k: (HALF + k.b) / k.w),
            Mistake("swapped-difference", "b minus 0.5", lambda k: (k.b - HALF) / k.w),
            Mistake("brackets-forgotten", "divided b only", lambda k: HALF - k.b / k.w),
            Mistake("upside-down-fraction", "divided the wrong way round", lambda k: k.w / (HALF - k.b)),
            Mistake("factor-doubled", "divided twice", lambda k: (HALF - k.b) / k.w**2),
        ],
        double=[
            Mistake("swapped-difference + divisor-left-out", "b − 0.5", lambda k: k.b - HALF),
            Mistake("plus-for-minus + divisor-left-out", "0.5 + b", lambda k: HALF + k.b),
            Mistake("plus-for-minus + upside-down-fraction", "w/(0.5 + b)", lambda k: k.w / (HALF + k.b)),
            Mistake("plus-for-minus + brackets-forgotten", "0.5 + b/w", lambda k: HALF + k.b / k.w),
            Mistake("upside-down-fraction + swapped-difference", "w/(b − 0.5)", lambda k: k.w / (k.b - HALF)),
        ],
        unknown=[
            odd("took where the line reaches 1", lambda k: (1 - k.b) / k.w),
            odd("multiplied by w", lambda k: (HALF - k.b) * k.w),
            odd("divided 0.5 by the sum", lambda k: HALF / (k.w + k.b)),
            odd("exchanged weight and bias", lambda k: (HALF - k.w) / k.b),
            odd("subtracted w as well", lambda k: HALF - k.b - k.w),
            odd("counted one on", lambda k: (HALF - k.b) / k.w + 1),
            *extra,
        ],
        early=[early("rounded the difference to two digits", lambda k: rounded(HALF - k.b, 2) / k.w)] if rounds else [],
        guard=lambda k: [
            way for a in (HALF, 0) for s in (1, -1) for t in (1, -1, 0) for v in (s * a + t * k.b, s * (a + k.b))
            for way in (v / k.w, v, v / k.w**2, v / 2 / k.w)
        ],
        carries=False,
    )


where_it_cuts = Exercise(
    "log-01/where-it-cuts",
    vary={"b": [0.1, 0.2, 0.3, -0.1], "w": [0.05, 0.1, 0.15, 0.2, 0.25], "x": [1, 3, 4, 6]},
    fixed={},
    steps=[
        prediction("h", lambda k: k.w, lambda k: k.x, lambda k: k.b, unknown=[
            odd("exchanged weight and bias", lambda k: k.b * k.x + k.w),
            odd("subtracted it from 0.5", lambda k: HALF - k.w * k.x - k.b),
        ]),
        cut_step([
            odd("divided by x", lambda k: (HALF - k.b) / k.x),
            odd("took the score for 0.5", lambda k: (k.h - HALF) / k.w if k.h != HALF else None),
        ]),
    ],
    times={"single": 2, "double": 2, "unknown": 1, "slip": 1, "early": 2, "rounded": 12},
)


def fifth_step(name, first, far, extra=(), unknown=(), double=()):
    """(first + far)/5."""
    f = far
    return Step(
        name, lambda k: (first + f(k)) / 5,
        single=[
            Mistake("divisor-left-out", "did not divide by 5", lambda k: first + f(k)),
            Mistake("brackets-forgotten", "divided the last number only", lambda k: first + f(k) / 5),
            Mistake("term-left-out", f"left out the {first}", lambda k: f(k) / 5),
            Mistake("minus-for-plus", "subtracted", lambda k: (first - f(k)) / 5),
            Mistake("product-for-sum", "multiplied", lambda k: first * f(k) / 5),
            *extra,
        ],
        double=[
            Mistake("divisor-left-out + minus-for-plus", "the difference, not divided", lambda k: first - f(k)),
            Mistake("divisor-left-out + product-for-sum", "the product, not divided", lambda k: first * f(k)),
            *double,
        ],
        unknown=[
            odd("divided by 4", lambda k: (first + f(k)) / 4),
            odd("divided by 2", lambda k: (first + f(k)) / 2),
            odd("divided by 6", lambda k: (first + f(k)) / 6),
            *unknown,
        ],
        guard=lambda k: [way / d for way in sums(Fraction(first), f(k)) + sums(Fraction(first), k.far) for d in (1, 5)],
    )


def slope_parts(k):
    return k.xy - MEAN * k.xm, k.xx - k.xm**2


far_slope = Step(
    "w", lambda k: (k.xy - k.xm * MEAN) / (k.xx - k.xm**2),
    single=[
        Mistake("authored", "left out the products of the means", lambda k: k.xy / k.xx),
        Mistake("divisor-left-out", "did not divide by the variance", lambda k: slope_parts(k)[0]),
        Mistake("upside-down-fraction", "divided the wrong way round", lambda k: slope_parts(k)[1] / slope_parts(k)[0]),
        Mistake("plus-for-minus", "added above the line", lambda k: (k.xy + k.xm * MEAN) / slope_parts(k)[1]),
        Mistake("plus-for-minus", "added below the line", lambda k: slope_parts(k)[0] / (k.xx + k.xm**2)),
        Mistake("square-forgotten", "did not square the mean", lambda k: slope_parts(k)[0] / (k.xx - k.xm)),
        Mistake("power-as-product", "doubled the mean", lambda k: slope_parts(k)[0] / (k.xx - 2 * k.xm)),
        Mistake("coefficient-forgotten", "left out the 0.6", lambda k: (k.xy - k.xm) / slope_parts(k)[1]),
        Mistake("term-left-out", "left out the product above the line", lambda k: k.xy / slope_parts(k)[1]),
        Mistake("term-left-out", "left out the square below the line", lambda k: slope_parts(k)[0] / k.xx),
        Mistake("swapped-difference", "the other way round above the line", lambda k: -slope_parts(k)[0] / slope_parts(k)[1]),
    ],
    double=[
        Mistake("divisor-left-out + coefficient-forgotten", "xy − xm", lambda k: k.xy - k.xm),
        Mistake("plus-for-minus + plus-for-minus", "added twice", lambda k: (k.xy + k.xm * MEAN) / (k.xx + k.xm**2)),
        Mistake("coefficient-forgotten + square-forgotten", "no 0.6 and no square", lambda k: (k.xy - k.xm) / (k.xx - k.xm)),
        Mistake("divisor-left-out + plus-for-minus", "xy + 0.6·xm", lambda k: k.xy + MEAN * k.xm),
    ],
    unknown=[
        odd("took 0.5 for 0.6", lambda k: (k.xy - k.xm / 2) / slope_parts(k)[1]),
        odd("squared the mean of y below the line", lambda k: slope_parts(k)[0] / (k.xx - MEAN**2)),
        odd("divided by the deviation", lambda k: slope_parts(k)[0] / root(slope_parts(k)[1])),
        odd("multiplied by the variance", lambda k: slope_parts(k)[0] * slope_parts(k)[1]),
        odd("multiplied the means", lambda k: MEAN * k.xm),
        odd("divided by five once more", lambda k: slope_parts(k)[0] / slope_parts(k)[1] / 5),
        odd("divided by 4 instead of 5 below the line", lambda k: slope_parts(k)[0] / (k.xx * 5 / 4 - k.xm**2)),
    ],
    guard=lambda k: [a / b for a in sums(k.xy, k.xm * MEAN) for b in (1, *slope_parts(k), k.xx, k.xx - k.xm) if b],
    digits=4,
)

far_bias = Step(
    "b", lambda k: MEAN - k.w * k.xm,
    single=[
        Mistake("plus-for-minus", "added w·xm", lambda k: MEAN + k.w * k.xm),
        Mistake("swapped-difference", "subtracted the other way round", lambda k: k.w * k.xm - MEAN),
        Mistake("term-left-out", "left out the 0.6", lambda k: -k.w * k.xm),
        Mistake("term-left-out", "gave the mean of y", lambda k: MEAN),
        Mistake("factor-left-out", "left out the mean of x", lambda k: MEAN - k.w),
        Mistake("factor-left-out", "left out the slope", lambda k: MEAN - k.xm),
        Mistake("brackets-forgotten", "worked from left to right", lambda k: (MEAN - k.w) * k.xm),
        Mistake("factor-doubled", "multiplied by xm twice", lambda k: MEAN - k.w * k.xm**2),
    ],
    double=[
        Mistake("term-left-out + sign | term-left-out | swapped-difference + term-left-out | product-for-sum", "gave w·xm", lambda k: k.w * k.xm),
        Mistake("factor-left-out + plus-for-minus", "0.6 + w", lambda k: MEAN + k.w),
        Mistake("factor-left-out + swapped-difference", "xm − 0.6", lambda k: k.xm - MEAN),
    ],
    unknown=[
        odd("took 0.5 for 0.6", lambda k: HALF - k.w * k.xm),
        odd("took the far student for the mean", lambda k: MEAN - k.w * k.far),
        odd("took xy for the mean of y", lambda k: k.xy - k.w * k.xm),
        odd("exchanged the means", lambda k: k.xm - MEAN * k.w),
        odd("divided by the slope", lambda k: MEAN - k.xm / k.w),
        odd("used the old line's slope", lambda k: MEAN - FIFTH * k.xm),
    ],
    guard=lambda k: sums(MEAN, k.w * k.xm) + sums(MEAN, k.w, k.xm),
)

fit_with_far = Exercise(
    "log-01/fit-with-far",
    vary={"far": [6, 7, 8, 9, 11, 12]},
    fixed={},
    steps=[
        fifth_step("xm", 6, lambda k: k.far),
        fifth_step("xy", 4, lambda k: k.far, unknown=[
            odd("copied the mean of x", lambda k: k.xm),
            odd("divided by the three who passed", lambda k: (4 + k.far) / 3),
            odd("multiplied the means", lambda k: k.xm * MEAN),
        ]),
        fifth_step(
            "xx", 14, lambda k: k.far**2,
            extra=[
                Mistake("square-forgotten", "did not square", lambda k: (14 + k.far) / 5),
                Mistake("power-as-product", "doubled instead of squaring", lambda k: (14 + 2 * k.far) / 5),
            ],
            double=[
                Mistake("square-forgotten + divisor-left-out", "14 + far", lambda k: 14 + k.far),
                Mistake("square-forgotten + brackets-forgotten", "14 + far/5", lambda k: 14 + k.far / 5),
            ],
            unknown=[
                odd("squared the mean", lambda k: k.xm**2),
                odd("added first and then squared", lambda k: (6 + k.far) ** 2 / 5),
                odd("squared the 6 of the mean", lambda k: (36 + k.far**2) / 5),
            ],
        ),
        far_slope, far_bias,
        cut_step([
            odd("gave the old cut", lambda k: Fraction(3, 2)),
            odd("took where the line reaches the mean", lambda k: (MEAN - k.b) / k.w),
        ], rounds=True),
    ],
    times={"single": 1, "double": 1, "unknown": 1, "slip": 1, "early": 1, "rounded": 12},
)


def one_minus(name, p, digits, double=()):
    return Step(
        name, lambda k: 1 - p(k),
        single=[
            Mistake("swapped-difference", "subtracted 1", lambda k: p(k) - 1),
            Mistake("plus-for-minus", "added 1", lambda k: 1 + p(k)),
            Mistake("term-left-out", "left out the 1", lambda k: -p(k)),
        ],
        double=[Mistake("term-left-out + sign | term-left-out | swapped-difference + term-left-out", "copied it", lambda k: p(k))],
        unknown=[
            odd("1 over it", lambda k: 1 / p(k)),
            odd("subtracted it from 0.5", lambda k: HALF - p(k)),
            odd("subtracted its square", lambda k: 1 - p(k) ** 2),
            odd("halved it", lambda k: p(k) / 2),
            odd("subtracted the score", lambda k: 1 - k.z),
            odd("carried wrongly: 0.3 too much", lambda k: Fraction(13, 10) - p(k)),
        ],
        guard=lambda k: sums(Fraction(1), p(k)),
        digits=digits, carries=False,
    )


def sigmoid_slope(name, digits=3, authored=False):
    p = lambda k: k.p
    exponential = Mistake("authored" if authored else "", "gave e^−z", lambda k: exp(-k.z))
    return Step(
        name, lambda k: p(k) * (1 - p(k)),
        single=[
            Mistake("wrong-derivative", "gave p itself", lambda k: p(k)),
            Mistake("factor-left-out", "left out 1 − p", lambda k: p(k)),
            Mistake("factor-left-out", "left out p", lambda k: 1 - p(k)),
            Mistake("plus-for-minus", "multiplied by 1 + p", lambda k: p(k) * (1 + p(k))),
            Mistake("swapped-difference", "multiplied by p − 1", lambda k: p(k) * (p(k) - 1)),
            Mistake("factor-doubled", "multiplied by p twice", lambda k: p(k) ** 2 * (1 - p(k))),
            Mistake("factor-doubled", "multiplied by 1 − p twice", lambda k: p(k) * (1 - p(k)) ** 2),
            Mistake("logit-for-probability", "put in the score", lambda k: k.z * (1 - k.z)),
            Mistake("wrong-derivative", "took that of tanh: 1 − p²", lambda k: 1 - p(k) ** 2),
            *([exponential] if authored else []),
        ],
        double=[
            Mistake("factor-left-out + plus-for-minus", "1 + p", lambda k: 1 + p(k)),
            Mistake("factor-left-out + swapped-difference", "p − 1", lambda k: p(k) - 1),
        ],
        unknown=[
            odd("divided instead of multiplying", lambda k: p(k) / (1 - p(k))),
            odd("multiplied by the score", lambda k: p(k) * k.z),
            odd("took the root", lambda k: root(p(k) * (1 - p(k)))),
            odd("multiplied by 4, so that its largest is 1", lambda k: 4 * p(k) * (1 - p(k))),
            odd("subtracted the factors", lambda k: 2 * p(k) - 1),
            odd("gave the largest slope there is", lambda k: Fraction(1, 4)),
            *([] if authored else [exponential]),
        ],
        guard=lambda k: [way for way in products(p(k), 1 - p(k), 1 + p(k)) if abs(way) < 30
                         and way not in (4 * p(k) * (1 - p(k)), p(k) / (1 - p(k)))] + [k.z, 1 - k.z],
        digits=digits,
    )


there_and_back = Exercise(
    "log-02/there-and-back",
    vary={"z": [1, 1.5, 2, 3, -1, -1.5], "r": [0.6, 0.7, 0.8, 0.9, 0.3, 0.2]},
    fixed={},
    steps=[
        sigmoid_step("p", lambda k: k.z, digits=Decimals(4)),
        one_minus("q", lambda k: k.p, Decimals(4)),
        sigmoid_slope("slope", Decimals(3), authored=True),
        fraction_step(
            "odds", lambda k: k.r, lambda k: 1 - k.r,
            single=[
                Mistake("plus-for-minus", "divided by 1 + r", lambda k: k.r / (1 + k.r)),
                Mistake("swapped-difference", "divided by r − 1", lambda k: k.r / (k.r - 1)),
                Mistake("factor-left-out", "put 1 above the line", lambda k: 1 / (1 - k.r)),
                Mistake("factor-doubled", "squared r", lambda k: k.r**2 / (1 - k.r)),
            ],
            unknown=[
                odd("took the first patient's probability", lambda k: k.p / (1 - k.p)),
                odd("took the logarithm already", lambda k: ln(k.r / (1 - k.r))),
                odd("subtracted the two and added 1", lambda k: 2 * k.r),
                odd("turned the first patient's round", lambda k: (1 - k.p) / k.p),
            ],
        ),
        Step(
            "logit", lambda k: ln(k.odds),
            single=[
                Mistake("authored", "the logarithm of the probability", lambda k: ln(k.r)),
                Mistake("function-left-out", "copied the odds", lambda k: k.odds),
                Mistake("other-logarithm", "took log₁₀", lambda k: log(k.odds, 10)),
                Mistake("other-logarithm", "took log₂", lambda k: log(k.odds, 2)),
                Mistake("probability-for-logit", "gave the probability", lambda k: k.r),
            ],
            unknown=[
                odd("took e to the power", lambda k: exp(k.odds)),
                odd("the logarithm of 1 − r", lambda k: ln(1 - k.r)),
                odd("1 over the odds", lambda k: 1 / k.odds),
                odd("copied the first patient's score", lambda k: k.z),
                odd("added 1 first", lambda k: ln(1 + k.odds) if k.r > HALF else None),
                odd("took the root", lambda k: root(k.odds)),
                odd("the sigmoid of the odds", lambda k: sigmoid(k.odds)),
            ],
            guard=lambda k: [-ln(k.odds), -ln(k.r), log(k.r, 10), log(k.r, 2), -k.odds, 1 - k.r, k.odds - 1, 1 - k.odds],
            carries=False,
        ),
    ],
    times={"single": 1, "double": 1, "unknown": 1, "slip": 1, "early": 2, "rounded": 18},
)

exercises = [where_it_cuts, fit_with_far, there_and_back]
