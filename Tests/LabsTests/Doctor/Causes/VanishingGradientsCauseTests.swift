import Testing

@testable import Labs

struct VanishingGradientsCauseTests {
  @Test func manySigmoidsLetNothingThrough() throws {
    let seen = try Observed(Observed.moons(Array(repeating: 8, count: 6), "sigmoid"), steps: 60)
    let finding = try #require(seen.finding)
    #expect(finding.cause == .vanishingGradients)
    #expect(finding.evidence.contains("arrives at hidden 1, 5 layers before"))
    #expect(try #require(try seen.remedy()).written == "relu")
  }

  @Test(arguments: ["tanh", "relu"]) func otherFunctionsDo(_ name: String) throws {
    var lab = Observed.moons(Array(repeating: 8, count: 4), name)
    lab.rate = 0.1
    #expect(try Observed(lab, steps: 60).finding == nil)
  }
}
