/// Every kind of layer, for files and commands that name them.
public enum LayerKinds {
  public static let all: [any Layer.Type] = [
    Dense.self
  ]

  /// The kind with this name, if there is one.
  public static func named(_ kind: String) -> (any Layer.Type)? {
    all.first { $0.kind == kind }
  }
}
