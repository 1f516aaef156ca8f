/// What stands between the brackets of an index: one place, or a slice.
public enum Selector: Hashable, Sendable {
  /// The entry, row or column of a number; the first is 0 and the last −1.
  case at(Expression)
  /// The places from one up to another, which is not included; nil is the end on that side.
  case range(from: Expression?, to: Expression?)

  /// The expressions in it, from left to right.
  public var children: [Expression] {
    switch self {
    case .at(let place): [place]
    case .range(let from, let to): [from, to].compactMap { $0 }
    }
  }

  /// The same selector over other expressions, as many as `children` gives.
  func withChildren(_ parts: some Collection<Expression>) -> Selector {
    var parts = Array(parts)[...]
    switch self {
    case .at(let place): return .at(parts.first ?? place)
    case .range(let from, let to):
      let start = from == nil ? nil : parts.popFirst()
      let end = to == nil ? nil : parts.popFirst()
      return .range(from: start, to: end)
    }
  }
}
