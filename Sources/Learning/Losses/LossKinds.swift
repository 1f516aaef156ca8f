/// Every kind of loss, for files and commands that name them.
public enum LossKinds {
  public static let all: [any Loss.Type] = [
    MeanSquaredError.self,
    HalfMeanSquaredError.self,
    MeanAbsoluteError.self,
    MeanSquaredLogarithmicError.self,
    Huber.self,
    BinaryCrossEntropy.self,
    CategoricalCrossEntropy.self,
    SparseCategoricalCrossEntropy.self,
    Hinge.self,
    SquaredHinge.self,
    MultiClassHinge.self,
    KullbackLeiblerDivergence.self,
    CosineProximity.self,
  ]

  /// The kind with this name, if there is one.
  public static func named(_ kind: String) -> (any Loss.Type)? { all.first { $0.kind == kind } }
}
