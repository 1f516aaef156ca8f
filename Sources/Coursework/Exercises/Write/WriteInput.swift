internal import Formulas

/// A quantity that a typed formula may use, and the numbers that are drawn for it:
/// `"number"`, `"number 0.1..2"`, `"vector 4"`, `"matrix 3x2 -1..1"`, `"vector 4 whole 0..1"`.
struct WriteInput: Hashable, Sendable {
  let name: String
  let shape: Shape
  /// What is drawn from; nil where any number will do.
  let range: ClosedRange<Double>?
  /// Whether only whole numbers are drawn, as for places and classes.
  let isWhole: Bool

  /// The most entries, so that many draws are quick.
  static let mostEntries = 400
  static let largest = 1e6

  /// How to write one.
  static let forms = "\"number\", \"number 0.1..2\", \"vector 4\", \"matrix 3x2\" or \"like x\""

  init(name: String, shape: Shape, range: ClosedRange<Double>? = nil, isWhole: Bool = false) {
    (self.name, self.shape, self.range, self.isWhole) = (name, shape, range, isWhole)
  }

  /// The input that a text declares; nil when it declares none.
  init?(_ text: String, name: String) {
    var words = text.split(whereSeparator: \.isWhitespace)
    guard let kind = words.first else { return nil }
    words.removeFirst()
    let shape: Shape
    switch kind {
    case "number", "whole": shape = .scalar
    case "vector":
      guard let size = words.first.flatMap({ Int($0) }), size >= 1 else { return nil }
      words.removeFirst()
      shape = .vector(size)
    case "matrix":
      let sizes = words.first?.split(separator: "x", omittingEmptySubsequences: false)
        .compactMap { Int($0) }
      guard let sizes, sizes.count == 2, sizes.allSatisfy({ (1...Self.mostEntries).contains($0) })
      else { return nil }
      words.removeFirst()
      shape = .matrix(rows: sizes[0], columns: sizes[1])
    default: return nil
    }
    guard shape.count <= Self.mostEntries else { return nil }
    var isWhole = kind == "whole"
    if words.first == "whole" {
      isWhole = true
      words.removeFirst()
    }
    var range: ClosedRange<Double>?
    if let word = words.first {
      guard let ends = Self.ends(word) else { return nil }
      range = ends
      words.removeFirst()
    }
    guard words.isEmpty, !isWhole || Self.hasWhole(range ?? 0...9) else { return nil }
    self.init(name: name, shape: shape, range: isWhole ? range ?? 0...9 : range, isWhole: isWhole)
  }

  private static func ends(_ word: Substring) -> ClosedRange<Double>? {
    let parts = word.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let low = Double(parts[0]), let high = Double(parts[1]),
      low < high, low.magnitude <= largest, high.magnitude <= largest
    else { return nil }
    return low...high
  }

  private static func hasWhole(_ range: ClosedRange<Double>) -> Bool {
    range.lowerBound.rounded(.up) <= range.upperBound
  }

  // MARK: Drawing

  /// Numbers of all kinds, none of them near 0, where many functions have a kink.
  func drawn(using generator: inout SplitMix64) -> Value {
    value(using: &generator) { generator in
      guard let range else {
        let size = Double.random(in: 0.2...3, using: &generator)
        return Bool.random(using: &generator) ? size : -size
      }
      if isWhole { return whole(range, &generator) }
      let width = range.upperBound - range.lowerBound
      var number = Double.random(in: range, using: &generator)
      var tries = 0
      while range.contains(0), number.magnitude < 0.02 * width, tries < 20 {
        number = Double.random(in: range, using: &generator)
        tries += 1
      }
      return number
    }
  }

  /// Small plain numbers, for an example that is worked out in one's head.
  func small(using generator: inout SplitMix64) -> Value {
    value(using: &generator) { generator in
      guard let range else { return Double(Int.random(in: 1...5, using: &generator)) }
      if isWhole { return whole(range, &generator) }
      let width = range.upperBound - range.lowerBound
      let low = max(range.lowerBound, min(-5, range.upperBound - 5))
      let near = low...min(range.upperBound, low + 10)
      if width >= 3, near.upperBound - near.lowerBound >= 3 {
        return whole(near, &generator)
      }
      let unit = width >= 0.5 ? 0.1 : width / 10
      let number = (Double.random(in: range, using: &generator) / unit).rounded() * unit
      let short = Double(NumberText.written(number, digits: 2, notation: .ascii)) ?? number
      return min(max(short, range.lowerBound), range.upperBound)
    }
  }

  private func whole(_ range: ClosedRange<Double>, _ generator: inout SplitMix64) -> Double {
    let (low, high) = (range.lowerBound.rounded(.up), range.upperBound.rounded(.down))
    return Double(Int.random(in: Int(low)...Int(max(low, high)), using: &generator))
  }

  private func value(
    using generator: inout SplitMix64, _ number: (inout SplitMix64) -> Double
  ) -> Value {
    var entries: [Double] = []
    for _ in 0..<shape.count { entries.append(number(&generator)) }
    return Value(shape: shape, entries: entries)
  }
}
