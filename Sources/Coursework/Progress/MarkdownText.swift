/// Foreign text inside of Markdown: what it says is seen, and nothing of it is obeyed.
enum MarkdownText {
  private static let longest = 300

  /// A text within a sentence.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in visible(text).unicodeScalars {
      if "\\`*_[]<>&#|~$".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// A text as it was typed, in a span of code.
  static func code(_ text: String) -> String {
    if text.isEmpty { return "(nothing)" }
    let text = visible(text)
    // A span ends at a run of as many backticks as began it.
    var (run, longestRun) = (0, 0)
    for character in text.unicodeScalars {
      run = character == "`" ? run + 1 : 0
      longestRun = max(longestRun, run)
    }
    let fence = String(repeating: "`", count: longestRun + 1)
    let touches = text.hasPrefix("`") || text.hasSuffix("`")
    // A space at both ends would be taken off.
    let isPadded = touches || text.hasPrefix(" ") && text.hasSuffix(" ")
    return isPadded ? "\(fence) \(text) \(fence)" : fence + text + fence
  }

  /// The text on one line, with what is not seen, or turns the direction of writing, by its code.
  private static func visible(_ text: String) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
      count += 1
      if count > longest { continue }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
        .unassigned:
        let code = String(scalar.value, radix: 16, uppercase: true)
        result += "<U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)>"
      default:
        result.unicodeScalars.append(scalar)
      }
    }
    return count > longest ? result + "… (\(count) characters)" : result
  }
}
