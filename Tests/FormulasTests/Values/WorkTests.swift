import Testing

@testable import Formulas

struct WorkTests {
  @Test func isUsedUp() throws {
    var work = Work(limit: 10)
    try work.take(2, each: 4)
    #expect(work.remaining == 2)
    #expect(throws: FormulaError.self) { try work.take(3) }
    #expect(throws: FormulaError.self) { try work.take(2, each: .max) }
  }

  @Test func keepsValuesSmall() {
    var work = Work()
    let error = #expect(throws: FormulaError.self) { try work.take(100_001) }
    #expect(error?.message.hasPrefix("the result would have 100001 entries; at most") == true)
  }
}
