extension Formula {
  /// The formula as a function of these unknowns, in this order.
  ///
  /// - Throws: the first name in the formula that is not among them; or that the formula works on
  ///   vectors and matrices, or nests too many choices.
  public func compiled(over unknowns: [String]) throws(FormulaError) -> CompiledFormula {
    var indexes: [String: Int] = [:]
    for (index, name) in unknowns.enumerated() {
      indexes[VariableName.canonical(name) ?? name] = index
    }
    if let part = expression.firstArrayPart { throw .notScalar(part) }
    for name in variables where indexes[name] == nil {
      throw located(.unknownName(name, known: Array(indexes.keys))) { $0 == name }
    }
    let part = Compiler(indexes: indexes).part(expression)
    guard part.height <= CompiledFormula.stackHeight else {
      throw FormulaError(
        message: "too many choices stand inside each other. Work out some in lines of their own.")
    }
    return CompiledFormula(unknownCount: unknowns.count, program: part.program)
  }
}

/// Turns a tree into the steps that work it out.
private struct Compiler {
  let indexes: [String: Int]

  struct Part {
    var program: [CompiledFormula.Instruction]
    /// How many numbers the stack holds at most while these steps run.
    var height: Int
  }

  func part(_ expression: Expression) -> Part {
    switch expression {
    case .number(let value): return Part(program: [.push(value)], height: 1)
    case .constant(let constant): return Part(program: [.push(constant.value)], height: 1)
    case .variable(let name):
      // Every name was looked up before.
      return Part(program: [indexes[name].map { .load($0) } ?? .push(.nan)], height: 1)
    case .negated(let inner): return part(inner).then(.negate)
    case .call(let function, let inner): return part(inner).then(.call(function))
    case .apply(let function, let parts):
      return parts.enumerated().dropFirst().reduce(part(parts[0])) { whole, next in
        whole.and(part(next.element), at: next.offset)
      }.then(function == .choose ? .choose : .pair(function))
    case .list, .index, .transposed:
      // Refused before.
      return Part(program: [.push(.nan)], height: 1)
    case .binary(let binary, let left, let right):
      let (first, second) = (part(left), part(right))
      return second.height > first.height
        ? second.and(first, .combineSwapped(binary))
        : first.and(second, .combine(binary))
    }
  }
}

extension Compiler.Part {
  fileprivate func then(_ step: CompiledFormula.Instruction) -> Self {
    var whole = self
    whole.program.append(step)
    return whole
  }

  /// These steps and then others, while so many results wait on the stack.
  fileprivate func and(_ other: Self, at waiting: Int) -> Self {
    Self(program: program + other.program, height: max(height, other.height + waiting))
  }

  fileprivate func and(_ other: Self, _ step: CompiledFormula.Instruction) -> Self {
    Self(
      program: program + other.program + [step],
      height: max(height, other.height + 1))
  }
}
