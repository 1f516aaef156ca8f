internal import Formulas

/// Vectors and matrices of arithmetic: what a formula makes of numbers, entry by entry, so that every
/// entry of its result has a line of its own.
struct ArrayArithmetic {
  let shape: Shape
  let entries: [Arithmetic]

  /// The most entries and terms that are written entry by entry.
  static let mostEntries = 20_000

  init(_ number: Arithmetic) { (shape, entries) = (.scalar, [number]) }

  init?(_ shape: Shape, _ entries: [Arithmetic]) {
    guard shape.count == entries.count, entries.count <= Self.mostEntries else { return nil }
    (self.shape, self.entries) = (shape, entries)
  }

  /// What an expression makes of the arrays that its names stand for.
  ///
  /// - Returns: nil for what is not written out entry by entry, such as a comparison.
  init?(_ expression: Expression, _ array: (String) -> ArrayArithmetic?) {
    guard let made = Self.made(expression, array) else { return nil }
    self = made
  }

  private static func made(
    _ expression: Expression, _ array: (String) -> ArrayArithmetic?
  ) -> ArrayArithmetic? {
    switch expression {
    case .number(let value): return ArrayArithmetic(.constant(value))
    case .constant(let constant):
      return ArrayArithmetic(
        .constant(constant.value, symbol: VariableName.printed(constant.rawValue)))
    case .variable(let name): return array(name)
    case .negated(let inner): return made(inner, array)?.map { .negated($0) }
    case .call(let function, let inner): return made(inner, array)?.map { .call(function, $0) }
    case .transposed(let inner): return made(inner, array)?.transposed
    case .binary(let sign, let left, let right):
      guard let left = made(left, array), let right = made(right, array) else { return nil }
      return binary(sign, left, right)
    case .apply(let function, let parts):
      let made = parts.compactMap { Self.made($0, array) }
      return made.count == parts.count ? apply(function, made) : nil
    case .list(let parts):
      let made = parts.compactMap { Self.made($0, array) }
      guard made.count == parts.count, made.allSatisfy({ $0.shape == .scalar }) else { return nil }
      return ArrayArithmetic(.vector(made.count), made.map { $0.entries[0] })
    case .index: return nil
    }
  }

  private func map(_ change: (Arithmetic) -> Arithmetic) -> ArrayArithmetic? {
    ArrayArithmetic(shape, entries.map(change))
  }

  private var transposed: ArrayArithmetic? {
    guard case .matrix(let rows, let columns) = shape else { return self }
    return ArrayArithmetic(
      .matrix(rows: columns, columns: rows),
      (0..<columns).flatMap { column in (0..<rows).map { entries[$0 * columns + column] } })
  }

  private static func binary(
    _ sign: BinaryOperator, _ left: ArrayArithmetic, _ right: ArrayArithmetic
  ) -> ArrayArithmetic? {
    switch sign {
    case .sum: return pairs(left, right) { .sum([$0, $1]) }
    case .difference: return pairs(left, right) { .difference($0, $1) }
    case .product, .elementProduct: return pairs(left, right) { .product([$0, $1]) }
    case .quotient: return pairs(left, right) { .quotient($0, $1) }
    case .power:
      guard right.shape == .scalar, case .constant(let value, nil) = right.entries[0],
        let exponent = Int(exactly: value), (0...9).contains(exponent)
      else { return nil }
      return left.map { .power($0, exponent) }
    case .matrixProduct: return product(left, right)
    default: return nil
    }
  }

  /// Entry by entry; a number goes with every entry, a vector with every row.
  private static func pairs(
    _ left: ArrayArithmetic, _ right: ArrayArithmetic,
    _ join: (Arithmetic, Arithmetic) -> Arithmetic
  ) -> ArrayArithmetic? {
    if left.shape == right.shape {
      return ArrayArithmetic(left.shape, zip(left.entries, right.entries).map(join))
    }
    if left.shape == .scalar { return right.map { join(left.entries[0], $0) } }
    if right.shape == .scalar { return left.map { join($0, right.entries[0]) } }
    if case .matrix(_, let columns) = left.shape, right.shape == .vector(columns) {
      return ArrayArithmetic(
        left.shape,
        left.entries.enumerated().map { join($1, right.entries[$0 % columns]) })
    }
    if case .matrix(_, let columns) = right.shape, left.shape == .vector(columns) {
      return ArrayArithmetic(
        right.shape,
        right.entries.enumerated().map { join(left.entries[$0 % columns], $1) })
    }
    return nil
  }

  private static func product(
    _ left: ArrayArithmetic, _ right: ArrayArithmetic
  ) -> ArrayArithmetic? {
    let (rows, inner): (Int, Int)
    switch left.shape {
    case .matrix(let count, let columns): (rows, inner) = (count, columns)
    case .vector(let count): (rows, inner) = (1, count)
    case .scalar: return nil
    }
    let (depth, columns): (Int, Int)
    switch right.shape {
    case .matrix(let count, let width): (depth, columns) = (count, width)
    case .vector(let count): (depth, columns) = (count, 1)
    case .scalar: return nil
    }
    guard inner == depth, rows * columns * inner <= mostEntries else { return nil }
    let entries = (0..<rows).flatMap { row in
      (0..<columns).map { column -> Arithmetic in
        .sum(
          (0..<inner).map {
            .product([left.entries[row * inner + $0], right.entries[$0 * columns + column]])
          })
      }
    }
    switch (left.shape, right.shape) {
    case (.vector, .vector): return ArrayArithmetic(.scalar, entries)
    case (.vector, _): return ArrayArithmetic(.vector(columns), entries)
    case (_, .vector): return ArrayArithmetic(.vector(rows), entries)
    default: return ArrayArithmetic(.matrix(rows: rows, columns: columns), entries)
    }
  }

  private static func apply(
    _ function: ArrayFunction, _ parts: [ArrayArithmetic]
  ) -> ArrayArithmetic? {
    switch (function, parts.count) {
    case (.sum, 1): return ArrayArithmetic(.sum(parts[0].entries))
    case (.mean, 1):
      return ArrayArithmetic(
        .quotient(.sum(parts[0].entries), .constant(Double(parts[0].entries.count))))
    case (.max, 1): return ArrayArithmetic(.largest(parts[0].entries))
    case (.dot, 2):
      guard parts[0].shape == parts[1].shape else { return nil }
      return ArrayArithmetic(
        .sum(zip(parts[0].entries, parts[1].entries).map { .product([$0, $1]) }))
    default: return nil
    }
  }
}
