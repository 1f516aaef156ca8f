/// What was seen of a training's inside while somebody looked, step by step and bounded: a run keeps
/// only its record.
public struct TrainHistory: Sendable {
  /// The sizes of updates.
  public private(set) var updates = ThinnedSeries<[UpdateSize]>(most: 300)
  /// How activations and gradients were spread.
  public private(set) var distributions = ThinnedSeries<[LayerDistributions]>(most: 60)

  public init() {}

  /// Looks at how far the last step went.
  public mutating func noteUpdate(of state: TrainState) {
    let sizes = state.updateSizes
    // The start is noted as well: what was seen of another run is gone then.
    updates.note(sizes, at: state.step)
  }

  /// Looks at the last step, which is taken once more for it.
  public mutating func noteDistributions(of state: TrainState) {
    distributions.note(state.layerDistributions.map(\.counted), at: state.step)
  }
}
