/// A formula as a flat program over numbered unknowns, for work that needs it a million times.
///
/// It gives exactly what `Formula.value` gives, and a call allocates nothing.
public struct CompiledFormula: Sendable {
  /// How many unknowns it is a function of.
  public let unknownCount: Int
  let program: [Instruction]

  /// One step of a machine with a stack of numbers.
  enum Instruction: Sendable {
    case push(Double)
    case load(Int)
    case negate
    case combine(BinaryOperator)
    /// As `combine`, with the right operand worked out first.
    case combineSwapped(BinaryOperator)
    case call(Function)
    /// `maximum` or `minimum` of the two topmost numbers.
    case pair(ArrayFunction)
    /// Of three numbers, the second where the first is not 0, otherwise the third.
    case choose
  }

  /// The compiler works out the deeper side first, so a stack this high holds for any formula of
  /// fewer than 2¹⁶ leaves without `where`, `maximum` and `minimum`.
  static let stackHeight = 16

  /// The value at a point, one number for each unknown in the order given to `compiled(over:)`.
  public func callAsFunction(_ x: [Double]) -> Double {
    run(x.span)
  }

  /// The value at a point that stands in a buffer.
  public func callAsFunction(_ x: Span<Double>) -> Double {
    run(x)
  }

  /// The value at a point of the engine's numbers.
  public func callAsFunction(_ x: Span<Float>) -> Double {
    run(x)
  }

  @inline(__always)
  private func run<Value: BinaryFloatingPoint>(_ x: Span<Value>) -> Double {
    precondition(x.count >= unknownCount, "a point needs a number for each unknown")
    var stack = InlineArray<16, Double>(repeating: 0)
    var top = -1
    for instruction in program {
      switch instruction {
      case .push(let value):
        top += 1
        stack[top] = value
      case .load(let index):
        top += 1
        stack[top] = Double(x[index])
      case .negate: stack[top] = -stack[top]
      case .combine(let binary):
        top -= 1
        stack[top] = binary.value(stack[top], stack[top + 1])
      case .combineSwapped(let binary):
        top -= 1
        stack[top] = binary.value(stack[top + 1], stack[top])
      case .call(let function): stack[top] = function.value(stack[top])
      case .pair(let function):
        top -= 1
        stack[top] = function.pair(stack[top], stack[top + 1])
      case .choose:
        top -= 2
        stack[top] = stack[top] != 0 ? stack[top + 1] : stack[top + 2]
      }
    }
    return stack[0]
  }
}
