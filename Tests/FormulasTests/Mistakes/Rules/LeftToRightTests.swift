import Testing

@testable import Formulas

struct LeftToRightTests {
  @Test(arguments: [
    ("w - eta*dw", "left-to-right: (w - eta)*dw"),
    ("a0 - eta*2*a0", "left-to-right: (a0 - eta)*2*a0"),
    ("1 + a/b", "left-to-right: (1 + a)/b"),
  ])
  func joinsTheFirstFactor(_ text: String, _ twin: String) throws {
    #expect(try twinLines(text).contains(twin))
  }

  @Test func saysWhatComesFirst() throws {
    #expect(
      try sentences(of: "left-to-right", "w - eta*dw") == [
        "You worked from left to right, (w − η)·dw. Products come before sums and differences: "
          + "w − η·dw."
      ])
  }

  @Test func leavesSumsOfSingleTerms() throws {
    #expect(try sentences(of: "left-to-right", "a - b + c").isEmpty)
    #expect(try sentences(of: "left-to-right", "a*b - c").isEmpty)
  }
}
