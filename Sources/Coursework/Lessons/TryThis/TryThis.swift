/// A line of a lesson that says what to do with the experiment beside it: “Press `n` three times. …”.
/// What can be done is told as moves, so that one key can do it in front of a class; what only says what
/// keys do (“`b` goes back a step”) has no moves and is read out.
public struct TryThis: Hashable, Sendable {
  /// The block of the page that the line is.
  public let block: Int
  /// The words, without their voices.
  public let text: String
  /// The words behind the first key or value: what comes of it.
  public let words: String
  /// What to do, in order; empty where there is nothing to be done.
  public let moves: [Move]

  /// One thing to do.
  public enum Move: Hashable, Sendable {
    case press(LabKey, Amount)
    /// Makes a control the one that arrow keys change, by its name on the page.
    case choose(String)
    /// Gives a control a value.
    case set(String, to: Double)
  }

  /// How often a key is pressed.
  public enum Amount: Hashable, Sendable {
    case times(Int)
    /// Until a control has a value; without a name that which the key changes.
    case until(String?, Double)
    /// Until the value moves no further.
    case toTheEnd
  }

  /// How often “hold” presses a key where nothing else is said.
  public static let held = 10

  public init(block: Int, text: String, words: String, moves: [Move]) {
    (self.block, self.text, self.words, self.moves) = (block, text, words, moves)
  }

  /// The moves in a few signs: “n · → 6 times · w = 2”.
  public var recipe: String {
    moves.map { move in
      switch move {
      case .press(let key, .times(1)): key.name
      case .press(let key, .times(let count)): "\(key.name) \(count) times"
      case .press(let key, .until(let name?, let value)):
        "\(key.name) until \(name) = \(TryThisWords.written(value))"
      case .press(let key, .until(nil, let value)):
        "\(key.name) until \(TryThisWords.written(value))"
      case .press(let key, .toTheEnd): "\(key.name) to the end"
      case .choose(let name): "choose \(name)"
      case .set(let name, let value): "\(name) = \(TryThisWords.written(value))"
      }
    }.joined(separator: " · ")
  }
}

extension Lesson {
  /// What the lesson says to do, from top to bottom: every item of a list that names a key or sets a
  /// control, and every paragraph that tells to press one.
  public var tryThis: [TryThis] {
    blocks.enumerated().compactMap { index, block in
      guard case .paragraph(let paragraph) = block else { return nil }
      let reader = TryThisReader(paragraph.inlines)
      let moves = reader.moves
      switch paragraph.kind {
      case .item: guard reader.hasKeys || !moves.isEmpty else { return nil }
      case .text: guard !moves.isEmpty else { return nil }
      default: return nil
      }
      return TryThis(
        block: index, text: paragraph.text, words: Self.words(behindFirstKeyOf: paragraph),
        moves: moves)
    }
  }

  private static func words(behindFirstKeyOf paragraph: Paragraph) -> String {
    let rest = paragraph.inlines.drop { $0.voice != .code || LabKey($0.text) == nil }
    return rest.isEmpty ? paragraph.text : rest.dropFirst().map(\.text).joined()
  }
}
