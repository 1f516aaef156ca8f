@testable import Labs

/// Trainings with sensible settings of every sort, drawn from a seed, and whether they came out well,
/// judged by what they gave alone.
enum HealthyRuns {
  static func draw(_ number: Int, attempt: Int) -> JudgedRun {
    var draw = Draw(1_000_000 + 1_000 * number + attempt)
    let data = draw.pick(RunData.allCases)
    var lab = data.lab(&draw)
    lab.seed = UInt64(number)
    if draw.isTrue(0.6) { lab.share = draw.pick([0.6, 0.7, 0.75, 0.8, 0.9]) }
    let depth =
      data.isLinear ? draw.pick([0, 0, 0, 1, 1, 2, 3]) : draw.pick([1, 1, 1, 2, 2, 3, 4])
    lab.layers = (0..<depth).map { _ in draw.pick([8, 10, 12, 16, 24]) }
    lab.activation = draw.pick(
      depth > 3
        ? ["relu", "tanh", "elu", "leakyReLU"]
        : ["tanh", "tanh", "relu", "relu", "leakyReLU", "elu", "softplus", "sigmoid"])
    if depth == 0, draw.isTrue(0.5) { lab.startsAtZero = true }
    if data == .houses, draw.isTrue(0.5) { lab.loss = "HalfMeanSquaredError" }
    if draw.isTrue(0.15) { lab.l2 = draw.pick([0.0001, 0.001]) }
    lab.batch = draw.pick([nil, nil, nil, 5, 8, 10, 16, 20, 32, 50])
    optimize(&lab, data, &draw)
    let steps = draw.pick([150, 200, 300, 300, 400, 600])
    return JudgedRun(
      number: number, cause: nil, experiment: lab,
      steps: draw.isTrue(0.08) ? draw.pick([1500, 2500]) : steps)
  }

  private static func optimize(
    _ lab: inout TrainDeclaration, _ data: RunData, _ draw: inout Draw
  ) {
    lab.optimizer = draw.pick(
      lab.layers.count > 2
        ? ["Adam", "Adam", "RMSProp", "AdamW", "SGD"]
        : ["SGD", "SGD", "SGD", "Adam", "Adam", "RMSProp", "Adagrad", "AdamW", "Nadam"])
    switch lab.optimizer {
    case "SGD":
      let isSmooth = ["tanh", "sigmoid", "softplus"].contains(lab.activation)
      lab.rate =
        data.isRegression
        ? draw.pick([0.01, 0.02, 0.05, 0.1])
        : draw.pick(isSmooth ? [0.1, 0.3, 0.5, 1] : [0.05, 0.1, 0.2])
      if (lab.batch ?? 100) < 20 { lab.rate /= 3 }
      if draw.isTrue(0.3) {
        lab.momentum = draw.pick([0.5, 0.8, 0.9])
        lab.rate *= 1 - lab.momentum
      }
    case "Adagrad": lab.rate = draw.pick([0.05, 0.1, 0.2])
    case "RMSProp": lab.rate = draw.pick([0.003, 0.01])
    default:
      lab.rate = draw.pick(lab.layers.isEmpty ? [0.01, 0.03, 0.1] : [0.003, 0.01, 0.02])
    }
  }

  /// Whether a run came out well: it stayed finite, learned from the first hundred steps on, is better than
  /// a constant answer, forgot no class, never stood still, and did not get worse on what was held out.
  static func isHealthy(_ trace: RunTrace) -> Bool {
    let early = RunTrace.mean(trace.losses.dropFirst(90).prefix(20))
    return !trace.overflowed && trace.fall > 0.1 && early < 0.98 * trace.first
      && trace.predicted == trace.classes && trace.skill > 0.15
      && !stoodStill(trace.losses)
      && RunTrace.rise(RunTrace.means(trace.heldOut, 20)) < 0.05
  }

  /// Whether the loss once changed by less than a five hundredth in a hundred steps, and fell by a tenth
  /// after that.
  private static func stoodStill(_ losses: [Double]) -> Bool {
    let levels = RunTrace.means(losses, 5)
    guard let least = levels.min() else { return false }
    return levels.indices.dropLast(100).contains { place in
      abs(levels[place + 100] / levels[place] - 1) < 0.002 && least < 0.9 * levels[place]
    }
  }
}
