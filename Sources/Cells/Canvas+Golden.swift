extension Canvas {
  /// The canvas as a picture for golden files: its characters, then one letter a cell for its style,
  /// then what the letters mean. Text-only differences stay readable beside style differences.
  public var golden: String {
    var letters: [Style: Character] = [.text: "."]
    var legend: [(Character, Style)] = []
    var supply = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
      .makeIterator()
    var pictures = ""
    var styles = ""
    for row in 0..<size.rows {
      var text = ""
      var line = ""
      for column in 0..<size.columns {
        let cell = self[column, row]
        if !cell.isContinuation { text.append(cell.character) }
        if letters[cell.style] == nil {
          let letter = supply.next() ?? "?"
          letters[cell.style] = letter
          legend.append((letter, cell.style))
        }
        line.append(letters[cell.style] ?? "?")
      }
      pictures += "|\(text)|\n"
      styles += "|\(line)|\n"
    }
    let meanings = legend.map { "\($0.0) \($0.1.golden)\n" }.joined()
    return "\(size)\n" + pictures + "-- styles --\n" + styles + meanings
  }

  /// The characters alone, a line a row, without trailing spaces: what a person reads.
  public var text: String {
    (0..<size.rows).map { row in
      var line = ""
      for column in 0..<size.columns where !self[column, row].isContinuation {
        line.append(self[column, row].character)
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}

extension Style {
  fileprivate var golden: String {
    var words = ["\(role)"]
    if let ground { words.append("on \(ground)") }
    if emphasis.contains(.bold) { words.append("bold") }
    if emphasis.contains(.underline) { words.append("underline") }
    if emphasis.contains(.reverse) { words.append("reverse") }
    return words.joined(separator: " ")
  }
}
