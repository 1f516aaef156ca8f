private import Formulas

extension ComputationGraph {
  /// The operation of a node as a sign: "+", "×", "ln", and with a number that was written in the formula
  /// "1−" or "×2"; empty for what is given.
  public func sign(of index: Int) -> String {
    let node = nodes[index]
    guard let operation = node.operation else { return "" }
    if case .variable = operation.expression { return "=" }
    var numbers: [String: Formula] = [:]
    for (name, input) in zip(["left", "right"], node.inputs) where nodes[input].isLiteral {
      numbers[name] = nodes[input].number.map { Formula(.number($0)) }
    }
    let text = (operation.replacing(numbers) ?? operation).printed()
    let sign = ["left", "right", "(", ")", " "].reduce(text) { text, word in
      text.split(separator: word, omittingEmptySubsequences: false).joined()
    }
    return Self.shortened(sign)
  }

  private static func shortened(_ sign: String) -> String {
    switch sign {
    case "sigmoid": "σ"
    default: String(sign.map { $0 == "·" ? "×" : $0 })
    }
  }
}
