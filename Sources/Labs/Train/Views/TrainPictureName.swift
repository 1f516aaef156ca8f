/// The pictures of a training, by the names that lessons have for them. A new picture is a case here
/// and what draws it.
public enum TrainPictureName: String, Hashable, Sendable, CaseIterable {
  /// What the model says over the plane of two inputs.
  case map
  /// What the model says along its one input.
  case fit
  case loss
  /// Accuracy or R².
  case metric
  /// The diagram of the network, each neuron with its own map.
  case network
  /// The weights of a model without hidden layers, as bars.
  case weights
  case confusion
  /// What is predicted beside what is true.
  case predictions
  /// The chosen example.
  case example
  /// The probabilities of its classes.
  case probabilities
  case mistakes
  case filters
  case features
  case roc
  case precision
  /// The weights of a layer as a matrix.
  case matrix
  case activations
  case gradients
  case activationHistory = "activation-history"
  case gradientHistory = "gradient-history"
  /// The size of the update relative to the weights.
  case updates
  /// The arithmetic of the last step.
  case arithmetic
  /// What dropout left out in the last step.
  case masks
  /// One thinned network, the mean of many, and the network at inference.
  case averaged
  /// The batch's mean and variance beside the running ones.
  case statistics
  /// What the score of a class hangs on in the chosen picture.
  case saliency
  case filterGradients = "filter-gradients"
  /// How long the gradient by each layer's weights is.
  case gradientNorms = "gradient-norms"
}
