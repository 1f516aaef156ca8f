/// Blocks of the kinds that run something, as authors write them.
enum KindSamples {
  static let write = """
    id = "update"
    kind = "write"
    ask = "The update of gradient descent."
    inputs = { w = "number", eta = "number 0.1..2", dw = "number" }
    target = "w' = w - eta*dw"
    [mistakes]
    "w' = eta*dw" = "That is the step alone; it is taken away from w."
    """

  static let vectors = """
    id = "gradient"
    kind = "write"
    ask = "The slope of the cost by w."
    inputs = { x = "vector 4", y = "like x", w = "number", b = "number" }
    define = "e = w*x + b - y"
    target = "dw = mean(e*x)"
    """

  static let matrices = """
    id = "layer"
    kind = "write"
    ask = "A layer."
    inputs = { W = "matrix 3x2", a = "vector 2", b = "vector 3" }
    target = "z = W @ a + b"
    """

  static let gradient = """
    id = "slope"
    kind = "write"
    ask = "The slope by w."
    inputs = { x = "vector 4", y = "like x", w = "number", b = "number" }
    gradient_of = "mean((w*x + b - y)^2)/2"
    by = "w"
    """

  static let bug = """
    id = "uphill"
    kind = "bug"
    ask = "The cost grows. Why?"
    data = { x = [1, 3, 6, 5], y = [4, 8, 14, 13] }
    start = { w = 0, b = 0, eta = 0.01 }
    loop = \"""
    e = w*x + b - y
    J = mean(e^2)/2
    dw = mean(e*x)
    db = mean(e)
    w' = w + eta*dw
    b' = b - eta*db
    \"""
    steps = 20
    goal = "J"
    fault = "w'"
    right = "w - eta*dw"
    says = "The update subtracts."
    """

  /// The bowl of `Samples.lab` as a table of its own.
  static let bowl = """
    [lab]
    kind = "descend"
    f = "x1^2 + x2^2"
    start = { x1 = 5, x2 = 5 }
    rate = 0.1
    """

  private static func predict(_ lines: String) -> String {
    """
    id = "guess"
    kind = "predict"
    ask = "What will f be?"
    steps = 10
    says = "Every step keeps 0.64 of f."
    \(lines)
    \(bowl)
    """
  }

  static let value = predict("value = \"f\"")
  static let direction = predict("direction = \"f\"")
  static let curve = predict("curve = \"f\"\nat = [0, 2, 4, 6, 8, 10]")
  static let lowest = predict(
    """
    which = "f"
    curves = [{ set = { rate = 0.01 }, text = "small" }, { set = { rate = 0.3 } }, { set = { rate = 1.1 } }]
    """)
  static let same = predict(
    """
    set = { rate = 0.9 }
    which = "f"
    curves = [{ set = { rate = 0.01 } }, { set = { rate = 0.9 } }, { set = { rate = 1.1 } }]
    """)

  static let tune = """
    id = "fast"
    kind = "tune"
    ask = "Find a rate."
    controls = ["rate"]
    goal = "f < 0.001"
    steps = 10
    tries = 5
    solution = { rate = 0.4 }
    \(bowl)
    """

  /// A line through four points, trained from weights that a seed draws.
  static let tuneTraining = """
    id = "line"
    kind = "tune"
    ask = "Find a rate."
    controls = ["rate", "optimizer"]
    goal = ["loss < 2", "steps <= 50"]
    steps = 50
    solution = { rate = 0.004 }
    [lab]
    kind = "train"
    points = { x = [1, 3, 6, 5], y = [4, 8, 14, 13] }
    model = "linear"
    rate = 0.00001
    """

  static let all = [
    write, vectors, matrices, gradient, bug, value, direction, curve, lowest, same, tune,
    tuneTraining,
  ]
}
