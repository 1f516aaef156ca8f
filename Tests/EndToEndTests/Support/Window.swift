import GradusTesting

/// A program on a pseudo-terminal whose screen can be read as a person sees it.
final class Window {
  let terminal: PseudoTerminal
  private var picture: Picture
  private var taken = 0

  init(_ terminal: PseudoTerminal, columns: Int = 80, rows: Int = 24) {
    self.terminal = terminal
    picture = Picture(columns: columns, rows: rows)
  }

  /// The lines on the screen, from the top.
  var lines: [String] {
    picture.take(terminal.output[taken...])
    taken = terminal.output.count
    return picture.lines
  }

  /// The lines when the program has said all it has to say: nothing for a tenth of a second.
  func settled() -> [String] {
    while terminal.wait(.milliseconds(100)) {}
    return lines
  }

  /// Types the keys.
  func press(_ keys: String) throws(HarnessError) { try terminal.send(keys) }

  /// Waits until a line holds the text.
  func see(_ text: String, within limit: Duration = .seconds(10)) throws(HarnessError) {
    try see("“\(text)”", within: limit) { $0.contains { $0.contains(text) } }
  }

  /// Waits until the lesson about the bowl is drawn to the last line.
  func seeLesson(within limit: Duration = .seconds(10)) throws(HarnessError) {
    try see("the lesson", within: limit) { lines in
      lines.contains { $0.contains("Descent on f") } && lines.last?.contains("? help") == true
    }
  }

  /// Types the keys, and waits until a line holds the text.
  func press(_ keys: String, toSee text: String) throws(HarnessError) {
    try press(keys)
    try see(text)
  }

  /// Waits until the screen is as the condition says.
  func see(
    _ what: String, within limit: Duration = .seconds(10), until condition: ([String]) -> Bool
  ) throws(HarnessError) {
    do {
      try terminal.read(within: limit, awaiting: what) { _ in condition(lines) }
    } catch {
      throw HarnessError(
        "\(what) did not come within \(limit). The screen:\n" + lines.joined(separator: "\n"))
    }
  }

  /// Waits until no line holds the text.
  func lose(_ text: String) throws(HarnessError) {
    try see("the end of “\(text)”") { !$0.contains { $0.contains(text) } }
  }

  /// Gives the window another size. The program then draws everything anew.
  func resize(columns: Int, rows: Int) {
    picture.take(terminal.output[taken...])
    taken = terminal.output.count
    picture.resize(columns: columns, rows: rows)
    terminal.resize(columns: columns, rows: rows)
  }

  /// Forgets what was drawn, without looking at it: a redrawing follows.
  func forget() {
    taken = terminal.output.count
    picture = Picture(columns: picture.columns, rows: picture.rows)
  }
}
