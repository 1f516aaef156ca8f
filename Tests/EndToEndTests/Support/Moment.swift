import GradusTesting

/// Where a student is when something happens.
enum Moment: CaseIterable, Sendable {
  case home, lesson, typing, running, help

  /// The words of the command line.
  var words: [String] { self == .home ? [] : ["open", "lin-04"] }

  /// Goes there, in a workbook just started with the words.
  func reach(in window: Window) throws(HarnessError) {
    if self != .home { try window.seeLesson() }
    switch self {
    case .home: try window.see("q quit")
    case .lesson: break
    case .typing:
      try window.press("g\r", toSee: "Esc leave the exercise")
      try window.press("3.14", toSee: "3.14")
    case .running: try window.press(" ", toSee: "Space pause")
    case .help: try window.press("?", toSee: "Keys: Gradient descent on a bowl")
    }
    try window.see("the moment “\(self)”") { isShown(in: $0) }
  }

  /// Whether the screen shows it.
  func isShown(in lines: [String]) -> Bool {
    guard let last = lines.last else { return false }
    switch self {
    case .home: return last.contains("q quit")
    case .lesson: return last.contains("Space run")
    case .typing:
      return last.contains("leave the exercise") && lines.contains { $0.contains("3.14") }
    case .running: return last.contains("Space pause") || last.contains("Space run")
    case .help: return lines[0].contains("Keys: ") && last.contains("Enter do it")
    }
  }
}
