public import Learning

/// The weights of a trained network, as a file beside the lessons has them.
public struct TrainedWeights: Hashable, Sendable {
  /// A weight with its name: `dense1.kernel`, stored as the engine stores it.
  public struct Weight: Hashable, Sendable {
    public let name: String
    public let numbers: PlainNumbers

    public init(_ name: String, _ numbers: PlainNumbers) {
      self.name = name
      self.numbers = numbers
    }
  }

  public let weights: [Weight]

  public init(_ weights: [Weight]) { self.weights = weights }

  /// Gives them to a training.
  ///
  /// - Throws: where they are of another network, at the key `weights`.
  func set(on trainer: Trainer) throws(LabError) {
    do throws(ModelError) {
      try trainer.setWeights(numbers: weights.map { ($0.name, $0.numbers) })
    } catch {
      throw LabError("The trained weights do not fit this network: \(error)", at: "weights")
    }
  }
}
