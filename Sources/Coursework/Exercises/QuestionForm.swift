extension Question {
  /// What an answer looks like. An answer is text whatever its form: line mode types it, the screen
  /// puts it together, the log keeps it.
  public enum Form: Hashable, Sendable {
    case number
    /// As many numbers: `1 2 3`.
    case vector(Int)
    /// Rows of numbers: `1 2; 3 4`.
    case matrix(rows: Int, columns: Int)
    /// One of these, answered by its letter.
    case choice([String])
    /// One of the lines of a page, answered by its letter.
    case line([String])
    /// All of these in their order, answered by their letters: `c a b`.
    case order([String])
    /// Which right-hand side goes with each left-hand one: `1c 2a 3b`.
    case match([String], [String])
    /// A formula of these names.
    case formula([String])
    /// Values of these controls: `rate=0.1 optimizer=adam`.
    case settings([String])
    /// A value at each of these places, drawn on paper for these values. Where the curve starts may
    /// be known.
    case curve([Double], start: Double? = nil, paper: ClosedRange<Double> = 0...1)
    /// From 0 to 100.
    case percent
  }
}

extension Question.Form {
  /// What is chosen from, where one thing is chosen.
  public var options: [String]? {
    switch self {
    case .choice(let options), .line(let options): options
    default: nil
    }
  }

  /// The things that an answer refers to by letter or number, a line each, with these.
  public var legend: [(sign: String, text: String)] {
    switch self {
    case .choice(let options), .line(let options), .order(let options):
      Self.lettered(options)
    case .match(let left, let right):
      left.enumerated().map { ("\($0.offset + 1)", $0.element) } + Self.lettered(right)
    default: []
    }
  }

  private static func lettered(_ texts: [String]) -> [(sign: String, text: String)] {
    texts.enumerated().map { (ChoiceLetter.text($0.offset), $0.element) }
  }

  /// An answer of this form, as an example; nil where the form speaks for itself.
  public var example: String? {
    switch self {
    case .number, .choice, .line: nil
    case .vector(let count):
      "\(count) numbers: "
        + (1...max(1, min(count, 3))).map { "\($0)" }
        .joined(separator: " ") + (count > 3 ? " …" : "")
    case .matrix(let rows, let columns): "\(rows)x\(columns), rows parted by ;: 1 2; 3 4"
    // Letters that are there might be the answer itself.
    case .order: "all letters in their order, with spaces between"
    case .match: "each number with its letter, in this way: 1x 2y"
    case .formula(let names):
      names.isEmpty ? "a formula" : "a formula of \(names.joined(separator: ", "))"
    case .settings(let names): names.map { "\($0)=…" }.joined(separator: " ")
    case .curve(let places, _, _): "\(places.count) numbers, one for each place"
    case .percent: "0 to 100"
    }
  }

  /// Whether an answer is made of numbers alone.
  public var isOfNumbers: Bool {
    switch self {
    case .number, .vector, .matrix, .curve, .percent: true
    default: false
    }
  }

  /// Whether an answer may hold letters of commands, such as the H of a hint.
  public var takesLetters: Bool {
    switch self {
    case .formula, .settings: true
    default: false
    }
  }
}
