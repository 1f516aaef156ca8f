import Testing

@testable import Labs

struct RuleDeclarationTests {
  @Test func theSummaryHasTheLines() throws {
    let summary = try Experiments.rule().summary
    #expect(summary.contains("b′ = b + η·e") && summary.hasSuffix("over 4 examples"))
  }
}
