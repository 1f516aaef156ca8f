import Coursework

/// Finds out whether the first word is a command at all, so that a slip is answered with the
/// nearest one.
enum CommandWord {
  static let known = [
    "check", "do", "help", "lab", "list", "new", "notes", "open", "plot", "present", "progress",
    "read",
    "reset", "run",
  ]
  /// Options before the command that are followed by their value.
  private static let valued = [
    "--student", "--course", "--store", "--color", "--marks", "--theme", "--map", "--bandwidth",
  ]

  /// A sentence when the first word is no command.
  static func problem(in arguments: [String]) -> String? {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" { return nil }
      if valued.contains(word) {
        rest = rest.dropFirst()
      } else if !word.hasPrefix("-") {
        if known.contains(word) { return nil }
        let near = NearestWord.to(word, among: known)
        let hint =
          near.map { "Did you mean `gradus \($0)`?" }
          ?? "To open a lesson write `gradus open \(word)`. `gradus --help` lists the commands."
        return "There is no command “\(word)”. \(hint)"
      }
    }
    return nil
  }
}
