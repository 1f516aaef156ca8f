"""Wrong answers to the exercises of lin-07 and lin-08: the curvatures of a valley, and three slopes."""

from fractions import Fraction

from mistakes_cases import Exercise, Mistake, Step
from mistakes_parts import HALF, early, fraction_step, mean_step, odd, root, shifted, sums, total, update_step, whole
from mistakes_typing import mean

two_curvatures = Exercise(
    "lin-07/two-curvatures",
    vary={"x": [[1, 3, 6, 5], [1, 2, 4, 6], [2, 3, 5, 7], [2, 4, 5, 8]]},
    fixed={},
    steps=[
        mean_step(
            "H_ww", lambda k: k.x**2, two=True,
            single=[
                Mistake("square-forgotten", "did not square", lambda k: mean(k.x)),
                Mistake("square-outside", "squared the mean", lambda k: mean(k.x) ** 2),
                Mistake("power-as-product", "doubled instead of squaring", lambda k: 2 * mean(k.x)),
            ],
            double=[
                Mistake("sum-for-mean + square-forgotten", "the sum of x", lambda k: total(k.x)),
                Mistake("sum-for-mean + square-outside", "the square of the sum", lambda k: total(k.x) ** 2),
            ],
            unknown=[
                odd("took the root", lambda k: root(mean(k.x**2))),
                odd("took off the square of the mean", lambda k: mean(k.x**2) - mean(k.x) ** 2),
                odd("each with the next one", lambda k: mean(k.x * shifted(k.x))),
                odd("the third powers", lambda k: mean(k.x**3)),
            ],
        ),
        mean_step("H_wb", lambda k: k.x, two=True, unknown=[odd("took the root of H_ww", lambda k: root(k.H_ww))]),
        Step(
            "h", lambda k: (k.H_ww + 1) / 2,
            single=[
                Mistake("divisor-left-out", "did not halve", lambda k: k.H_ww + 1),
                Mistake("brackets-forgotten", "halved the 1 only", lambda k: k.H_ww + HALF),
                Mistake("term-left-out", "left out the 1", lambda k: k.H_ww / 2),
                Mistake("minus-for-plus", "subtracted the 1", lambda k: (k.H_ww - 1) / 2),
            ],
            double=[
                Mistake("divisor-left-out + minus-for-plus", "H_ww − 1", lambda k: k.H_ww - 1),
                Mistake("brackets-forgotten + minus-for-plus", "H_ww − 1/2", lambda k: k.H_ww - HALF),
                Mistake("divisor-left-out + term-left-out", "copied H_ww", lambda k: k.H_ww),
            ],
            unknown=[
                odd("added H_wb for the 1", lambda k: (k.H_ww + k.H_wb) / 2),
                odd("took H_wb for H_ww", lambda k: (k.H_wb + 1) / 2),
                odd("halved the first only", lambda k: k.H_ww / 2 + 1),
                odd("divided by 4", lambda k: (k.H_ww + 1) / 4),
                odd("took the root", lambda k: root(k.H_ww + 1)),
                odd("added all three and divided by 3", lambda k: (k.H_ww + k.H_wb + 1) / 3),
            ],
            guard=lambda k: [c * k.H_ww + d for c in (0, HALF, 1, -HALF, -1, 2) for d in (0, HALF, 1, -HALF, -1)],
        ),
        Step(
            "D", lambda k: k.H_ww - k.H_wb**2,
            single=[
                Mistake("square-forgotten", "did not square H_wb", lambda k: k.H_ww - k.H_wb),
                Mistake("power-as-product", "doubled H_wb", lambda k: k.H_ww - 2 * k.H_wb),
                Mistake("plus-for-minus", "added the square", lambda k: k.H_ww + k.H_wb**2),
                Mistake("swapped-difference", "subtracted the other way round", lambda k: k.H_wb**2 - k.H_ww),
                Mistake("term-left-out", "left out H_ww", lambda k: -k.H_wb**2),
                Mistake("product-for-sum", "multiplied", lambda k: k.H_ww * k.H_wb**2),
            ],
            double=[
                Mistake("plus-for-minus + square-forgotten", "H_ww + H_wb", lambda k: k.H_ww + k.H_wb),
                Mistake("swapped-difference + square-forgotten", "H_wb − H_ww", lambda k: k.H_wb - k.H_ww),
                Mistake("plus-for-minus + power-as-product", "H_ww + 2·H_wb", lambda k: k.H_ww + 2 * k.H_wb),
                Mistake("term-left-out + sign | term-left-out | swapped-difference + term-left-out", "the square alone", lambda k: k.H_wb**2),
            ],
            unknown=[
                odd("squared both", lambda k: k.H_ww**2 - k.H_wb**2),
                odd("took h for H_ww", lambda k: k.h - k.H_wb**2),
                odd("took the third power", lambda k: k.H_ww - k.H_wb**3),
                odd("took the third part", lambda k: (k.H_ww - k.H_wb**2) / 3),
                odd("took the root already", lambda k: root(k.H_ww - k.H_wb**2)),
                odd("took off the 1 as well", lambda k: k.H_ww - k.H_wb**2 - 1),
                odd("added 1 to H_ww and doubled", lambda k: 2 * (k.H_ww + 1) - k.H_wb**2),
            ],
            guard=lambda k: sums(k.H_ww, k.H_wb, k.H_wb**2),
        ),
        Step(
            "R", lambda k: k.h**2 - k.D,
            single=[
                Mistake("square-forgotten", "did not square h", lambda k: k.h - k.D),
                Mistake("power-as-product", "doubled h", lambda k: 2 * k.h - k.D),
                Mistake("plus-for-minus", "added D", lambda k: k.h**2 + k.D),
                Mistake("swapped-difference", "subtracted the other way round", lambda k: k.D - k.h**2),
                Mistake("term-left-out", "left out D", lambda k: k.h**2),
                Mistake("product-for-sum", "multiplied", lambda k: k.h**2 * k.D),
            ],
            double=[
                Mistake("plus-for-minus + square-forgotten", "h + D", lambda k: k.h + k.D),
                Mistake("swapped-difference + square-forgotten", "D − h", lambda k: k.D - k.h),
                Mistake("plus-for-minus + power-as-product", "2·h + D", lambda k: 2 * k.h + k.D),
            ],
            unknown=[
                odd("took 4·D, as in the school's formula", lambda k: k.h**2 - 4 * k.D),
                odd("halved h first, as in the school's other formula", lambda k: k.h**2 / 4 - k.D),
                odd("squared both", lambda k: k.h**2 - k.D**2),
                odd("took the root already", lambda k: root(k.h**2 - k.D)),
                odd("took H_ww for h", lambda k: k.H_ww**2 - k.D),
                odd("subtracted H_wb", lambda k: k.h**2 - k.H_wb),
            ],
            guard=lambda k: sums(k.h, k.h**2, k.D),
        ),
        Step(
            "L", lambda k: k.h + root(k.R),
            single=[
                Mistake("root-forgotten", "did not take the root", lambda k: k.h + k.R),
                Mistake("minus-for-plus", "subtracted the root", lambda k: k.h - root(k.R)),
                Mistake("term-left-out", "gave the root alone", lambda k: root(k.R)),
                Mistake("term-left-out", "gave h alone", lambda k: k.h),
                Mistake("product-for-sum", "multiplied by the root", lambda k: k.h * root(k.R)),
            ],
            double=[
                Mistake("root-forgotten + minus-for-plus", "h − R", lambda k: k.h - k.R),
                Mistake("term-left-out + root-forgotten", "copied R", lambda k: k.R),
                Mistake("product-for-sum + root-forgotten", "h·R", lambda k: k.h * k.R),
            ],
            unknown=[
                odd("halved instead of taking the root", lambda k: k.h + k.R / 2),
                odd("took the root of the sum", lambda k: root(k.h + k.R)),
                odd("took the root of D", lambda k: k.h + root(k.D)),
                odd("halved the sum", lambda k: (k.h + root(k.R)) / 2),
                odd("squared R", lambda k: k.h + k.R**2),
                odd("took 2·h + 1", lambda k: 2 * k.h + 1 + root(k.R)),
            ],
            early=[early("rounded the root to a whole number", lambda k: k.h + whole(root(k.R)))],
            guard=lambda k: [c * k.h + d * part for c in (0, 1, -1, 2) for d in (0, 1, -1, 2) for part in (k.R, root(k.R))],
        ),
        fraction_step(
            "l", lambda k: k.D, lambda k: k.L,
            single=[Mistake("factor-doubled", "divided twice", lambda k: k.D / k.L**2)],
            unknown=[
                odd("divided by h", lambda k: k.D / k.h),
                odd("took the root of D", lambda k: root(k.D) / k.L),
                odd("divided H_ww by L", lambda k: k.H_ww / k.L),
                odd("gave h minus R", lambda k: k.R - k.h),
            ],
            carries=False,
        ),
        fraction_step(
            "limit", lambda k: Fraction(2), lambda k: k.L,
            single=[
                Mistake("authored | coefficient-forgotten", "took 1/L", lambda k: 1 / k.L),
                Mistake("authored", "took the smallest curvature", lambda k: 2 / k.l),
                Mistake("factor-doubled", "divided twice", lambda k: 2 / k.L**2),
            ],
            double=[
                Mistake("upside-down-fraction + coefficient-forgotten", "copied L", lambda k: k.L),
                Mistake("authored + coefficient-forgotten | authored", "1 over the smallest curvature", lambda k: 1 / k.l),
            ],
            unknown=[
                odd("divided by the mean of both", lambda k: 2 / k.h),
                odd("divided by the sum of both", lambda k: 2 / (k.L + k.l)),
                odd("divided by D", lambda k: 2 / k.D),
                odd("took the root of L", lambda k: 2 / root(k.L)),
                odd("took off 0.01 to be safe", lambda k: 2 / k.L - Fraction(1, 100)),
            ],
            carries=False, parts=lambda k: (k.L,),
        ),
    ],
    times={"single": 1, "double": 1, "unknown": 1, "slip": 1, "early": 2, "rounded": 12},
)


def left(k, base=None):
    return (1 - k.eta * k.l if base is None else base) ** int(k.k)


along_the_floor = Exercise(
    "lin-07/along-the-floor",
    vary={"eta": [0.02, 0.05, 0.1], "l": [0.1, 0.2, 0.3], "k": [21, 35, 51]},
    fixed={},
    steps=[
        Step(
            "answer", left,
            single=[
                Mistake("authored", "took k times the first step's part", lambda k: 1 - k.eta * k.l * k.k),
                Mistake("power-as-product", "multiplied by k", lambda k: (1 - k.eta * k.l) * k.k),
                Mistake("plus-for-minus", "added: each step makes it larger", lambda k: left(k, 1 + k.eta * k.l)),
                Mistake("rate-forgotten", "left out the rate", lambda k: left(k, 1 - k.l)),
                Mistake("factor-left-out", "left out the curvature", lambda k: left(k, 1 - k.eta)),
                Mistake("power-forgotten", "took one step only", lambda k: 1 - k.eta * k.l),
                Mistake("swapped-difference", "took η·l − 1", lambda k: left(k, k.eta * k.l - 1)),
                Mistake("two-put-in", "put in a 2: 1 − 2·η·l", lambda k: left(k, 1 - 2 * k.eta * k.l)),
                Mistake("factor-doubled", "multiplied by l twice", lambda k: left(k, 1 - k.eta * k.l**2)),
            ],
            double=[
                Mistake("plus-for-minus + power-as-product", "k·(1 + η·l)", lambda k: (1 + k.eta * k.l) * k.k),
                Mistake("plus-for-minus + power-forgotten", "1 + η·l", lambda k: 1 + k.eta * k.l),
                Mistake("rate-forgotten + power-as-product", "k·(1 − l)", lambda k: (1 - k.l) * k.k),
                Mistake("two-put-in + power-as-product", "k·(1 − 2·η·l)", lambda k: (1 - 2 * k.eta * k.l) * k.k),
                Mistake("factor-left-out + plus-for-minus", "(1 + η)ᵏ", lambda k: left(k, 1 + k.eta)),
            ],
            unknown=[
                odd("gave what is gone", lambda k: 1 - left(k)),
                odd("only half of the steps", lambda k: (1 - k.eta * k.l) ** (int(k.k) // 2)),
                odd("divided by k at the end", lambda k: left(k) / k.k),
                odd("read the rate ten times too large", lambda k: left(k, 1 - 10 * k.eta * k.l)),
                odd("took three times the curvature", lambda k: left(k, 1 - 3 * k.eta * k.l)),
                odd("the mean of start and end", lambda k: (1 + left(k)) / 2),
                odd("used the 51 steps and twice over", lambda k: (1 - k.eta * k.l) ** 102 if k.k != 51 else None),
            ],
            guard=lambda k: [
                way for base in [1 + s * c * k.eta**p * k.l**q for s in (1, -1) for c in (1, 2) for p in (0, 1, 2) for q in (0, 1, 2)]
                for way in (base ** int(k.k), base * k.k, base)
            ],
            carries=False,
        )
    ],
    times={"single": 3, "double": 4, "unknown": 2, "slip": 2, "early": 0, "rounded": 7},
)


def slope_step(name, own, other, authored=()):
    v, w = (lambda k: k[own]), (lambda k: k[other])
    return mean_step(
        name, lambda k: k.e * v(k), two=True,
        single=[
            Mistake("factor-left-out", "left out the input", lambda k: mean(k.e)),
            Mistake("factor-left-out", "left out the errors", lambda k: mean(v(k))),
            Mistake("factor-doubled", "multiplied by the input twice", lambda k: mean(k.e * v(k) ** 2)),
            *[Mistake("authored", "used the other input", lambda k: mean(k.e * w(k))) for _ in authored],
        ],
        double=[
            Mistake("sum-for-mean + factor-left-out", "the sum of the errors", lambda k: total(k.e)),
            Mistake("sum-for-mean + factor-doubled", "the sum, with the input squared", lambda k: total(k.e * v(k) ** 2)),
        ],
        unknown=[
            odd("mean error times mean input", lambda k: mean(k.e) * mean(v(k))),
            odd("each error with the other example's input", lambda k: mean(k.e * shifted(v(k)))),
            odd("subtracted the second product", lambda k: (k.e[0] * v(k)[0] - k.e[1] * v(k)[1]) / 2),
            odd("multiplied all three", lambda k: mean(k.e * k.x1 * k.x2)),
            odd("added the input", lambda k: mean(k.e + v(k))),
        ],
    )


two_points = Exercise(
    "lin-08/two-points",
    vary={
        "x1": [[1, 3], [2, 5], [4, 3]], "x2": [[2, 1], [4, 1], [6, 2]], "y": [[5, 6], [4, 9], [8, 5]], "eta": [0.05, 0.1],
    },
    fixed={},
    steps=[
        Step(
            "e", lambda k: -k.y,
            single=[Mistake("sign", "truth minus prediction", lambda k: k.y, 8)],
            unknown=[
                odd("subtracted the first input as well", lambda k: -k.y - k.x1),
                odd("subtracted from 1", lambda k: 1 - k.y),
                odd("squared", lambda k: -(k.y**2)),
                odd("took the second input off", lambda k: k.x2 - k.y),
                odd("halved", lambda k: k.y * -HALF),
                odd("subtracted from the first input", lambda k: k.x1 - k.y),
            ],
            guard=lambda k: [k.y * 0, k.x1, k.x2, -k.x1, -k.x2],
        ),
        mean_step("dw0", lambda k: k.e, two=True, unknown=[
            odd("multiplied by the first input", lambda k: mean(k.e * k.x1)),
            odd("gave the second error", lambda k: k.e[1]),
            odd("multiplied by the rate already", lambda k: mean(k.e) * k.eta),
        ]),
        slope_step("dw1", "x1", "x2"),
        slope_step("dw2", "x2", "x1", authored=[1]),
        *[
            update_step(
                f"w{n}", None, lambda k, n=n: k[f"dw{n}"],
                others=[("authored", f"used the slope for w{m}", lambda k, m=m: k[f"dw{m}"]) for m in (0, 1, 2) if (n, m) != (0, 2) and n != m],
                carries=False,
            )
            for n in (0, 1, 2)
        ],
    ],
    times={"single": 1, "double": 1, "unknown": 1, "slip": 1, "early": 1, "rounded": 9},
)


exercises = [two_curvatures, along_the_floor, two_points]
