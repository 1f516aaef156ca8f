import Testing

@testable import Formulas

struct ParserPartsTests {
  @Test(arguments: [
    ("[1, 2; 3, 4]", "[[1, 2], [3, 4]]"), ("[1 2; 3 4]", "[[1, 2], [3, 4]]"),
    ("[1 -2]", "[1, −2]"), ("[1 - 2]", "[1 − 2]"), ("[1-2]", "[1 − 2]"),
    ("[a (b) [c]]", "[a, b, [c]]"),
    ("[x[0] x [1]]", "[x[0], x, [1]]"), ("[f (x)]", "[f, x]"), ("[1, (2 - 1)]", "[1, 2 − 1]"),
    ("[1; 2]", "[[1], [2]]"), ("sum(A, 0)", "sum(A, axis=0)"), ("sigma(z)", "sigmoid(z)"),
    ("σ", "σ"), ("x.T.T", "xᵀᵀ"), ("A[0][1]", "A[0][1]"), ("A[i, 1:n]", "A[i, 1:n]"),
    ("-x.T^2", "−xᵀ²"), ("max", "max"), ("a == b", "a == b"), ("W@x.T", "W @ xᵀ"),
  ])
  func readsListsCallsAndPlaces(_ text: String, _ printed: String) throws {
    #expect(try Formula(parsing: text).printed() == printed)
  }

  @Test func refusesDeepLists() {
    for text in [
      String(repeating: "[", count: 4000) + "x" + String(repeating: "]", count: 4000),
      String(repeating: "x[", count: 3000) + "x" + String(repeating: "]", count: 3000),
      "x" + String(repeating: ".T", count: 3000), "x" + String(repeating: "[0]", count: 3000),
      String(repeating: "sum(", count: 1900) + "x" + String(repeating: ")", count: 1900),
    ] {
      #expect(complaint(about: text).hasSuffix("Work out some of them in lines of their own."))
    }
  }
}
