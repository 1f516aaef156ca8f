public import Cells

/// How far a piece of work has come: a bar, the count, the speed, and the time that is left. It has
/// no clock; it shows the numbers it is given.
public struct ProgressBar: Plot {
  /// A speed.
  public struct Rate: Hashable, Sendable {
    public var perSecond: Double
    /// What is counted, in the singular: `step`.
    public var noun: String

    public init(_ perSecond: Double, of noun: String) {
      self.perSecond = perSecond
      self.noun = noun
    }
  }

  public var title: String
  /// What is counted, in the singular: `epoch`.
  public var noun: String
  public var done: Double
  /// How many there are in all; nil while that is not known.
  public var total: Double?
  public var rate: Rate?
  /// The time until the end, in seconds; nil when nobody knows.
  public var secondsLeft: Double?

  /// A bar shorter than this says nothing.
  private static let leastBar = 8

  public init(
    _ noun: String, title: String = "", done: Double, of total: Double? = nil, rate: Rate? = nil,
    secondsLeft: Double? = nil
  ) {
    self.title = title
    self.noun = noun
    self.done = done
    self.total = total
    self.rate = rate
    self.secondsLeft = secondsLeft
  }

  /// The part that is done, from 0 to 1; nil when the total is not known.
  public var fraction: Double? {
    guard let total, total > 0, total.isFinite, done.isFinite else { return nil }
    return min(max(0, done / total), 1)
  }

  /// The time that is left: as given, or by the rate when that counts the same.
  private var timeLeft: Double? {
    if let fraction, fraction >= 1 { return nil }
    if let secondsLeft { return secondsLeft }
    guard let rate, rate.noun == noun, rate.perSecond > 0, let total, fraction != nil else {
      return nil
    }
    return (total - max(0, done)) / rate.perSecond
  }

  /// The count: `epoch 12 of 50`, or `1,240 steps` when the total is not known.
  private var count: String {
    guard let total, fraction != nil else {
      return done.isFinite
        ? CountText.text(max(0, done), noun) : "no count of \(CountText.plural(of: noun))"
    }
    let numbers = "\(CountText.grouped(min(max(0, done), total))) of \(CountText.grouped(total))"
    return noun.isEmpty ? numbers : "\(noun) \(numbers)"
  }

  private var speed: String? {
    guard let rate, rate.perSecond.isFinite, rate.perSecond >= 0 else { return nil }
    let number =
      rate.perSecond >= 100 ? CountText.grouped(rate.perSecond) : ShortNumber.text(rate.perSecond)
    return "\(number) \(CountText.plural(of: rate.noun))/s"
  }

  private var left: String? {
    timeLeft.flatMap { DurationText.text(seconds: $0) }.map { "\($0) left" }
  }

  /// The words from the most that can be said to the least.
  private func wordings(between separator: String = " · ") -> [String] {
    let all = [[count, speed, left], [count, left], [count]].map {
      $0.compactMap { $0 }.joined(separator: separator)
    }
    return all + (fraction.map { ["\(Int(($0 * 100).rounded(.down))) %"] } ?? [])
  }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    guard !area.isEmpty else { return }
    let rest = surface.title(title, in: area, leaving: 2)
    // A raised dot is a star in ASCII, which would be a product.
    let wordings = self.wordings(between: surface.glyphs.isASCII ? ", " : " · ")
    func width(_ text: String) -> Int { TextWidth.columns(of: surface.glyphs.spelled(text)) }
    if rest.rows >= 2 || fraction == nil {
      let text = wordings.first { width($0) <= rest.columns } ?? wordings.last ?? ""
      let row = fraction == nil ? rest.row : rest.row + 1
      surface.write(text, column: rest.column, row: row, columns: rest.columns, style: .text)
      drawBar(
        on: &surface, Rect(column: rest.column, row: rest.row, columns: rest.columns, rows: 1))
      return
    }
    let fitting = wordings.first { width($0) + 2 + Self.leastBar <= rest.columns } ?? ""
    let words = width(fitting) > 0 ? width(fitting) + 2 : 0
    let bar = Rect(column: rest.column, row: rest.row, columns: rest.columns - words, rows: 1)
    drawBar(on: &surface, bar)
    surface.write(
      fitting, column: bar.endColumn + 2, row: rest.row, columns: max(0, words - 2), style: .text)
  }

  private func drawBar<S: Surface>(on surface: inout S, _ area: Rect) {
    guard let fraction, area.columns > 0 else { return }
    var bar = area
    let hasBrackets = surface.glyphs.levels == .density || surface.glyphs.isASCII
    if hasBrackets, area.columns > 2 {
      surface.write("[", column: area.column, row: area.row, columns: 1, style: .faint)
      surface.write("]", column: area.endColumn - 1, row: area.row, columns: 1, style: .faint)
      bar = area.inset(columns: 1)
    }
    if surface.glyphs.isASCII {
      surface.write(
        String(repeating: ".", count: bar.columns), column: bar.column, row: bar.row,
        columns: bar.columns, style: .faint)
    } else {
      surface.fill(bar, .band)
    }
    // Only what is done is full.
    let end = fraction * Double(bar.columns)
    let shown = fraction < 1 ? min(end, Double(bar.columns) - 0.51) : end
    surface.rowBar(
      bar.row, rows: 1, from: Double(bar.column), to: Double(bar.column) + shown,
      style: Style(.curve(number: 0)), in: bar)
  }

  /// All that can be said, in one line.
  public var description: String {
    let text = wordings().first ?? ""
    return (title.isEmpty ? text : "\(title): \(text)") + "."
  }
}
