@testable import Labs

extension SickRuns {
  /// Targets that are not those of their inputs.
  static func labelsWrong(_ which: Int, _ draw: inout Draw) -> JudgedRun {
    var lab: TrainDeclaration
    switch which {
    case 0:
      // Classes dealt out at random.
      lab = pointsOf(draw.pick([.moons, .xor, .circles, .blobs]), &draw, count: 80...250)
      mapTargets(&lab) { draw.shuffled($0) }
    case 1:
      // Every target one row too far down.
      lab = pointsOf(draw.pick([.plane, .sine, .houses, .parabola]), &draw, count: 80...250)
      mapTargets(&lab) { Array($0.suffix(1) + $0.dropLast()) }
    case 2:
      // Numbers of classes learned as amounts.
      lab = draw.pick([RunData.iris, .wine, .blobs]).lab(&draw, count: 80...250)
      lab.task = .regression
    case 3:
      // The number of the row as class.
      lab = pointsOf(draw.pick([.moons, .spirals, .houses]), &draw, count: 20...99)
      mapTargets(&lab) { $0.indices.map(Double.init) }
      lab.task = .classification
    default:
      // The number of the row as amount, or one target for all.
      lab = pointsOf(draw.pick([.plane, .bumps, .sine]), &draw, count: 40...200)
      let isConstant = draw.isTrue(0.5)
      let start = Double(draw.pick([0, 1, 1001]))
      mapTargets(&lab) { targets in targets.indices.map { isConstant ? 4 : start + Double($0) } }
      lab.task = .regression
    }
    lab.layers = draw.pick([[], [8], [12], [16, 8]])
    lab.activation = draw.pick(["tanh", "relu"])
    lab.batch = draw.pick([nil, 10, 16])
    lab.share = draw.pick([1, 0.8])
    use(draw.pick(["SGD", "Adam"]), &lab, &draw)
    return run(.labelsWrong, lab)
  }

  /// Inputs as they come from a table: far from 0, or of very different sizes.
  static func inputsNotScaled(_ which: Int, _ draw: inout Draw) -> JudgedRun {
    var lab: TrainDeclaration
    switch which {
    case 0:
      lab = RunData.cancer.lab(&draw)
      let all = [
        "mean_area", "worst_area", "mean_perimeter", "mean_smoothness", "mean_radius",
        "mean_symmetry", "mean_concavity",
      ]
      lab.source = .table(
        "breast_cancer", inputs: Array(all.prefix(draw.whole(4...7))), target: "label")
    case 1:
      lab = RunData.wine.lab(&draw)
      lab.source = .table(
        "wine", inputs: ["alcohol", "magnesium", "hue", "proline"], target: "label")
    case 2: lab = RunData.houses.lab(&draw)
    case 3:
      lab = TrainDeclaration(
        .generated(
          "plane",
          settings: [
            "radius": .number(draw.number(60...400)), "slopes": .numbers([0.02, -0.01]),
            "count": .number(Double(draw.whole(60...200))),
          ]))
    default:
      let size = draw.number(40...200)
      lab = TrainDeclaration(
        .generated(
          "blobs",
          settings: [
            "positions": .numbers([-size, 0, size, 0.4 * size, 0, -size]),
            "spreads": .numbers([size / 4]), "count": .number(Double(draw.whole(90...240))),
          ]))
    }
    lab.scales = false
    lab.layers =
      lab.task == .classification ? draw.pick([[], [8], [12]]) : draw.pick([[], [], [8]])
    lab.activation = draw.pick(["tanh", "relu", "sigmoid"])
    lab.rate = draw.pick([0.01, 0.03, 0.1])
    lab.batch = draw.pick([nil, nil, 16])
    lab.share = draw.pick([1, 0.75])
    lab.momentum = draw.pick([0, 0, 0.5])
    var twin = lab
    twin.scales = true
    return run(.inputsNotScaled, lab, twin: twin)
  }

  /// Data as points, so that their targets can be changed.
  private static func pointsOf(
    _ data: RunData, _ draw: inout Draw, count: ClosedRange<Int>
  ) -> TrainDeclaration {
    var lab = data.lab(&draw, count: count)
    lab.seed = UInt64(draw.whole(0...9999))
    let state = try! TrainState(lab, data: RunData.catalog)
    lab.source = .points(inputs: state.plainInputs.training, targets: state.targets.training)
    lab.task = data.isRegression ? .regression : .classification
    return lab
  }

  private static func mapTargets(_ lab: inout TrainDeclaration, _ map: ([Double]) -> [Double]) {
    guard case .points(let inputs, let targets) = lab.source else { return }
    lab.source = .points(inputs: inputs, targets: map(targets))
  }

  /// An optimizer with a rate that suits it.
  static func use(_ optimizer: String, _ lab: inout TrainDeclaration, _ draw: inout Draw) {
    lab.optimizer = optimizer
    lab.rate = optimizer == "SGD" ? draw.pick([0.03, 0.1]) : draw.pick([0.003, 0.01])
  }
}
