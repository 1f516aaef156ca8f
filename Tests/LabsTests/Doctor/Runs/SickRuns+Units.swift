@testable import Labs

extension SickRuns {
  static func symmetry(_ which: Int, _ draw: inout Draw) -> JudgedRun {
    var lab =
      switch which {
      case 0: draw.pick([RunData.moons, .circles]).lab(&draw)
      case 1: draw.pick([RunData.blobs, .iris]).lab(&draw)
      case 2: draw.pick([RunData.bumps, .sine]).lab(&draw)
      case 3: draw.pick([RunData.xor, .spirals]).lab(&draw)
      default: draw.pick([RunData.wine, .parabola]).lab(&draw)
      }
    lab.layers = draw.pick([[4], [8], [12], [8, 8], [6, 6, 6]])
    lab.activation = ["tanh", "sigmoid", "relu", "tanh", "softplus"][which]
    lab.batch = draw.pick([nil, 10, 32])
    lab.share = draw.pick([1, 0.75])
    use(draw.pick(["SGD", "Adam"]), &lab, &draw)
    if which == 3 {
      return started(.symmetry, lab, .constant(draw.pick([0.1, 0.5, 1])), steps: 400)
    }
    let twin = lab
    lab.startsAtZero = true
    return run(.symmetry, lab, twin: twin, steps: 400)
  }

  /// Biases so low that no example reaches a unit, or what a far too high rate leaves behind.
  static func deadReLUs(_ which: Int, _ draw: inout Draw) -> JudgedRun {
    var lab =
      switch which {
      case 0: draw.pick([RunData.moons, .circles]).lab(&draw)
      case 1: draw.pick([RunData.blobs, .iris]).lab(&draw)
      case 2: draw.pick([RunData.spirals, .xor]).lab(&draw)
      case 3: draw.pick([RunData.wine, .cancer]).lab(&draw)
      default: draw.pick([RunData.bumps, .sine, .parabola]).lab(&draw)
      }
    lab.activation = "relu"
    let units = draw.pick([6, 8, 12])
    lab.layers = Array(repeating: .dense(units), count: which == 2 ? 3 : draw.whole(1...2))
    lab.batch = draw.pick([nil, 10, 16])
    lab.share = draw.pick([1, 0.75])
    use(draw.pick(["SGD", "Adam"]), &lab, &draw)
    if which == 1 {
      lab.optimizer = "SGD"
      return started(
        .deadReLUs, lab, .after(steps: draw.whole(3...10), rate: draw.scale(10...60)))
    }
    let layer = draw.whole(0...(lab.layers.count - 1))
    return started(
      .deadReLUs, lab,
      .biases(
        layer: layer, -draw.number(12...25), keeping: which == 4 ? units / 6 : draw.whole(0...1)))
  }

  /// Weights so large that tanh and sigmoid stand at their ends.
  static func saturation(_ which: Int, _ draw: inout Draw) -> JudgedRun {
    var lab =
      switch which {
      case 0: draw.pick([RunData.moons, .circles]).lab(&draw)
      case 1: draw.pick([RunData.wine, .cancer]).lab(&draw)
      case 2: draw.pick([RunData.spirals, .xor]).lab(&draw)
      case 3: draw.pick([RunData.sine, .bumps, .houses]).lab(&draw)
      default: draw.pick([RunData.blobs, .iris]).lab(&draw)
      }
    lab.activation = which.isMultiple(of: 2) ? "tanh" : "sigmoid"
    lab.layers = Array(repeating: draw.pick([6, 8, 12]), count: draw.whole(1...3))
    lab.batch = draw.pick([nil, 16, 32])
    lab.share = draw.pick([1, 0.75])
    use(draw.pick(["SGD", "Adam"]), &lab, &draw)
    let factor = lab.activation == "tanh" ? draw.number(15...40) : draw.number(40...100)
    return started(.saturation, lab, .hiddenKernels(factor), steps: 400)
  }
}
