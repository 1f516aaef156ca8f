import Formulas
import Testing

@testable import Coursework

struct DerivedTwinsTests {
  @Test func theAuthorsComeFirstAndOnce() throws {
    let rule = try Formula(parsing: "mean(e*x)")
    let own = Twin(
      formula: try Formula(parsing: "sum(e*x)"),
      mistake: Mistake(rule: "authored", sentence: "No m."))
    let values = ["e": Value([1, 2, 3, 4]), "x": Value([1, 2, 3, 4])]
    let twins = DerivedTwins.single(of: rule, authored: [own], earlierValues: [:], values: values)
    #expect(twins.first == own)
    #expect(twins.filter { $0.formula == own.formula }.count == 1)
    #expect(twins.count > 3)
    let doubles = DerivedTwins.double(of: rule, earlierValues: [:], values: values)
    #expect(doubles.prefix(3).allSatisfy { $0.mistakes.count == 2 })
  }
}
