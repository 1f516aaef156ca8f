import Cells
import Foundation
import TerminalUI

/// What a student has chosen on the screen “How this terminal draws”, kept for each kind of terminal
/// in `appearance.json` in the configuration folder (XDG Base Directory).
struct KeptAppearance: Hashable {
  var marks: MarkSet
  var theme: Theme

  private struct Record: Codable {
    var marks: String
    var background: String
    var contrast: String
    var map: String
  }

  /// The file; nil when there is no home.
  private static func file(_ environment: [String: String]) -> URL? {
    let folder =
      environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment["HOME"].map { $0 + "/.config" }
    return folder.map { URL(fileURLWithPath: $0).appendingPathComponent("gradus/appearance.json") }
  }

  /// Terminals of different kinds share a home; each keeps its own.
  private static func key(_ environment: [String: String]) -> String {
    [environment["TERM"] ?? "", environment["TERM_PROGRAM"] ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private static func records(_ environment: [String: String]) -> [String: Record] {
    guard let file = file(environment), let data = try? Data(contentsOf: file) else { return [:] }
    // A file that was broken by hand is as good as none; the next choice mends it.
    return (try? JSONDecoder().decode([String: Record].self, from: data)) ?? [:]
  }

  /// What is kept for this terminal.
  static func read(_ environment: [String: String]) -> KeptAppearance? {
    guard let record = records(environment)[key(environment)],
      let marks = MarkSet(name: record.marks)
    else { return nil }
    return KeptAppearance(
      marks: marks,
      theme: Theme(
        record.background == "light" ? .light : .dark, isHighContrast: record.contrast == "high",
        sequential: Theme.Sequential(rawValue: record.map) ?? .viridis))
  }

  /// Keeps a choice, and says in a sentence what came of it.
  static func tellKeeping(_ appearance: Appearance) -> String {
    do {
      let path = try keep(appearance, ProcessInfo.processInfo.environment)
      return "Kept for this kind of terminal, in \(path)."
    } catch {
      return "This could not be kept: \(SystemError.text(of: error))."
    }
  }

  /// Keeps a choice, and says where.
  static func keep(_ appearance: Appearance, _ environment: [String: String]) throws -> String {
    guard let file = file(environment) else {
      throw Failure(message: "HOME is not set, so there is no place to keep this.", code: 73)
    }
    var all = records(environment)
    all[key(environment)] = Record(
      marks: appearance.marks.name,
      background: appearance.theme.ground == .light ? "light" : "dark",
      contrast: appearance.theme.isHighContrast ? "high" : "usual",
      map: appearance.theme.sequential.rawValue)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try encoder.encode(all).write(to: file, options: .atomic)
    return file.path
  }
}
