internal import Cells
internal import Labs

/// Which picture stands in which place, and what the student has chosen to look at. It is kept with
/// the log of the run.
struct PictureLayout: Hashable, Sendable {
  /// The pictures, the one in the first place first; all different.
  private(set) var places: [TrainPictureName]
  /// The place that keys change.
  private(set) var focus = 0
  var context = PictureContext()

  init(places: [TrainPictureName]) { self.places = places }

  /// The places that are in view where there is room for so many: those around the chosen one.
  func visible(_ count: Int) -> Range<Int> {
    let count = min(max(0, count), places.count)
    guard count > 0 else { return 0..<0 }
    let start = min(focus / count * count, places.count - count)
    return start..<start + count
  }

  /// Goes to the next place, one that is not in view included.
  mutating func moveFocus() { focus = places.isEmpty ? 0 : (focus + 1) % places.count }

  /// Puts the next picture that is not in view into the chosen place.
  mutating func cycle(among names: [TrainPictureName], visible count: Int) {
    guard places.indices.contains(focus), let at = names.firstIndex(of: places[focus]) else {
      return
    }
    let shown = Set(places[visible(count)])
    let following = Array(names[(at + 1)...]) + Array(names[..<at])
    guard let next = following.first(where: { !shown.contains($0) }) ?? following.first else {
      return
    }
    // Where it stands in another place, the two change places.
    if let other = places.firstIndex(of: next) { places[other] = places[focus] }
    places[focus] = next
  }

  // MARK: Log

  private static let brackets = ("[", "]")
  private static let longest = 500

  /// The choices as a word in brackets; empty where they are those of a start.
  func text(start: PictureLayout) -> String {
    var parts: [String] = []
    if places != start.places { parts.append(places.map(\.rawValue).joined(separator: ",")) }
    if focus != 0 { parts.append("place=\(focus)") }
    if let example = context.example { parts.append("example=\(example)") }
    if let part = context.part { parts.append("part=\(part.rawValue)") }
    if context.isDiscrete { parts.append("discrete=1") }
    if context.layer != 0 { parts.append("layer=\(context.layer)") }
    return parts.isEmpty ? "" : "[\(parts.joined(separator: ";"))]"
  }

  /// What stands before the events in a log, and the events. A log without choices is all events.
  static func split(_ log: String) -> (choices: Substring, events: Substring) {
    guard log.hasPrefix(brackets.0),
      let end = log.utf8.prefix(longest).firstIndex(of: UInt8(ascii: "]"))
    else { return ("", log[...]) }
    return (log[log.index(after: log.startIndex)..<end], log[log.index(after: end)...])
  }

  /// Makes the choices of a log again, as far as they fit.
  mutating func take(
    _ choices: Substring, names: [TrainPictureName], examples: Int, parts: [ExamplePart]
  ) {
    for word in choices.split(separator: ";") {
      let pair = word.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else {
        takePlaces(word, names: names)
        continue
      }
      let number = Int(pair[1])
      switch pair[0] {
      case "place":
        if let number, places.indices.contains(number) { focus = number }
      case "example":
        if let number, number >= 0, number < examples { context.example = number }
      case "part":
        context.part = ExamplePart(rawValue: String(pair[1])).flatMap {
          parts.contains($0) ? $0 : nil
        }
      case "discrete": context.isDiscrete = number == 1
      case "layer":
        if let number, (0..<100).contains(number) { context.layer = number }
      default: break
      }
    }
  }

  private mutating func takePlaces(_ word: Substring, names: [TrainPictureName]) {
    var next: [TrainPictureName] = []
    let wanted = word.split(separator: ",").compactMap { TrainPictureName(rawValue: String($0)) }
    for name in wanted + places where names.contains(name) && !next.contains(name) {
      next.append(name)
    }
    if !next.isEmpty { places = Array(next.prefix(TrainPictures.most)) }
  }
}
