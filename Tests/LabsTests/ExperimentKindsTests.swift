import Testing

@testable import Labs

struct ExperimentKindsTests {
  @Test func everyKindHasAWordOfItsOwnAndAnExample() throws {
    let words = ExperimentKinds.all.map { $0.kind }
    #expect(Set(words).count == words.count)
    let examples = Set(try Experiments.all().map { type(of: $0).kind })
    #expect(examples == Set(words))
  }
}
