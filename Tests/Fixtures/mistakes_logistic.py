"""Wrong answers to the exercises of log-05 and log-06: cross-entropy, likelihood, and the logistic gradient."""

from fractions import Fraction

from mistakes_cases import Exercise, Mistake, Step
from mistakes_parts import HALF, early, exp, fraction_step, ln, log, mean_step, odd, power, root, shifted, sigmoid, sigmoid_step, size, sums, total, update_step, whole
from mistakes_threshold import sigmoid_slope
from mistakes_typing import Numbers, mean

QUARTER = Fraction(1, 4)


def where(y, ones, noughts):
    return Numbers(a if truth else b for truth, a, b in zip(y, ones, noughts))


def minus_log(name, inside, single=(), unknown=(), digits=3):
    """−ln of a number, or of each entry."""
    a = inside
    return Step(
        name, lambda k: -ln(a(k)),
        single=[
            Mistake("sign-left-out", "left out the minus", lambda k: ln(a(k))),
            Mistake("other-logarithm", "took log₁₀", lambda k: -ln(a(k)) / ln(Fraction(10))),
            Mistake("other-logarithm", "took log₂", lambda k: -ln(a(k)) / ln(Fraction(2))),
            Mistake("function-left-out", "left out the logarithm", lambda k: -a(k)),
            Mistake("authored", "took the distance to 1", lambda k: 1 - a(k)),
            *single,
        ],
        double=[
            Mistake("sign-left-out + other-logarithm", "log₁₀, without the minus", lambda k: ln(a(k)) / ln(Fraction(10))),
            Mistake("sign-left-out + other-logarithm", "log₂, without the minus", lambda k: ln(a(k)) / ln(Fraction(2))),
            Mistake("sign-left-out + function-left-out", "copied it", lambda k: a(k)),
        ],
        unknown=[
            odd("the logarithm of what is missing to 1", lambda k: -ln(1 - a(k))),
            odd("1 over it", lambda k: 1 / a(k)),
            odd("took e to the power of it", lambda k: exp(-a(k))),
            odd("squared the distance to 1", lambda k: (1 - a(k)) ** 2),
            odd("multiplied by the probability", lambda k: -a(k) * ln(a(k))),
            odd("subtracted the logarithm from 1", lambda k: 1 - ln(a(k))),
            *unknown,
        ],
        guard=lambda k: [a(k) - 1, 2 * ln(a(k)), -2 * ln(a(k)), -ln(a(k)) * HALF],
        digits=digits,
    )


three_examples = Exercise(
    "log-05/three-examples",
    vary={
        "y": [[1, 0, 1], [0, 1, 1], [1, 1, 0]], "p": [[0.9, 0.2, 0.6], [0.8, 0.3, 0.7], [0.3, 0.6, 0.95], [0.7, 0.1, 0.4]],
    },
    fixed={},
    steps=[
        Step(
            "a", lambda k: where(k.y, k.p, 1 - k.p),
            single=[Mistake("authored", "copied p", lambda k: k.p, 7)],
            unknown=[
                odd("exchanged the two cases", lambda k: where(k.y, 1 - k.p, k.p)),
                odd("took 1 − p everywhere", lambda k: 1 - k.p),
                odd("subtracted the truth", lambda k: k.p - k.y),
                odd("added the truth", lambda k: k.p + k.y),
                odd("squared the probabilities", lambda k: where(k.y, k.p, 1 - k.p) ** 2),
                odd("went through p the wrong way round", lambda k: where(k.y, Numbers(reversed(k.p)), Numbers(reversed(1 - k.p)))),
            ],
        ),
        minus_log("L", lambda k: k.a, unknown=[
            odd("divided the logarithm by the truth and 1", lambda k: -ln(k.a) / (1 + k.y)),
            odd("took 10 to the power", lambda k: power(10, -k.a)),
        ]),
        mean_step("J", lambda k: k.L, carries=False, unknown=[
            odd("halved the mean, as for squares", lambda k: mean(k.L) / 2),
            odd("gave the largest loss", lambda k: max(k.L)),
            odd("the logarithm of the mean", lambda k: -ln(mean(k.a))),
            odd("multiplied the losses", lambda k: k.L[0] * k.L[1] * k.L[2]),
            odd("took the mean of the probabilities", lambda k: mean(k.a)),
        ]),
    ],
    times={"single": 3, "double": 3, "unknown": 1, "slip": 1, "early": 2, "rounded": 15},
)


def product_of(vector):
    value = Fraction(1)
    for entry in vector:
        value *= entry
    return value


by_likelihood = Exercise(
    "log-05/by-likelihood",
    vary={"a": [[0.9, 0.8, 0.6], [0.7, 0.9, 0.4], [0.95, 0.3, 0.8], [0.5, 0.7, 0.85]]},
    fixed={},
    steps=[
        Step(
            "likelihood", lambda k: product_of(k.a),
            single=[
                Mistake("authored", "took the mean", lambda k: mean(k.a)),
                Mistake("authored", "added", lambda k: total(k.a)),
            ],
            unknown=[
                odd("multiplied the first two", lambda k: k.a[0] * k.a[1]),
                odd("multiplied the last two", lambda k: k.a[1] * k.a[2]),
                odd("gave the smallest", lambda k: min(k.a)),
                odd("multiplied what is missing to 1", lambda k: product_of(1 - k.a)),
                odd("subtracted the product from 1", lambda k: 1 - product_of(k.a)),
                odd("took the third root", lambda k: exp(ln(product_of(k.a)) / 3)),
                odd("multiplied two and added the third", lambda k: k.a[0] * k.a[1] + k.a[2]),
                odd("divided by 3", lambda k: product_of(k.a) / 3),
            ],
            early=[early("rounded the first product to one place behind the point", lambda k: whole(10 * k.a[0] * k.a[1]) / 10 * k.a[2])],
        ),
        minus_log("N", lambda k: k.likelihood, unknown=[odd("took the root", lambda k: root(k.likelihood))]),
        fraction_step(
            "J", lambda k: k.N, lambda k: Fraction(3), carries=False,
            unknown=[
                odd("divided by 2", lambda k: k.N / 2),
                odd("divided the likelihood by 3", lambda k: k.likelihood / 3),
                odd("took the third root", lambda k: exp(ln(k.N) / 3)),
                odd("the logarithm of a third", lambda k: -ln(k.likelihood / 3)),
                odd("divided by the sum of the probabilities", lambda k: k.N / total(k.a)),
            ],
        ),
    ],
    times={"single": 3, "double": 3, "unknown": 1, "slip": 1, "early": 3, "rounded": 12},
)

one_example = Exercise(
    "log-06/one-example",
    vary={"w": [0.5, 0.3, -0.4, 0.8, -0.7], "x": [1.5, 2, 3, -2, 2.5]},
    fixed={},
    steps=[
        Step(
            "z", lambda k: k.w * k.x,
            single=[
                Mistake("factor-left-out", "gave the input", lambda k: k.x),
                Mistake("factor-left-out", "gave the weight", lambda k: k.w),
                Mistake("factor-doubled", "multiplied by x twice", lambda k: k.w * k.x**2),
                Mistake("factor-doubled", "multiplied by w twice", lambda k: k.w**2 * k.x),
            ],
            unknown=[
                odd("added", lambda k: k.w + k.x),
                odd("divided", lambda k: k.w / k.x),
                odd("subtracted", lambda k: k.x - k.w),
                odd("added a bias of 1", lambda k: k.w * k.x + 1),
                odd("halved", lambda k: k.w * k.x / 2),
            ],
            guard=lambda k: [way for n in (0, 1, 2) for m in (0, 1, 2) if n + m for s in (1, -1) for way in (s * k.w**n * k.x**m,)],
        ),
        sigmoid_step("p", lambda k: k.z, digits=4),
        Step(
            "dp", lambda k: -1 / k.p,
            single=[
                Mistake("sign-left-out", "left out the minus", lambda k: 1 / k.p),
                Mistake("authored", "gave the loss itself", lambda k: -ln(k.p)),
                Mistake("wrong-derivative", "gave the loss itself", lambda k: -ln(k.p)),
                Mistake("upside-down-fraction", "divided the wrong way round", lambda k: -k.p),
                Mistake("factor-doubled", "squared p", lambda k: -1 / k.p**2),
            ],
            double=[
                Mistake("sign-left-out + upside-down-fraction", "copied p", lambda k: k.p),
                Mistake("sign-left-out + factor-doubled", "1/p²", lambda k: 1 / k.p**2),
            ],
            unknown=[
                odd("the probability of 0 below the line", lambda k: -1 / (1 - k.p)),
                odd("gave p − 1 at once", lambda k: k.p - 1),
                odd("divided by the score", lambda k: -1 / k.z),
                odd("both parts: −1/p + 1/(1 − p)", lambda k: 1 / (1 - k.p) - 1 / k.p),
                odd("subtracted from 1", lambda k: 1 - 1 / k.p),
                odd("divided by 2·p", lambda k: -1 / (2 * k.p)),
                odd("the sigmoid's slope below the line", lambda k: -1 / (k.p * (1 - k.p))),
            ],
            guard=lambda k: [ln(k.p), -1 / k.p**2, log(k.p, 10), log(k.p, 2)],
        ),
        sigmoid_slope("s"),
        Step(
            "db", lambda k: k.dp * k.s,
            single=[
                Mistake("factor-left-out", "copied dp", lambda k: k.dp),
                Mistake("factor-left-out", "copied s", lambda k: k.s),
                Mistake("factor-doubled", "multiplied by s twice", lambda k: k.dp * k.s**2),
                Mistake("factor-doubled", "multiplied by dp twice", lambda k: k.dp**2 * k.s),
            ],
            unknown=[
                odd("added", lambda k: k.dp + k.s),
                odd("divided", lambda k: k.s / k.dp),
                odd("divided the other way round", lambda k: k.dp / k.s),
                odd("subtracted", lambda k: k.dp - k.s),
                odd("multiplied by the score", lambda k: k.dp * k.z),
                odd("multiplied by p", lambda k: k.p * k.s),
            ],
            guard=lambda k: [s * k.dp**n * k.s**m for s in (1, -1, 2, HALF) for n in (0, 1, 2) for m in (0, 1, 2)],
        ),
        Step(
            "dw", lambda k: k.db * k.x,
            single=[
                Mistake("factor-left-out", "copied db", lambda k: k.db),
                Mistake("factor-left-out", "copied x", lambda k: k.x),
                Mistake("factor-doubled", "multiplied by x twice", lambda k: k.db * k.x**2),
                Mistake("factor-doubled", "multiplied by db twice", lambda k: k.db**2 * k.x),
            ],
            unknown=[
                odd("multiplied by the weight", lambda k: k.db * k.w),
                odd("divided by x", lambda k: k.db / k.x),
                odd("added x", lambda k: k.db + k.x),
                odd("left out the sigmoid's slope", lambda k: k.dp * k.x),
                odd("left out the slope of the logarithm", lambda k: k.s * k.x),
                odd("multiplied by the score as well", lambda k: k.db * k.x * k.z),
            ],
            guard=lambda k: [s * k.db**n * k.x**m for s in (1, -1, 2, HALF) for n in (0, 1, 2) for m in (0, 1, 2)],
            carries=False,
        ),
    ],
    times={"single": 1, "double": 1, "unknown": 1, "slip": 1, "early": 1, "rounded": 18},
)


def new_predictions():
    score = lambda k: k.w * k.x + k.b
    step = sigmoid_step(
        "p", score, carries=False,
        single=[
            Mistake("term-left-out", "left out the bias", lambda k: sigmoid(k.w * k.x)),
            Mistake("minus-for-plus", "subtracted the bias", lambda k: sigmoid(k.w * k.x - k.b)),
            Mistake("factor-left-out", "left out the weight", lambda k: sigmoid(k.x + k.b)),
        ],
        unknown=[
            odd("exchanged weight and bias", lambda k: sigmoid(k.b * k.x + k.w)),
            odd("added 0.5 to the score", lambda k: score(k) + HALF),
            odd("doubled the score", lambda k: sigmoid(2 * score(k))),
            odd("used the errors for the inputs", lambda k: sigmoid(k.w * k.e + k.b)),
        ],
    )
    step.early.clear()
    return step


an_epoch = Exercise(
    "log-06/an-epoch",
    vary={"eta": [0.5, 1.5, 2, 3], "x": [[0, 1, 2], [0, 1, 4], [1, 2, 5], [0, 3, 5]]},
    fixed={"y": [0, 0, 1]},
    steps=[
        Step(
            "e", lambda k: HALF - k.y,
            single=[
                Mistake("swapped-difference", "truth minus prediction", lambda k: k.y - HALF, 4),
                Mistake("plus-for-minus", "added the truth", lambda k: HALF + k.y, 3),
                Mistake("term-left-out", "left out the prediction", lambda k: -k.y, 2),
            ],
            double=[Mistake("term-left-out + sign | term-left-out | swapped-difference + term-left-out", "copied the truth", lambda k: k.y, 2)],
            unknown=[
                odd("subtracted from 1", lambda k: 1 - k.y),
                odd("multiplied by p·(1 − p)", lambda k: (HALF - k.y) * QUARTER),
                odd("subtracted the inputs", lambda k: HALF - k.x),
                odd("multiplied by the input already", lambda k: (HALF - k.y) * k.x),
                odd("divided by the number of examples", lambda k: (HALF - k.y) / Fraction(3)),
            ],
            guard=lambda k: sums(k.y * 0 + HALF, k.y),
        ),
        mean_step(
            "dw", lambda k: k.e * k.x, two=True, also=[lambda k: k.e**2 * k.x, lambda k: k.e * k.x**2],
            single=[
                Mistake("factor-left-out", "left out the inputs", lambda k: mean(k.e)),
                Mistake("factor-left-out", "left out the errors", lambda k: mean(k.x)),
                Mistake("factor-doubled", "multiplied by the input twice", lambda k: mean(k.e * k.x**2)),
                Mistake("authored", "put in p·(1 − p)", lambda k: QUARTER * mean(k.e * k.x), 3),
            ],
            double=[
                Mistake("sum-for-mean + factor-left-out", "the sum of the errors", lambda k: total(k.e)),
                Mistake("sum-for-mean + factor-left-out", "the sum of the inputs", lambda k: total(k.x)),
            ],
            unknown=[
                odd("mean error times mean input", lambda k: mean(k.e) * mean(k.x)),
                odd("dropped the sign of the last product", lambda k: mean(size(k.e * k.x))),
                odd("each error with the next input", lambda k: mean(k.e * shifted(k.x))),
                odd("multiplied by the rate already", lambda k: mean(k.e * k.x) * k.eta),
                odd("multiplied by the truth", lambda k: mean(k.y * k.x)),
            ],
        ),
        mean_step(
            "db", lambda k: k.e, two=True,
            unknown=[
                odd("put in p·(1 − p)", lambda k: QUARTER * mean(k.e)),
                odd("copied dw", lambda k: k.dw),
                odd("dropped the signs", lambda k: mean(size(k.e))),
                odd("divided dw by the mean of x", lambda k: k.dw / mean(k.x)),
            ],
        ),
        update_step("w", None, lambda k: k.dw),
        update_step("b", None, lambda k: k.db),
        new_predictions(),
    ],
    times={"single": 1, "double": 1, "unknown": 1, "slip": 1, "early": 1, "rounded": 15},
)

exercises = [three_examples, by_likelihood, one_example, an_epoch]
