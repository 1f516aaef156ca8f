"""Wrong answers to the exercises of log-08 and log-09: softmax, from inputs too, and the categorical cross-entropy."""

from fractions import Fraction

from mistakes_cases import Exercise, Mistake, Step
from mistakes_logistic import minus_log
from mistakes_parts import HALF, early, exp, ln, middle, odd, power, root, shifted, sigmoid, sigmoid_step, size, sums, total, whole
from mistakes_typing import Numbers, mean


def softmax(z):
    return exp(z) / total(exp(z))


def softmax_step(name, z, unknown=(), carries=True, scores_words="authored | function-left-out"):
    """exp(z)/sum(exp(z)) in one step."""
    return Step(
        name, lambda k: softmax(z(k)),
        single=[
            Mistake(scores_words, "divided the scores by their sum", lambda k: z(k) / total(z(k)), 4),
            Mistake("divisor-left-out", "did not divide by the sum", lambda k: exp(z(k))),
            Mistake("mean-for-sum", "divided by the mean", lambda k: exp(z(k)) / mean(exp(z(k)))),
            Mistake("upside-down-fraction", "divided the wrong way round", lambda k: total(exp(z(k))) / exp(z(k))),
            Mistake("logit-for-probability", "gave the scores", lambda k: z(k)),
            Mistake("function-left-out", "took e below the line only", lambda k: z(k) / total(exp(z(k)))),
            Mistake("function-left-out", "took e above the line only", lambda k: exp(z(k)) / total(z(k))),
        ],
        double=[],
        unknown=[
            odd("took the sigmoid of each", lambda k: sigmoid(z(k))),
            odd("took 2 to the power", lambda k: power(2, z(k)) / total(power(2, z(k)))),
            odd("took 10 to the power", lambda k: power(10, z(k)) / total(power(10, z(k)))),
            odd("divided by the largest", lambda k: exp(z(k)) / max(exp(z(k)))),
            odd("a minus in the exponents", lambda k: exp(-z(k)) / total(exp(-z(k)))),
            odd("divided by the product", lambda k: exp(z(k)) / exp(total(z(k)))),
            odd("squared the scores", lambda k: z(k) ** 2 / total(z(k) ** 2)),
            odd("divided each by the next", lambda k: exp(z(k)) / exp(shifted(z(k)))),
            *unknown,
        ],
        early=[early("rounded the powers to whole numbers", lambda k: whole(exp(z(k))) / total(whole(exp(z(k)))))],
        guard=lambda k: [exp(z(k)) / 3, z(k) / 3],
        carries=carries,
    )


by_hand = Exercise(
    "log-08/by-hand",
    vary={"z": [[1, 2, 3], [2, 1, 0.5], [3, 1, 2], [0, 1, 3], [2, 3, 0.5]]},
    fixed={},
    steps=[
        Step(
            "a", lambda k: exp(k.z),
            single=[Mistake("function-left-out", "copied the scores", lambda k: k.z, 5)],
            unknown=[
                odd("took 10 to the power", lambda k: power(10, k.z)),
                odd("took 2 to the power", lambda k: power(2, k.z)),
                odd("took 3 to the power", lambda k: power(3, k.z)),
                odd("multiplied by e", lambda k: k.z * exp(Fraction(1))),
                odd("squared", lambda k: k.z**2),
                odd("took the largest score off first", lambda k: exp(k.z - max(k.z))),
                odd("one power too few", lambda k: exp(k.z - 1)),
                odd("subtracted 1", lambda k: exp(k.z) - 1),
                odd("added up the powers on the way", lambda k: Numbers(total(exp(k.z)[: n + 1]) for n in range(3))),
            ],
        ),
        Step(
            "T", lambda k: total(k.a),
            single=[Mistake("mean-for-sum", "divided by 3", lambda k: mean(k.a), 5)],
            unknown=[
                odd("added the scores", lambda k: total(k.z)),
                odd("e to the sum of the scores", lambda k: exp(total(k.z))),
                odd("left out the last", lambda k: total(k.a[:-1])),
                odd("left out the largest", lambda k: total(k.a) - max(k.a)),
                odd("gave the largest", lambda k: max(k.a)),
                odd("subtracted the last", lambda k: k.a[0] + k.a[1] - k.a[2]),
                odd("added 1", lambda k: total(k.a) + 1),
                odd("lost a carry of 10", lambda k: total(k.a) - 10),
                odd("gave the middle one", lambda k: middle(k.a)),
            ],
            guard=lambda k: [way * factor for way in (total(k.a), mean(k.a), total(k.a**2), mean(k.a**2)) for factor in (1, -1, 2, HALF)],
        ),
        Step(
            "p", lambda k: k.a / k.T,
            single=[
                Mistake("authored", "divided the scores by their sum", lambda k: k.z / total(k.z), 5),
                Mistake("divisor-left-out", "copied the powers", lambda k: k.a, 3),
                Mistake("upside-down-fraction", "divided the wrong way round", lambda k: k.T / k.a, 4),
            ],
            unknown=[
                odd("divided by 3", lambda k: k.a / 3),
                odd("divided by the largest", lambda k: k.a / max(k.a)),
                odd("multiplied", lambda k: k.a * k.T),
                odd("subtracted", lambda k: k.T - k.a),
                odd("squared first", lambda k: k.a**2 / total(k.a**2)),
                odd("what is missing to 1", lambda k: 1 - k.a / k.T),
                odd("divided by the root of the sum", lambda k: k.a / root(k.T)),
                odd("took the root of the powers", lambda k: root(k.a) / total(root(k.a))),
                odd("divided by the sum of the others", lambda k: k.a / (k.T - k.a)),
            ],
            carries=False,
        ),
    ],
    times={"single": 2, "double": 3, "unknown": 1, "slip": 1, "early": 2, "rounded": 12},
)

two_classes = Exercise(
    "log-08/two-classes",
    vary={"z1": [1, 1.5, 2, 2.5], "z2": [0.5, -0.5, -1]},
    fixed={},
    steps=[
        Step(
            "p1", lambda k: exp(k.z1) / (exp(k.z1) + exp(k.z2)),
            single=[
                Mistake("authored", "divided the scores themselves", lambda k: k.z1 / (k.z1 + k.z2)),
                Mistake("divisor-left-out", "did not divide", lambda k: exp(k.z1)),
                Mistake("upside-down-fraction", "divided the wrong way round", lambda k: 1 + exp(k.z2 - k.z1)),
                Mistake("brackets-forgotten", "worked from left to right", lambda k: 1 + exp(k.z2)),
                Mistake("minus-for-plus", "subtracted below the line", lambda k: exp(k.z1) / (exp(k.z1) - exp(k.z2))),
                Mistake("term-left-out", "divided by the other power", lambda k: exp(k.z1 - k.z2)),
            ],
            unknown=[
                odd("gave the second class", lambda k: sigmoid(k.z2 - k.z1)),
                odd("took 10 to the power", lambda k: sigmoid((k.z1 - k.z2) * ln(Fraction(10)))),
                odd("took 2 to the power", lambda k: sigmoid((k.z1 - k.z2) * ln(Fraction(2)))),
                odd("gave e to the sum below the line", lambda k: exp(k.z1) / exp(k.z1 + k.z2 + 1)),
                odd("took the sigmoid of the first score", lambda k: sigmoid(k.z1)),
                odd("subtracted the powers", lambda k: exp(k.z1) - exp(k.z2)),
            ],
            early=[early("rounded both powers to whole numbers", lambda k: whole(exp(k.z1)) / (whole(exp(k.z1)) + whole(exp(k.z2))))],
            guard=lambda k: [exp(k.z2), exp(k.z1) + exp(k.z2), exp(-k.z1), exp(-k.z2), exp(k.z2 - k.z1), 1 + exp(k.z1)] + [
                exp(k.z1) / (exp(k.z1) + s * k.z2) for s in (1, -1) if exp(k.z1) + s * k.z2
            ],
            carries=False,
        ),
        Step(
            "d", lambda k: k.z1 - k.z2,
            single=[
                Mistake("swapped-difference", "subtracted the other way round", lambda k: k.z2 - k.z1),
                Mistake("plus-for-minus", "added", lambda k: k.z1 + k.z2),
                Mistake("term-left-out", "gave the first score", lambda k: k.z1),
                Mistake("product-for-sum", "multiplied", lambda k: k.z1 * k.z2),
            ],
            unknown=[
                odd("divided", lambda k: k.z1 / k.z2),
                odd("subtracted the powers", lambda k: exp(k.z1) - exp(k.z2)),
                odd("divided the powers", lambda k: exp(k.z1 - k.z2)),
                odd("took 1 more", lambda k: k.z1 - k.z2 + 1),
                odd("squared the difference", lambda k: (k.z1 - k.z2) ** 2),
            ],
            guard=lambda k: sums(k.z1, k.z2),
        ),
        sigmoid_step("s", lambda k: k.d, carries=False, unknown=[odd("the sigmoid of the first score", lambda k: sigmoid(k.z1))]),
    ],
    times={"single": 1, "double": 1, "unknown": 1, "slip": 1, "early": 2, "rounded": 9},
)


def rows(W, x):
    return Numbers(sum(a * b for a, b in zip(row, x)) for row in W)


from_inputs = Exercise(
    "log-08/from-inputs",
    vary={"x": [[2, 1], [1, 2], [1, 1], [2, 2]], "b": [[0, 0.5, 1], [0.5, 0, 1], [1, 0.5, 0]]},
    fixed={"W": [[1, 0], [0, 1], [-1, 1]]},
    steps=[
        Step(
            "z", lambda k: rows(k.W, k.x) + k.b,
            single=[
                Mistake("term-left-out", "left out the biases", lambda k: rows(k.W, k.x), 5),
                Mistake("minus-for-plus", "subtracted the biases", lambda k: rows(k.W, k.x) - k.b, 5),
                Mistake("term-left-out", "copied the biases", lambda k: k.b, 4),
                Mistake("product-for-sum", "multiplied by the biases", lambda k: rows(k.W, k.x) * k.b, 3),
            ],
            double=[
                Mistake("term-left-out + sign | term-left-out", "minus the biases", lambda k: -k.b, 2),
            ],
            unknown=[
                odd("exchanged the inputs", lambda k: rows(k.W, shifted(k.x)) + k.b, 5),
                odd("lost the minus in the third row, and took the bias twice", lambda k: rows(size_rows(k.W), k.x) + 2 * k.b, 3),
                odd("went through the biases the wrong way round", lambda k: rows(k.W, k.x) + Numbers(reversed(k.b)), 4),
                odd("added the largest bias to each", lambda k: rows(k.W, k.x) + max(k.b), 3),
                odd("gave the inputs to the next row", lambda k: shifted(rows(k.W, k.x)) + k.b, 4),
                odd("added both inputs in each row", lambda k: k.x[0] + k.b + k.x[1] * Numbers((1, 1, 1)), 3),
                odd("doubled the inputs, and the biases one row on", lambda k: rows(k.W, k.x * 2) + shifted(k.b), 3),
                odd("put 3 in for both inputs", lambda k: rows(k.W, Numbers((3, 3))) + k.b, 2),
            ],
            guard=lambda k: sums(rows(k.W, k.x), k.b),
        ),
        softmax_step("p", lambda k: k.z, carries=False, unknown=[
            odd("left the biases out again", lambda k: softmax(rows(k.W, k.x))),
            odd("took the biases off again, twice", lambda k: softmax(k.z - 2 * k.b)),
        ]),
    ],
    times={"single": 3, "double": 2, "unknown": 3, "slip": 3, "early": 3, "rounded": 12},
)


def size_rows(W):
    return Numbers(size(row) for row in W)


count = Exercise(
    "log-08/count",
    vary={"n": [4, 13, 30, 64], "k": [3, 5, 10]},
    fixed={},
    steps=[
        Step(
            "answer", lambda k: k.k * k.n + k.k,
            single=[
                Mistake("term-left-out", "left out the biases", lambda k: k.k * k.n),
                Mistake("authored", "one bias for all", lambda k: k.k * k.n + 1),
                Mistake("authored", "one score only", lambda k: k.n + 1),
                Mistake("minus-for-plus", "subtracted the biases", lambda k: k.k * k.n - k.k),
                Mistake("product-for-sum", "multiplied by the biases", lambda k: k.k * k.n * k.k),
                Mistake("factor-left-out", "left out the classes' weights", lambda k: k.n + k.k),
            ],
            unknown=[
                odd("a bias for each input", lambda k: k.k * k.n + k.n),
                odd("one class for comparison", lambda k: (k.k - 1) * (k.n + 1)),
                odd("biases for inputs and classes", lambda k: k.k * k.n + k.n + k.k),
                odd("both one larger", lambda k: (k.k + 1) * (k.n + 1)),
                odd("halved", lambda k: (k.k * k.n + k.k) / 2),
                odd("counted three inputs too many", lambda k: k.k * (k.n + 3) + k.k),
            ],
            guard=lambda k: [way for a in (k.k * k.n, k.n, k.k) for s in (0, 1, -1) for b in (k.k, 1) for way in (a + s * b, s * a * b)],
            carries=False,
        )
    ],
    times={"single": 3, "double": 0, "unknown": 2, "slip": 2, "early": 0, "rounded": 5},
)


def one_hot(place):
    return Numbers(Fraction(1) if at == place else Fraction(0) for at in range(3))


def at_class(k, off=0):
    place = int(k.c) + off
    return k.p[place] if 0 <= place < 3 else None


def loss_at(k, off):
    return -ln(at_class(k, off)) if at_class(k, off) is not None else None


loss_and_slope = Exercise(
    "log-09/by-hand",
    vary={"z": [[1, 2, 3], [2, 1, 0.5], [3, 1, 2], [0, 1, 3]], "c": [0, 1, 2]},
    fixed={},
    steps=[
        Step(
            "y", lambda k: one_hot(int(k.c)),
            single=[
                Mistake("off-by-one", "counted from 1", lambda k: one_hot(int(k.c) - 1) if k.c else None, 5),
                Mistake("off-by-one", "one place too far", lambda k: one_hot(int(k.c) + 1) if k.c < 2 else None, 4),
            ],
            unknown=[
                odd("exchanged ones and noughts", lambda k: 1 - one_hot(int(k.c)), 4),
                odd("wrote the places in an order of their own", lambda k: Numbers((Fraction(3), Fraction(1), Fraction(2))), 2),
                odd("copied the scores", lambda k: k.z if 1 not in k.z[:1] else None, 3),
            ],
        ),
        softmax_step("p", lambda k: k.z, scores_words="function-left-out", unknown=[
            odd("left out the right class below the line", lambda k: exp(k.z) / (total(exp(k.z)) - exp(k.z[int(k.c)]))),
        ]),
        minus_log(
            "L", lambda k: at_class(k),
            single=[
                Mistake("off-by-one", "counted from 1", lambda k: loss_at(k, -1)),
                Mistake("off-by-one", "one class too far", lambda k: loss_at(k, 1)),
                Mistake("authored", "added the logarithms of all classes", lambda k: -total(ln(k.p))),
            ],
            unknown=[
                odd("the mean over the classes", lambda k: -mean(ln(k.p))),
                odd("weighed each class by its probability", lambda k: -total(k.p * ln(k.p))),
                odd("took off the score", lambda k: k.z[int(k.c)] - at_class(k)),
                odd("took the score of the right class for the loss, and 1 more", lambda k: k.z[int(k.c)] + 1),
                odd("divided by 3, as for three examples", lambda k: -ln(at_class(k)) / 3),
            ],
        ),
        Step(
            "g", lambda k: k.p - k.y,
            single=[
                Mistake("swapped-difference", "target minus probability", lambda k: k.y - k.p, 5),
                Mistake("plus-for-minus", "added the target", lambda k: k.p + k.y, 4),
                Mistake("term-left-out", "copied the probabilities", lambda k: k.p, 3),
                Mistake("authored", "the slope by the probabilities", lambda k: -k.y / k.p, 5),
                Mistake("logit-for-probability", "took the scores", lambda k: k.z - k.y, 4),
                Mistake("product-for-sum", "multiplied", lambda k: k.p * k.y, 3),
            ],
            double=[
                Mistake("swapped-difference + plus-for-minus | sign + plus-for-minus", "minus the sum", lambda k: -k.p - k.y),
                Mistake("term-left-out + sign | term-left-out | swapped-difference + term-left-out", "minus the probabilities", lambda k: -k.p),
                Mistake("term-left-out + sign | term-left-out | swapped-difference + term-left-out", "copied the target", lambda k: k.y),
            ],
            unknown=[
                odd("multiplied by p·(1 − p)", lambda k: (k.p - k.y) * k.p * (1 - k.p)),
                odd("subtracted 1 from each", lambda k: k.p - 1),
                odd("squared", lambda k: (k.p - k.y) ** 2),
                odd("divided by 3", lambda k: (k.p - k.y) / 3),
                odd("p times what is missing to 1", lambda k: k.p * (1 - k.p)),
                odd("subtracted the loss", lambda k: k.p - k.L),
                odd("moved the target to the next class", lambda k: k.p - shifted(k.y)),
            ],
            guard=lambda k: sums(k.p, k.y),
            carries=False,
        ),
    ],
    times={"single": 1, "double": 2, "unknown": 1, "slip": 1, "early": 2, "rounded": 15},
)

know_nothing = Exercise(
    "log-09/know-nothing",
    vary={"n": [3, 4, 5, 10, 20, 100]},
    fixed={},
    steps=[minus_log("answer", lambda k: 1 / k.n, single=[
        Mistake("upside-down-fraction", "turned the fraction round", lambda k: -ln(k.n)),
        Mistake("authored", "gave the probability", lambda k: 1 / k.n),
    ], unknown=[
        odd("divided by n, less one", lambda k: ln(k.n) / (k.n - 1)),
        odd("gave the number of classes and 1", lambda k: k.n + 1),
        odd("multiplied by n", lambda k: k.n * ln(k.n)),
        odd("one class fewer", lambda k: ln(k.n - 1)),
        odd("took the root", lambda k: root(k.n)),
    ])],
    times={"single": 2, "double": 3, "unknown": 2, "slip": 2, "early": 2, "rounded": 5},
)

exercises = [by_hand, two_classes, from_inputs, count, loss_and_slope, know_nothing]
