import Testing

@testable import Formulas

struct ExactTests {
  @Test func calculatesWithNumbersAsTheyAreWritten() {
    #expect(Exact.product(0.1, 3) == 0.3)
    #expect(Exact.sum(0.1, 0.2) == 0.3)
    #expect(Exact.sum(1.1, -1) == 0.1)
    #expect(Exact.quotient(1, 4) == 0.25)
    #expect(Exact.sum(5, -5) == 0)
  }

  @Test func hasNoResultThatCannotBeWrittenDown() {
    #expect(Exact.quotient(1, 3) == nil)
    #expect(Exact.product(1e300, 1e300) == nil)
    #expect(Exact.product(1e-300, 1e-300) == nil)
    #expect(Exact.product(.pi, 3) == nil)
    #expect(Exact.sum(1, 1e-15) == nil)
  }
}
