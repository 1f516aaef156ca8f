/// A tree that knows its size as it grows, so that growth stops in time: nothing here may overflow
/// the stack or fill the memory, whatever is typed.
struct Measured {
  let expression: Expression
  /// How many nodes it has, counted as a tree.
  let size: Int
  /// How many nodes stand on its longest way down.
  let height: Int
  /// Where each node was typed, a node before its parts; empty for what nobody typed.
  let columns: [Int]

  /// A leaf: a number, a constant or a variable.
  init(_ leaf: Expression, at column: Int? = nil) {
    (expression, size, height) = (leaf, 1, 1)
    columns = column.map { [$0] } ?? []
  }

  /// A node over parts that are measured already; `parts` are all its children, in their order.
  init(_ expression: Expression, over parts: [Measured], at column: Int? = nil) {
    self.expression = expression
    size = parts.reduce(1) { $0 + $1.size }
    height = parts.reduce(0) { max($0, $1.height) } + 1
    columns = column.map { column in parts.reduce(into: [column]) { $0 += $1.columns } } ?? []
  }

  init(negating inner: Measured, at column: Int? = nil) {
    self.init(.negated(inner.expression), over: [inner], at: column)
  }

  init(calling function: Function, _ inner: Measured, at column: Int? = nil) {
    self.init(.call(function, inner.expression), over: [inner], at: column)
  }

  init(applying function: ArrayFunction, _ parts: [Measured], at column: Int? = nil) {
    self.init(.apply(function, parts.map(\.expression)), over: parts, at: column)
  }

  init(_ binary: BinaryOperator, _ left: Measured, _ right: Measured, at column: Int? = nil) {
    self.init(
      .binary(binary, left.expression, right.expression), over: [left, right], at: column)
  }
}

extension Expression {
  /// Whether the tree stays within these limits. It looks at no more nodes than `size`.
  func isWithin(size sizeLimit: Int, height heightLimit: Int) -> Bool {
    var size = 0
    var waiting = [(self, 1)]
    while let (next, height) = waiting.popLast() {
      size += 1
      if size > sizeLimit || height > heightLimit { return false }
      for child in next.children { waiting.append((child, height + 1)) }
    }
    return true
  }
}
