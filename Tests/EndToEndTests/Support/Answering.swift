import GradusTesting

/// A student who answers the first question over and over, each time when the last answer has been
/// judged on the screen.
///
/// Wrong and right answers take turns, so that every verdict is a mark that was not there before.
final class Answering {
  /// How many answers were judged on the screen.
  private(set) var seen = 0
  /// How many of those were wrong by the mistake that has a name.
  private(set) var seenMistakes = 0
  /// How many answers were sent, judged or not.
  private(set) var sent = 0

  private let window: Window
  private var isNextMistake = true

  /// Goes to the first question of the lesson, answered before or not.
  init(_ window: Window) throws(HarnessError) {
    self.window = window
    try window.press("g\r", toSee: "Esc leave the exercise")
    let before = window.lines.first { $0.contains("step 1 ") && $0.contains(#/[✓✗]/#) } ?? ""
    isNextMistake = !before.contains("✗")
    // Where it is right, Enter went on to the second question.
    if before.contains("✓") { try window.press("\u{1b}[A") }
  }

  /// Answers once and waits for the verdict.
  func answer() throws(HarnessError) {
    let mark = try send()
    try window.see("a verdict") { _ in mark.isIn(window.terminal.output) }
    try take(mark)
  }

  /// Answers until the program has been killed.
  func answer(until killer: Killer) throws(HarnessError) {
    while true {
      let mark = try send()
      try window.terminal.read(within: .seconds(10), awaiting: "a verdict or a kill") {
        mark.isIn($0) || killer.isDone
      }
      if killer.isDone {
        // What it had drawn before still counts.
        try window.terminal.waitForExit()
        if mark.isIn(window.terminal.output) { try take(mark) }
        return
      }
      try take(mark)
    }
  }

  /// A verdict in what the program sends from now on.
  private struct Mark {
    let bytes: [UInt8]
    let begin: Int
    let isMistake: Bool

    func isIn(_ output: [UInt8]) -> Bool { output[begin...].firstRange(of: bytes) != nil }
  }

  private func send() throws(HarnessError) -> Mark {
    let isMistake = isNextMistake
    let begin = window.terminal.output.count
    try window.press(isMistake ? "6\r" : "4\r")
    sent += 1
    return Mark(bytes: Array((isMistake ? "✗" : "✓").utf8), begin: begin, isMistake: isMistake)
  }

  private func take(_ mark: Mark) throws(HarnessError) {
    seen += 1
    isNextMistake = !mark.isMistake
    // A right answer moves on to the next question.
    if mark.isMistake { seenMistakes += 1 } else { try window.press("\u{1b}[A") }
  }
}
