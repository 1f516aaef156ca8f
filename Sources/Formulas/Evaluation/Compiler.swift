extension Formula {
  /// The formula as a function of these unknowns, in this order.
  ///
  /// - Throws: the first name in the formula that is not among them.
  public func compiled(over unknowns: [String]) throws(FormulaError) -> CompiledFormula {
    var indexes: [String: Int] = [:]
    for (index, name) in unknowns.enumerated() {
      indexes[VariableName.canonical(name) ?? name] = index
    }
    for name in variables where indexes[name] == nil {
      throw .unknownName(name, known: Array(indexes.keys))
    }
    let part = Compiler(indexes: indexes).part(expression)
    precondition(part.height <= CompiledFormula.stackHeight, "the formula is within its limits")
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

  fileprivate func and(_ other: Self, _ step: CompiledFormula.Instruction) -> Self {
    Self(
      program: program + other.program + [step],
      height: max(height, other.height + 1))
  }
}
