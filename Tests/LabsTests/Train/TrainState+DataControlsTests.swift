import Formulas
import Learning
import Testing

@testable import Labs

struct TrainStateDataControlsTests {
  @Test func anotherSetOfDataIsLearned() throws {
    var lab = Experiments.train("circles")
    lab.task = .classification
    lab.loss = "Hinge"
    var run = try ExperimentRun(lab)
    for _ in 0..<3 { run.advance() }
    try run.set("data", reading: "plane")
    var state = try #require(run.state as? TrainState)
    #expect(run.step == 0 && state.classCount == nil && state.trainingExamples.count == 30)
    try run.set("data", reading: "blobs")
    run.advance()
    #expect(run.step == 1 && (run.state as? TrainState)?.classCount ?? 0 >= 2)
    try run.set("data", reading: "circles")
    state = try #require(run.state as? TrainState)
    #expect(state.declaration == lab && run.step == 0)
  }

  @Test func everySetOfThePlaneCanBeChosen() throws {
    var run = try ExperimentRun(Experiments.train())
    for kind in TrainState.planeKinds {
      try run.set("data", reading: kind)
      let moved = run.advance()
      #expect(moved && (run.state as? TrainState)?.plainInputNames == ["x1", "x2"], "\(kind)")
    }
    #expect(TrainState.planeKinds.count == 7)
  }

  @Test func inputsAreSwitchedOnAndOff() throws {
    var lab = Experiments.train("circles")
    lab.offers = try ["x1", "x2", "x1^2", "sin(x1)"].map { try Formula(parsing: $0) }
    var run = try ExperimentRun(lab)
    #expect(
      run.controls.filter { $0.group == "features" }.map { "\($0.name) \($0.written)" }
        == ["x1 on", "x2 on", "x1^2 off", "sin(x1) off"])
    run.advance()
    try run.set("x1^2", reading: "on")
    #expect(run.step == 0 && (run.state as? TrainState)?.inputNames == ["x1", "x2", "x1^2"])
    for name in ["x1", "x2"] { try run.set(name, reading: "off") }
    #expect(throws: ControlError.refused("One input at least stays on.")) {
      try run.set("x1^2", reading: "off")
    }
    lab.features = [try Formula(parsing: "x2^2")]
    #expect(throws: LabError.self) { try TrainState(lab) }
  }

  @Test func hiddenLayersComeAndGo() throws {
    var lab = Experiments.train()
    lab.layers = [5, .dropout(0.1), .dense(3, activation: "relu"), .dropout(0.2)]
    var state = try TrainState(lab)
    try state.set("layers", to: 3)
    #expect(state.declaration.layers == lab.layers + [.dense(3, activation: "relu")])
    try state.set("layers", to: 1)
    #expect(state.declaration.layers == [5, .dropout(0.1)])
    try state.set("layers", to: 0)
    #expect(state.declaration.layers.isEmpty)
    try state.set("layers", to: 1)
    #expect(state.declaration.layers == [.dense(3, activation: "relu")])
    #expect(throws: ControlError.self) { try state.set("layers", to: 7) }
  }
}
