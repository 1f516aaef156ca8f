import Testing

@testable import Labs

struct TrainStateRecordsTests {
  private func lab(_ records: Set<TrainRecord>) -> TrainDeclaration {
    var lab = Experiments.train()
    lab.records = records
    return lab
  }

  private func fault(_ lab: TrainDeclaration) -> LabError? {
    do {
      _ = try TrainState(lab)
      return nil
    } catch { return error }
  }

  @Test func whatIsNotAskedForIsNotThere() throws {
    let plain = try Trainings.xor().record
    #expect(!plain.columns.contains { $0.hasPrefix("gradient") || $0 == "penalty" })
    let all = try Trainings.state(lab([.gradients, .norms, .training])).record
    #expect(Array(all.entries.prefix(plain.entries.count)) == plain.entries)
    #expect(
      Array(all.columns.dropFirst(plain.columns.count)) == [
        "gradient1", "gradient2", "gradientShare", "penalty", "weightNorm", "lossInTraining",
      ])
  }

  @Test func gradientsAreThoseOfTheLastStep() throws {
    var deep = lab([.gradients])
    deep.layers = [4, 3, 2]
    var state = try TrainState(deep)
    let toCome = state.record["gradient1"]
    state.advance()
    // The step to come has become the last one.
    #expect(toCome != nil && state.record["gradient1"] == toCome)
    let norms = state.gradientNorms.map(\.norm)
    #expect(norms.count == 4 && state.record["gradient4"] == norms[3])
    #expect(state.record["gradientShare"] == norms[0] / norms[2])
    state.advance()
    #expect(state.record["gradient1"] != toCome)
  }

  @Test func theyAreTheSameAfterTheWayBack() throws {
    var run = try ExperimentRun(lab([.gradients, .norms, .training]))
    for _ in 0..<9 { run.advance() }
    let before = run.record
    for _ in 0..<4 { run.goBack() }
    for _ in 0..<4 { run.advance() }
    #expect(run.record == before && run.records.contains(before))
  }

  @Test func thePenaltyIsThatOfTheCost() throws {
    var lab = TrainDeclaration(.points(inputs: [[1], [3], [6], [5]], targets: [4, 8, 14, 13]))
    (lab.rate, lab.l2, lab.l1, lab.records) = (0.01, 0.1, 0.05, [.norms])
    let state = try Trainings.state(lab)
    let weight = try #require(state.record["w"])
    #expect(
      abs((state.record["penalty"] ?? 0) - (0.1 * weight * weight + 0.05 * abs(weight))) < 1e-6)
    #expect(abs((state.record["weightNorm"] ?? 0) - abs(weight)) < 1e-6)
  }

  @Test func stoppingSaysHowLongItHasWaited() throws {
    var lab = TrainDeclaration(
      .generated("moons", settings: ["count": .number(60), "noise": .number(0.4)]))
    (lab.layers, lab.optimizer, lab.rate, lab.share) = ([24, 24], "Adam", 0.03, 0.5)
    lab.stop = StopDeclaration(patience: 10)
    lab.records = [.stopping]
    var run = try ExperimentRun(lab)
    #expect(run.record["bestLoss"] == nil && run.record["waited"] == 0)
    while run.status.canStep, run.step < 600 { run.advance() }
    let last = run.record
    #expect(last["stopped"] == 1 && last["waited"] == 10)
    #expect(last["bestStep"] == Double(run.step - 10))
    #expect(last["bestLoss"] == last["heldOutLoss"])
    #expect(run.records.dropLast().allSatisfy { $0["stopped"] == 0 })
    let looks = (run.state as? TrainState)?.stoppingLooks
    #expect(looks?.best?.step == run.step - 10 && looks?.stopped == run.step)
    #expect(try Trainings.xor().stoppingLooks == nil)
  }

  @Test func theLossInTrainingHasTheBatchsStatistics() throws {
    var lab = lab([.training])
    let plain = try Trainings.state(lab).record
    #expect(abs((plain["lossInTraining"] ?? 0) - (plain["loss"] ?? 1)) < 1e-6)
    lab.layers = [4, .batchNormalization()]
    let normalized = try Trainings.state(lab).record
    #expect(abs((normalized["lossInTraining"] ?? 0) - (normalized["loss"] ?? 0)) > 1e-3)
    lab.layers = [4, .dropout(0.5)]
    let masked = try Trainings.state(lab)
    #expect(abs((masked.record["lossInTraining"] ?? 0) - (masked.record["loss"] ?? 0)) > 1e-4)
    #expect(masked.training == (try Trainings.state(self.without(lab)).training))
  }

  private func without(_ lab: TrainDeclaration) -> TrainDeclaration {
    var copy = lab
    copy.records = []
    return copy
  }

  @Test func faultsSayWhatToWrite() {
    #expect(fault(lab([.stopping]))?.key == "records")
    var large = TrainDeclaration(.generated("moons", settings: ["count": .number(9000)]))
    (large.layers, large.records, large.batch) = ([500, 500], [.training], 10)
    #expect(
      fault(large)?.message
        == "\"training\" in “records” takes all 9000 examples as one batch, which would hold 9009000 "
        + "numbers at once. Take at most 7992 examples.")
  }
}
