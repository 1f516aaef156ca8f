@testable import Labs

extension SickRuns {
  static func rateTooHigh(_ which: Int, _ draw: inout Draw) -> JudgedRun {
    var lab: TrainDeclaration
    var slower = 0.01
    switch which {
    case 0:
      lab = draw.pick([RunData.plane, .houses, .polynomial]).lab(&draw)
      lab.rate = draw.scale(1...10)
      lab.startsAtZero = draw.isTrue(0.5)
    case 1:
      lab = draw.pick([RunData.moons, .blobs, .circles]).lab(&draw)
      (lab.layers, lab.activation) = (
        [draw.pick([8, 12])], draw.pick(["tanh", "leakyReLU", "relu"])
      )
      lab.rate = draw.scale(20...200)
    case 2:
      lab = draw.pick([RunData.spirals, .xor, .moons]).lab(&draw)
      (lab.layers, lab.activation) = ([16, 16], draw.pick(["relu", "elu", "tanh"]))
      (lab.optimizer, lab.rate) = (draw.pick(["Adam", "RMSProp"]), draw.scale(1...5))
      slower = 0.003
    case 3:
      lab = draw.pick([RunData.wine, .iris, .cancer]).lab(&draw)
      lab.layers = draw.pick([[], [10]])
      lab.rate = draw.scale(50...500)
      lab.batch = draw.pick([10, 16, 32])
      slower = 0.002
    default:
      lab = draw.pick([RunData.sine, .bumps, .parabola]).lab(&draw)
      (lab.layers, lab.activation) = ([16], draw.pick(["tanh", "softplus", "elu"]))
      (lab.rate, lab.momentum) = (draw.scale(0.5...3), 0.9)
      slower = 0.02
    }
    lab.share = draw.pick([1, 0.8])
    var twin = lab
    twin.rate *= slower
    return run(.rateTooHigh, lab, twin: twin)
  }

  static func rateTooLow(_ which: Int, _ draw: inout Draw) -> JudgedRun {
    var lab: TrainDeclaration
    var faster = 1000.0
    lab =
      switch which {
      case 0: draw.pick([RunData.moons, .circles]).lab(&draw)
      case 1: draw.pick([RunData.iris, .wine, .cancer]).lab(&draw)
      case 2: draw.pick([RunData.sine, .bumps, .polynomial]).lab(&draw)
      case 3: draw.pick([RunData.plane, .houses]).lab(&draw)
      default: draw.pick([RunData.spirals, .blobs, .xor]).lab(&draw)
      }
    if lab.scales || which == 0 || which == 4 || which == 2 {
      lab.layers = which == 1 || which == 3 ? [] : draw.pick([[8], [16], [12, 12]])
    }
    lab.activation = draw.pick(["tanh", "relu", "elu"])
    if lab.layers.isEmpty { lab.startsAtZero = draw.isTrue(0.5) }
    if which == 2 || which == 4 {
      lab.optimizer = draw.pick(["Adam", "RMSProp", "Nadam"])
      lab.rate = draw.scale(1e-7...1e-5)
      faster = 0.01 / lab.rate
    } else {
      lab.rate = draw.scale(1e-6...2e-4)
      faster = 0.1 / lab.rate
    }
    lab.batch = draw.pick([nil, nil, 16, 32])
    lab.share = draw.pick([1, 0.8])
    var twin = lab
    twin.rate *= faster
    return run(.rateTooLow, lab, twin: twin, steps: 400)
  }

  /// Many layers of sigmoids, or weights that are too small for the depth.
  static func vanishingGradients(_ which: Int, _ draw: inout Draw) -> JudgedRun {
    var lab =
      switch which {
      case 0: draw.pick([RunData.moons, .circles]).lab(&draw)
      case 1: RunData.blobs.lab(&draw)
      case 2: draw.pick([RunData.iris, .wine]).lab(&draw)
      case 3: draw.pick([RunData.bumps, .sine]).lab(&draw)
      default: draw.pick([RunData.spirals, .xor, .moons]).lab(&draw)
      }
    let depth = draw.whole(5...7)
    lab.layers = Array(repeating: draw.pick([6, 8, 12]), count: depth)
    lab.batch = draw.pick([nil, 16, 32])
    lab.share = draw.pick([1, 0.75])
    use(which == 4 ? "SGD" : draw.pick(["SGD", "SGD", "Adam"]), &lab, &draw)
    if lab.optimizer == "Adam" { lab.rate = 0.001 }
    if which == 4 {
      lab.activation = draw.pick(["tanh", "elu"])
      return started(.vanishingGradients, lab, .hiddenKernels(draw.number(0.1...0.2)), steps: 400)
    }
    lab.activation = "sigmoid"
    var twin = lab
    twin.activation = "tanh"
    return run(.vanishingGradients, lab, twin: twin, steps: 400)
  }

  /// Layers that pass everything on larger than it came.
  static func explodingGradients(_ which: Int, _ draw: inout Draw) -> JudgedRun {
    var lab =
      switch which {
      case 0: draw.pick([RunData.moons, .xor]).lab(&draw)
      case 1: draw.pick([RunData.sine, .parabola]).lab(&draw)
      case 2: draw.pick([RunData.iris, .wine]).lab(&draw)
      case 3: draw.pick([RunData.plane, .houses]).lab(&draw)
      default: draw.pick([RunData.blobs, .spirals]).lab(&draw)
      }
    lab.layers = Array(repeating: draw.pick([8, 12, 16]), count: draw.whole(4...7))
    lab.activation = draw.pick(
      which == 3 ? ["linear", "leakyReLU"] : ["relu", "relu", "leakyReLU"])
    lab.batch = draw.pick([nil, 16, 32])
    lab.share = draw.pick([1, 0.75])
    use("SGD", &lab, &draw)
    if which == 4 { lab.momentum = 0.5 }
    return started(.explodingGradients, lab, .hiddenKernels(draw.number(3...6)))
  }
}
