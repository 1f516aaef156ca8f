/// Reads what a paragraph tells the reader to do, as authors write it:
///
/// - “Press `n` three times”, “press `Tab`, then `→` twice”, “then `Space`.”, “`Space`: a circle closes”;
/// - “hold `←` to w = −10”, “`→` until h is 1”, “`+` up to 0.9”, “`+` for the rate 0.1”, “`→` to the end”;
/// - “choose h and press `←`”, “Set w to 2, then b to 2”.
///
/// A key that a verb follows is described and not pressed: “`b` goes back a step”, “`<` and `>` set how
/// fast”. So is every key of a sentence that tells nobody to press anything.
struct TryThisReader {
  private let words: [TryThisWord]

  init(_ inlines: [Inline]) { words = TryThisWords.words(of: inlines) }

  /// Whether a key is named at all.
  var hasKeys: Bool {
    words.contains { if case .key = $0 { true } else { false } }
  }

  /// What to do, in order.
  var moves: [TryThis.Move] {
    var reading = Reading(words: words)
    reading.run()
    return reading.moves
  }
}

/// A reading from the first word to the last.
private struct Reading {
  let words: [TryThisWord]
  var moves: [TryThis.Move] = []
  private var place = 0
  /// Whether the sentence has told the reader to press something.
  private var isCommand = false
  private var isHold = false

  init(words: [TryThisWord]) { self.words = words }

  private func word(_ offset: Int) -> TryThisWord? {
    words.indices.contains(offset) ? words[offset] : nil
  }

  private func text(_ offset: Int) -> String? {
    if case .word(let text)? = word(offset) { text } else { nil }
  }

  private func number(_ offset: Int) -> Double? {
    if case .number(let value)? = word(offset) { value } else { nil }
  }

  private func key(_ offset: Int) -> LabKey? {
    if case .key(let key)? = word(offset) { key } else { nil }
  }

  mutating func run() {
    while place < words.count {
      switch words[place] {
      case .sign(let sign):
        if ".;:!?".contains(sign) { (isCommand, isHold) = (false, false) }
        place += 1
      case .word("press"):
        (isCommand, isHold) = (true, false)
        place += 1
      case .word("hold"):
        (isCommand, isHold) = (true, true)
        place += 1
      case .word("then") where key(place + 1) != nil && startsSentence(place):
        isCommand = true
        place += 1
      case .word("choose"): takeChoice()
      case .word("set"): takeSetting()
      case .key(let key): take(key)
      default: place += 1
      }
    }
  }

  private func startsSentence(_ offset: Int) -> Bool {
    guard case .sign(let sign)? = word(offset - 1) else { return offset == 0 }
    return ".;:!?(".contains(sign)
  }

  // MARK: Keys

  private mutating func take(_ key: LabKey) {
    let (amount, next) = amount(after: place + 1)
    let isTold = isCommand || word(next) == .sign(":")
    defer { place = next }
    // Whoever says how often does not describe.
    let isCounted = next > place + 1
    guard isTold, isCounted || !isDescribed(from: next) else { return }
    moves.append(.press(key, amount))
    // The next key is held only when it says so.
    isHold = false
  }

  /// Whether what stands behind a key says what the key does. Keys that “and” joins share their verb.
  private func isDescribed(from offset: Int) -> Bool {
    switch word(offset) {
    case nil, .sign, .number, .key: false
    case .word("and"), .word("or"):
      if key(offset + 1) != nil { isDescribed(from: amount(after: offset + 2).next) } else { false }
    case .word(let text): !Self.links.contains(text)
    }
  }

  /// What may stand behind a key that is pressed, beside how often.
  private static let links: Set<String> = ["then", "to", "for", "again", "more", "until", "in"]

  /// How often the key before these words is pressed, and where the words after that begin.
  private func amount(after start: Int) -> (amount: TryThis.Amount, next: Int) {
    let usual = TryThis.Amount.times(isHold ? TryThis.held : 1)
    switch text(start) {
    case "once", "again": return (.times(1), skippingMore(start + 1))
    case "twice": return (.times(2), skippingMore(start + 1))
    case "a" where text(start + 1) == "few" && text(start + 2) == "times":
      return (.times(3), skippingMore(start + 3))
    case "until":
      // “until h is 1”, “until h = 1”
      if let name = text(start + 1), text(start + 2) == "is" || word(start + 2) == .sign("="),
        let value = number(start + 3)
      {
        return (.until(name, value), start + 4)
      }
    case "to":
      // “to w = −10”
      if let name = text(start + 1), word(start + 2) == .sign("="), let value = number(start + 3) {
        return (.until(name, value), start + 4)
      }
      if text(start + 1) == "the", text(start + 2) == "end" { return (.toTheEnd, start + 3) }
    case "up", "down":
      if text(start + 1) == "to", let value = number(start + 2) {
        return (.until(nil, value), start + 3)
      }
    case "for":
      // “for the rate 0.3”
      if text(start + 1) == "the", let name = text(start + 2), let value = number(start + 3) {
        return (.until(name, value), start + 4)
      }
    default: break
    }
    if let count = number(start), text(start + 1) == "times", (1...500).contains(count) {
      return (.times(Int(count)), skippingMore(start + 2))
    }
    return (usual, start)
  }

  private func skippingMore(_ offset: Int) -> Int { text(offset) == "more" ? offset + 1 : offset }

  // MARK: Controls

  /// “choose h and press …”, “to choose v, and …”.
  private mutating func takeChoice() {
    defer { place += 1 }
    let offset = text(place + 1) == "the" ? place + 2 : place + 1
    guard isTelling, let name = text(offset) else { return }
    moves.append(.choose(name))
    place = offset
    isCommand = true
  }

  /// “Set w to 2, then b to 2”.
  private mutating func takeSetting() {
    guard isTelling, var (name, value, next) = setting(place + 1) else {
      place += 1
      return
    }
    moves.append(.set(name, to: value))
    place = next
    isCommand = true
    while true {
      while word(next) == .sign(",") || text(next) == "then" || text(next) == "and" { next += 1 }
      guard let another = setting(next) else { return }
      (name, value, next) = another
      moves.append(.set(name, to: value))
      place = next
    }
  }

  private func setting(_ start: Int) -> (name: String, value: Double, next: Int)? {
    let offset = text(start) == "the" ? start + 1 : start
    guard let name = text(offset), text(offset + 1) == "to", let value = number(offset + 2) else {
      return nil
    }
    return (name, value, offset + 3)
  }

  /// Whether a verb here tells the reader to do it: it begins a sentence, or goes on with one that does.
  private var isTelling: Bool {
    if startsSentence(place) { return true }
    guard isCommand else { return false }
    switch word(place - 1) {
    case .sign(","), .word("and"), .word("then"), .word("to"): return true
    default: return false
    }
  }
}
