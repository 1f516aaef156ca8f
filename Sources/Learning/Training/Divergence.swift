internal import Tensors

/// Where training went out of bounds.
public struct Divergence: Hashable, Sendable, CustomStringConvertible {
  /// What is no longer finite.
  public enum Kind: String, Sendable {
    case value, gradient, weight
  }

  /// The number of the step.
  public var step: Int
  /// The first node of the step, or the weight, whose numbers are not all finite.
  public var place: String
  public var kind: Kind

  public var description: String {
    let what =
      switch kind {
      case .value: "the value of \(place)"
      case .gradient: "the gradient of \(place)"
      case .weight: "the weight \(place)"
      }
    return "Training diverged at step \(step): \(what) is no longer finite. "
      + "Try a smaller learning rate."
  }
}

extension Trainer {
  /// Where the last step went out of bounds; nil while everything is finite.
  ///
  /// What is computed first is named: values in order, then gradients in the order of the backward
  /// pass, then weights.
  public var divergence: Divergence? {
    guard !isFinite else { return nil }
    let program = lastRecording.program
    if let place = program.firstNodeNotFinite {
      return Divergence(step: step, place: place, kind: .value)
    }
    if let place = program.firstGradientNotFinite {
      return Divergence(step: step, place: place, kind: .gradient)
    }
    for (entry, buffer) in zip(memory.specifications, memory.buffers)
    where !Kernels.isFinite(buffer) {
      return Divergence(step: step, place: "\(entry.layer).\(entry.weight.name)", kind: .weight)
    }
    return Divergence(step: step, place: "loss", kind: .value)
  }
}
