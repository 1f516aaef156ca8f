import Formulas

@testable import Labs

extension SickRuns {
  /// Large models, few and noisy examples.
  static func overfitting(_ which: Int, _ draw: inout Draw) -> JudgedRun {
    var lab: TrainDeclaration
    switch which {
    case 0:
      lab = RunData.moons.lab(&draw)
      lab.source = .generated(
        "moons", settings: ["noise": .number(draw.number(0.3...0.5)), "count": .number(60)])
    case 1:
      lab = RunData.sine.lab(&draw)
      lab.source = .generated(
        "curve", settings: ["noise": .number(draw.number(0.4...0.8)), "count": .number(40)])
    case 2:
      lab = draw.pick([RunData.cancer, .wine]).lab(&draw)
      lab.share = draw.pick([0.05, 0.1])
    case 3:
      lab = RunData.blobs.lab(&draw)
      lab.source = .generated(
        "blobs",
        settings: [
          "positions": .numbers([-1, 0, 1, 0, 0, 1]), "spreads": .numbers([draw.number(0.9...1.3)]),
          "count": .number(Double(draw.whole(60...120))),
        ])
    default:
      lab = RunData.polynomial.lab(&draw)
      lab.features = try! (1...12).map { try .init(parsing: "x^\($0)") }
      lab.source = .generated(
        "curve",
        settings: [
          "curve": .word("polynomial"), "noise": .number(draw.number(0.5...1)),
          "count": .number(Double(draw.whole(24...40))),
        ])
      lab.scales = true
    }
    if which != 2 { lab.share = 0.5 }
    lab.layers = which == 4 ? [] : draw.pick([[32], [48], [32, 32]])
    lab.activation = draw.pick(["tanh", "relu"])
    lab.optimizer = draw.pick(["Adam", "Nadam"])
    lab.rate = which == 4 ? draw.pick([0.03, 0.1]) : draw.pick([0.01, 0.02, 0.03])
    lab.batch = draw.pick([nil, 10])
    return run(.overfitting, lab, steps: 500)
  }

  /// A class so rare, or so mixed up with others, that it is cheaper never to name it.
  static func classNeverPredicted(_ which: Int, _ draw: inout Draw) -> JudgedRun {
    var lab = RunData.blobs.lab(&draw)
    let count = TrainDeclaration.Setting.number(Double(draw.whole(150...400)))
    switch which {
    case 0:
      lab.source = .generated(
        "moons",
        settings: [
          "balance": .numbers([1, draw.number(0.03...0.08)]), "noise": .number(0.4), "count": count,
        ])
    case 1:
      lab.source = .generated(
        "blobs",
        settings: [
          "positions": .numbers([-2, 0, 2, 0, 0, 0.3]), "spreads": .numbers([0.9]),
          "balance": .numbers([1, 1, draw.number(0.08...0.15)]), "count": count,
        ])
    case 2:
      lab.source = .generated(
        "circles",
        settings: [
          "balance": .numbers(draw.pick([[1, 0.3], [0.3, 1]])), "noise": .number(0.1),
          "count": count,
        ])
    case 3:
      lab.source = .generated(
        "blobs",
        settings: [
          "positions": .numbers([0, 0, 1, 0.5]), "centres": .number(2), "spreads": .numbers([1]),
          "balance": .numbers([1, draw.number(0.05...0.1)]), "count": count,
        ])
    default:
      lab.source = .generated(
        "blobs",
        settings: [
          "positions": .numbers([-2, 0, 2, 0, 0, 2, 0.2, 1.4]), "centres": .number(4),
          "spreads": .numbers([0.8]), "balance": .numbers([1, 1, 1, draw.number(0.08...0.15)]),
          "count": count,
        ])
    }
    lab.layers = which == 2 ? [] : draw.pick([[], [6], [8]])
    lab.activation = draw.pick(["tanh", "relu"])
    lab.share = draw.pick([1, 0.75])
    lab.batch = draw.pick([nil, nil, 32])
    use(draw.pick(["SGD", "Adam"]), &lab, &draw)
    if lab.layers.isEmpty, lab.optimizer == "SGD" { lab.rate = draw.pick([0.3, 0.5]) }
    return run(.classNeverPredicted, lab, steps: 300)
  }

  /// Starts near a saddle, from which nothing leads down but slowly.
  static func plateau(_ which: Int, _ draw: inout Draw) -> JudgedRun {
    var lab =
      switch which {
      case 0: RunData.xor.lab(&draw)
      case 1: RunData.circles.lab(&draw)
      case 2: RunData.spirals.lab(&draw)
      case 3: RunData.bumps.lab(&draw)
      default: RunData.parabola.lab(&draw)
      }
    if which == 2, case .generated(let kind, var settings) = lab.source {
      // Arms that no straight line does anything with.
      settings["turns"] = .number(1.75)
      lab.source = .generated(kind, settings: settings)
    }
    lab.layers = draw.pick([[6], [8], [12], [8, 8]])
    lab.activation = draw.pick(["tanh", "tanh", "sigmoid"])
    lab.share = draw.pick([1, 0.75])
    lab.rate = draw.pick([0.03, 0.1])
    if draw.isTrue(0.3) { lab.batch = 64 }
    var twin = lab
    (twin.optimizer, twin.rate) = ("Adam", 0.03)
    let factor = draw.number(0.02...0.1)
    let start = StartedTrain(declaration: lab, change: .hiddenKernels(factor))
    return run(.plateau, start, twin: twin, steps: 400)
  }
}
