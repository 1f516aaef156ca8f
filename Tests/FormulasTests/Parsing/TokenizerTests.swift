import Testing

@testable import Formulas

struct TokenizerTests {
  private func kinds(_ text: String) throws -> [Token.Kind] {
    try Tokenizer.tokens(in: Array(text)[...]).map(\.kind)
  }

  @Test func readsNumbersInEveryForm() throws {
    for (text, value) in [
      ("1", 1.0), (".5", 0.5), ("5.", 5), ("2e-3", 0.002), ("2E+3", 2000), ("2e−3", 0.002),
      ("0.10", 0.1),
    ] {
      #expect(try kinds(text) == [.number(value), .end])
    }
  }

  @Test func tellsPowersOfTenFromNames() throws {
    #expect(try kinds("2eta") == [.number(2), .name("eta"), .end])
    #expect(try kinds("2e") == [.number(2), .name("e"), .end])
  }

  @Test func readsSignsFromBooks() throws {
    #expect(try kinds("a−b") == kinds("a-b"))
    #expect(try kinds("a·b") == kinds("a*b"))
    #expect(try kinds("a×b") == kinds("a*b"))
    #expect(try kinds("a÷b") == kinds("a/b"))
    #expect(try kinds("x⁻¹²") == [.name("x"), .superscript(-12), .end])
  }

  @Test func readsComparisonsAndTheSignsOfMatrices() throws {
    #expect(try kinds("a<=b") == kinds("a≤b"))
    #expect(try kinds("a!=b") == kinds("a≠b"))
    #expect(try kinds("a.*b") == kinds("a∘b"))
    #expect(try kinds("x.T") == kinds("xᵀ"))
    #expect(
      try kinds("x.T@y") == [
        .name("x"), .transposed, .binary(.matrixProduct), .name("y"), .end,
      ])
    #expect(
      try kinds("[1:2;") == [
        .openList, .number(1), .colon, .number(2), .semicolon, .end,
      ])
  }

  @Test func knowsWhereEveryWordStands() throws {
    let tokens = try Tokenizer.tokens(in: Array("  ŷ - 12.5")[...], firstColumn: 5)
    #expect(tokens.map(\.column) == [7, 9, 11, 15])
    #expect(tokens.map(\.text) == ["ŷ", "-", "12.5", "the end"])
  }

  @Test(arguments: [
    ("0,5*x", "Column 2: write a point in a number, not a comma: 0.42."),
    ("x ** 2", "Column 3: write ^ for a power, as in x^2."),
    ("1.2.3", "Column 4: a number has only one point. Write 0.5, for example."),
    ("1e999", "Column 1: this number is too large. Write one below 1e308."),
    ("{x}", "Column 1: write round brackets ( and ), not {."),
    ("x.Ty", "Column 2: a point needs a digit after it. Write 0.5 or .5."),
    ("y = 2", "Column 3: an = has no place inside a formula. Write only what it equals."),
    ("x⁻", "Column 2: this power cannot be read. Write a whole number, such as ² or ⁻¹, or use ^."),
    (
      "x $ 2",
      "Column 3: the character $ means nothing in a formula. "
        + "Write numbers, names, + - * / ^ and round brackets."
    ),
  ])
  func saysWhatToWriteInstead(_ text: String, _ sentence: String) {
    #expect(complaint(about: text) == sentence)
  }
}
