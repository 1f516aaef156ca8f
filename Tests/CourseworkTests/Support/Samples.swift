/// Blocks of exercises as authors write them.
enum Samples {
  /// Two steps of descent with f after each; 5 and 0.1 give 4, 32, 3.2, 20.48.
  static let steps = """
    id = "two-steps"
    kind = "steps"
    ask = "Two steps by hand."
    given = { a0 = 5, eta = 0.1 }
    vary = { a0 = [2, 3, 4, 5, 6], eta = [0.05, 0.1, 0.2, 0.3] }
    steps = \"""
    a1 = a0 - eta*2*a0   # after step 1
    f1 = a1^2 + a1^2
    a2 = a1 - eta*2*a1
    f2 = a2^2 + a2^2
    \"""
    hints = ["First.", "Second."]
    """

  /// An epoch of descent on four points; ŷ = 6 16 31 26, e = 2 8 17 13, dw = 48.25, db = 10,
  /// w' = 4.5175, b' = 0.9.
  static let epoch = """
    id = "one-epoch"
    kind = "steps"
    ask = "One epoch by hand."
    given = { x = [1, 3, 6, 5], y = [4, 8, 14, 13], w = 5, b = 1, eta = 0.01 }
    vary = { w = [2, 3, 4, 5, 6], b = [0.5, 1, 2, 3], eta = [0.01, 0.02, 0.05] }
    steps = \"""
    yhat = w*x + b    # the predictions
    e    = yhat - y   # the errors
    dw   = mean(e*x)
    db   = mean(e)
    w'   = w - eta*dw
    b'   = b - eta*db
    \"""
    """

  static let mistake = """
    id = "the-slip"
    kind = "mistake"
    ask = "Which line is wrong?"
    given = { a0 = 5, eta = 0.1 }
    vary = { a0 = [2, 3, 4, 5, 6], eta = [0.05, 0.1, 0.2] }
    page = \"""
    g0 = 2*a0
    a1 = a0 + eta*g0
    f1 = a1^2 + a1^2
    \"""
    fault = "a1"
    right = "a0 - eta*g0"
    says = "The update subtracts."
    """

  static let choice = """
    id = "corner"
    kind = "choice"
    ask = "Where to?"
    options = [
      { text = "to the middle", right = true, reason = "Minus the slope points there." },
      { text = "to (5, 5)", reason = "Nothing leads to (5, 5)." },
      { text = "away", reason = "A step up from −5 leads to −4." },
    ]
    """

  static let lab = """
    kind = "descend"
    f = "x1^2 + x2^2"
    start = { x1 = 5, x2 = 5 }
    rate = 0.1
    """

  /// A TOML text with every kind of value in it.
  static let everyValue = #"""
    id = "lin-04" # a comment
    "a key" = 'as it is \'
    text = "a\tb\u00e4\"c"
    long = """
    one "two" \
      three"""
    plain = '''it's'''
    numbers = [1, -2.5e3, 0.5E+2, +1_000, [true, false],]
    table = { a = 1, b.c = [{ d = "e" }, {}] }
    dotted.key . more = 0
    [module]
    name = -0.0
    [[list]]
    [list.inside]
    x = 1
    """#
}
