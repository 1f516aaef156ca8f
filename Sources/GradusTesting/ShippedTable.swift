import Foundation

/// A table of the project's `data` folder, read as simply as can be: texts become the numbers of
/// classes, in the order of their first appearance.
public struct ShippedTable: Sendable {
  public let columns: [String]
  public let rows: [[Double]]

  /// The names of all tables.
  public static let names = ["breast_cancer", "clothes", "digits", "iris", "wine"]

  /// The table of a name; nil where there is none, or a row has not as many cells as the head.
  public init?(_ name: String) {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "data/\(name).csv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let head = lines.first, lines.allSatisfy({ $0.count == head.count }) else { return nil }
    var classes: [String: Double] = [:]
    columns = head
    rows = lines.dropFirst().map { line in
      line.map { cell in
        if let number = Double(cell) { return number }
        let index = classes[cell] ?? Double(classes.count)
        classes[cell] = index
        return index
      }
    }
  }
}
