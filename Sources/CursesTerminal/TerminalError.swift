/// Why the workbook cannot be drawn here, and what to do instead.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  case notATerminal
  case noName
  case cannotDraw(name: String)

  public var description: String {
    let instead =
      "Read a lesson with `gradus read lin-04`, answer with `gradus do lin-04/three-steps`."
    return switch self {
    case .notATerminal:
      "There is no terminal to draw on: standard input and output must both be one. \(instead)"
    case .noName:
      "TERM is not set, so Gradus cannot know how to draw here. Set it, for example with "
        + "`export TERM=xterm-256color`. \(instead)"
    case .cannotDraw(let name):
      "The terminal “\(name)” (from TERM) cannot show full screens, or is not known here. Set TERM "
        + "to the name of your terminal, for example `export TERM=xterm-256color`. \(instead)"
    }
  }
}
