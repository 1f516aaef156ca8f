/// Every kind of optimizer, for files and commands that name them.
public enum OptimizerKinds {
  public static let all: [any Optimizer.Type] = [
    SGD.self,
    Adagrad.self,
    RMSProp.self,
    Adadelta.self,
    Adam.self,
    Nadam.self,
    AdamW.self,
  ]

  /// The kind with this name, if there is one.
  public static func named(_ kind: String) -> (any Optimizer.Type)? {
    all.first { $0.kind == kind }
  }
}
