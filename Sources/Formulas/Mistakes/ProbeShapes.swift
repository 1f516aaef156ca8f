/// What the names of a formula of vectors and matrices may stand for, found out from where they
/// stand, so that the formula can be worked out somewhere.
struct ProbeShapes {
  private let formula: Expression
  /// Every name with its shape.
  private(set) var shapes: [String: Shape] = [:]
  /// Names that stand for places and counts.
  private var whole: Set<String> = []

  /// One length for all, which formulas seldom have as a number: not to be taken for a count.
  private static let length = 7

  /// Shapes for names; `earlierNames` pairs names of one shape, and `known` need no guess.
  init(
    _ formula: Expression, names: Set<String>, earlierNames: [String: String],
    known: [String: Shape]
  ) {
    self.formula = formula
    var ranks: [String: Int] = [:]
    note(formula, rank: 0, &ranks)
    let tries: [(String) -> Int] = [
      { ranks[$0] ?? 0 }, { max(ranks[$0] ?? 0, 1) }, { _ in 0 }, { _ in 1 }, { _ in 2 },
    ]
    var given: [String: Shape] = [:]
    for (name, shape) in known where shape.count <= 1_000 {
      given[VariableName.canonical(name) ?? name] = shape
    }
    for (index, rank) in tries.enumerated() {
      var found: [String: Shape] = [:]
      for name in names.sorted() {
        let twin = earlierNames[name] ?? name
        let best = max(rank(name), rank(twin))
        found[name] = given[name] ?? given[twin] ?? (whole.contains(name) ? .scalar : shape(best))
      }
      if index == 0 { shapes = found }
      var evaluator = Evaluator(
        values: Self.point(found, whole, index: 1), columns: [], work: Work(limit: 20_000))
      if (try? evaluator.value(formula)) != nil {
        shapes = found
        return
      }
    }
  }

  /// Six points.
  func points(_ workLimit: Int) -> [[String: Value]] {
    (0..<6).map { Self.point(shapes, whole, index: $0) }
  }

  private func shape(_ rank: Int) -> Shape {
    switch rank {
    case 0: .scalar
    case 1: .vector(Self.length)
    default: .matrix(rows: Self.length, columns: Self.length)
    }
  }

  private static func point(
    _ shapes: [String: Shape], _ whole: Set<String>, index: Int
  ) -> [String: Value] {
    var generator = SplitMix(state: 0x6772_6164_7573 &+ UInt64(index))
    var point: [String: Value] = [:]
    for (name, shape) in shapes.sorted(by: { $0.key < $1.key }) {
      let entries = (0..<shape.count).map { _ -> Double in
        let number = generator.number(from: 0.3, to: 3.1)
        let isNegative = index >= 3 && generator.number(from: 0, to: 1) < 0.5
        if whole.contains(name) { return number.rounded(.down) }
        return isNegative ? -number : number
      }
      point[name] = Value(shape: shape, entries: entries)
    }
    return point
  }

  /// Notes for every name at least which rank its place wants.
  private mutating func note(_ part: Expression, rank: Int, _ ranks: inout [String: Int]) {
    switch part {
    case .variable(let name): ranks[name] = max(ranks[name] ?? 0, rank)
    case .transposed(let inner): note(inner, rank: 2, &ranks)
    case .binary(.matrixProduct, let left, let right):
      note(left, rank: isRow(left) ? 1 : 2, &ranks)
      note(right, rank: 1, &ranks)
    case .apply(let function, let parts):
      let wants = function.takesAxis && parts.count == 2 ? 2 : function.isElementwise ? rank : 1
      for (index, inner) in parts.enumerated() {
        let isCount =
          (index > 0 && (function.takesAxis || function == .round || function == .onehot))
          || function == .onehot || function == .zeros || function == .ones
        if isCount { whole.formUnion(inner.variables) } else { note(inner, rank: wants, &ranks) }
      }
    case .index(let base, let selectors):
      note(base, rank: max(rank + 1, selectors.count), &ranks)
      for selector in selectors {
        for inner in selector.children { whole.formUnion(inner.variables) }
      }
    default: for inner in part.children { note(inner, rank: rank, &ranks) }
    }
  }

  /// By custom small letters are vectors and capitals matrices.
  private func isRow(_ part: Expression) -> Bool {
    if case .variable(let name) = part { return name.first?.isLowercase == true }
    return false
  }
}
