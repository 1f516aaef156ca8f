import Plots

/// The formulas of the course that the tests draw.
enum MathematicsSamples {
  static let sigmoid: Mathematics = [
    .function("σ", ["z"]), "=", .fraction(1, [1, "+", .superscript("e", ["−", "z"])]),
  ]

  static let meanSquaredError: Mathematics = [
    "L", "=", .fraction(1, "m"),
    .sum(
      ["i", "=", 1], to: "m",
      of: .superscript(
        .parenthesised([.subscript(.hat("y"), "i"), "−", .subscript("y", "i")]), 2)),
  ]

  static let gradientStep: Mathematics = [
    "w", ":=", "w", "−", "η", .derivative(of: "L", by: "w"),
  ]

  static let crossEntropy: Mathematics = [
    "L", "=", "−", .fraction(1, "m"),
    .sum(
      ["i", "=", 1], to: "m",
      of: .bracketed(
        [
          .subscript("y", "i"), .function("log", [.subscript(.hat("y"), "i")]), "+",
          .parenthesised([1, "−", .subscript("y", "i")]),
          .function("log", [[1, "−", .subscript(.hat("y"), "i")]]),
        ], .square)),
  ]

  static let softmax: Mathematics = [
    .subscript("p", "i"), "=",
    .fraction(
      .superscript("e", .subscript("z", "i")),
      .sum(["j", "=", 1], to: "K", of: .superscript("e", .subscript("z", "j")))),
  ]

  static let adam: Mathematics = .lines([
    ["m", ":=", .subscript("β", 1), "m", "+", .parenthesised([1, "−", .subscript("β", 1)]), "g"],
    [
      "v", ":=", .subscript("β", 2), "v", "+", .parenthesised([1, "−", .subscript("β", 2)]),
      .superscript("g", 2),
    ],
    [
      "w", ":=", "w", "−", "η",
      .fraction(.hat("m"), [.root(.hat("v")), "+", "ε"]),
    ],
  ])

  static let adamCorrection: Mathematics = [
    .hat("m"), "=", .fraction("m", [1, "−", .superscript(.subscript("β", 1), "t")]), ",",
    .hat("v"), "=", .fraction("v", [1, "−", .superscript(.subscript("β", 2), "t")]),
  ]

  static let batchNormalisation: Mathematics = [
    .hat("x"), "=",
    .fraction(["x", "−", "μ"], .root([.superscript("σ", 2), "+", "ε"])),
  ]

  static let convolution: Mathematics = [
    .subscript("s", ["i", ",", "j"]), "=",
    .sum(
      ["u", "=", 0], to: [2],
      of: .sum(
        ["v", "=", 0], to: [2],
        of: [
          .subscript("k", ["u", ",", "v"]),
          .subscript("x", ["i", "+", "u", ",", "j", "+", "v"]),
        ])),
  ]

  static let matrixProduct: Mathematics = [
    "z", "=", "W", "a", "+", "b", "=",
    .matrix([
      [.subscript("w", "11"), .subscript("w", "12")],
      [.subscript("w", "21"), .subscript("w", "22")],
    ]),
    .vector([.subscript("a", 1), .subscript("a", 2)]), "+",
    .vector([.subscript("b", 1), .subscript("b", 2)]),
  ]

  static let rectifier: Mathematics = [
    .function("ReLU", ["z"]), "=", .cases([.init("z", if: ["z", ">", 0]), .init(0)]),
  ]

  static let chain: Mathematics = [
    .derivative(of: "L", by: "w"), "=", .derivative(of: "L", by: "a"), "·",
    .derivative(of: "a", by: "z"), "·", .derivative(of: "z", by: "w"),
  ]

  static let normal: Mathematics = [
    .function("p", ["x"]), "=",
    .fraction(1, ["σ", .root([2, "π"])]),
    .superscript(
      "e",
      [
        "−",
        .fraction(
          .superscript(.parenthesised(["x", "−", "μ"]), 2), [2, .superscript("σ", 2)]),
      ]),
  ]

  static let attention: Mathematics = [
    "A", "=",
    .function(
      "softmax",
      [.parenthesised(.fraction(["Q", .superscript("K", "T")], .root(.subscript("d", "k"))))]),
    "V",
  ]

  static let nested: Mathematics = [
    .fraction(1, [1, "+", .fraction(1, [1, "+", .fraction("a", "b")])]), "+",
    .superscript(.fraction("a", "b"), 2), "+", .root(.fraction("a", "b")), "+",
    .superscript(.parenthesised(.fraction("a", "b")), ["q", "+", 1]), "−",
    .norm(.fraction("a", "b")), "+", .accented(["x", "+", "y"], .bar),
  ]

  static let named: [(name: String, formula: Mathematics)] = [
    ("sigmoid", sigmoid), ("mean-squared-error", meanSquaredError), ("gradient-step", gradientStep),
    ("cross-entropy", crossEntropy), ("softmax", softmax), ("adam", adam),
    ("adam-correction", adamCorrection), ("batch-normalisation", batchNormalisation),
    ("convolution", convolution), ("matrix-product", matrixProduct), ("rectifier", rectifier),
    ("chain-rule", chain), ("normal-density", normal), ("attention", attention),
    ("nested", nested),
  ]
}
