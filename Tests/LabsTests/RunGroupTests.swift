import Testing

@testable import Labs

struct RunGroupTests {
  private func variants(_ rates: [String]) -> [Variant] {
    rates.map { Variant("rate \($0)", [Variant.Setting("rate", $0)]) }
  }

  @Test func runsSideBySideAreTheRunsAlone() throws {
    var group = try RunGroup(declaration(), variants: variants(["0.1", "0.5", "1.9"]))
    for _ in 0..<4 { group.advance() }
    #expect(group.runs.map(\.name) == ["rate 0.1", "rate 0.5", "rate 1.9"])
    for (entry, rate) in zip(group.runs, [0.1, 0.5, 1.9]) {
      let alone = try makeRun(rate: rate, steps: 4)
      #expect(entry.run.record["f"] == Double(alone.place.value))
    }
  }

  @Test func theyAreSetTogetherAndGoBackTogether() throws {
    var group = try RunGroup(declaration(), variants: variants(["0.1", "3"]))
    try group.set("x1", reading: "-4")
    while group.advance() {}
    let longest = group.runs.map(\.run.step).max() ?? 0
    #expect(group.runs[1].run.step < longest)
    group.goBack()
    #expect(group.runs[0].run.step == longest - 1)
    group.reset()
    #expect(group.runs.allSatisfy { $0.run.step == 0 && $0.run.controls[1].value == -4 })
    let refusal = ControlError.refused(
      "The runs side by side differ in rate, so it cannot be set for all.")
    #expect(throws: refusal) { try group.set("rate", reading: "1") }
  }

  @Test func withoutVariantsThereIsOne() throws {
    let group = try RunGroup(declaration())
    #expect(group.runs.count == 1 && group.runs[0].name.isEmpty)
  }

  @Test func faultsBelongToVary() throws {
    let many = variants(Array(repeating: "0.1", count: 7))
    #expect(
      throws: LabError("There are 7 runs side by side. Declare at most 6.", at: "vary")
    ) { try RunGroup(declaration(), variants: many) }
    #expect(throws: LabError("rate η can be set from 0 to 10.", at: "vary")) {
      try RunGroup(declaration(), variants: variants(["11"]))
    }
  }
}
