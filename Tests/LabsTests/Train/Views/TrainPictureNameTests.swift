import Testing

@testable import Labs

struct TrainPictureNameTests {
  /// Lessons and logs have these names, so none may change.
  @Test func namesAreThoseOfLessons() {
    #expect(
      TrainPictureName.allCases.map(\.rawValue) == [
        "map", "fit", "loss", "metric", "network", "weights", "confusion", "predictions", "example",
        "probabilities", "mistakes", "filters", "features", "roc", "precision", "matrix",
        "activations", "gradients", "activation-history", "gradient-history", "updates",
        "arithmetic", "masks", "averaged", "statistics", "saliency", "filter-gradients",
        "gradient-norms",
      ])
  }
}
