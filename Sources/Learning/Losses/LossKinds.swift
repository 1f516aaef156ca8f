/// Every kind of loss, for files and commands that name them.
public enum LossKinds {
  public static let all: [any Loss.Type] = [
    BinaryCrossEntropy.self,
    SparseCategoricalCrossEntropy.self,
  ]

  /// The kind with this name, if there is one.
  public static func named(_ kind: String) -> (any Loss.Type)? { all.first { $0.kind == kind } }
}
