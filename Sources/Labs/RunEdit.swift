/// A change of a run that is no control: one weight, or one point of the data. Like a control that was set
/// it is an event of the run, so that it comes back with it.
public enum RunEdit: Hashable, Sendable, Codable {
  /// One number of a weight by the engine's name, `dense1.kernel`; places of a dense kernel are counted
  /// row by row as it is shown, outputs × inputs, those of others as the engine stores them.
  case weight(name: String, place: Int, value: Double)
  /// Another example to learn from, behind the others; a class is its number.
  case addPoint(inputs: [Double], target: Double)
  /// Other inputs for an example; those to learn from are counted first, then those held out.
  case movePoint(Int, to: [Double])
  case removePoint(Int)

  /// Whether it changes the data, so that it stays when the training begins anew.
  public var isOfPoint: Bool { if case .weight = self { false } else { true } }

  /// Whether it leaves nothing of another one that came just before it.
  func replaces(_ other: RunEdit) -> Bool {
    switch (self, other) {
    case (.weight(let name, let place, _), .weight(let otherName, let otherPlace, _)):
      name == otherName && place == otherPlace
    case (.movePoint(let point, _), .movePoint(let otherPoint, _)): point == otherPoint
    default: false
    }
  }

  /// As a log has it: `!dense1.kernel:3=0.5`, `+0.5,1.0:1.0`, `@3:0.5,1.0`, `@3!`.
  public var text: String {
    func list(_ numbers: [Double]) -> String { numbers.map { "\($0)" }.joined(separator: ",") }
    return switch self {
    case .weight(let name, let place, let value): "!\(name):\(place)=\(value)"
    case .addPoint(let inputs, let target): "+\(list(inputs)):\(target)"
    case .movePoint(let point, let inputs): "@\(point):\(list(inputs))"
    case .removePoint(let point): "@\(point)!"
    }
  }

  /// What a word of a log says; nil where it is no edit.
  init?(_ word: Substring) {
    guard let sign = word.first, word.utf8.count <= 200 else { return nil }
    let rest = word.dropFirst()
    switch sign {
    case "!":
      let sides = rest.split(separator: "=", omittingEmptySubsequences: false)
      let place = sides.first?.split(separator: ":", omittingEmptySubsequences: false) ?? []
      guard sides.count == 2, place.count == 2, !place[0].isEmpty, let index = Int(place[1]),
        index >= 0, let value = Self.number(sides[1])
      else { return nil }
      self = .weight(name: String(place[0]), place: index, value: value)
    case "+":
      let sides = rest.split(separator: ":", omittingEmptySubsequences: false)
      guard sides.count == 2, let inputs = Self.numbers(sides[0]),
        let target = Self.number(sides[1])
      else { return nil }
      self = .addPoint(inputs: inputs, target: target)
    case "@":
      if rest.last == "!" {
        guard let point = Int(rest.dropLast()), point >= 0 else { return nil }
        self = .removePoint(point)
        return
      }
      let sides = rest.split(separator: ":", omittingEmptySubsequences: false)
      guard sides.count == 2, let point = Int(sides[0]), point >= 0,
        let inputs = Self.numbers(sides[1])
      else { return nil }
      self = .movePoint(point, to: inputs)
    default: return nil
    }
  }

  private static func number(_ text: Substring) -> Double? {
    Double(text).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func numbers(_ text: Substring) -> [Double]? {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map(number)
    let known = numbers.compactMap { $0 }
    return known.count == numbers.count && !known.isEmpty ? known : nil
  }
}
