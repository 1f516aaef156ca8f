/// What an instructor reads of a presentation, in words: the same on the notes' screen and in plain lines.
public enum NotesText {
  /// A part of the notes under its word.
  public struct Part: Hashable, Sendable {
    public let label: String
    public let lines: [String]
  }

  /// What is said when there is nothing to follow.
  public static let nobody =
    "Nobody presents. Start `gradus present LESSON` in another terminal; these notes then follow it."

  /// The parts that are shown, the most urgent first.
  public static func parts(of state: PresentState) -> [Part] {
    let standing = standing(of: state)
    return (standing.isEmpty ? [] : [Part(label: "State", lines: standing)])
      + [
        Part(label: "Now", lines: [state.present]),
        Part(label: "Next", lines: [state.next ?? "That was the last."]),
      ]
      + (state.line.map { line in
        [Part(label: "Try (p)", lines: [line] + (state.recipe.map { ["Keys: \($0)"] } ?? []))]
      } ?? [])
      + (state.notes.isEmpty ? [] : [Part(label: "Notes", lines: state.notes)])
  }

  /// What stands still, is hidden or moves.
  public static func standing(of state: PresentState) -> [String] {
    var words: [String] = []
    if state.isFrozen { words.append("Frozen: f on the projector goes on.") }
    if state.isLabHidden { words.append("The experiment is hidden: . reveals it.") }
    if state.isPageHidden { words.append("The page is hidden: , reveals it.") }
    if state.isPlaying { words.append("The keys of a line are being pressed.") }
    if state.isRunning { words.append("The experiment runs.") }
    return words
  }

  /// Minutes and seconds: 7:05, 1:02:03.
  public static func clock(_ seconds: Int) -> String {
    let seconds = max(0, seconds)
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return (hours > 0 ? "\(hours):\(two(minutes))" : "\(minutes)") + ":\(two(seconds % 60))"
  }

  /// How the time stands against the lesson's: “of 25 minutes, 12:26 left”.
  public static func pace(_ state: PresentState, seconds: Int) -> String {
    guard state.minutes > 0 else { return "no time is planned" }
    let left = state.minutes * 60 - seconds
    let rest = left >= 0 ? "\(clock(left)) left" : "\(clock(-left)) over"
    return "of \(state.minutes) minutes, \(rest)"
  }

  /// How far page and time are: “item 12 of 58: 20 % of the page, 50 % of the time”.
  public static func share(_ state: PresentState, seconds: Int) -> String {
    let place = "item \(state.place) of \(state.count)"
    guard state.minutes > 0, state.count > 1 else { return place }
    let page = (state.place - 1) * 100 / (state.count - 1)
    let time = min(999, seconds * 100 / (state.minutes * 60))
    return "\(place): \(page) % of the page, \(time) % of the time"
  }

  /// What changed since the last lines, as lines for a terminal without a screen or for a pipe.
  public static func lines(_ news: PresentNews, after last: PresentNews?) -> [String] {
    switch news {
    case .nobody: return last == .nobody ? [] : [nobody]
    case .refused(let why): return last == news ? [] : [why]
    case .told(let state, let seconds):
      var before: PresentState?
      if case .told(let old, _)? = last { before = old }
      guard state != before else { return [] }
      var lines: [String] = []
      if before?.lesson != state.lesson {
        lines.append("\(state.lesson)  \(state.title), about \(state.minutes) minutes")
      }
      lines.append("\(clock(seconds)) \(share(state, seconds: seconds))")
      let old = before.map(parts(of:)) ?? []
      for part in parts(of: state) where !old.contains(part) {
        lines += part.lines.enumerated().map { index, line in
          (index == 0 ? "\(part.label): " : "  ") + line
        }
      }
      return lines
    }
  }
}
