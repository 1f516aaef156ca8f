public import Formulas

/// A calculation as single operations in order: every node comes after those it is made of.
public struct ComputationGraph: Hashable, Sendable {
  /// One operation, or a number that is given.
  public struct Node: Hashable, Sendable {
    /// The quantity it is: a name of the calculation, or u1, u2, … for what has none.
    public let name: String
    /// The operation over the names `left` and `right`; nil for what is given.
    public let operation: Formula?
    /// The nodes it is made of, in the order left, right.
    public let inputs: [Int]
    /// The number, where it is one that was written in the formula.
    let number: Double?
    /// Whether it is a number as it was written, without a name of its own.
    public var isLiteral: Bool { number != nil && VariableName.canonical(name) == nil }
    /// How the node follows each of its inputs, over the names `left` and `right`.
    let slopes: [Formula]
  }

  public private(set) var nodes: [Node] = []
  private var home: [String: Int] = [:]
  /// Nodes by what they say, so that the same operation stands once.
  private var known: [Key: Int] = [:]
  private var taken: Set<String>

  private struct Key: Hashable {
    let operation: Formula
    let inputs: [Int]
  }

  /// The graph of a calculation.
  ///
  /// - Throws: what has no value, or is too large.
  init(_ declaration: GraphDeclaration) throws(LabError) {
    taken = Set(declaration.given.keys).union(declaration.lines.lines.map(\.name))
    for name in declaration.given.keys.sorted() {
      home[name] = nodes.count
      nodes.append(Node(name: name, operation: nil, inputs: [], number: nil, slopes: []))
    }
    for line in declaration.lines.lines {
      guard declaration.given[line.name] == nil else {
        throw LabError("“\(line.name)” is given and worked out. Use another name.", at: "lines")
      }
      let node = try add(line.formula.expression, named: line.name)
      home[line.name] = node
      guard nodes.count <= GraphDeclaration.mostNodes else {
        throw LabError(
          "The calculation has more than \(GraphDeclaration.mostNodes) operations.", at: "lines")
      }
    }
  }

  /// The nodes that a node goes into.
  public func users(of node: Int) -> [Int] {
    nodes.indices.filter { nodes[$0].inputs.contains(node) }
  }

  private mutating func add(_ expression: Expression, named name: String?) throws(LabError) -> Int {
    let (left, right) = (Expression.variable("left"), Expression.variable("right"))
    switch expression {
    case .variable(let variable):
      guard let node = home[variable] else {
        throw LabError(
          "In “lines”: the name \(variable) has no value. Give it one: given = { \(variable) = 1 }",
          at: "lines")
      }
      // A line that only renames is a node of its own, so that its name is seen.
      guard let name else { return node }
      return try append(left, [node], name)
    case .number(let value):
      return literal(value, expression, name)
    case .constant(let constant):
      return literal(constant.value, expression, name)
    case .negated(let inner):
      return try append(.negated(left), [try add(inner, named: nil)], name)
    case .call(let function, let inner):
      return try append(.call(function, left), [try add(inner, named: nil)], name)
    case .binary(let binary, let first, let second):
      let inputs = [try add(first, named: nil), try add(second, named: nil)]
      return try append(.binary(binary, left, right), inputs, name)
    case .apply, .list, .index, .transposed:
      throw LabError(
        "In “lines”: a graph has single numbers at its nodes, so that "
          + "\(Formula(expression).printed()) cannot stand in one. Write it out number by number.",
        at: "lines")
    }
  }

  private mutating func literal(_ value: Double, _ expression: Expression, _ name: String?) -> Int {
    let text = name ?? Formula(expression).printed(.ascii)
    if name == nil, let node = home[text] { return node }
    nodes.append(Node(name: text, operation: nil, inputs: [], number: value, slopes: []))
    if name == nil { home[text] = nodes.count - 1 }
    return nodes.count - 1
  }

  private mutating func append(
    _ operation: Expression, _ inputs: [Int], _ name: String?
  ) throws(LabError) -> Int {
    let formula = Formula(operation)
    let key = Key(operation: formula, inputs: inputs)
    if name == nil, let node = known[key] { return node }
    var slopes: [Formula] = []
    do throws(FormulaError) {
      for variable in ["left", "right"].prefix(inputs.count) {
        slopes.append(try formula.derivative(by: variable))
      }
    } catch {
      throw LabError("In “lines”: \(error.message)", at: "lines")
    }
    let node = Node(
      name: name ?? freeName(), operation: formula, inputs: inputs, number: nil, slopes: slopes)
    nodes.append(node)
    known[key] = nodes.count - 1
    return nodes.count - 1
  }

  private mutating func freeName() -> String {
    var number = 1
    while !taken.insert("u\(number)").inserted { number += 1 }
    return "u\(number)"
  }
}
