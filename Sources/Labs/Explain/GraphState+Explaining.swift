private import Formulas

extension GraphState {
  /// The values that are worked out so far and, on the way back, the gradients.
  public var explainable: (any ExplainableNumbers)? { explainable(at: presentNode) }

  /// The same, beginning with a node: its gradient where it has one, else its value.
  public func explainable(at place: Int?) -> (any ExplainableNumbers)? {
    var numbers = LineNumbers("the last step")
    var lines: [Int: Int] = [:]
    for (index, node) in graph.nodes.enumerated() {
      guard let value = values[index] else { continue }
      var source = LineNumbers.Source.given(
        node.number == nil ? "It is given." : "It is a number of the formula.")
      if let operation = node.operation {
        source = .formula(operation, operands(node, lines))
      }
      lines[index] = numbers.add(
        LineNumbers.Line(name: shown(node.name), value: Value(value), source: source))
    }
    numbers.present = place.flatMap { lines[$0] }.map { NumberAddress(.line($0)) }
    guard isBackward, let presentNode else { return numbers }
    let last = graph.nodes.count - 1
    let operations = graph.nodes.count { $0.operation != nil }
    // In the first step back nothing has been handed on yet.
    let handed = step > operations + 1 ? presentNode : last + 1
    var gradients: [Int: Int] = [:]
    for index in graph.nodes.indices.reversed() {
      guard let gradient = self.gradients[index] else { continue }
      let name = "∂\(shown(graph.nodes[last].name))/∂\(shown(graph.nodes[index].name))"
      guard index < last else {
        gradients[index] = numbers.add(
          LineNumbers.Line(
            name: name, words: "how the last line follows itself", value: Value(gradient),
            source: .given("It follows itself one to one: the way back begins with 1.")))
        continue
      }
      let ways = graph.users(of: index).filter { $0 >= handed }.flatMap { user -> [Arithmetic] in
        let node = graph.nodes[user]
        guard let upper = gradients[user] else { return [] }
        return zip(node.inputs, node.slopes).compactMap { input, slope in
          guard input == index,
            let local = ArrayArithmetic(
              slope.expression,
              { name in
                operands(node, lines)[name].map {
                  ArrayArithmetic(.input(NumberAddress(.line($0))))
                }
              })
          else { return nil }
          return .product([.input(NumberAddress(.line(upper))), local.entries[0]])
        }
      }
      guard !ways.isEmpty else { continue }
      gradients[index] = numbers.add(
        LineNumbers.Line(
          name: name,
          words: "how \(shown(graph.nodes[last].name)) follows \(shown(graph.nodes[index].name))",
          value: Value(gradient),
          source: .entries(
            [.sum(ways)], rule: "the sum over all ways back: gradient there · local slope")))
    }
    if let line = place.flatMap({ gradients[$0] }) { numbers.present = NumberAddress(.line(line)) }
    return numbers
  }

  private func operands(_ node: ComputationGraph.Node, _ lines: [Int: Int]) -> [String: Int] {
    var operands: [String: Int] = [:]
    for (name, input) in zip(["left", "right"], node.inputs) { operands[name] = lines[input] }
    return operands
  }

  private func shown(_ name: String) -> String {
    VariableName.canonical(name) == nil ? name : VariableName.printed(name)
  }
}
