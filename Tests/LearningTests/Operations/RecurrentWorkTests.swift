import Tensors
import Testing

@testable import Learning

@Suite struct RecurrentWorkTests {
  /// `h = x·w + h₀·u`: with u = 10 the digits of a number, step by step.
  private func digits(_ all: Bool, _ backwards: Bool) throws -> LayerRun {
    let layer = SimpleRNN(
      1, activation: .linear, returnsSequences: all, goesBackwards: backwards, usesBias: false)
    let run = try LayerRun(layer, input: [3, 1], batch: 2)
    run.x.copy([1, 2, 3, 4, 5, 6])
    run.weight("kernel")[0] = 1
    run.weight("recurrentKernel")[0] = 10
    run.run()
    return run
  }

  @Test func statesComeInTheOrderInWhichTheyAreComputed() throws {
    #expect(try digits(true, false).y.values == [1, 12, 123, 4, 45, 456])
    #expect(try digits(true, true).y.values == [3, 32, 321, 6, 65, 654])
    #expect(try digits(false, false).y.values == [123, 456])
    #expect(try digits(false, true).y.values == [321, 654])
  }

  @Test func gradientsGoBackTheSameWay() throws {
    #expect(try digits(false, false).dx == [100, 10, 1, 100, 10, 1])
    #expect(try digits(false, true).dx == [1, 10, 100, 1, 10, 100])
    #expect(try digits(true, false).dx == [111, 11, 1, 111, 11, 1])
    #expect(try digits(true, true).dx == [1, 11, 111, 1, 11, 111])
    // Of each example: 100·1 + 10·2 + 3 by the kernel, 10·1 + 12 by the recurrent one.
    #expect(try digits(false, false).gradient("kernel") == [579])
    #expect(try digits(false, false).gradient("recurrentKernel") == [107])
  }

  @Test func aPenaltyOfAKernelIsAddedTo() throws {
    let layer = SimpleRNN(
      1, activation: .linear, usesBias: false, kernelRegularizer: .l2(0.5),
      recurrentRegularizer: .l2(1))
    let run = try LayerRun(layer, input: [2, 1], batch: 1)
    run.x.copy([3, 4])
    run.weight("kernel")[0] = 2
    run.weight("recurrentKernel")[0] = 5
    for _ in 0..<2 { run.run() }
    // 3·5 + 4 and the penalty's 2; 3·2 and the penalty's 2·5
    #expect(run.gradient("kernel") == [21])
    #expect(run.gradient("recurrentKernel") == [16])
  }
}
