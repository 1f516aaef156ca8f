import Formulas
import Learning
import Testing

@testable import Labs

/// Every number of a step, with the arithmetic that leads to it.
@Suite struct StepNumbersTests {
  /// Visits all numbers and says how many there were.
  @discardableResult
  private static func visit(_ numbers: StepNumbers, _ name: String, least: Int) throws -> Int {
    var visitor = NumberVisitor(numbers)
    try visitor.visitAll()
    #expect(visitor.lines >= least, "\(name): \(visitor.lines) lines")
    #expect(
      Double(visitor.exact) >= 0.99 * Double(visitor.lines),
      "\(name): \(visitor.exact) of \(visitor.lines) have three digits")
    return visitor.lines
  }

  @Test func everyNumberOfALogisticLabComesOut() throws {
    try Self.visit(ExplainedSteps.logistic(), "logistic", least: 90)
  }

  @Test(arguments: [
    ActivationFunction.tanh, .relu, .sigmoid, .leakyReLU(slope: 0.2), .elu(scale: 1), .softplus,
  ])
  func everyNumberOfAPerceptronComesOut(_ activation: ActivationFunction) throws {
    try Self.visit(ExplainedSteps.perceptron(activation), "\(activation)", least: 300)
  }

  @Test func everyNumberOfAClassifierComesOut() throws {
    try Self.visit(
      ExplainedSteps.perceptron(.relu, loss: SparseCategoricalCrossEntropy(), classes: 4),
      "scores", least: 400)
  }

  @Test func everyNumberOfASoftmaxLayerComesOut() throws {
    let numbers = try ExplainedSteps.step(
      [
        Dense(4, activation: .relu, biasInitializer: .constant(0.2)),
        Dense(8, activation: .softmax),
      ],
      ExplainedSteps.data(9, classes: 8), loss: SparseCategoricalCrossEntropy(fromLogits: false))
    try Self.visit(numbers, "softmax", least: 800)
  }

  @Test func everyNumberOfAConvolutionComesOut() throws {
    try Self.visit(ExplainedSteps.convolution(), "convolution", least: 3000)
  }

  @Test func paddingStridesAndGroupsAreTold() throws {
    try Self.visit(ExplainedSteps.convolution(.same, stride: 2, groups: 2), "padded", least: 1200)
  }

  @Test func everyNumberOfABatchNormalizationComesOut() throws {
    try Self.visit(ExplainedSteps.normalization(), "normalization", least: 500)
  }

  @Test func normalizedPicturesAndDropoutComeOut() throws {
    let numbers = try ExplainedSteps.step(
      [
        Conv2D(2, kernel: 2), BatchNormalization(), Activation(.tanh), AveragePooling2D(2),
        Dropout(0.4), GlobalAveragePooling2D(), Dense(2, activation: .sigmoid), Dense(1),
      ], ExplainedSteps.data(5, inputs: 25, classes: 2), loss: BinaryCrossEntropy(),
      optimizer: SGD(rate: 0.1, momentum: 0.9), batch: 2, inputs: [5, 5, 1])
    try Self.visit(numbers, "pictures", least: 1700)
  }

  @Test(
    arguments: [
      SGD(rate: 0.1, momentum: 0.9), SGD(rate: 0.1, momentum: 0.9, isNesterov: true),
      Adagrad(rate: 0.1), RMSProp(rate: 0.01), Adadelta(rate: 1), Adam(rate: 0.01),
      AdamW(rate: 0.01), Nadam(rate: 0.01),
    ] as [any Optimizer])
  func everyOptimizerIsTold(_ optimizer: any Optimizer) throws {
    try Self.visit(
      ExplainedSteps.perceptron(.sigmoid, optimizer: optimizer), type(of: optimizer).kind,
      least: 340)
  }

  @Test(
    arguments: [
      HalfMeanSquaredError(), MeanAbsoluteError(), Huber(delta: 0.5), Hinge(), SquaredHinge(),
      MultiClassHinge(), BinaryCrossEntropy(),
    ] as [any Loss])
  func everyLossIsTold(_ loss: any Loss) throws {
    let classes: Int? =
      switch loss {
      case is Hinge, is SquaredHinge, is BinaryCrossEntropy: 2
      case is MultiClassHinge: 3
      default: nil
      }
    try Self.visit(
      ExplainedSteps.perceptron(.tanh, loss: loss, classes: classes), type(of: loss).kind,
      least: 300)
  }

  @Test func penaltiesAreTold() throws {
    for penalty in [Regularizer.l2(0.01), .l1(0.02), Regularizer(l1: 0.01, l2: 0.03)] {
      let numbers = try ExplainedSteps.step(
        [
          Dense(3, activation: .tanh, kernelRegularizer: penalty),
          Dense(1, kernelRegularizer: penalty),
        ], ExplainedSteps.data(), loss: MeanSquaredError())
      try Self.visit(numbers, "penalty", least: 200)
      #expect(numbers.has(NumberAddress(.penalty(0))))
    }
  }
}
