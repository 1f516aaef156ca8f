import Learning
import Testing

@testable import Labs

struct TrainStateChangesTests {
  @Test func anotherActivationKeepsTheWeights() throws {
    var state = try TrainState(Experiments.train())
    for _ in 0..<5 { state.advance() }
    let weights = state.training.weights
    let loss = state.record["loss"]
    for (name, value) in [
      ("activation", 3.0), ("l2", 0.01), ("loss", 1), ("batch", 4), ("schedule", 1),
    ] {
      try state.set(name, to: value)
      #expect(state.training.weights == weights && state.step == 5, "\(name)")
    }
    #expect(state.record["loss"] != loss && state.givesProbability)
    #expect(state.status.kind == .running)
    state.advance()
    #expect(state.training.weights != weights && state.step == 6)
  }

  @Test func anotherOptimizerForgetsAndAnotherRateDoesNot() throws {
    var state = try TrainState(Experiments.train())
    for _ in 0..<5 { state.advance() }
    #expect(state.declaration.optimizer == "Adam" && state.training.first.contains { $0 != 0 })
    try state.set("optimizer", to: 0)
    state.advance()
    #expect(state.declaration.optimizer == "SGD" && state.training.first.isEmpty)
    try state.set("momentum", to: 0.9)
    state.advance()
    let velocity = state.training.first
    #expect(velocity.contains { $0 != 0 })
    // Half the momentum goes on from the same velocity; none forgets it.
    var slower = state
    try slower.set("momentum", to: 0.5)
    slower.advance()
    try state.set("momentum", to: 0.9)
    state.advance()
    #expect(slower.training.first != state.training.first)
    try state.set("momentum", to: 0)
    state.advance()
    #expect(state.training.first.isEmpty)
  }

  /// Eight steps with one setting are four with it, a change and its way back, and four more.
  @Test func aChangeThatIsTakenBackLeavesNoTrace() throws {
    var plain = try TrainState(Experiments.train())
    for _ in 0..<8 { plain.advance() }
    for (name, value) in [
      ("activation", 1.0), ("l1", 0.1), ("clip", 0.5), ("schedule", 2), ("optimizer", 0),
    ] {
      var changed = try TrainState(Experiments.train())
      for _ in 0..<4 { changed.advance() }
      let before = try #require(changed.controls.first { $0.name == name }).value
      try changed.set(name, to: value)
      try changed.set(name, to: before)
      for _ in 0..<4 { changed.advance() }
      #expect(changed.training == plain.training, "\(name)")
      #expect(changed.record == plain.record, "\(name)")
    }
  }

  @Test func epochsGoOnFromWhereTheBatchChanged() throws {
    var state = try TrainState(Experiments.train())
    for _ in 0..<6 { state.advance() }
    #expect(state.epoch == 3)
    try state.set("batch", to: 30)
    #expect(state.epoch == 3 && state.stepsPerEpoch == 1)
    state.advance()
    #expect(state.epoch == 4 && state.record["epoch"] == 4)
  }

  @Test func whatIsRefusedChangesNothing() throws {
    var state = try TrainState(Experiments.train())
    for _ in 0..<2 { state.advance() }
    let before = (state.training, state.declaration)
    for (name, value) in [
      ("rate", 0.0), ("batch", 1.5), ("rate", -1), ("optimizer", 99), ("nothing", 1),
    ] {
      #expect(throws: ControlError.self) { try state.set(name, to: value) }
    }
    #expect(state.training == before.0 && state.declaration == before.1)
  }
}
