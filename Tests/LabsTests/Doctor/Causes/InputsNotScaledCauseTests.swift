import Testing

@testable import Labs

struct InputsNotScaledCauseTests {
  private func houses() -> TrainDeclaration {
    var draw = Draw(3)
    var lab = RunData.houses(80, &draw)
    lab.rate = 0.01
    return lab
  }

  @Test func largeInputsAreTheRootOfALossThatGrows() throws {
    let seen = try Observed(houses(), steps: 60)
    let finding = try #require(seen.finding)
    #expect(finding.cause == .inputsNotScaled)
    #expect(finding.evidence.contains("in size") || finding.evidence.contains("varies by"))
    #expect(finding.remedy.sentence.contains("Scale the inputs"))
    #expect(try #require(try seen.remedy()).name == "rate")
  }

  @Test func theSameScaledIsWell() throws {
    var lab = houses()
    lab.scales = true
    #expect(try Observed(lab, steps: 200).finding == nil)
  }

  @Test func aPixelThatHardlyVariesIsNoScale() throws {
    var lab = TrainDeclaration(
      .generated(
        "shapes",
        settings: ["count": .number(60), "noise": .number(0.0001), "largest": .number(0.5)]))
    (lab.rate, lab.layers) = (8, [4])
    let seen = try Observed(lab, steps: 60)
    let columns = DataSignals(try TrainState(lab)).columns.map(\.deviation).filter { $0 > 0 }
    #expect((columns.max() ?? 0) > InputsNotScaledCause.widest * (columns.min() ?? 1))
    #expect(seen.finding?.cause != .inputsNotScaled)
  }

  @Test func largeInputsThatDoNoHarmAreLeftAlone() throws {
    var lab = houses()
    lab.rate = 0.00001
    let seen = try Observed(lab, steps: 30)
    #expect(seen.finding == nil)
  }
}
