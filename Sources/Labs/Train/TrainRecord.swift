/// What a training records of its steps only where its lesson wants it, by the words that lessons have for
/// it in `records`: some of it costs as much as a step.
public enum TrainRecord: String, Hashable, Sendable, CaseIterable {
  /// The norm of the loss' gradient by each kernel: `gradient1`, `gradient2`, …, `gradientShare`.
  case gradients
  /// The penalty in the cost, and the norm of all kernels together: `penalty`, `weightNorm`.
  case norms
  /// What early stopping has seen: `bestLoss`, `bestStep`, `waited`, `stopped`.
  case stopping
  /// The loss on the training examples as training sees them: `lossInTraining`.
  case training
}
