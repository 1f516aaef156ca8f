private import Formulas

/// How far a graph has been worked out: first every value, then every gradient.
public struct GraphState: ExperimentState {
  public private(set) var declaration: GraphDeclaration
  public let graph: ComputationGraph
  public private(set) var step = 0
  /// The value of each node; nil where it is not worked out yet.
  public private(set) var values: [Double?]
  /// The derivative of the last line by each node, as far as the steps have added it up; nil where
  /// nothing has come back yet.
  public private(set) var gradients: [Double?]

  /// The nodes that are worked out forward, in order.
  private let forward: [Int]

  /// A graph of which only the given numbers are known.
  ///
  /// - Throws: what cannot be worked out, with its key.
  public init(_ declaration: GraphDeclaration) throws(LabError) {
    self.declaration = declaration
    let graph = try ComputationGraph(declaration)
    self.graph = graph
    forward = graph.nodes.indices.filter { graph.nodes[$0].operation != nil }
    values = graph.nodes.map { declaration.given[$0.name] ?? $0.number }
    gradients = graph.nodes.map { _ in nil }
  }

  /// The node that the last step worked on; nil at the start.
  public var presentNode: Int? {
    guard step > 0 else { return nil }
    let place = step - 1
    return place < forward.count ? forward[place] : backwardNode(place - forward.count)
  }

  /// Whether the last step went backward.
  public var isBackward: Bool { step > forward.count }

  /// Whether the last step began the way back, and nothing has been handed on yet.
  public var isFirstStepBack: Bool { step == forward.count + 1 }

  private var last: Int { graph.nodes.count - 1 }

  /// Backward, step 0 sets the last node's gradient to 1; then each operation in reverse hands its
  /// gradient on.
  private func backwardNode(_ place: Int) -> Int {
    place == 0 ? last : forward[forward.count - place]
  }

  private var stepCount: Int { forward.count * 2 + 1 }

  public mutating func advance() {
    guard step < stepCount else { return }
    let place = step
    step += 1
    if place < forward.count {
      let index = forward[place]
      values[index] = result(graph.nodes[index].operation, index)
    } else if place == forward.count {
      gradients[last] = 1
    } else {
      let index = backwardNode(place - forward.count)
      // A node that the last line does not use has no gradient to hand on.
      guard let gradient = gradients[index] else { return }
      for (input, slope) in zip(graph.nodes[index].inputs, graph.nodes[index].slopes) {
        gradients[input] = (gradients[input] ?? 0) + gradient * (result(slope, index) ?? .nan)
      }
    }
  }

  /// How many steps are left of the way forward, then of the way back.
  public var stepsLeftOnTheWay: Int { (step < forward.count ? forward.count : stepCount) - step }

  /// How a node follows each of its inputs where it stands; nil where a value is not known yet.
  public func localSlopes(of index: Int) -> [Double]? {
    let node = graph.nodes[index]
    guard node.inputs.allSatisfy({ values[$0] != nil }) else { return nil }
    return node.slopes.map { result($0, index) ?? .nan }
  }

  private func operands(_ index: Int) -> [String: Double] {
    var operands: [String: Double] = [:]
    for (name, input) in zip(["left", "right"], graph.nodes[index].inputs) {
      operands[name] = values[input] ?? .nan
    }
    return operands
  }

  private func result(_ formula: Formula?, _ index: Int) -> Double? {
    try? formula?.value(operands(index))
  }

  public var controls: [Control] {
    declaration.given.keys.sorted().map { name in
      let symbol = VariableName.printed(name)
      return Control(
        name: name, label: symbol, symbol: symbol, value: declaration.given[name] ?? 0,
        range: -1e6...1e6, stops: .every(0.5), restarts: true)
    }
  }

  public mutating func set(_ name: String, to value: Double) throws(ControlError) {
    var next = declaration
    next.given[name] = value
    do {
      self = try GraphState(next)
    } catch {
      throw .refused(error.message)
    }
  }

  public var record: StepRecord {
    // Numbers of the formulas are nodes too, but say nothing new.
    let nodes = graph.nodes.indices.filter { !graph.nodes[$0].isLiteral }
    return StepRecord(
      step: step,
      nodes.map { StepRecord.Entry(graph.nodes[$0].name, values[$0] ?? .nan) }
        + nodes.map { StepRecord.Entry("d_\(graph.nodes[$0].name)", gradients[$0] ?? .nan) })
  }

  public var headline: String { declaration.summary }

  public var status: RunStatus {
    if step == 0 {
      return RunStatus(.ready, "Forward: every node is worked out from those before.")
    }
    if step >= stepCount {
      return RunStatus(.finished, "Every value and every gradient is known.")
    }
    return isBackward
      ? RunStatus(.running, "Backward: every node hands its gradient on to what it is made of.")
      : RunStatus(.running, "Forward: every node is worked out from those before.")
  }

  public var lines: [String] {
    guard let index = presentNode else { return [] }
    let node = graph.nodes[index]
    let output = shown(graph.nodes[last].name)
    if !isBackward { return [valueLine(of: index)] }
    if isFirstStepBack { return ["∂\(output)/∂\(output) = 1"] }
    guard let gradient = gradients[index] else {
      return ["\(shown(node.name)) does not go into \(output): it has no gradient."]
    }
    // What hands on to numbers of the formula alone hands on to nothing that could change.
    let ways = zip(node.inputs, node.slopes).filter { !graph.nodes[$0.0].isLiteral }
    return ways.map { input, slope in
      let name = shown(graph.nodes[input].name)
      let local = result(slope, index)
      return "∂\(output)/∂\(name) += ∂\(output)/∂\(shown(node.name)) · "
        + "∂\(shown(node.name))/∂\(name) = \(text(gradient)) · \(text(local)) = "
        + text(local.map { $0 * gradient })
    }
  }

  /// How the value of a node comes about: its operation in names, in numbers, and what it gives.
  public func valueLine(of index: Int) -> String {
    let node = graph.nodes[index]
    guard let operation = node.operation else {
      return "\(shown(node.name)) = \(text(values[index]))"
    }
    var inputs: [String: Formula] = [:]
    for (name, input) in zip(["left", "right"], node.inputs) {
      let input = graph.nodes[input]
      inputs[name] = Formula(input.number.map { .number($0) } ?? .variable(input.name))
    }
    var parts = [shown(node.name), (operation.replacing(inputs) ?? operation).printed()]
    // What only renames has the same numbers twice.
    for part in [written(operation, index), text(values[index])] where part != parts.last {
      parts.append(part)
    }
    return parts.joined(separator: " = ")
  }

  /// How the last line follows a node, as far as it is known; nil where nothing has come back yet.
  public func gradientLine(of index: Int) -> String? {
    gradients[index].map { gradient in
      "∂\(shown(graph.nodes[last].name))/∂\(shown(graph.nodes[index].name)) = \(text(gradient))"
    }
  }

  private func shown(_ name: String) -> String {
    VariableName.canonical(name) == nil ? name : VariableName.printed(name)
  }

  private func text(_ value: Double?) -> String { value.map { NumberText.written($0) } ?? "?" }

  private func written(_ operation: Formula?, _ index: Int) -> String {
    operation?.substituted(operands(index)) ?? ""
  }
}
