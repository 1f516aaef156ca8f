internal import Tensors

/// `l1·Σ|x| + l2·Σx²` of a weight, or of a node's numbers by example.
struct PenaltyOperation: Operation {
  enum Subject {
    case weight(WeightID)
    case node(NodeID)
  }

  let subject: Subject
  let regularizer: Regularizer

  var inputs: [NodeID] {
    if case .node(let node) = subject { [node] } else { [] }
  }

  var weights: [WeightID] {
    if case .weight(let weight) = subject { [weight] } else { [] }
  }

  func forward(_ emitter: inout Emitter) {
    let (x, share) = numbers(&emitter)
    emitter.append(
      Penalty(x: x, l1: regularizer.l1 * share, l2: regularizer.l2 * share, y: emitter.output))
  }

  func backward(_ emitter: inout Emitter) {
    let (x, share) = numbers(&emitter)
    let target =
      switch subject {
      case .weight(let weight): emitter.gradientTarget(of: weight)
      case .node(let node): emitter.gradientTarget(of: node)
      }
    guard let target else { return }
    emitter.append(
      PenaltySlope(x: x, l1: regularizer.l1 * share, l2: regularizer.l2 * share, target: target))
  }

  /// Activities count once an example, so that a larger batch is not punished more.
  private func numbers(_ emitter: inout Emitter) -> (Buffer, share: Float) {
    switch subject {
    case .weight(let weight): (emitter.weight(weight), 1)
    case .node(let node): (emitter.value(of: node), 1 / Float(emitter.batch))
    }
  }
}

private struct Penalty: Kernel {
  let x: Buffer
  let l1: Float
  let l2: Float
  let y: Buffer

  func run(piece: Int) {
    var sum: Float = l2 == 0 ? 0 : l2 * Kernels.squaredNorm(x)
    if l1 != 0 {
      var magnitudes: Float = 0
      for index in 0..<x.count { magnitudes += abs(x[index]) }
      sum += l1 * magnitudes
    }
    y[0] = sum
  }
}

private struct PenaltySlope: Kernel {
  let x: Buffer
  let l1: Float
  let l2: Float
  let target: GradientTarget

  func run(piece: Int) {
    let dx = target.buffer
    Kernels.scale(x, by: 2 * l2, into: dx, accumulates: target.accumulates)
    guard l1 != 0 else { return }
    for index in 0..<x.count {
      dx[index] += x[index] > 0 ? l1 : x[index] < 0 ? -l1 : 0
    }
  }
}

extension LayerRecorder {
  /// Adds the penalty of a node's numbers to what is minimised, if there is one.
  public mutating func regularizeActivity(_ node: NodeID, _ regularizer: Regularizer?) {
    guard let regularizer, mode == .training else { return }
    let operation = PenaltyOperation(subject: .node(node), regularizer: regularizer)
    minimize(add(operation, part: "activityPenalty", shape: [1]))
  }
}
