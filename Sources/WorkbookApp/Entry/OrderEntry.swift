internal import Cells
internal import Coursework
internal import TerminalUI

/// Things put in order: a line is picked up, carried and put down; or their letters are typed.
struct OrderEntry: AnswerEntry {
  private let items: [String]
  /// Which item stands at each place.
  private var order: [Int]
  private var current = 0
  private var isHeld = false
  /// How many places have been filled by letters typed one after the other.
  private var typed = 0
  private(set) var isJudged: Bool
  /// Whether anything was done to the order as it came.
  private var isTouched: Bool
  private var note: String?

  init(_ items: [String], resuming answer: String? = nil) {
    self.items = items
    let known = answer.flatMap { Letters.order($0, count: items.count) }
    order = known ?? Array(items.indices)
    isJudged = known != nil
    isTouched = known != nil
  }

  var text: String { order.map { ChoiceLetter.text($0) }.joined(separator: " ") }

  mutating func press(_ key: Key, columns: Int) -> EntryReply {
    note = nil
    if case .character(let letter) = key, letter != " " { return type(letter) }
    // A space between two letters picks nothing up.
    if key == .character(" "), typed > 0, typed < items.count { return .taken }
    typed = 0
    switch key {
    case .up where isHeld: carry(to: current - 1)
    case .down where isHeld: carry(to: current + 1)
    case .up where current > 0: current -= 1
    case .down where current < items.count - 1: current += 1
    case .up: return .previous
    case .down: return .next
    case .home where isHeld: carry(to: 0)
    case .end where isHeld: carry(to: items.count - 1)
    case .home: current = 0
    case .end: current = max(0, items.count - 1)
    case .character(" "): isHeld.toggle()
    case .enter where isHeld, .escape where isHeld: isHeld = false
    case .enter: return answer()
    default: return .unused
    }
    return .taken
  }

  /// Letters typed one after the other fill the places from the top.
  private mutating func type(_ letter: Character) -> EntryReply {
    guard letter.isLetter, let item = ChoiceLetter.index(String(letter), count: items.count),
      let place = order.firstIndex(of: item)
    else { return .taken }
    isHeld = false
    if typed >= items.count || place < typed { typed = 0 }
    current = place
    carry(to: typed)
    typed += 1
    isTouched = true
    return .taken
  }

  private mutating func carry(to place: Int) {
    guard order.indices.contains(place), order.indices.contains(current) else { return }
    let item = order.remove(at: current)
    order.insert(item, at: place)
    if place != current { (isJudged, isTouched) = (false, true) }
    current = place
  }

  private mutating func answer() -> EntryReply {
    guard isTouched else {
      // Enter has just brought the student here; once more would be an answer by accident.
      isTouched = true
      note = "This is the order as it came. Enter once more answers with it."
      return .taken
    }
    isJudged = true
    return .answer(text)
  }

  mutating func paste(_ text: String) {
    guard let known = Letters.order(text, count: items.count) else { return }
    (order, isTouched, isJudged, isHeld, typed) = (known, true, false, false, 0)
  }

  mutating func click(_ spot: Int) -> EntryReply {
    guard order.indices.contains(spot) else { return .taken }
    (note, typed) = (nil, 0)
    if isHeld {
      carry(to: spot)
      isHeld = false
    } else {
      (current, isHeld) = (spot, true)
    }
    return .taken
  }

  var hints: [KeyHint] {
    isHeld
      ? [
        KeyHint(.character(" "), "put down"), KeyHint(.down, "carry", keyName: "↑↓"),
      ]
      : [
        KeyHint(.character(" "), "pick up"), KeyHint(.down, "move", keyName: "↑↓"),
        KeyHint(.enter, "answer"),
      ]
  }

  // MARK: Rows

  func rows(in room: EntryRoom) -> [EntryRow] {
    let advice = isHeld ? "↑↓ carry, Space puts down." : "Space picks a line up."
    return room.heading() + (note == nil ? room.advice(advice) : room.note(note))
      + order.enumerated().flatMap { place, item in
        let isUnder = room.isFocused && place == current
        let style: Style =
          isUnder ? Style(.focus, isHeld ? [.bold, .reverse] : .bold) : .text
        let lines = room.item(
          [
            Span(isUnder ? " ▸" : "  ", Style(.focus, .bold)), Span("\(place + 1) ", .faint),
            Span("\(ChoiceLetter.text(item))) ", Style(.key, .bold)),
          ], [Span(items[item], style)])
        return lines.map { line in
          EntryRow(
            line, spots: [EntryRow.Spot(columns: 0..<room.columns, index: place)],
            isCurrent: isUnder)
        }
      }
  }
}
