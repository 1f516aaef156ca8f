/// A tree that knows its size as it grows, so that growth stops in time: nothing here may overflow
/// the stack or fill the memory, whatever is typed.
struct Measured {
  let expression: Expression
  /// How many nodes it has, counted as a tree.
  let size: Int
  /// How many nodes stand on its longest way down.
  let height: Int

  /// A leaf: a number, a constant or a variable.
  init(_ leaf: Expression) {
    (expression, size, height) = (leaf, 1, 1)
  }

  init(negating inner: Measured) {
    expression = .negated(inner.expression)
    (size, height) = (inner.size + 1, inner.height + 1)
  }

  init(calling function: Function, _ inner: Measured) {
    expression = .call(function, inner.expression)
    (size, height) = (inner.size + 1, inner.height + 1)
  }

  init(_ binary: BinaryOperator, _ left: Measured, _ right: Measured) {
    expression = .binary(binary, left.expression, right.expression)
    size = left.size + right.size + 1
    height = max(left.height, right.height) + 1
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
