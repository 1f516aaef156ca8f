import Testing

@testable import Labs

struct PlateauCauseTests {
  private func xor(_ factor: Double) -> StartedTrain {
    var lab = TrainDeclaration(.generated("xor", settings: ["count": .number(160)]))
    (lab.layers, lab.rate) = ([8], 0.1)
    return StartedTrain(declaration: lab, change: .hiddenKernels(factor))
  }

  @Test func aStartOnASaddleIsNamed() throws {
    let seen = try Observed(xor(0.05), steps: 150)
    let finding = try #require(seen.finding)
    #expect(finding.cause == .plateau && seen.run.step - finding.since >= 30)
    #expect(finding.evidence.contains("the 5 nearest examples"))
    #expect(try #require(try seen.remedy()).written == "Adam")
  }

  @Test func itIsAPlateauForItGoesDownAfterwards() throws {
    var run = try ExperimentRun(xor(0.05))
    try run.set("rate", to: 1)
    for _ in 0..<3000 { run.advance() }
    #expect((run.record["loss"] ?? 1) < 0.3)
  }

  @Test func aModelWithoutHiddenLayersThatCannotDoMoreHasArrived() throws {
    var lab = TrainDeclaration(.generated("xor", settings: ["count": .number(160)]))
    lab.rate = 1
    #expect(try Observed(lab, steps: 300).finding == nil)
  }
}
