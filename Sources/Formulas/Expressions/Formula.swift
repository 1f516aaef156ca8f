/// A formula of a lesson, an exercise or a student: text that can be worked out, differentiated,
/// printed, and got wrong in the ways people get it wrong.
///
/// Every formula is small enough for all of that to be quick: see the three limits.
public struct Formula: Hashable, Sendable, CustomStringConvertible {
  /// The longest text that is read, in Characters.
  public static let characterLimit = 10_000
  /// The deepest nesting, in tree nodes from the top to a leaf; a long sum nests too.
  public static let heightLimit = 200
  /// The most numbers, names and operators a formula may have together.
  public static let sizeLimit = 10_000

  /// What the formula says, as a tree.
  public let expression: Expression
  /// Where each node was typed, a node before its parts; empty when nobody typed it. Two formulas
  /// that say the same are equal however they were typed.
  let columns: [Int]
  /// Whether it gives a number for numbers: it has no lists, indexes, products of matrices and no
  /// functions of whole vectors. Only such formulas have derivatives and can be compiled.
  public let isScalar: Bool

  /// A formula built by a program. Negative numbers become negated ones, and names are spelled in
  /// ASCII, so that what is printed reads back as the same formula.
  ///
  /// The tree must be within the limits, its numbers finite and its names readable.
  public init(_ expression: Expression) {
    precondition(
      expression.isWithin(size: Self.sizeLimit, height: Self.heightLimit),
      "a formula has at most \(Self.sizeLimit) nodes and a height of \(Self.heightLimit)")
    precondition(
      expression.isWellFormed,
      "a function has the number of values it takes, and no list or index is empty")
    let spelled = expression.mapLeaves { leaf in
      switch leaf {
      case .number(let value):
        precondition(value.isFinite, "a number in a formula is finite")
        return .signed(value)
      case .variable(let name):
        guard let canonical = VariableName.canonical(name) else {
          preconditionFailure("\(name.quotable()) cannot be a name in a formula")
        }
        return .variable(canonical)
      default: return leaf
      }
    }
    self.init(checked: spelled)
  }

  /// A tree that keeps the rules already.
  init(checked expression: Expression, columns: [Int] = []) {
    self.expression = expression
    self.columns = columns
    isScalar = expression.firstArrayPart == nil
  }

  public static func == (left: Formula, right: Formula) -> Bool {
    left.expression == right.expression
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(expression)
  }

  /// The names of the quantities in it, in the order in which they first appear.
  public var variables: [String] { expression.variables }

  /// The formula in Unicode notation.
  public var description: String { printed() }
}
