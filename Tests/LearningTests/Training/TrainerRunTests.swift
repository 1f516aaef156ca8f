import Tensors
import Testing

@testable import Learning

/// A clock that goes on by one millisecond whenever it is looked at.
private final class StepClock: Clock, Sendable {
  typealias Instant = ContinuousClock.Instant
  private let start = ContinuousClock().now
  private let ticks = Ticks()
  var minimumResolution: Duration { .nanoseconds(1) }
  var now: Instant { start + .milliseconds(ticks.next()) }
  func sleep(until deadline: Instant, tolerance: Duration?) async throws {}
}

import Synchronization

private final class Ticks: Sendable {
  private let count = Mutex(0)
  func next() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}

@Suite struct TrainerRunTests {
  @Test func itNotesEveryEpochAndReportsAtItsInterval() throws {
    let trainer = try Sample.trainer()
    var reports: [RunReport] = []
    var epochs = 0
    let settings = RunSettings(
      steps: 55, reportInterval: .milliseconds(10), metrics: [.binaryAccuracy(threshold: 0)],
      heldOut: Sample.rings(50, seed: 6))
    let (end, history) = try trainer.run(
      settings, clock: StepClock(), report: { reports.append($0) },
      epochEnded: { epochs = $0.count })
    #expect(end == .finished)
    #expect(history.names == ["loss", "accuracy", "heldOutLoss", "heldOutAccuracy"])
    #expect(history.steps == [11, 22, 33, 44, 55])
    #expect(epochs == 5)
    #expect(reports.map(\.step) == [10, 20, 30, 40, 50, 55])
    #expect(reports.last?.historyCount == 5)
    #expect(history["heldOutAccuracy"].allSatisfy { (0...1).contains($0) })
    let held = try trainer.evaluator(on: Sample.rings(50, seed: 6)).loss()
    #expect(history["heldOutLoss"].last == Double(held))
  }

  @Test func aRunThatIsCancelledStopsAtAStep() throws {
    let trainer = try Sample.trainer()
    let (end, _) = try trainer.run(RunSettings(steps: 1000)) { trainer.step == 17 }
    #expect(end == .cancelled && trainer.step == 17)
  }

  @Test func runningIsAdvancing() throws {
    let (run, plain) = (try Sample.trainer(), try Sample.trainer())
    _ = try run.run(RunSettings(steps: 40, metrics: [.binaryAccuracy(threshold: 0)]))
    plain.advance(steps: 40)
    #expect(run.state == plain.state)
  }

  @Test func earlyStoppingBringsTheBestWeightsBack() throws {
    let trainer = try Sample.trainer(optimizer: SGD(rate: 3))
    let rule = EarlyStopping(patience: 3)
    let (end, history) = try trainer.run(
      RunSettings(steps: 100_000, earlyStopping: ("loss", rule)))
    guard case .stoppedEarly(let best) = end else {
      Issue.record("ended with \(end)")
      return
    }
    #expect(trainer.step == best)
    #expect(history["loss"].min() == history["loss"][history.steps.firstIndex(of: best) ?? 0])
    #expect(history["loss"].suffix(3).allSatisfy { $0 >= history["loss"].min() ?? 0 })
    #expect(try trainer.evaluator(on: trainer.data).loss() == Float(history["loss"].min() ?? 0))
  }

  @Test func earlyStoppingOfAColumnThatIsNotNotedIsASentence() throws {
    let trainer = try Sample.trainer()
    #expect(
      throws: ModelError(
        "Early stopping looks at “heldOutLoss”, which is not noted. There are loss.")
    ) {
      _ = try trainer.run(
        RunSettings(steps: 1, earlyStopping: ("heldOutLoss", EarlyStopping(patience: 1))))
    }
  }

  @Test func theRateFallsWhereALossGetsNoBetter() throws {
    let trainer = try Sample.trainer(optimizer: SGD(rate: 0.5))
    let rule = ReduceOnPlateau(factor: 0.5, patience: 1, minimumChange: 1, minimum: 0.1)
    var rates: [Float] = []
    _ = try trainer.run(
      RunSettings(steps: 55, reducing: ("loss", rule)),
      epochEnded: { _ in rates.append(trainer.rate) })
    // No loss is better than another by 1: the rate halves after every epoch but the first.
    #expect(rates == [0.5, 0.5, 0.25, 0.125, 0.0625])
    #expect(trainer.rate == 0.05, "0.1 of the rate is the least")
    #expect(throws: ModelError.self) {
      _ = try trainer.run(RunSettings(steps: 1, reducing: ("accuracy", rule)))
    }
  }

  @Test func divergenceEndsTheRun() throws {
    let trainer = try Sample.trainer(optimizer: SGD(rate: 1e30))
    let (end, _) = try trainer.run(RunSettings(steps: 1000))
    guard case .diverged(let divergence) = end else {
      Issue.record("ended with \(end)")
      return
    }
    #expect(divergence.step == trainer.step && trainer.step < 50)
  }
}
