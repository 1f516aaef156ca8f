import Formulas
import Learning
import Testing

@testable import Labs

/// Random declarations, changed and stepped at random: a replay has the same bits.
struct TrainRunPropertyTests {
  private static func declaration(_ random: inout RandomActions) -> TrainDeclaration {
    let kind = ["xor", "moons", "blobs", "plane", "shapes"].randomElement(using: &random) ?? "xor"
    var settings: [String: TrainDeclaration.Setting] = ["count": .number(24)]
    if kind == "shapes" { settings["side"] = .number(6) }
    var lab = TrainDeclaration(.generated(kind, settings: settings))
    let pictures: [LayerDeclaration] = [
      .convolution(.init(2, .init(3, 3, stride: 1, isPadded: true), activation: "relu")),
      .maxPooling(.init(2, 2, stride: 2)), .averagePooling(.init(2, 2, stride: 1)),
      .batchNormalization(),
    ]
    let lists: [LayerDeclaration] = [
      3, .dense(2, activation: "relu"), .dropout(0.3), .batchNormalization(),
    ]
    if kind == "shapes" {
      lab.layers += (0..<Int.random(in: 0...2, using: &random)).compactMap { _ in
        pictures.randomElement(using: &random)
      }
    }
    lab.layers += (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in
      lists.randomElement(using: &random)
    }
    lab.optimizer = TrainPlan.optimizers.randomElement(using: &random) ?? "SGD"
    lab.initializer = InitializerDeclaration.usual.randomElement(using: &random) ?? .zero
    lab.schedule = ScheduleDeclaration.usual.randomElement(using: &random) ?? .init(.constant)
    lab.batch = [nil, 5, 8].randomElement(using: &random) ?? nil
    lab.share = 0.75
    lab.dropout = [nil, 0.2].randomElement(using: &random) ?? nil
    lab.normalizes = [nil, true].randomElement(using: &random) ?? nil
    if Bool.random(using: &random) { lab.stop = StopDeclaration(patience: 3) }
    if kind != "shapes", Bool.random(using: &random) {
      lab.offers = ["x1", "x2", "x1*x2", "sin(x1)"].compactMap { try? Formula(parsing: $0) }
    }
    return lab
  }

  private static func act(_ run: inout ExperimentRun, _ random: inout RandomActions) {
    switch Int.random(in: 0..<14, using: &random) {
    case 0..<5: for _ in 0..<Int.random(in: 1...6, using: &random) { run.advance() }
    case 5, 6: run.goBack()
    case 7: run.reset()
    case 8, 9:
      let point = Int.random(in: 0..<30, using: &random)
      let inputs = [0.5, Double.random(in: -1...1, using: &random)]
      let edits: [RunEdit] = [
        .addPoint(inputs: inputs, target: 1), .movePoint(point, to: inputs), .removePoint(point),
        .weight(name: "dense1.kernel", place: point % 4, value: inputs[1]),
        .weight(name: "dense1.bias", place: 0, value: 2),
      ]
      if let edit = edits.randomElement(using: &random) { try? run.edit(edit) }
    default:
      guard let control = run.controls.randomElement(using: &random) else { return }
      try? run.set(control.name, to: control.neighbour(up: Bool.random(using: &random)))
    }
  }

  @Test(arguments: 0..<24)
  func anyRunComesBackBitForBit(_ seed: Int) throws {
    var random = RandomActions(seed: seed)
    let lab = Self.declaration(&random)
    var run = try ExperimentRun(lab)
    for round in 0..<12 {
      Self.act(&run, &random)
      let text = RunLog.text(run.events)
      var other = try ExperimentRun(lab)
      other.replay(try #require(RunLog.events(text)))
      #expect(Traces(other) == Traces(run), "round \(round) of \(lab.summary): \(text)")
      #expect(
        (other.state as? TrainState)?.training.weights.map(\.bitPattern)
          == (run.state as? TrainState)?.training.weights.map(\.bitPattern), "\(text)")
    }
  }
}
