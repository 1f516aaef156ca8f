/// Every kind of generated data that a lesson can name.
public enum GeneratedDataKinds {
  /// The kinds, in the order in which they are shown.
  public static let all: [any GeneratedData.Type] = [
    MoonsData.self,
    CirclesData.self,
    BlobsData.self,
    XORData.self,
    SpiralsData.self,
    PlaneRegressionData.self,
    BumpsRegressionData.self,
    NoisyCurveData.self,
    TexturesData.self,
    ShapesData.self,
  ]

  /// The kind with this name, if there is one.
  public static func named(_ name: String) -> (any GeneratedData.Type)? {
    all.first { $0.kind == name }
  }
}
