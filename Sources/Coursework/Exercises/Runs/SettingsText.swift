internal import Labs

/// Settings as they stand in sentences: “rate 0.3 and optimizer Adam”.
enum SettingsText {
  static func text(_ settings: [Variant.Setting]) -> String {
    let parts = settings.map { "\($0.control) \($0.text)" }
    guard let last = parts.last else { return "the lesson's settings" }
    let first = parts.dropLast().joined(separator: ", ")
    return first.isEmpty ? last : "\(first) and \(last)"
  }
}
