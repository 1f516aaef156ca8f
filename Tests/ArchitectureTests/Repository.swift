import Foundation

/// The repository's own files, for tests that read the source.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A Swift file and what is in it.
  struct SwiftFile: Sendable {
    /// The path below the root.
    let path: String
    let text: String

    var name: String { String(path.split(separator: "/").last ?? "") }
    /// The target that it belongs to.
    var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// Every Swift file below a folder of the repository.
  static func swiftFiles(below folder: String) -> [SwiftFile] {
    let base = root.appending(path: folder)
    let paths =
      FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") && !$0.contains(".build") }.sorted().compactMap {
      guard let text = try? String(contentsOf: base.appending(path: $0), encoding: .utf8) else {
        return nil
      }
      return SwiftFile(path: "\(folder)/\($0)", text: text)
    }
  }

  static let sources = swiftFiles(below: "Sources")
  static let tests = swiftFiles(below: "Tests")
}
