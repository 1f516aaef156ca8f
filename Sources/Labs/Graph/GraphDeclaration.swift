public import Formulas

/// An experiment of the kind `graph`: a calculation as a graph of single operations, worked out
/// forward node by node, then backward for the gradient of the last line by every node.
public struct GraphDeclaration: Hashable, Sendable {
  /// The numbers it begins with, by name.
  public var given: [String: Double]
  /// The calculation; its last line is what is differentiated.
  public var lines: Assignments

  public init(given: [String: Double], lines: Assignments) {
    self.given = given
    self.lines = lines
  }

  /// The most nodes.
  public static let mostNodes = 300
}

extension GraphDeclaration: Experiment {
  public static let kind = "graph"

  public var summary: String {
    "the graph of \(lines.lines.map { $0.printed() }.joined(separator: "; "))"
  }

  public func makeState(data: DataCatalog) throws(LabError) -> any ExperimentState {
    try GraphState(self)
  }
}
