internal import Coursework
internal import Formulas
internal import TerminalUI

/// A curve drawn by hand: a value at each of some places, moved up and down or typed.
struct CurveEntry: AnswerEntry {
  let places: [Double]
  private let paper: ClosedRange<Double>
  private(set) var boxes: EntryBoxes
  private(set) var note: String?
  /// Whether the cursor has just come to its place or the arrows have moved the value, so that what
  /// is typed takes its place.
  private var isReplaced = true

  init(
    _ places: [Double], start: Double? = nil, paper: ClosedRange<Double>,
    resuming answer: String? = nil
  ) {
    self.places = places
    self.paper = paper
    boxes = EntryBoxes(
      count: places.count, judged: answer.map { NumberRows.split($0).flatMap { $0 } })
    if answer == nil, let start, !places.isEmpty {
      // Where the run starts is no secret; the drawing begins behind it.
      boxes.fill([Self.written(start)])
      boxes.move(to: 1)
    }
  }

  var text: String { boxes.texts.joined(separator: " ") }
  var isJudged: Bool { boxes.isJudged }

  // MARK: Values

  /// The number in each box; nil where there is none.
  var values: [Double?] {
    boxes.texts.map { text in
      guard let value = try? NumberText.read(text).value, value.magnitude <= Self.largest else {
        return nil
      }
      return value
    }
  }

  /// Larger values are not drawn.
  private static let largest = 1e15

  /// The paper, made larger for what was drawn beyond it.
  var range: ClosedRange<Double> {
    let drawn = values.compactMap { $0 }
    let (low, high) = (drawn.min() ?? paper.lowerBound, drawn.max() ?? paper.upperBound)
    let margin = 0.1 * (paper.upperBound - paper.lowerBound)
    return
      (low < paper.lowerBound ? low - margin : paper.lowerBound)...(high > paper.upperBound
      ? high + margin : paper.upperBound)
  }

  /// What one key moves a value by: a fiftieth of the paper.
  private var step: Double { (paper.upperBound - paper.lowerBound) / 50 }

  private static func written(_ value: Double) -> String {
    NumberText.written(value, digits: 6, notation: .ascii)
  }

  /// Moves the value at the cursor; a place without one begins at the height of the one before it.
  private mutating func move(by steps: Double) {
    let values = values
    let here = boxes.current
    let before = values[..<here].last { $0 != nil } ?? nil
    let start = values[here] ?? before ?? values.compactMap { $0 }.first ?? middle
    // On the grid of the steps, so that the way back leads to the same values.
    let moved = ((start / step).rounded() + steps) * step
    guard moved.magnitude <= Self.largest else { return }
    boxes.fill([Self.written(moved)])
  }

  private var middle: Double { (paper.lowerBound + paper.upperBound) / 2 }

  // MARK: Keys

  mutating func press(_ key: Key, columns: Int) -> EntryReply {
    note = nil
    let place = boxes.current
    let isTyped = if case .character = key { true } else { key == .backspace }
    defer { isReplaced = !isTyped || boxes.current != place }
    switch key {
    case .up: move(by: 1)
    case .down: move(by: -1)
    case .pageUp: move(by: 5)
    case .pageDown: move(by: -5)
    case .left: boxes.move(to: boxes.current - 1)
    case .right: boxes.move(to: boxes.current + 1)
    case .home: boxes.move(to: 0)
    case .end: boxes.move(to: boxes.count - 1)
    case .character(" "), .character(";"):
      if !boxes.here.isEmpty { boxes.move(to: boxes.current + 1) }
    case .enter: return enter()
    case .character where isReplaced:
      boxes.fill([""])
      return boxes.take(key) ? .taken : .unused
    default: return boxes.take(key) ? .taken : .unused
    }
    return .taken
  }

  /// Goes on to the next place without a value; where all have one, this is the answer.
  private mutating func enter() -> EntryReply {
    let empty = boxes.texts.indices.filter { boxes.texts[$0].isEmpty }
    if boxes.here.isEmpty {
      let place = places.indices.contains(boxes.current) ? places[boxes.current] : 0
      note = "Step \(Self.written(place)) has no value yet."
    } else if let next = empty.first(where: { $0 > boxes.current }) ?? empty.first {
      boxes.move(to: next)
    } else {
      let text = text
      boxes.judge()
      return .answer(text)
    }
    return .taken
  }

  mutating func paste(_ text: String) {
    (note, isReplaced) = (nil, true)
    boxes.fill(NumberRows.split(text).flatMap { $0 })
  }

  mutating func click(_ spot: Int) -> EntryReply {
    (note, isReplaced) = (nil, true)
    boxes.move(to: spot)
    return .taken
  }

  var hints: [KeyHint] {
    [
      KeyHint(.up, "value", keyName: "↑↓"), KeyHint(.right, "step", keyName: "←→"),
      KeyHint(.enter, boxes.firstEmpty == nil ? "answer" : "next step"),
    ]
  }
}
