import Testing

@testable import Formulas

struct ParserTests {
  @Test(arguments: [
    ("1 + 2*3", 7), ("(1 + 2)*3", 9), ("2*3^2", 18), ("-2^2", -4), ("(-2)^2", 4),
    ("2^3^2", 512), ("2^-1", 0.5), ("8/4/2", 1), ("8 - 4 - 2", 2), ("-2*3 + 1", -5),
    ("2*-3", -6), ("5 - -3", 8), ("--3", 3), ("+3", 3), ("2^-2^2", 0.0625), ("10/2*5", 25),
    ("3²", 9), ("2⁻¹", 0.5), ("2*3²", 18), ("((((7))))", 7), ("sqrt(16)²", 16),
  ])
  func followsTheOrderOfOperations(_ text: String, _ expected: Double) throws {
    #expect(try Formula(parsing: text).value([:]) == expected)
  }

  @Test func refusesDeepNestingInEveryDirection() {
    let deep = 4000
    for text in [
      String(repeating: "(", count: deep) + "x" + String(repeating: ")", count: deep),
      String(repeating: "-", count: deep) + "x",
      String(repeating: "2*-", count: deep / 2) + "x",
      String(repeating: "x^", count: deep) + "x",
      String(repeating: "x^-", count: deep / 2) + "x",
      String(repeating: "x+", count: deep) + "x",
      String(repeating: "x*", count: deep) + "x",
      String(repeating: "sin(", count: 1900) + "x" + String(repeating: ")", count: 1900),
    ] {
      #expect(complaint(about: text).hasSuffix("Work out some of them in lines of their own."))
    }
  }

  @Test func readsNestingWithinTheLimit() throws {
    let deep = 199
    let brackets = String(repeating: "(", count: deep) + "x" + String(repeating: ")", count: deep)
    #expect(try Formula(parsing: brackets).expression == .variable("x"))
    let sum = String(repeating: "x+", count: deep) + "x"
    #expect(try Formula(parsing: sum).value(["x": 1]) == 200)
  }
}
