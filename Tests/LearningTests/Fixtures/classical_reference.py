"""Prints the numbers that the tests of Data, Metrics and Classical quote.

Needs numpy, scipy and scikit-learn; made with numpy 2.4, scikit-learn 1.9.
Run: python classical_reference.py
"""

import warnings

import numpy as np
from scipy import ndimage
from sklearn import datasets, linear_model, metrics, model_selection, preprocessing
from sklearn.metrics import pairwise

warnings.simplefilter("ignore")
np.set_printoptions(precision=17, floatmode="unique", linewidth=200, suppress=False)


def show(name, value):
    print(f"{name} = {np.asarray(value).tolist()}")


def heading(text):
    print(f"\n# {text}")


heading("ConfusionMatrix, ClassScores: class 4 never occurs, class 3 is never predicted")
truth = np.array([0, 1, 2, 2, 1, 0, 3, 3, 3, 2, 1, 0])
predicted = np.array([0, 2, 2, 2, 1, 0, 0, 0, 1, 1, 1, 1])
labels = range(5)
confusion = metrics.confusion_matrix(truth, predicted, labels=labels)
show("counts", confusion)
for average in [None, "macro", "micro", "weighted"]:
    precision, recall, f1, _ = metrics.precision_recall_fscore_support(
        truth, predicted, labels=labels, average=average, zero_division=0
    )
    for name, value in [("precision", precision), ("recall", recall), ("f1", f1)]:
        show(f"{average} {name}", value)
true_positives = np.diag(confusion)
false_positives = confusion.sum(0) - true_positives
true_negatives = confusion.sum() - confusion.sum(1) - false_positives
specificity = true_negatives / (true_negatives + false_positives)
show("specificity", specificity)
show("macro specificity", specificity.mean())
show("micro specificity", true_negatives.sum() / (true_negatives + false_positives).sum())
show("weighted specificity", np.average(specificity, weights=confusion.sum(1)))

heading("ROCCurve, PrecisionRecallCurve, LogLoss: scores with ties")
binary = np.array([1, 0, 1, 1, 0, 0, 1, 0, 1, 0])
scores = np.array([0.875, 0.75, 0.75, 0.5, 0.5, 0.5, 0.25, 0.25, 1.0, 0.0], dtype=np.float32)
rates = metrics.roc_curve(binary, scores, drop_intermediate=False)
for name, value in zip(["false positive rates", "true positive rates", "thresholds"], rates):
    show(name, value)
show("area", metrics.roc_auc_score(binary, scores))
curve = metrics.precision_recall_curve(binary, scores)
for name, value in zip(["precisions", "recalls", "thresholds"], curve):
    show(name, value)
show("average precision", metrics.average_precision_score(binary, scores))
show("log loss", metrics.log_loss(binary, scores))
mistaken = np.array([1.0, 0.0], dtype=np.float32)
show("log loss of certain mistakes", metrics.log_loss([0, 1], mistaken))
table = np.array(
    [[0.5, 0.25, 0.25], [0.125, 0.75, 0.125], [0.25, 0.5, 0.25], [0, 0.25, 0.75], [1, 0, 0]],
    dtype=np.float32,
)
classes = [0, 1, 2, 2, 1]
show("log loss of three classes", metrics.log_loss(classes, table, labels=[0, 1, 2]))

heading("Accuracy: no ties, so that the order of equal scores does not matter")
ranked = np.array([[0.1, 0.2, 0.3, 0.4], [0.4, 0.3, 0.2, 0.1], [0.3, 0.4, 0.1, 0.2], [0.2, 0.1, 0.4, 0.3]])
for k in [1, 2, 3]:
    show(f"top {k}", metrics.top_k_accuracy_score([3, 1, 2, 0], ranked, k=k, labels=range(4)))

heading("RegressionMetrics: two outputs")
targets = np.array([[3.0, -0.5], [2.0, 0.25], [7.5, 1.0], [0.0, 4.0], [-0.75, 2.0]])
guesses = np.array([[2.5, 0.0], [2.0, 0.5], [8.0, -0.25], [0.5, 3.0], [-0.5, 2.5]])
show("mean squared error", metrics.mean_squared_error(targets, guesses))
show("root mean squared error", metrics.root_mean_squared_error(targets, guesses))
show("mean absolute error", metrics.mean_absolute_error(targets, guesses))
show("mean squared log error", metrics.mean_squared_log_error(targets, guesses))
show("r squared", metrics.r2_score(targets, guesses))
show("explained variance", metrics.explained_variance_score(targets, guesses))
constant = [2.0, 2.0, 2.0]
show("constant, right, r squared", metrics.r2_score(constant, constant))
show("constant, wrong, r squared", metrics.r2_score(constant, [2.0, 2.0, 3.0]))
show("constant, shifted, explained", metrics.explained_variance_score(constant, [3.0, 3.0, 3.0]))

heading("Scalers: the last column is constant")
columns = np.array([[1.0, -2.0, 5.0], [2.0, 0.5, 5.0], [4.0, 8.0, 5.0], [9.0, 1.5, 5.0]])
other = np.array([[0.0, 10.0, 6.0]])
standard = preprocessing.StandardScaler().fit(columns)
show("means", standard.mean_)
show("scales", standard.scale_)
show("standardized", standard.transform(columns))
show("standardized other", standard.transform(other))
ranges = preprocessing.MinMaxScaler().fit(columns)
show("min-max scaled", ranges.transform(columns))
show("min-max scaled other", ranges.transform(other))

heading("PolynomialFeatures")
for degree, bias in [(1, True), (2, True), (3, False)]:
    features = preprocessing.PolynomialFeatures(degree, include_bias=bias)
    show(f"degree {degree}", features.fit_transform([[2.0, 3.0, -0.5]]))
    print([name.replace(" ", "·") for name in features.get_feature_names_out(["x1", "x2", "x3"])])
for inputs, degree in [(2, 10), (5, 4), (10, 3)]:
    features = preprocessing.PolynomialFeatures(degree).fit(np.zeros((1, inputs)))
    show(f"columns of {inputs} inputs up to degree {degree}", features.n_output_features_)

heading("Folds")
folds = model_selection.KFold(3).split(np.zeros(8))
print([test.tolist() for _, test in folds])
numbers = np.array([0, 0, 1, 0, 2, 1, 0, 0, 1, 2, 0])
folds = model_selection.StratifiedKFold(3).split(np.zeros(11), numbers)
print([np.bincount(numbers[test], minlength=3).tolist() for _, test in folds])

heading("MoonsData, CirclesData without noise")
points, moon = datasets.make_moons(n_samples=(3, 4), shuffle=False, noise=None)
show("moons", points)
points, circle = datasets.make_circles(n_samples=(4, 3), shuffle=False, noise=None, factor=0.25)
show("circles", points)

heading("ImageRotation: counter-clockwise, bilinear, 0 outside")
image = np.arange(1.0, 13.0).reshape(3, 4)
for degrees in [30, -45, 100]:
    angle = np.deg2rad(degrees)
    matrix = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    middle = (np.array(image.shape) - 1) / 2
    turned = ndimage.affine_transform(
        image, matrix, offset=middle - matrix @ middle, order=1, mode="grid-constant", cval=0.0
    )
    show(f"turned by {degrees}", turned)
show("a quarter turn", np.rot90(np.arange(1.0, 10.0).reshape(3, 3)))

heading("LeastSquares")
inputs = np.array(
    [[1.0, 2.0], [2.0, 1.5], [3.0, -1.0], [4.5, 0.25], [5.0, 3.0], [6.0, -2.0]]
)
outputs = np.array(
    [[2.0, 1.0], [3.5, 0.5], [1.0, 4.0], [5.0, 3.0], [9.0, -1.0], [2.5, 6.0]]
)
fit = linear_model.LinearRegression().fit(inputs, outputs)
show("weights", fit.coef_)
show("biases", fit.intercept_)
fit = linear_model.LinearRegression(fit_intercept=False).fit(inputs, outputs)
show("weights without bias", fit.coef_)
fit = linear_model.Ridge(alpha=2.5, solver="cholesky").fit(inputs, outputs)
show("ridge weights", fit.coef_)
show("ridge biases", fit.intercept_)
dependent = np.column_stack([inputs, inputs[:, 0] + 2 * inputs[:, 1], np.full(6, 4.0)])
fit = linear_model.LinearRegression().fit(dependent, outputs)
show("minimum-norm weights", fit.coef_)
show("minimum-norm biases", fit.intercept_)
wide = np.array([[1.0, 2.0, 3.0, 4.0], [2.0, -1.0, 0.5, 1.0]])
show("minimum-norm wide", np.linalg.lstsq(wide, np.array([1.0, 2.0]), rcond=None)[0])

heading("Perceptron: a start away from 0, so that no activation is exactly 0")
plane = np.array(
    [[2.0, 1.0], [-1.0, -1.5], [0.5, 2.0], [-2.0, 0.25], [1.0, -0.75], [-0.5, -0.25]]
)
side = np.array([1, 0, 1, 0, 0, 1])
for epochs in [1, 2, 5]:
    rosenblatt = linear_model.Perceptron(max_iter=epochs, tol=None, shuffle=False, eta0=0.5)
    rosenblatt.fit(plane, side, coef_init=np.array([[0.3, -0.7]]), intercept_init=np.array([0.1]))
    show(f"weights after {epochs}", rosenblatt.coef_[0])
    show(f"bias after {epochs}", rosenblatt.intercept_[0])

heading("GramMatrix")
rows = np.array([[1.0, -0.5], [0.25, 2.0], [-1.5, 0.75]])
show("linear", pairwise.linear_kernel(rows))
show("polynomial", pairwise.polynomial_kernel(rows, degree=3, gamma=0.5, coef0=2))
show("radial", pairwise.rbf_kernel(rows, gamma=0.75))
maps = np.arange(12.0).reshape(2, 2, 3) - 4
show("style", np.einsum("hwc,hwd->cd", maps, maps) / maps.size)
