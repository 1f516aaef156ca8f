import Testing

@testable import Labs

struct TrainStateControlsTests {
  private func names(_ lab: TrainDeclaration) throws -> [String] {
    try TrainState(lab).controls.filter(\.isShown).map(\.name)
  }

  @Test func whatAScreenShows() throws {
    #expect(
      try names(Experiments.train()) == [
        "rate", "optimizer", "batch", "momentum", "l1", "l2", "activation", "units1", "noise",
        "seed",
      ])
    var lab = Experiments.train("shapes")
    lab.layers = [
      .convolution(.init(2, .init(3, 3, stride: 1))), .dropout(0.2), 5, 6,
    ]
    lab.normalizes = true
    lab.stop = StopDeclaration(patience: 2)
    lab.schedule = ScheduleDeclaration(.constant, warmup: 3)
    #expect(
      try names(lab) == [
        "rate", "optimizer", "batch", "momentum", "schedule", "patience", "l1", "l2", "activation",
        "filters1", "units1", "units2", "dropout", "batchnorm", "noise", "seed",
      ])
  }

  @Test func everyControlTakesEachOfItsNeighboursAndSaysWhetherItBeginsAnew() throws {
    var lab = Experiments.train()
    lab.layers = [4, .dropout(0.2), .dense(3, activation: "relu")]
    lab.normalizes = false
    lab.stop = StopDeclaration(patience: 50)
    let start = try TrainState(lab)
    for control in start.controls {
      for up in [true, false] {
        var state = start
        for _ in 0..<3 { state.advance() }
        let value = control.neighbour(up: up)
        guard value != control.value else { continue }
        try state.set(control.name, to: value)
        #expect(state.controls.first { $0.name == control.name }?.value == value)
        #expect(state.step == (control.restarts ? 0 : 3), "\(control.name)")
        state.advance()
        #expect(state.step == (control.restarts ? 1 : 4), "\(control.name)")
      }
    }
  }

  @Test func theDropoutControlSetsAllDropouts() throws {
    var lab = Experiments.train()
    lab.layers = [4, .dropout(0.2), 3, .dropout(0.4)]
    var state = try TrainState(lab)
    try state.set("dropout", to: 0.5)
    #expect(state.declaration.layers == [4, .dropout(0.5), 3, .dropout(0.5)])
  }

  @Test func aLayersOwnActivationAndThatOfAll() throws {
    var lab = Experiments.train()
    lab.layers = [4, .dense(3, activation: "elu(0.5)")]
    var run = try ExperimentRun(lab)
    for _ in 0..<2 { run.advance() }
    try run.set("activation", reading: "relu")
    try run.set("activation2", reading: "as all")
    try run.set("activation1", reading: "tanh")
    let state = try #require(run.state as? TrainState)
    #expect(state.declaration.denseActivations == ["tanh", "relu"] && run.step == 2)
    try run.set("activation2", reading: "elu(0.5)")
    #expect((run.state as? TrainState)?.declaration.layers.last == lab.layers.last)
  }

  @Test func runningStatisticsHaveAControlWhereTheLabSaysThem() throws {
    var lab = Experiments.train()
    lab.normalizes = true
    #expect(try !names(lab).contains("statistics"))
    lab.statistics = 0.9
    #expect(try names(lab).contains("statistics"))
    var run = try ExperimentRun(lab)
    for _ in 0..<5 { run.advance() }
    try run.set("statistics", to: 0)
    #expect(run.step == 5)
    run.advance()
    let layer = try #require((run.state as? TrainState)?.runningStatistics.first)
    #expect(zip(layer.runningMeans, layer.batchMeans).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(throws: ControlError.self) { try run.set("statistics", to: 1) }
  }
}
